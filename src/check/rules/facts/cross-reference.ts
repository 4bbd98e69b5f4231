// "Điều 5", "Phụ lục II", "Mục III" of this document that are not there.

import { numeralValue } from '../../../text/numerals.js';
import { at, type Finding, type Rule } from '../../rule.js';
import { sentenceAfter } from '../../view/body-lines.js';
import type { Line, TextView } from '../../view/text-view.js';

const article = /Điều\s+(\d{1,3})(?!\d)/gu;
const annex = /Phụ lục\s+(?:số\s+)?([IVX]{1,4}|\d{1,2})(?![\p{L}\d./-])/gu;

/** The reference is to a document that is named after it: "Điều 5 Nghị định số …", "Phụ lục II kèm theo Thông tư". */
const elsewhere = (text: string, index: number, length: number): boolean => {
  const after = sentenceAfter(text, index + length);
  const before = text.slice(Math.max(0, index - 120), index);
  return (
    /(?:Luật|Nghị định|Thông tư|Nghị quyết|Quyết định số|Bộ luật|Pháp lệnh|Quy chế|Hiến pháp|Chỉ thị|Công văn|Kế hoạch số|Quyết định\s+\d|Điều lệ|Quy định)/u.test(
      after.slice(0, 160),
    ) ||
    /\d[/.-]\p{Lu}[\p{L}\d]*(?:[-/]\p{Lu}[\p{L}\d]*)*[^;.]*$/u.test(before) ||
    /(?:Luật|Hiến pháp)[^;.]*$/u.test(before)
  );
};

export const crossReference: Rule = {
  id: 'cross-reference',
  group: 'facts',
  severity: 'error',
  strength: 'model',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục I, mục III.1.a; Phụ lục III, mẫu 1.3',
  reads: 'text',
  title: {
    vi: 'Điều, phụ lục được dẫn phải có trong văn bản',
    en: 'Articles and annexes that are referred to are there',
  },
  bad: [
    'KẾ HOẠCH\nTrồng cây\nI. CHUẨN BỊ\n1. Chọn cây\nII. THỰC HIỆN\n1. Trồng cây\n2. Chăm cây: như [[khoản 3, mục I]] của Kế hoạch này.',
    'QUYẾT ĐỊNH\nBan hành Quy chế\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành Quy chế.\nĐiều 2. Giao Văn phòng thực hiện [[Điều 4]] Quyết định này./.',
    'QUYẾT ĐỊNH\nBan hành Quy chế\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành Quy chế.\nĐiều 2. Văn phòng thi hành./.\nNơi nhận:\n- Như [[Điều 3]];\n- Lưu: VT.',
    'KẾ HOẠCH\nTrồng cây\n1. Nội dung theo [[Phụ lục III]] kèm theo Kế hoạch này.\nPhụ lục I\nDANH SÁCH\nPhụ lục II\nTIẾN ĐỘ',
  ],
  good: [
    'KẾ HOẠCH\nTrồng cây\nI. CHUẨN BỊ\n1. Chọn cây\nII. THỰC HIỆN\n1. Trồng cây\n2. Chăm cây: như khoản 1, mục II của Kế hoạch này.',
    'QUYẾT ĐỊNH\nBan hành Quy chế\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành Quy chế theo Điều 12 Nghị định số 63/2010/NĐ-CP và Phụ lục II kèm theo Thông tư số 1/2020/TT-BTC.\nĐiều 2. Văn phòng thực hiện Điều 1.\nNơi nhận:\n- Như Điều 2;',
  ],
  check: ({ view }) => {
    const articles = new Set(
      view.lines.filter(({ role }) => role === 'article').map(({ text }) => /^\s*Điều\s+(\d+)/u.exec(text)?.[1]),
    );
    const annexes = view.texts.filter(({ kind }) => kind === 'annex').map(({ title }) => title);
    const numbers = new Set(
      annexes
        .map((title) => /\s([IVX]+|\d+)\s*\.?$/u.exec(title)?.[1])
        .map((each) => (each === undefined ? undefined : value(each))),
    );
    const found: Finding[] = [];
    const tell = (line: Line, match: RegExpMatchArray): void => {
      const start = match.index ?? 0;
      found.push(
        at(
          line,
          start,
          start + match[0].length,
          { vi: `Văn bản không có ${match[0]}.`, en: `The document has no ${match[0]}.` },
          {
            remedy: {
              vi: 'Sửa số được dẫn, hoặc thêm phần còn thiếu.',
              en: 'Correct the reference, or add what is missing.',
            },
          },
        ),
      );
    };
    for (const line of view.lines) {
      if (['citation', 'proposal', 'reference-line', 'annex-number', 'annex-title'].includes(line.role)) continue;
      if (articles.size > 0) {
        for (const match of line.text.matchAll(article)) {
          if (line.role === 'article' && match.index === line.text.indexOf('Điều') && match.index < 2) continue;
          if (
            !articles.has(match[1]) &&
            !elsewhere(line.text, match.index, match[0].length) &&
            view.texts[line.part]?.kind === 'decision'
          )
            tell(line, match);
        }
      }
      if (annexes.length > 0 && numbers.size > 0 && !numbers.has(undefined)) {
        for (const match of line.text.matchAll(annex)) {
          if (
            !numbers.has(value(match[1] as string)) &&
            !elsewhere(line.text, match.index, match[0].length) &&
            view.texts[line.part]?.kind !== 'annex'
          )
            tell(line, match);
        }
      }
    }
    found.push(...sectionFaults(view));
    return found;
  },
};

/** "khoản 1.15, mục I của Kế hoạch này": the section has no such clause. */
function sectionFaults(view: TextView): Finding[] {
  return view.texts.flatMap(({ lines }) => {
    const clauses = new Map<string, Set<string>>();
    let section = '';
    for (const { role, text } of lines) {
      if (role !== 'heading') continue;
      const [, roman, digits] = /^\s*(?:([IVX]+)\.|(\d+(?:\.\d+)*)\.?)\s/u.exec(text) ?? [];
      if (roman !== undefined) section = roman;
      if (section !== '') clauses.set(section, (clauses.get(section) ?? new Set()).add(digits ?? ''));
    }
    return lines.flatMap((line): Finding[] =>
      [
        ...line.text.matchAll(
          /khoản\s+(\d+(?:\.\d+)*),?\s+(?:m|M)ục\s+([IVX]+)(?=[^;.]{0,20}(?:này|của kế hoạch|Kế hoạch này))/gu,
        ),
      ].flatMap((match) => {
        const [all, clause = '', roman = ''] = match;
        if (clauses.size === 0 || clauses.get(roman)?.has(clause)) return [];
        return [
          at(
            line,
            match.index,
            match.index + all.length,
            { vi: `Mục ${roman} không có khoản ${clause}.`, en: `Section ${roman} has no clause ${clause}.` },
            { remedy: { vi: 'Sửa số được dẫn.', en: 'Correct the reference.' } },
          ),
        ];
      }),
    );
  });
}

const value = (text: string): number | undefined => numeralValue('roman', text) ?? numeralValue('decimal', text);
