// The lines above a signature. NĐ 30/2020/NĐ-CP, Điều 13 and Phụ lục I, mục II.7: TM. for the collective, KT. for a deputy, TL. by
// order, TUQ. by delegation, Q. acting head.

import type { Diagnostic } from '../../diagnostics/index.js';
import type { Wording } from '../../doctype/wording.js';
import type { Signatory } from '../../plan/instrument.js';
import { upper } from '../../text/case.js';
import { foldWords } from '../../text/fold-words.js';
import type { Issuer } from './issuer.js';

interface SignatureLines {
  readonly lines: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

const problem = (code: string, vi: string, en: string, more: Partial<Diagnostic> = {}): Diagnostic => ({
  code: `signatory/${code}`,
  severity: 'error',
  place: { path: 'signatory.capacity' },
  message: { vi, en },
  basis: 'NĐ 30/2020/NĐ-CP, Điều 13; Phụ lục I, mục II.7.b',
  ...more,
});

const noPosition = problem('no-position', 'Thiếu chức vụ của người ký.', 'The position of the signatory is missing.', {
  place: { path: 'signatory.position' },
  remedy: {
    vi: 'Ghi chức vụ của người ký, ví dụ position: Phó Chủ tịch.',
    en: 'Write the position of who signs, for instance position: Phó Chủ tịch.',
  },
});

const isByOrder = (capacity: string | undefined): boolean => capacity === 'TL' || capacity === 'TUQ';

/** Capacities that the authority that issues does not have. */
function problemsOfAuthority(
  capacities: readonly string[],
  first: string | undefined,
  collective: boolean,
): Diagnostic[] {
  if (!collective)
    return capacities.includes('TM')
      ? [
          problem(
            'tm-without-collective',
            'TM. chỉ dùng khi thẩm quyền là tập thể (authority: committee); Chủ tịch ban hành thì ký thẳng chức vụ.',
            'TM. is for a collective authority (authority: committee); a chairman signs with the position alone.',
          ),
        ]
      : [];
  return isByOrder(first)
    ? [
        problem(
          'order-for-collective',
          `${first}. không dùng với thẩm quyền tập thể; chỉ người đứng đầu giao ký thừa lệnh, thừa ủy quyền.`,
          `${first}. does not go with a collective authority; only a head can order or delegate.`,
        ),
      ]
    : [];
}

/** Capacities that do not go with each other, and a position that no line shows. */
function problemsOfPair(rest: readonly string[], { deputyOf }: Signatory): Diagnostic[] {
  const [first, second] = rest;
  const badPair = problem(
    'bad-pair',
    `Không có quyền hạn kép "${rest.join(' + ')}".`,
    `There is no capacity "${rest.join(' + ')}".`,
  );
  const unused = problem(
    'deputy-of-unused',
    `Chức vụ được ký thay "${deputyOf}" chỉ in ra khi ký thừa lệnh rồi ký thay (capacity: [TL, KT]).`,
    `"${deputyOf}" is printed only where a deputy signs by order (capacity: [TL, KT]).`,
    {
      place: { path: 'signatory.deputyOf' },
      remedy: {
        vi: 'Ghi capacity: [TL, KT], hoặc bỏ signatory.deputyOf.',
        en: 'Write capacity: [TL, KT], or take signatory.deputyOf out.',
      },
    },
  );
  return [
    ...(second !== undefined && !(second === 'KT' && isByOrder(first)) ? [badPair] : []),
    ...(deputyOf && second !== 'KT' ? [unused] : []),
  ];
}

/**
 * `CHỦ TỊCH`; `KT. CHỦ TỊCH` / `PHÓ CHỦ TỊCH`; `TM. ỦY BAN NHÂN DÂN` / `CHỦ TỊCH`; `TL. CHỦ TỊCH` / `CHÁNH VĂN PHÒNG`;
 * `TL. CHỦ TỊCH` / `KT. CHÁNH VĂN PHÒNG` / `PHÓ CHÁNH VĂN PHÒNG` — each line in upper case.
 */
export function signatureLines(signatory: Signatory, issuer: Issuer, wording: Wording): SignatureLines {
  const { TM, Q, KT, TL, TUQ } = wording.capacity;
  const capacities = signatory.capacity ?? [];
  const rest = capacities.filter((capacity) => capacity !== 'TM');
  const [first, second] = rest;
  const diagnostics = problemsOfAuthority(capacities, first, issuer.collective);
  const head = upper(issuer.head);
  const deputy = issuer.head === wording.chairman ? upper(wording.viceChairman) : `PHÓ ${head}`;
  const position = signatory.position ? upper(signatory.position) : undefined;
  const lines = issuer.collective ? [`${TM} ${upper(issuer.whole)}`] : [];
  if (first === undefined) lines.push(position ?? head);
  else if (first === 'KT') lines.push(`${KT} ${head}`, position ?? deputy);
  else if (first === 'Q') {
    lines.push(`${Q} ${head}`);
    if (position && ![head, `QUYỀN ${head}`, `${Q} ${head}`].some((each) => foldWords(each) === foldWords(position)))
      diagnostics.push(
        problem(
          'acting-position',
          `Người giữ quyền cấp trưởng chỉ ký "${Q} ${head}"; chức vụ "${signatory.position}" không in ra.`,
          `An acting head signs "${Q} ${head}" alone; the position "${signatory.position}" is not printed.`,
          {
            place: { path: 'signatory.position' },
            remedy: {
              vi: 'Bỏ signatory.position; cấp phó ký thay thì ghi capacity: KT.',
              en: 'Take signatory.position out; for a deputy who signs write capacity: KT.',
            },
          },
        ),
      );
  } else {
    lines.push(`${first === 'TL' ? TL : TUQ} ${head}`);
    if (second === 'KT') {
      if (!signatory.deputyOf)
        diagnostics.push(
          problem(
            'no-deputy-of',
            'Cấp phó ký thay người thừa lệnh: cần ghi chức vụ được ký thay (signatory.deputyOf).',
            'A deputy signs for the one ordered: signatory.deputyOf must name that position.',
          ),
        );
      lines.push(`${KT} ${upper(signatory.deputyOf ?? '')}`);
    }
    if (!position) diagnostics.push(noPosition);
    lines.push(position ?? '');
  }
  return { lines, diagnostics: [...diagnostics, ...problemsOfPair(rest, signatory)] };
}
