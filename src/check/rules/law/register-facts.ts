// Rule: date, kind and issuer of cited documents are those of the register. NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.6.a.

import { lawsIn, plainToken } from '../../../recognise/citations.js';
import { shortDay } from '../../../text/date.js';
import { sameWords } from '../../../text/fold-words.js';
import { at, type CheckContext, type Finding, type Rule } from '../../rule.js';
import { lower } from '../../view/letters.js';
import { numbersIn, otherShapes } from './other-shape.js';
import { citedOtherwise, lawsMeant, severityOf, verify, yearOfLaw } from './register-entries.js';

function lawsOtherwise({ view, register }: CheckContext): Finding[] {
  const laws = view.lines.flatMap((line) => lawsIn(line.text).map((law) => ({ line, ...law })));
  return laws.flatMap(({ line, start, end, ...law }): Finding[] => {
    const same = lawsMeant(law, register);
    const [entry] = same;
    if (!entry) return [];
    const year = yearOfLaw(law);
    const ofYear = entry.date.startsWith(`${year}-`);
    return [
      at(
        line,
        start,
        end,
        {
          vi: `${entry.kind} ${entry.name}${ofYear ? ` năm ${year}` : ''}: ${same.map((each) => `số ${each.number}, ngày ${shortDay(each.date)}`).join('; ')}.`,
          en: `${entry.kind} ${entry.name}${ofYear ? ` of ${year}` : ''}: ${same.map((each) => `${each.number} of ${each.date}`).join('; ')}.`,
        },
        { vi: `Đối chiếu với văn bản gốc.${verify(entry)}`, en: 'Compare with the document itself.' },
        { severity: severityOf(entry, 'error') },
      ),
    ];
  });
}

/** The register knows it under the same letters and figures in another shape: `57/NQ-TW` for 57-NQ/TW. */
function shapesOtherwise({ view, register }: CheckContext): Finding[] {
  const otherShape = otherShapes(register);
  return view.lines.flatMap((line) =>
    numbersIn(line.text).flatMap((written): Finding[] => {
      const entry = otherShape(written);
      if (!entry) return [];
      return [
        at(
          line,
          written.tokenStart,
          written.tokenStart + written.token.length,
          {
            vi: `Số, ký hiệu "${written.token}" viết sai: ${entry.kind} ngày ${shortDay(entry.date)} có số ${entry.number}.`,
            en: `The number and symbol "${written.token}" is not well formed: it is ${entry.number}.`,
          },
          { vi: `Viết "${entry.number}".`, en: `Write "${entry.number}".` },
          { severity: severityOf(entry, 'warning') },
        ),
      ];
    }),
  );
}

/** Within how many letters behind a number the subject of its document ends. */
const SUBJECT_WITHIN = 1500;

/** A document of the register by its kind, day and subject, under another number. */
function numbersOtherwise({ citations, register }: CheckContext): Finding[] {
  const entries = register?.entries ?? [];
  return citations.flatMap((cited): Finding[] => {
    const number = plainToken(cited.token);
    if (cited.date === undefined || entries.some((each) => each.number === number)) return [];
    const symbol = /[^\d/.]+$/u.exec(number)?.[0];
    const ofDay = entries.filter(({ date }) => date === cited.date);
    if (ofDay.length === 0) return [];
    const after = sameWords(cited.line.text.slice(cited.end, cited.end + SUBJECT_WITHIN));
    const meant = ofDay.filter(
      ({ kind, number: own, subject, confidence }) =>
        confidence !== 'low' &&
        lower(kind) === lower(cited.kind ?? kind) &&
        own.endsWith(symbol ?? ' ') &&
        sameWords(subject ?? '').split(' ').length > 4 &&
        after.includes(sameWords(subject ?? '')),
    );
    const [entry] = meant;
    if (!entry || meant.length > 1) return [];
    return [
      at(
        cited.line,
        cited.start,
        cited.end,
        {
          vi: `${entry.kind} ngày ${shortDay(entry.date)} ${entry.subject} có số ${entry.number}, ở đây ghi ${number}.`,
          en: `The document of ${entry.date} with this subject is ${entry.number}, not ${number}.`,
        },
        { vi: `Đối chiếu với văn bản gốc.${verify(entry)}`, en: 'Compare with the document itself.' },
        { severity: severityOf(entry, 'error') },
      ),
    ];
  });
}

export const registerFacts: Rule = {
  id: 'register-facts',
  severity: 'error',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.6.a',
  reads: 'register',
  title: {
    vi: 'Ngày, tên loại, cơ quan của văn bản viện dẫn đúng như trong danh mục',
    en: 'Date, kind and issuer of cited documents are those of the register',
  },
  bad: [
    'KẾ HOẠCH\nSố hóa năm 2026\nCăn cứ [[Nghị định số 63/2010/NĐ-CP]] ngày 18/6/2010 của Chính phủ;',
    'KẾ HOẠCH\nSố hóa năm 2026\nCăn cứ [[Nghị định số 63/2010/NĐ-CP]] ngày 08/6/2010 của Bộ Nội vụ;',
    'KẾ HOẠCH\nSố hóa năm 2026\nCăn cứ [[Luật Tổ chức chính quyền địa phương ngày 19/6/2025]];',
    'KẾ HOẠCH\nSố hóa năm 2026\nCăn cứ [[Luật Tổ chức chính quyền địa phương số 73/2025/QH15]] ngày 16/6/2025;',
    'KẾ HOẠCH\nSố hóa năm 2026\nCăn cứ [[Quyết định số 282/QĐ-TTg]] ngày 21/02/2026 của Thủ tướng Chính phủ;\nCăn cứ [[Nghị quyết số 57-NQ/TW]] ngày 12/12/2024 của Bộ Chính trị;',
    'KẾ HOẠCH\nSố hóa năm 2026\nCăn cứ Nghị quyết số [[57/NQ-TW]] ngày 22/12/2024 của Bộ Chính trị;\n- Thực hiện Nghị quyết số [[NQ/18-TW]]; Nghị định số [[118/NĐ-CP/2025]].',
    'KẾ HOẠCH\nSố hóa năm 2026\nCăn cứ [[Nghị định số 45/2024/NĐ-CP]] ngày 08/4/2020 của Chính phủ về thực hiện thủ tục hành chính trên môi trường điện tử;',
    'KẾ HOẠCH\nRà soát đất đai năm 2026\nCăn cứ [[Luật Đất đai ngày 18/01/2023]];\nCăn cứ [[Luật Lưu trữ ngày 15/3/2018]];',
    'KẾ HOẠCH\nSố hóa năm 2026\nCăn cứ [[Nghị quyết số 57-NQ/TW]] ngày 22/12/2023 của Bộ Chính trị;\n- Thực hiện [[Quyết định số 749/QĐ-TTg]] ngày 03/6/2021 của Thủ tướng Chính phủ.',
  ],
  good: [
    'KẾ HOẠCH\nRà soát đất đai năm 2026\nCăn cứ Luật Đất đai ngày 18/01/2024;\nCăn cứ Luật Đất đai ngày 29/11/2013;\nCăn cứ Luật Đất đai ngày 26/11/2003;\nCăn cứ Luật Lưu trữ ngày 21/6/2024;\nCăn cứ Nghị quyết số 57-NQ/TW ngày 10/7/2019 của Bộ Chính trị;\nCăn cứ Quyết định số 749/QĐ-UBND ngày 03/6/2021 của UBND tỉnh;',
    'KẾ HOẠCH\nSố hóa năm 2026\nCăn cứ Quyết định số 282/QĐ-TTg ngày 12/02/2026 của Thủ tướng Chính phủ;\nCăn cứ Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị;\nCăn cứ Quyết định số 282/QĐ-TTg ngày 05/3/2020 của Thủ tướng Chính phủ;',
    'KẾ HOẠCH\nSố hóa năm 2026\nCăn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;\nCăn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16/6/2025;\nCăn cứ Luật Tổ chức chính quyền địa phương ngày 26/11/2003;',
    'KẾ HOẠCH\nSố hóa năm 2026\nCăn cứ Nghị định số 63/2010/NĐ-CP ngày 08/6/2010 của Chính phủ về kiểm soát thủ tục hành chính;\nCăn cứ Quyết định số 468/QĐ-UBND ngày 01/3/2024 của UBND tỉnh;',
  ],
  check: (context) => [
    ...lawsOtherwise(context),
    ...shapesOtherwise(context),
    ...numbersOtherwise(context),
    ...context.citations.flatMap((cited): Finding[] => {
      const { entry, fact, likely } = citedOtherwise(cited, context.register) ?? {};
      if (!entry) return [];
      const day = cited.dateText?.replace(/^\D+/u, '');
      const year = /\/\d{4}\//.test(cited.token) ? '' : ` năm ${entry.date.slice(0, 4)}`;
      const message = {
        date: {
          vi: `"${cited.token}"${year} ban hành ngày ${shortDay(entry.date)}, ở đây ghi ${day}.`,
          en: `"${cited.token}"${year && ` of ${entry.date.slice(0, 4)}`} is of ${entry.date}.`,
        },
        kind: {
          vi: `"${cited.token}" là ${entry.kind}, không phải ${cited.kind}.`,
          en: `"${cited.token}" is ${entry.kind}, not ${cited.kind}.`,
        },
        issuer: {
          vi: `"${cited.token}" do ${entry.issuer} ban hành, ở đây ghi ${cited.issuer}.`,
          en: `"${cited.token}" was issued by ${entry.issuer}.`,
        },
      }[fact ?? 'date'];
      return [
        at(
          cited.line,
          cited.start,
          cited.end,
          message,
          { vi: `Đối chiếu với văn bản gốc.${verify(entry)}`, en: 'Compare with the document itself.' },
          { severity: severityOf(entry, likely ? 'warning' : 'error') },
        ),
      ];
    }),
  ],
};
