// "Điều 5", "Phụ lục II", "mục III", "nhiệm vụ số 9" of this document that are not there.

import { numeralValue } from '../../../text/numerals.js';
import { at, type Finding, type Rule } from '../../rule.js';
import type { Line, TextPart, TextView } from '../../view/text-view.js';
import { annexesOf } from '../form/annexes.js';
import { namedTexts, namesDocument } from './named-text.js';

const article = /(?<=các\s{1,9})Điều\s+(\d{1,3}(?:\s*(?:,|và)\s*\d{1,3})+)(?!\d)|Điều\s+(\d{1,3})(?!\d)/gu;
const annex =
  /(?:Phụ|phụ) lục\s+(?:số\s+)?([IVX]{1,4}(?:(?:\s*,\s*|\s+và\s+)[IVX]{1,4})*|\d{1,2})(?![\p{L}\d/-]|\.\d)/gu;
/** The annex that goes with the text, without a number; one of another document is named right after it. */
const anyAnnex =
  /(?<!\p{L}|biểu\s)(?:các\s+)?phụ lục\s+(?:(?:ban hành|gửi|đính)\s+)?kèm(?:\s+theo)?(?=\s*(?:[.,;):]|\.\/\.|$|(?:Kế hoạch|Quyết định|văn bản)\s+này))/giu;
const section = /(?<!\p{L})(?:mục|phần)\s+([IVX]{1,5})(?!\p{L}|\d)/giu;
const clause =
  /(?<!\p{L})(khoản|điểm|tiểu mục|mục)\s+(\d+(?:\.\d+)*),?\s+(?:(?:của|tại|thuộc)\s+)?(?:mục|phần)\s+([IVX]+)(?!\p{L}|\d)/giu;
const task =
  /(?<!\p{L})(nhiệm vụ|công việc|chỉ tiêu)\s+(?:(?:có|tại|từ)\s+)?(?:số(?:\s+thứ tự)?|STT)\s+(\d{1,3}(?:\s*(?:,|và|đến|[-–])\s*(?:số\s+)?\d{1,3}(?!\d)(?=\s*(?:[.,;:)–-]|$|(?:và|đến|của|tại|thuộc|trong|nêu|ở)(?!\p{L}))))*)(?![\d%]|[.,/]\d)/giu;
const articleClause = /(?<!\p{L})khoản\s+(\d{1,2}),?\s+Điều\s+(\d{1,3})(?!\d)/gu;

/** Roles whose words are about other documents, or are the heads of parts themselves. */
const apart: ReadonlySet<string> = new Set(['citation', 'proposal', 'reference-line', 'annex-number', 'annex-title']);

export const crossReference: Rule = {
  id: 'cross-reference',
  severity: 'error',
  strength: 'model',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục I, mục III.1.a; Phụ lục III, mẫu 1.3',
  title: {
    vi: 'Điều, mục, phụ lục, nhiệm vụ được dẫn phải có trong văn bản',
    en: 'Articles, sections, annexes and tasks that are referred to are there',
  },
  bad: [
    'KẾ HOẠCH\nTrồng cây\nI. CHUẨN BỊ\n1. Chọn cây\nII. THỰC HIỆN\n1. Trồng cây\n2. Chăm cây: như [[khoản 3, mục I]] của Kế hoạch này.',
    'QUYẾT ĐỊNH\nBan hành Quy chế\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành Quy chế.\nĐiều 2. Giao Văn phòng thực hiện [[Điều 4]] Quyết định này./.',
    'QUYẾT ĐỊNH\nBan hành Quy chế\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành Quy chế.\nĐiều 2. Văn phòng thi hành./.\nNơi nhận:\n- Như [[Điều 3]];\n- Lưu: VT.',
    'KẾ HOẠCH\nTrồng cây\n1. Nội dung theo [[Phụ lục III]] kèm theo Kế hoạch này.\nPhụ lục I\nDANH SÁCH\nPhụ lục II\nTIẾN ĐỘ',
    'KẾ HOẠCH\nTrồng cây\n1. Nội dung theo [[Phụ lục III]].\nPhụ lục\nDANH SÁCH',
    'QUYẾT ĐỊNH\nBan hành Kế hoạch\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành Kế hoạch.\nĐiều 2. Văn phòng thi hành./.\nNơi nhận:\n- Như Điều 2;\n- Lưu: VT.\nKẾ HOẠCH\nTrồng cây\nI. THỰC HIỆN\n1. Các thôn thực hiện theo [[Điều 7]] Quyết định này.',
    'KẾ HOẠCH\nTrồng cây\nI. CHUẨN BỊ\n1. Chọn cây theo [[phần VI]] của Kế hoạch này.\nII. THỰC HIỆN\n1. Trồng cây',
    'KẾ HOẠCH\nTrồng cây\nI. CHUẨN BỊ\n1. Các thôn báo cáo theo [[mục V]].\nII. THỰC HIỆN\n1. Trồng cây',
    'KẾ HOẠCH\nTrồng cây\nI. THỰC HIỆN\n1. Văn phòng làm [[nhiệm vụ số 9]] của Kế hoạch này.\nSTT\tNhiệm vụ\tThời gian\n1\tChọn cây\tQuý I\n2\tTrồng cây\tQuý II',
    'QUYẾT ĐỊNH\nBan hành Kế hoạch\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành Kế hoạch.\nĐiều 2. Văn phòng thi hành./.\nNơi nhận:\n- Như Điều 2;\n- Lưu: VT.\nKẾ HOẠCH\nTrồng cây\nI. THỰC HIỆN\n1. Trách nhiệm tại [[Điều 4]] của Quyết định ban hành Kế hoạch này.',
    'QUYẾT ĐỊNH\nBan hành Kế hoạch\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành Kế hoạch.\nĐiều 2. Văn phòng thi hành./.\nNơi nhận:\n- Như Điều 2;\n- Lưu: VT.\nKẾ HOẠCH\nTrồng cây\nI. THỰC HIỆN\n1. Thực hiện theo [[khoản 2 Điều 2]] Quyết định này.',
    'KẾ HOẠCH\nTrồng cây\nI. THỰC HIỆN\n1. Văn phòng làm các [[nhiệm vụ số 2, 9]].\nSTT\tNhiệm vụ\tThời gian\n1\tChọn cây\tQuý I\n2\tTrồng cây\tQuý II',
    'KẾ HOẠCH\nTrồng cây\nI. THỰC HIỆN\n1. Văn phòng làm các [[nhiệm vụ từ số 1 đến số 9]] của Kế hoạch này.\nSTT\tNhiệm vụ\tThời gian\n1\tChọn cây\tQuý I\n2\tTrồng cây\tQuý II',
  ],
  good: [
    'KẾ HOẠCH\nTrồng cây\nI. CHUẨN BỊ\n1. Chọn cây\nII. THỰC HIỆN\n1. Trồng cây\n2. Chăm cây: như khoản 1, mục II của Kế hoạch này.',
    'QUYẾT ĐỊNH\nBan hành Quy chế\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành Quy chế theo Điều 12 Nghị định số 63/2010/NĐ-CP và Phụ lục II kèm theo Thông tư số 1/2020/TT-BTC.\nĐiều 2. Văn phòng thực hiện Điều 1.\nNơi nhận:\n- Như Điều 2;',
    'QUYẾT ĐỊNH\nBan hành Kế hoạch\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành Kế hoạch.\nĐiều 2. Văn phòng thi hành./.\nNơi nhận:\n- Như Điều 2;\n- Lưu: VT.\nKẾ HOẠCH\nTrồng cây\nI. THỰC HIỆN\n1. Theo Điều 2 Quyết định này, Điều 7 Quyết định số 5/QĐ-UBND ngày 05/01/2025, mục V Phụ lục I Nghị định 30, mục VI Thông tư 01; mục VII Hướng dẫn của Sở.\n2. Nhiệm vụ số 2, mục I của Kế hoạch này; nhiệm vụ số 12 của Nghị quyết số 3/NQ-CP.\nSTT\tNhiệm vụ\tThời gian\n1\tChọn cây\tQuý I\n2\tTrồng cây\tQuý II',
    'KẾ HOẠCH\nTrồng cây\nI. THỰC HIỆN\n1. Theo Phụ lục I, II kèm theo Kế hoạch này và Phụ lục V ban hành kèm theo Thông tư số 1/2020/TT-BTC.\nPhụ lục I\nDANH SÁCH\nPhụ lục II\nTIẾN ĐỘ',
    'QUYẾT ĐỊNH\nBan hành Kế hoạch\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành Kế hoạch.\n1. Văn phòng chủ trì.\n2. Các thôn phối hợp.\nĐiều 2. Văn phòng thi hành khoản 2 Điều 1 Quyết định này, khoản 5 Điều 1 Nghị định số 63/2010/NĐ-CP./.',
    'KẾ HOẠCH\nTrồng cây\nI. THỰC HIỆN\n1. Văn phòng làm nhiệm vụ số 1 và 2; nhiệm vụ số 1, 300 hộ dân tham gia.\nSTT\tNhiệm vụ\tThời gian\n1\tChọn cây\tQuý I\n2\tTrồng cây\tQuý II',
  ],
  check: ({ view, source }) =>
    view.lines
      .filter(({ role }) => !apart.has(role))
      .flatMap((line) => [
        ...articleFaults(view, line),
        ...articleClauseFaults(view, line),
        ...annexFaults(view, line, source === 'plan'),
        ...sectionFaults(view, line),
        ...taskFaults(view, line),
      ]),
};

const value = (text: string): number | undefined => numeralValue('roman', text) ?? numeralValue('decimal', text);

/** @param sure false where the words leave open whether this document is meant */
function fault(line: Line, start: number, words: string, sure: boolean): Finding {
  return at(
    line,
    start,
    start + words.length,
    { vi: `Văn bản không có ${words}.`, en: `The document has no ${words}.` },
    {
      vi: 'Sửa số được dẫn, hoặc thêm phần còn thiếu.',
      en: 'Correct the reference, or add what is missing.',
    },
    { ...(sure ? {} : { severity: 'warning' as const }) },
  );
}

const articlesOf = (lines: readonly Line[]): Set<number> =>
  new Set(lines.flatMap(({ role, text }) => (role === 'article' ? [Number(/^\s*Điều\s+(\d+)/u.exec(text)?.[1])] : [])));

function articleFaults(view: TextView, line: Line): Finding[] {
  return [...line.text.matchAll(article)].flatMap((match): Finding[] => {
    if (line.role === 'article' && match.index === line.text.indexOf('Điều') && match.index < 2) return [];
    const named = namedTexts(view, line, match.index, match.index + match[0].length);
    if (named === 'other' || (named === 'unsaid' && view.texts[line.part]?.kind !== 'decision')) return [];
    const there = articlesOf(named === 'unsaid' ? view.lines : named.flatMap(({ lines }) => lines));
    const numbers = (match[1] ?? match[2] ?? '').split(/\D+/u).map(Number);
    return there.size > 0 && numbers.some((each) => !there.has(each)) ? [fault(line, match.index, match[0], true)] : [];
  });
}

/** The numbers of the clauses of an article. */
function clausesOf(lines: readonly Line[], wanted: number): ReadonlySet<number> {
  const found = new Set<number>();
  let open = false;
  for (const { role, text } of lines) {
    if (role === 'article') open = Number(/^\s*Điều\s+(\d+)/u.exec(text)?.[1]) === wanted;
    if (!open) continue;
    const number = /^\s*(?:Điều\s+\d+\.\s*)?(\d{1,2})\.\s/u.exec(text)?.[1];
    if (number !== undefined) found.add(Number(number));
  }
  return found;
}

/** "khoản 2 Điều 3 Quyết định này", where the article has no such clause. */
function articleClauseFaults(view: TextView, line: Line): Finding[] {
  return [...line.text.matchAll(articleClause)].flatMap((match): Finding[] => {
    const named = namedTexts(view, line, match.index, match.index + match[0].length);
    if (named === 'other' || named === 'unsaid') return [];
    const lines = named.flatMap((text) => text.lines);
    const [clause, of] = [Number(match[1]), Number(match[2])];
    if (!articlesOf(lines).has(of) || clausesOf(lines, of).has(clause)) return [];
    return [fault(line, match.index, match[0], true)];
  });
}

/** @param whole all annexes are in the set: a plan has them, beside a file they may lie in others */
function annexFaults(view: TextView, line: Line, whole: boolean): Finding[] {
  const annexes = annexesOf(view.texts);
  const numbers = annexes.map(({ title }) => value(/\s([IVX]+|\d+)\s*\.?$/u.exec(title)?.[1] ?? ''));
  const single = annexes.length === 1 && numbers[0] === undefined;
  if (annexes.length === 0 ? !whole : !single && numbers.includes(undefined)) return [];
  const unnumbered =
    annexes.length === 0 && !namesDocument(line.text.replace(/(?:Kế hoạch|Quyết định)\s+này/gu, ''))
      ? [...line.text.matchAll(anyAnnex)].map((match) => fault(line, match.index, match[0], false))
      : [];
  const numbered = [...line.text.matchAll(annex)].flatMap((match): Finding[] => {
    const named = namedTexts(view, line, match.index, match.index + match[0].length);
    if (named === 'other' || (named !== 'unsaid' && named.length === 0)) return [];
    if (named === 'unsaid' && view.texts[line.part]?.kind === 'annex') return [];
    const missing = (match[1] as string).split(/[\s,và]+/u).filter((each) => !numbers.includes(value(each)));
    if (missing.length === 0) return [];
    // who reads "Phụ lục I" finds the only one
    return [fault(line, match.index, match[0], !(single && missing.every((each) => value(each) === 1)))];
  });
  return [...unnumbered, ...numbered];
}

interface Outline {
  readonly sections: ReadonlyMap<string, ReadonlySet<string>>;
  /** Numbers that stand below sections of tasks. */
  readonly tasks: ReadonlySet<number>;
}

function outlineOf(texts: readonly TextPart[]): Outline {
  const sections = new Map<string, Set<string>>();
  const tasks = new Set<number>();
  let [open, ofTasks] = ['', false];
  for (const { role, text } of texts.flatMap(({ lines }) => lines)) {
    const part = /^\s*(?:phần|mục)\s+([IVX]+)(?!\p{L})/iu.exec(text)?.[1];
    if (role !== 'heading' && (part === undefined || role === 'cell')) continue;
    const [, roman = part, digits] = /^\s*(?:([IVX]+)\.|(\d+(?:\.\d+)*)\.?)\s*/u.exec(text) ?? [];
    if (roman !== undefined) [open, ofTasks] = [roman.toUpperCase(), /nhiệm vụ/iu.test(text)];
    if (open !== '') sections.set(open, (sections.get(open) ?? new Set()).add(digits ?? ''));
    if (ofTasks && digits !== undefined) tasks.add(Number(digits.split('.')[0]));
  }
  return { sections, tasks };
}

/** "mục V" of a plan whose sections end at IV; "khoản 1.15, mục I của Kế hoạch này", where the section has no such clause. */
function sectionFaults(view: TextView, line: Line): Finding[] {
  const meantBy = (match: RegExpExecArray): { texts: readonly TextPart[]; sure: boolean } | undefined => {
    const end = match.index + match[0].length;
    const named = namedTexts(view, line, match.index, end);
    if (named === 'other') return undefined;
    if (named !== 'unsaid') return { texts: named, sure: true };
    const own = view.texts[line.part];
    const means = own?.kind === 'plan' && line.role !== 'cell' && match.index > 0 && !namesDocument(line.text);
    const leads = /(?:tại|theo|ở|thuộc|trong|nêu|và|,)\s+(?:(?:khoản|điểm|mục)\s+[\d.]+,?\s+)?$/iu;
    return means && leads.test(line.text.slice(0, match.index)) ? { texts: [own], sure: false } : undefined;
  };
  const found: Finding[] = [];
  for (const match of line.text.matchAll(section)) {
    const meant = meantBy(match);
    if (!meant) continue;
    const { sections } = outlineOf(meant.texts);
    const words = match[0];
    if (/^phần/iu.test(words) && meant.texts.some(({ lines }) => lines.some(({ text }) => /^\s*phần thứ/iu.test(text))))
      continue;
    if (sections.size > 0 && !sections.has((match[1] as string).toUpperCase()))
      found.push(fault(line, match.index, words, meant.sure));
  }
  for (const match of line.text.matchAll(clause)) {
    const [, , digits = '', roman = ''] = match;
    const meant = meantBy(match);
    if (!meant?.sure) continue;
    const clauses = outlineOf(meant.texts).sections.get(roman.toUpperCase());
    if (clauses && !clauses.has(digits)) found.push(fault(line, match.index, match[0], true));
  }
  return found;
}

/** "nhiệm vụ số 9" where the tables, or the sections of tasks, have fewer. */
function taskFaults(view: TextView, line: Line): Finding[] {
  return [...line.text.matchAll(task)].flatMap((match): Finding[] => {
    const end = match.index + match[0].length;
    const named = namedTexts(view, line, match.index, end);
    if (named === 'other') return [];
    const sure = named !== 'unsaid';
    if (sure && named.length === 0) return [];
    const rest = line.text.slice(0, match.index) + line.text.slice(end);
    if (!sure && (line.role === 'cell' || namesDocument(rest))) return [];
    const within = /^[\s,(]*(?:(?:tại|của|thuộc|trong)\s+)?phụ lục(?:\s+(?:số\s+)?([IVX]+|\d+)(?!\p{L}))?/iu.exec(
      line.text.slice(end),
    );
    const annexes = annexesOf(view.texts);
    const annexText =
      within?.[1] === undefined
        ? annexes.length === 1 && within
          ? annexes[0]
          : undefined
        : annexes.find(
            ({ title }) => value(/\s([IVX]+|\d+)\s*\.?$/u.exec(title)?.[1] ?? '') === value(within[1] ?? ''),
          );
    if (within && !annexText) return [];
    const wanted = /chỉ tiêu/iu.test(match[1] as string) ? ['target'] : ['task'];
    const tables = view.tables.filter(
      ({ columns, part }) =>
        columns.some(({ role }) => wanted.includes(role)) && (!annexText || view.texts[part] === annexText),
    );
    const numbers = new Set(tables.flatMap(({ rows }) => rows.map(({ number }) => number.split('.')[0])));
    if (!annexText && wanted[0] === 'task') for (const each of outlineOf(view.texts).tasks) numbers.add(String(each));
    numbers.delete('');
    const asked = (match[2] as string).match(/\d+/gu) ?? [];
    return numbers.size > 0 && asked.some((each) => !numbers.has(each))
      ? [fault(line, match.index, match[0], sure)]
      : [];
  });
}
