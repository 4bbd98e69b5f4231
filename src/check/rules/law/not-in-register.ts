// Rule: what of the cited documents was not judged is named once, with why, so that nobody takes silence for an answer.

import { judge } from '../../../doctype/law-standing.js';
import type { LegalRegister } from '../../../doctype/legal-register.js';
import { lawsIn, plainToken, symbolOf } from '../../../recognise/citations.js';
import { type CheckContext, type LineCitation, onLine, type Rule } from '../../rule.js';
import { type Line, linesWith } from '../../view/text-view.js';
import { otherShapes } from './other-shape.js';
import { central, citedOtherwise, isNamed, lawsMeant } from './register-entries.js';
import { dayOf } from './signing-days.js';

type Why = 'unknown' | 'other-day' | 'several' | 'unverified';

interface NotJudged {
  readonly line: Line;
  readonly words: string;
  readonly why: Why;
}

const reasons: Readonly<Record<Why, { readonly vi: string; readonly en: string }>> = {
  unknown: { vi: 'không có trong danh mục', en: 'the register does not hold them' },
  'other-day': {
    vi: 'danh mục chỉ có số, tên này của ngày khác',
    en: 'the register has the number or name of other days alone',
  },
  several: {
    vi: 'danh mục có nhiều văn bản cùng số, ở đây không ghi ngày',
    en: 'several have the number, and no day is given',
  },
  unverified: { vi: 'danh mục chưa kiểm chứng', en: 'the register has it unverified' },
};

function ofNumber(
  cited: LineCitation,
  register: LegalRegister,
  day: string | undefined,
  otherShape: ReturnType<typeof otherShapes>,
): Why | undefined {
  const { date } = cited;
  const token = plainToken(cited.token);
  const same = register.entries.filter(({ number }) => number === token);
  if (same.length === 0) {
    const isKnown = otherShape(cited) !== undefined;
    const formed = symbolOf(token) !== undefined || /^\d+-\p{L}+\/\p{Lu}+$/u.test(token);
    return !isKnown && formed && central.test(token) ? 'unknown' : undefined;
  }
  const meant = same.filter((each) => (date ?? each.date) === each.date);
  const [entry] = meant;
  if (!entry) return citedOtherwise(cited, register) ? undefined : central.test(token) ? 'other-day' : 'unknown';
  if (meant.length > 1) return day === undefined ? 'several' : undefined;
  if (entry.confidence !== 'low') return undefined;
  const { standing, doubt, followers } = judge(register, entry, day ?? entry.date);
  const isTold = !['in-force', 'amended'].includes(standing) || doubt !== undefined || followers.length > 0;
  return isTold && day !== undefined ? undefined : 'unverified';
}

const ofLaws = (line: Line, register: LegalRegister): NotJudged[] =>
  lawsIn(line.text).flatMap((law): NotJudged[] => {
    const { number, date, token: words } = law;
    if (number !== undefined) return [];
    const named = register.entries.filter((each) => isNamed(each, law));
    if (named.some((each) => each.date === date) || lawsMeant(law, register).length > 0) return [];
    return [{ line, words, why: named.length > 0 ? 'other-day' : 'unknown' }];
  });

function notJudged(context: CheckContext, register: LegalRegister): NotJudged[] {
  const day = dayOf(context);
  const { citations, view } = context;
  const otherShape = otherShapes(register);
  const numbers = citations.flatMap((cited): NotJudged[] => {
    const why = cited.line.role === 'citation' ? ofNumber(cited, register, day, otherShape) : undefined;
    const date = why === 'other-day' ? ` ${cited.dateText ?? ''}` : '';
    return why ? [{ line: cited.line, words: `${plainToken(cited.token)}${date}`, why }] : [];
  });
  return [...numbers, ...linesWith(view.lines, 'citation').flatMap((line) => ofLaws(line, register))];
}

export const notInRegister: Rule = {
  id: 'not-in-register',
  severity: 'info',
  strength: 'practice',
  reads: 'register',
  title: {
    vi: 'Văn bản của trung ương chưa được xét hiệu lực: không có trong danh mục, chưa kiểm chứng, của ngày khác',
    en: 'Central documents whose force was not judged: not in the register, unverified, of another day',
  },
  bad: [
    'KẾ HOẠCH\nSố hóa năm 2026\n[[Căn cứ Nghị định số 999/2019/NĐ-CP ngày 08/6/2019 của Chính phủ;]]',
    'KẾ HOẠCH\nSố hóa năm 2026\n[[Căn cứ Luật Thư viện ngày 21/11/2019;]]',
    'KẾ HOẠCH\nSố hóa năm 2026\n[[Căn cứ Nghị quyết số 999-NQ/TW ngày 12/12/2024 của Bộ Chính trị;]]',
    // unverified
    'KẾ HOẠCH\nSố hóa năm 2026\n[[Căn cứ Nghị quyết số 131/NQ-CP ngày 06/10/2022 của Chính phủ;]]',
    // known of other years alone
    'KẾ HOẠCH\nSố hóa năm 2026\n[[Căn cứ Nghị quyết số 01/NQ-CP ngày 08/01/2026 của Chính phủ;]]',
    'KẾ HOẠCH\nSố hóa hồ sơ\n[[Căn cứ Nghị quyết số 01/NQ-CP của Chính phủ;]]',
    'KẾ HOẠCH\nRà soát đất đai năm 2026\n[[Căn cứ Luật Đất đai ngày 26/11/2003;]]',
  ],
  good: [
    'KẾ HOẠCH\nSố hóa năm 2026\nCăn cứ Luật Chuyển đổi số ngày 11/12/2025;\nCăn cứ Nghị định số 63/2010/NĐ-CP ngày 08/6/2010 của Chính phủ;\nCăn cứ Quyết định số 5/QĐ-UBND ngày 08/6/2025 của UBND tỉnh; Công văn số 7/VPCP-KSTT ngày 08/6/2025;',
    // told otherwise
    'KẾ HOẠCH\nSố hóa năm 2026\nCăn cứ Nghị quyết số 57/NQ-TW ngày 22/12/2024 của Bộ Chính trị;\nCăn cứ Luật Đất đai ngày 18/01/2023;\nCăn cứ Nghị quyết số 01/NQ-CP ngày 06/01/2024 của Chính phủ;',
  ],
  check: (context) => {
    const { register } = context;
    const found = register ? notJudged(context, register) : [];
    const [first] = [...found].sort((a, b) => a.line.index - b.line.index);
    if (!first) return [];
    const listed = (language: 'vi' | 'en'): string =>
      (Object.keys(reasons) as Why[])
        .flatMap((why) => {
          const words = new Set(found.filter((each) => each.why === why).map((each) => each.words));
          return words.size > 0 ? [`${[...words].join(', ')}: ${reasons[why][language]}`] : [];
        })
        .join('; ');
    return [
      onLine(
        first.line,
        { vi: `Chưa xét hiệu lực của ${listed('vi')}.`, en: `Not judged: ${listed('en')}.` },
        {
          vi: 'Tra trên vbpl.vn; thêm vào templates/register/ nếu dùng nhiều.',
          en: 'Look them up on vbpl.vn; add them to templates/register/ if they are used often.',
        },
      ),
    ];
  },
};
