// Facts that a document which goes out may not leave open: number, date, who signs. A draft only tells what is still open, and so does an
// electronic document of number and date: the system that issues it gives them. NĐ 30/2020/NĐ-CP, Điều 15.3; Phụ lục I, mục II.3, II.4,
// II.7. Open places of the text itself are found by the rule `open-places`.

import type { Diagnostic, Localized, Place, Severity } from '../diagnostics/index.js';
import type { LegalRegister } from '../doctype/legal-register.js';
import type { Document } from '../document/document.js';
import { originatedLists } from '../document/walk.js';
import type { Plan } from '../plan/plan.js';
import { isFullDate, isoDate } from '../text/date.js';
import { sameWords } from '../text/fold-words.js';

const open = (
  code: string,
  severity: Severity,
  place: Place,
  message: Localized,
  remedy: Localized,
  basis?: string,
): Diagnostic => ({
  code: `issue/${code}`,
  severity,
  gate: true,
  place,
  message,
  remedy,
  ...(basis === undefined ? {} : { basis }),
});

/** Facts of the plan that are still open. @param main the text that carries number and date @param issue true: an error each */
export function checkOpenFacts(plan: Plan, main: 'decision' | 'plan' | 'document', issue: boolean): Diagnostic[] {
  const instrument = plan[main];
  const severity = issue && plan.medium !== 'electronic' ? 'error' : 'info';
  const found: Diagnostic[] = [];
  if (instrument?.number === undefined) {
    found.push(
      open(
        'no-number',
        severity,
        { path: `${main}.number` },
        { vi: 'Chưa có số văn bản.', en: 'The number is still open.' },
        { vi: `Ghi số vào ${main}.number.`, en: `Write it at ${main}.number.` },
        'NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.3',
      ),
    );
  }
  if (instrument?.date === undefined || !isFullDate(instrument.date)) {
    found.push(
      open(
        'no-date',
        severity,
        { path: `${main}.date` },
        { vi: 'Chưa có đủ ngày, tháng, năm ban hành.', en: 'The date of issue is still open.' },
        {
          vi: `Ghi đủ ngày vào ${main}.date, ví dụ 2026-01-20.`,
          en: `Write it in full at ${main}.date, such as 2026-01-20.`,
        },
        'NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.4',
      ),
    );
  }
  for (const [at, citation] of (instrument?.citations ?? []).entries()) {
    const cited = Array.isArray(citation) ? citation : [citation];
    for (const each of cited) {
      if (typeof each === 'string' || !('kind' in each)) continue;
      if (each.number !== undefined || each.date !== undefined) continue;
      const { kind, name } = each;
      const named = name !== undefined;
      found.push(
        open(
          named ? 'no-citation-date' : 'no-citation-number',
          !issue ? 'info' : named ? 'warning' : 'error',
          { path: `${main}.citations.${at}` },
          named
            ? {
                vi: `Căn cứ "${kind} ${name}" chưa có ngày ban hành.`,
                en: `The date of the cited "${kind} ${name}" is still open.`,
              }
            : {
                vi: `Căn cứ "${kind}" chưa có số, ký hiệu, ngày ban hành.`,
                en: `Number and date of the cited "${kind}" are still open.`,
              },
          {
            vi: `Ghi ${named ? '' : 'number và '}date của văn bản ấy.`,
            en: `Write its ${named ? '' : 'number and '}date.`,
          },
          'NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.6.b',
        ),
      );
    }
  }
  return found;
}

/**
 * Numbers of laws, which a line of citations does not print, against the register. NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.6.a.
 * @param lawKinds kinds that are cited by name and date
 */
export function checkLawNumbers(
  plan: Plan,
  { entries }: Pick<LegalRegister, 'entries'>,
  lawKinds: readonly string[],
  issue: boolean,
): Diagnostic[] {
  return (['decision', 'plan', 'document'] as const).flatMap((text) =>
    (plan[text]?.citations ?? []).flatMap((citation, at) =>
      (Array.isArray(citation) ? citation : [citation]).flatMap((law): Diagnostic[] => {
        if (typeof law === 'string' || !('kind' in law) || !lawKinds.includes(law.kind)) return [];
        const { kind, name = '', number, date } = law;
        if (number === undefined || date === undefined || !isFullDate(date)) return [];
        const known = entries.filter((each) => each.kind === kind && sameWords(each.name ?? '') === sameWords(name));
        const same = known.filter((each) => each.date === isoDate(date));
        if (same.some((each) => each.number === number)) return [];
        const [right] = same;
        return [
          open(
            'law-number',
            right ? (issue ? 'error' : 'warning') : 'info',
            { path: `${text}.citations.${at}` },
            {
              vi: `Số ${number} của ${kind} ${name} không được in và ${right ? `không đúng: luật ấy có số ${right.number}` : 'chưa được đối chiếu: danh mục không có luật ấy'}.`,
              en: `Number ${number} of ${kind} ${name} is not printed and ${right ? `wrong: it is ${right.number}` : 'was not judged: the register does not hold it'}.`,
            },
            {
              vi: 'Sửa hoặc bỏ number: luật được viện dẫn bằng tên và ngày.',
              en: 'Correct the number or leave it out: a law is cited by name and date.',
            },
            'NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.6.a',
          ),
        ];
      }),
    ),
  );
}

/** A signature without a name. */
export function checkSignatory(document: Document, issue: boolean): Diagnostic[] {
  const has = (role: string): boolean =>
    originatedLists(document).some((list) =>
      list.some(({ paragraph }) => paragraph.role === role && paragraph.inlines.length > 0),
    );
  if (!has('signature-capacity') || has('signature-name')) return [];
  return [
    open(
      'no-signatory',
      issue ? 'error' : 'info',
      { path: 'signatory.name' },
      { vi: 'Chưa có họ tên người ký.', en: 'The name of the signatory is still open.' },
      { vi: 'Ghi họ tên vào signatory.name.', en: 'Write it at signatory.name.' },
      'NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.7',
    ),
  ];
}
