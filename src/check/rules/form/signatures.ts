// Who signs: the authority and the name.

import type { Localized } from '../../../diagnostics/index.js';
import type { Positions } from '../../../doctype/positions.js';
import { at, type CheckContext, type Finding, onLine, type Rule } from '../../rule.js';
import { type Line, linesWith } from '../../view/text-view.js';

export const signatureAuthority: Rule = {
  id: 'signature-authority',
  severity: 'error',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.7.b; Phụ lục III, mẫu 1.2',
  title: {
    vi: 'Quyền hạn ký khớp thẩm quyền ban hành: Chủ tịch thì không có "TM."',
    en: 'The lines of the signature fit who decides: no "TM." for a chairman',
  },
  bad: [
    'QUYẾT ĐỊNH\nBan hành Quy chế\nCHỦ TỊCH ỦY BAN NHÂN DÂN XÃ MAI LÂM\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành Quy chế./.\nNơi nhận:\n- Lưu: VT.\n[[TM. ỦY BAN NHÂN DÂN]]\nCHỦ TỊCH\nTrần Văn An',
    'QUYẾT ĐỊNH\nBan hành Quy chế\nỦY BAN NHÂN DÂN XÃ MAI LÂM\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành Quy chế./.\nNơi nhận:\n- Lưu: VT.\n[[CHỦ TỊCH]]\nTrần Văn An',
    'QUYẾT ĐỊNH\nBan hành Quy chế\nCHỦ TỊCH ỦY BAN NHÂN DÂN XÃ MAI LÂM\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành Quy chế./.\nNơi nhận:\n- Lưu: VT.\n[[PHÓ CHỦ TỊCH]]\nTrần Văn An',
  ],
  good: [
    'QUYẾT ĐỊNH\nBan hành Quy chế\nCHỦ TỊCH ỦY BAN NHÂN DÂN XÃ MAI LÂM\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành Quy chế./.\nNơi nhận:\n- Lưu: VT.\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nTrần Văn An',
    'QUYẾT ĐỊNH\nBan hành Quy chế\nỦY BAN NHÂN DÂN XÃ MAI LÂM\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành Quy chế./.\nNơi nhận:\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nTrần Văn An',
    'QUYẾT ĐỊNH\nBan hành Quy chế\nHỘI ĐỒNG THI ĐUA XÃ MAI LÂM\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành Quy chế./.\nNơi nhận:\n- Lưu: VT.\nTM. HỘI ĐỒNG\nCHỦ TỊCH\nTrần Văn An',
    'NGHỊ QUYẾT\nVề dự toán năm 2026\nHỘI ĐỒNG NHÂN DÂN XÃ MAI LÂM\nQUYẾT NGHỊ:\nĐiều 1. Giao Ủy ban nhân dân xã./.\nNơi nhận:\n- Lưu: VT.\nCHỦ TỊCH\nTrần Văn An',
  ],
  check: ({ view, data }) =>
    view.texts.flatMap(({ lines }): Finding[] => {
      const capacity = linesWith(lines, 'signature-capacity');
      const [first] = capacity;
      const authority = linesWith(lines, 'authority')[0];
      if (!first) return [];
      const stack = capacity.map(({ text }) => text.trim());
      const found: Finding[] = [];
      if (authority) {
        const collective = /^\s*(?:ỦY|UỶ)/iu.test(authority.text);
        // a council of the people decides by vote and its chairman signs; for one that advises somebody signs on its behalf
        const council = /^\s*HỘI/iu.test(authority.text);
        const onBehalf = stack.some((line) => line.startsWith('TM.'));
        if (!collective && !council && onBehalf)
          found.push(
            onLine(
              first,
              { vi: 'Thẩm quyền là Chủ tịch, ký không có "TM.".', en: 'The chairman decides: no "TM.".' },
              {
                vi: 'Bỏ dòng "TM. …", hoặc sửa dòng thẩm quyền.',
                en: 'Take "TM. …" off, or correct the authority.',
              },
            ),
          );
        if (collective && !onBehalf && !stack.some((line) => /^T(?:L|UQ)\./u.test(line)))
          found.push(
            onLine(
              first,
              { vi: 'Thẩm quyền là tập thể, phải ký "TM.".', en: 'The committee decides: "TM." is needed.' },
              { vi: 'Thêm dòng "TM. ỦY BAN NHÂN DÂN".', en: 'Add "TM. ỦY BAN NHÂN DÂN".' },
            ),
          );
      }
      // below "TM.", "TL." and "TUQ." the rule `capacity-fits` tells it
      const deputy = capacity.find(({ text }) => data.positions.read(text).rank === 'deputy');
      if (deputy && !stack.some((line) => /^(?:TM|Q|KT|TL|TUQ)\s?\./iu.test(line)))
        found.push(
          onLine(
            deputy,
            { vi: 'Cấp phó ký phải có "KT.".', en: 'A deputy signs with "KT.".' },
            { vi: 'Thêm dòng "KT. CHỦ TỊCH".', en: 'Add "KT. CHỦ TỊCH".' },
          ),
        );
      return found;
    }),
};

// the name of the signatory is a name alone: no title, position or form of address, no figures, no name as in examples. NĐ 30/2020/NĐ-CP,
// Phụ lục I, mục II.7.c.

const TITLE =
  /^\s*((?:(?:GS|PGS|TSKH|TS|ThS|BS|DS|ĐD|KS|KTS|LS|CN|Ths|Ts|NGƯT|NGND)(?![\p{L}\p{M}])\.?\s?)(?:(?:TSKH|TS|ThS|CK\s?I{1,2}|BS|CNKH)(?![\p{L}\p{M}])\.?\s?)*)(?=\p{L})/u;

/** "Ông" is a surname, too: capital it is one. */
const SURNAME_TOO = /^Ông(?:\s+\p{Lu}[\p{L}\p{M}]*){3,}$/u;
const ADDRESS = /^(?:ông|[Bb]à|[Đđ]ồng chí|[Đđ]\/c|[Aa]nh|[Cc]hị)\s+(?=\p{L})/u;

/** What is still to come, which the rule of open places tells. */
const OPEN = /…|\.{2,}|_{2,}|[[\]{}<>]/u;

/** A dot stands in titles and after letters that are short for a name. */
const STRANGE = /[^\p{L}\p{M}\s'’ʼ.–-]|\.$/u;

/** The last name as in "Nguyễn Văn A". */
const EXAMPLE = /\s[A-Z]$/u;

interface Wrong {
  readonly start: number;
  readonly end: number;
  readonly message: Localized;
  readonly remedy: Localized;
  readonly severity: 'error' | 'warning';
}

const alone: Localized = { vi: 'Chỉ ghi họ, chữ đệm và tên.', en: 'Write the name alone.' };

const ofPosition: Localized = {
  vi: 'Chỉ ghi họ tên; chức vụ ghi ở dòng trên họ tên (trong tệp kế hoạch: position, capacity).',
  en: 'Write the name alone; the position stands above it (in the plan file: position, capacity).',
};

/** The position within a name: before it, behind it, or in brackets. */
function positionIn(name: string, positions: Positions): string | undefined {
  const before = positions.read(name);
  // "PCT. Mai Lam", "Chủ tịch"; a word that only sounds like the short form is a name
  if (before.known && (!before.short || /^\p{Lu}{2,}(?!\p{L})/u.test(name))) return name;
  return name
    .split(/[(),;:/]|\s[-–]\s/u)
    .slice(1)
    .map((part) => part.trim())
    .find((part) => part !== '' && positions.read(part).known);
}

function wrongLetters(name: string, issue: boolean): Wrong | undefined {
  const all = { start: 0, end: name.length };
  if (SURNAME_TOO.test(name))
    return {
      ...all,
      message: {
        vi: `Họ tên người ký "${name}": "Ông" như là từ xưng hô.`,
        en: `"Ông" in the name of the signatory, "${name}", looks like a form of address.`,
      },
      remedy: alone,
      severity: 'warning',
    };
  if (/^\p{Ll}[\p{L}\p{M}]*(?:\s+\p{Ll}[\p{L}\p{M}]*)*$/u.test(name))
    return {
      ...all,
      message: {
        vi: `Họ tên người ký "${name}" chưa viết hoa.`,
        en: `The name of the signatory, "${name}", has no capitals.`,
      },
      remedy: { vi: 'Viết hoa chữ cái đầu mỗi âm tiết của họ tên.', en: 'Begin each word of the name with a capital.' },
      severity: issue ? 'error' : 'warning',
    };
  return undefined;
}

function wrongWith(name: string, { data, issue, source }: CheckContext): Wrong | undefined {
  const all = { start: 0, end: name.length };
  const title = TITLE.exec(name);
  if (title)
    return {
      start: title.index,
      end: title[0].trimEnd().length,
      message: { vi: 'Họ tên người ký có học hàm, học vị.', en: 'The name has academic titles.' },
      remedy: alone,
      severity: issue ? 'error' : 'warning',
    };
  if (OPEN.test(name) || !/\p{L}/u.test(name)) return undefined;
  if (positionIn(name, data.positions) !== undefined)
    return {
      ...all,
      message: {
        vi: `Họ tên người ký "${name}" lẫn chức vụ.`,
        en: `The name of the signatory, "${name}", has a position in it.`,
      },
      remedy: ofPosition,
      severity: 'error',
    };
  if (ADDRESS.test(name))
    return {
      ...all,
      message: {
        vi: `Họ tên người ký "${name}" có từ xưng hô.`,
        en: `The name of the signatory, "${name}", has a form of address.`,
      },
      remedy: { vi: `Ghi "${name.replace(ADDRESS, '')}".`, en: `Write "${name.replace(ADDRESS, '')}".` },
      severity: 'error',
    };
  const letters = wrongLetters(name, issue);
  if (letters) return letters;
  const strange = STRANGE.exec(name);
  if (strange)
    return {
      start: strange.index,
      end: strange.index + strange[0].length,
      message: {
        vi: `"${strange[0]}" không thuộc họ tên người ký ("${name}").`,
        en: `"${strange[0]}" is no part of a name ("${name}").`,
      },
      remedy: alone,
      severity: 'error',
    };
  if (source === 'plan' && /^[\p{L}\p{M}]+$/u.test(name))
    return {
      ...all,
      message: {
        vi: `Họ tên người ký "${name}" chỉ có một chữ.`,
        en: `The name of the signatory, "${name}", is one word.`,
      },
      remedy: { vi: 'Ghi đủ họ, chữ đệm và tên.', en: 'Write the full name.' },
      severity: issue ? 'error' : 'warning',
    };
  if (issue && EXAMPLE.test(name))
    return {
      ...all,
      message: {
        vi: `Họ tên người ký "${name}" như tên trong ví dụ.`,
        en: `The name of the signatory, "${name}", is one as in examples.`,
      },
      remedy: {
        vi: 'Ghi họ tên thật của người ký; đúng là tên thật thì tắt quy tắc này trong kehoach.yaml (check.rules.signatory-name: off).',
        en: 'Write who really signs; if it is a real name, switch the rule off in kehoach.yaml (check.rules.signatory-name: off).',
      },
      severity: 'error',
    };
  return undefined;
}

/** Below a position of a file anything may stand ("Đã ký"), and what is taken for a name may be none. */
const severityIn = (severity: Wrong['severity'], { source }: CheckContext): Wrong['severity'] =>
  source === 'plan' ? severity : 'warning';

const judged = (line: Line, context: CheckContext): Finding[] => {
  const start = line.text.length - line.text.trimStart().length;
  const wrong = wrongWith(line.text.trim(), context);
  if (!wrong) return [];
  return [
    at(line, start + wrong.start, start + wrong.end, wrong.message, wrong.remedy, {
      severity: severityIn(wrong.severity, context),
    }),
  ];
};

/** In a plan a name stands in one line: a second one comes of a line break within it. */
const broken = ({ view: { lines }, source }: CheckContext): Finding[] =>
  lines.flatMap((line, index) =>
    source === 'plan' && line.role === 'signature-name' && lines[index - 1]?.role === 'signature-name'
      ? [
          onLine(
            line,
            {
              vi: `Họ tên người ký có ngắt dòng: "${line.text.trim()}" ở dòng dưới.`,
              en: `The name of the signatory has a line break: "${line.text.trim()}" stands in a line of its own.`,
            },
            ofPosition,
          ),
        ]
      : [],
  );

const signed = (name: string): string => `Nơi nhận:\n- Lưu: VT.\nCHỦ TỊCH\n${name}`;

export const signatoryName: Rule = {
  id: 'signatory-name',
  severity: 'error',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.7.c',
  title: {
    vi: 'Họ tên người ký chỉ là họ tên: không ghi học hàm, học vị, chức vụ, từ xưng hô, chữ số',
    en: 'The name of the signatory is a name alone: no title, position, form of address or figure',
  },
  bad: [signed('[[ThS.]] Trần Văn An')],
  good: [signed('Trần Văn An'), signed('Ông Ích Khiêm'), signed("K'Brêu"), signed('Y Blim'), signed('H’Nga Mai')],
  check: (context) => {
    const breaks = broken(context);
    return [
      ...breaks,
      ...linesWith(context.view.lines, 'signature-name')
        .filter((line) => !breaks.some((each) => each.line === line))
        .flatMap((line) => judged(line, context)),
    ];
  },
};
