// Capacities that the one who signs has alone: TM. a body, Q. the head, no letters at all. NĐ 30/2020/NĐ-CP, Điều 13; Phụ lục I, mục II.7.b.

import type { Localized } from '../../../diagnostics/index.js';
import { levelOfKind, type UnitKind } from '../../../plan/unit.js';
import { unitsNamed } from '../../../recognise/units-named.js';
import { upper } from '../../../text/case.js';
import { foldWords } from '../../../text/fold-words.js';
import type { CheckData } from '../../check-data.js';
import { type CheckContext, type Finding, onLine } from '../../rule.js';
import { agencyHeads } from '../../view/agency-head.js';
import type { SignatureItem } from '../../view/signature-stacks.js';
import type { TextPart } from '../../view/text-view.js';

// What is told of a capacity that does not fit. NĐ 30/2020/NĐ-CP, Điều 13; Phụ lục I, mục II.7.b.

export const annex = 'Phụ lục I, mục II.7.b';

interface Fault {
  readonly vi: string;
  readonly en: string;
  readonly remedy: Localized;
  readonly basis: string;
  readonly severity?: 'warning';
}

export const fault = (item: SignatureItem, { vi, en, remedy, basis, severity }: Fault): Finding =>
  onLine(item.line, { vi, en }, remedy, { basis: `NĐ 30/2020/NĐ-CP, ${basis}`, ...(severity ? { severity } : {}) });

/** Position of the one who signs in this capacity, as people write it under a signature. */
export const shown = (words: string): string => upper(words);

// Who signs against the agency of the letterhead: the head of that agency, not of another one.

/** The head that the letterhead speaks of against the one of the signature; only where one person signs. */
export function judgeHead(
  part: TextPart,
  stack: readonly SignatureItem[],
  { view, data, issuer }: CheckContext,
): Finding[] {
  const index = view.texts.indexOf(part);
  const own = agencyHeads([view.texts[index] as TextPart], data.letterheads)[0]?.own ?? [];
  // another body in its name, as a trade union in that of a school, has a head of its own
  const [, ...more] = own.map(({ text }) => text.trim());
  if (more.some((text) => data.letterheads.isAgency(text) && !data.letterheads.startsUnit(text))) return [];
  const name = own.map(({ text }) => text.trim()).join(' ');
  const head = data.positions.headOf(name) ?? issuer?.head;
  const item = stack.find(({ capacity }) => capacity !== 'TM');
  if (head === undefined || !item) return [];
  const wanted = data.positions.read(head);
  const position = data.positions.read(item.words);
  // a body that advises has a head of its own, whatever agency prints its letters
  if (!position.known || !wanted.known || position.head === wanted.head || position.advisory) return [];
  if (position.rank !== 'head') return [];
  // told already where it stands below "TM."
  if (item.capacity === undefined && stack[0]?.capacity === 'TM') return [];
  const capacity = item.capacity === undefined ? '' : `${item.capacity}. `;
  return [
    fault(item, {
      vi: `Người đứng đầu cơ quan ban hành là ${head}; "${capacity}${item.words}" không phải.`,
      en: `The head of the agency that issues is ${head}, not "${capacity}${item.words}".`,
      remedy:
        item.capacity === undefined
          ? {
              vi: `Được giao ký thừa lệnh thì thêm dòng "TL. ${shown(head)}".`,
              en: `If so ordered, put "TL. ${shown(head)}" above.`,
            }
          : { vi: `Ghi "${item.capacity}. ${shown(head)}".`, en: `Write "${item.capacity}. ${shown(head)}".` },
      basis: `Điều 13; ${annex}`,
    }),
  ];
}

/** Under the letterhead of one body nobody signs as the head or a deputy of another one, nor on behalf of it. */
export function judgeBody(
  part: TextPart,
  stack: readonly SignatureItem[],
  { data: { letterheads, positions } }: CheckContext,
): Finding[] {
  const [head, second] = agencyHeads([part], letterheads);
  const own = head && positions.bodyOf(head.own.map(({ text }) => text.trim()).join(' '));
  // a body that advises signs with the positions that its members have elsewhere
  if (own === undefined || second || stack.some(({ words }) => positions.read(words).advisory)) return [];
  return stack.flatMap((item): Finding[] => {
    const position = positions.read(item.words);
    const named = item.capacity === 'TM' ? item.words : position.head === positions.headOf(own) ? position.rest : '';
    const body = positions.bodyOf(named);
    if (body === undefined || body === own) return [];
    return [
      fault(item, {
        vi: `Cơ quan ban hành là ${own}; "${item.words}" là của ${body}.`,
        en: `What issues is ${own}; "${item.words}" belongs to ${body}.`,
        remedy: {
          vi: `Ghi chức vụ của người ký trong ${own}, hoặc sửa tên cơ quan ban hành.`,
          en: `Write the position in ${own}, or correct the agency that issues.`,
        },
        basis: `Điều 13; ${annex}`,
      }),
    ];
  });
}

/** Who decides signs the decision, or a deputy for him: by order ("TL.") and by proxy ("TUQ.") others sign papers that a rule of work names. */
export function judgeDecision(
  { kind }: TextPart,
  stack: readonly SignatureItem[],
  { positions }: CheckData,
): Finding[] {
  const item = stack.find(({ capacity }) => capacity === 'TL' || capacity === 'TUQ');
  if (kind !== 'decision' || !item || positions.read(item.words).head !== 'Chủ tịch') return [];
  const signed = `${item.capacity}. ${item.words}`;
  return [
    fault(item, {
      vi: `Quyết định của Chủ tịch mà ký "${signed}": chỉ đúng khi ${item.capacity === 'TL' ? 'quy chế làm việc, quy chế công tác văn thư giao ký thừa lệnh loại văn bản này' : 'có văn bản ủy quyền cho việc này, trong thời hạn ủy quyền'}.`,
      en: `A decision of the chairman signed "${signed}" holds only where ${item.capacity === 'TL' ? 'the rules of work name such papers' : 'a written proxy covers it'}.`,
      remedy: {
        vi: 'Để Chủ tịch ký, hoặc Phó Chủ tịch ký "KT. CHỦ TỊCH"; đã được giao ký thì giữ nguyên.',
        en: 'Let the chairman sign, or a deputy with "KT."; keep it where the order is written down.',
      },
      basis: `${item.capacity === 'TL' ? 'Điều 13.4' : 'Điều 13.3'}; ${annex}`,
      severity: 'warning',
    }),
  ];
}

/** Agencies of a province alone: none of them is below a commune. */
const provincial = /(?<!\p{L})(?:SỞ|GIÁM ĐỐC SỞ)\s/iu;

/** Nobody signs with a position of another unit: "PHÓ CHỦ TỊCH UBND TỈNH" or "GIÁM ĐỐC SỞ" under what a commune issues. */
export function judgeUnits(stack: readonly SignatureItem[], { data: { positions }, facts }: CheckContext): Finding[] {
  const own = facts.unit;
  if (!own || stack.some(({ words }) => positions.read(words).advisory)) return [];
  const mine = (kind: UnitKind, name: string): boolean => {
    const [theirs, ours] = [foldWords(name), foldWords(own.name)];
    return kind === own.kind && (theirs === '' || theirs.startsWith(ours) || ours.startsWith(theirs));
  };
  return stack.flatMap((item): Finding[] => {
    const other = unitsNamed(item.words).find(({ kind, name }) => !mine(kind, name));
    const above = own.level !== 3 && provincial.test(item.words) ? item.words : undefined;
    // a city may be of the own rank, and an agency of the province may be named after its place
    if (!above && (!other || (own.level === 3 && (levelOfKind(other.kind) ?? 0) < 3))) return [];
    return [
      fault(item, {
        vi: `Văn bản của ${own.kind} ${own.name}; "${item.words}" là chức vụ ở nơi khác.`,
        en: `What ${own.kind} ${own.name} issues is not signed as "${item.words}".`,
        remedy: {
          vi: `Ghi chức vụ của người ký tại ${own.kind} ${own.name}.`,
          en: `Write the position in ${own.kind} ${own.name}.`,
        },
        basis: `Điều 13; ${annex}`,
      }),
    ];
  });
}
