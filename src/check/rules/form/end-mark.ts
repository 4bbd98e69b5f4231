// Rule: the text ends in "./." right after its last word, or below the table it ends in. NĐ 30/2020/NĐ-CP, Phụ lục III.

import type { Localized } from '../../../diagnostics/index.js';
import { END_MARK, endMarkStart, endsInMark } from '../../../text/end-mark.js';
import { at, type Finding, onLine, type Rule } from '../../rule.js';
import { bodyLines } from '../../view/body-lines.js';
import type { Line, LineRole, TableView, TextPart, TextView } from '../../view/text-view.js';

const ofBody: readonly LineRole[] = ['article', 'heading', 'point', 'bullet', 'text'];

const missing: Localized = { vi: 'Lời văn thiếu dấu kết thúc "./.".', en: 'The end mark "./." is missing.' };
const endInMark: Localized = { vi: 'Kết thúc bằng "./.".', en: 'End it in "./.".' };
const belowTable: Localized = {
  vi: 'Ghi "./." ở một dòng ngay dưới bảng, hoặc cuối ô cuối cùng của bảng.',
  en: 'Put "./." in a line below the table, or at the end of its last cell.',
};
const misspelt: Localized = { vi: 'Dấu kết thúc viết chưa đúng.', en: 'The end mark is misspelt.' };
const closeUp: Localized = { vi: 'Viết "./." liền sau chữ cuối.', en: 'Write "./." right behind the last word.' };

const doubled: Localized = {
  vi: 'Trước dấu kết thúc "./." còn dấu câu khác.',
  en: 'There is another mark before the end mark "./.".',
};
const onlyOne: Localized = {
  vi: 'Bỏ dấu đó; nếu là chỗ còn để trống thì ghi cho đủ.',
  en: 'Take it out; if it is a place left open, fill it in.',
};

const early: Localized = {
  vi: 'Dấu kết thúc "./." đứng giữa lời văn.',
  en: 'The end mark "./." stands amid the text.',
};
const once: Localized = {
  vi: 'Chỉ ghi "./." sau chữ cuối cùng của văn bản; ở đây dùng dấu chấm.',
  en: 'Put "./." behind the last word alone; here a full stop.',
};

/** A table with one row and no head may only set words side by side: how it ends says nothing. */
const isGrid = ({ heads, rows }: TableView): boolean => heads.length > 0 || rows.length > 1;

/** A cell merged over rows ends where its last row does. */
const cellsAtEnd = ({ rows }: TableView): string[] =>
  rows.flatMap(({ cells }, row) => cells.filter(({ down }) => row + down >= rows.length).map(({ text }) => text));

function findingOf(last: Line, view: TextView, more: Partial<Finding>): Finding | undefined {
  const table = last.cell && view.tables[last.cell.table];
  if (table) {
    if (!isGrid(table) || cellsAtEnd(table).some((text) => endsInMark(text))) return undefined;
    return onLine(last, missing, belowTable, { ...more });
  }
  const text = last.text.trimEnd();
  const start = endMarkStart(text);
  if (start === undefined) return onLine(last, missing, endInMark, { ...more });
  // alone in its line it stands below a table; blanks before it are its indent
  const from = text.slice(0, start).trim() === '' ? text.length - text.trimStart().length : start;
  if (text.slice(from) === END_MARK) {
    const [other] = /(?<=[\p{L}\p{M}\d)”"%])(?:[!;,:]+|\.)$/u.exec(text.slice(0, from)) ?? [];
    return other === undefined ? undefined : at(last, from - other.length, from, doubled, onlyOne, { ...more });
  }
  const fix = { start: from, end: text.length, text: END_MARK };
  return onLine(last, misspelt, closeUp, { fix, ...more });
}

/** A text ends once: the mark amid its words, before more of them. */
const tooEarly = (lines: readonly Line[]): Finding[] =>
  lines.flatMap((line) =>
    [...line.text.matchAll(/(?<=[\p{L}\p{M}\d)”"%])\s*\.\/\.(?=\s*[\p{L}\d(“"])/gu)].map(({ 0: mark, index }) =>
      at(line, index, index + mark.length, early, once),
    ),
  );

const bodyOf = (lines: readonly Line[], closing: number): Line[] =>
  (closing < 0 ? lines : lines.slice(0, closing)).filter(
    ({ role, text, cell }) => text.trim() !== '' && (ofBody.includes(role) || cell !== undefined),
  );

/** A point or paragraph that ends in the mark though more of the same text follows. */
function endsEarly({ lines }: TextPart, closing: number): Finding[] {
  const body = bodyOf(lines, closing);
  return body.flatMap((line, index) => {
    const start = line.cell ? undefined : endMarkStart(line.text.trimEnd());
    // alone in its line it stands below a table, behind dots in a blank form; what follows without number or mark may be a signature
    if (start === undefined || !/[\p{L}\p{M}\d)”"%]\s*$/u.test(line.text.slice(0, start))) return [];
    if (!body.slice(index + 1).some(({ role }) => role !== 'text')) return [];
    return [at(line, start, line.text.trimEnd().length, early, once)];
  });
}

function ofText(part: TextPart, view: TextView): Finding[] {
  const { kind, attached, lines } = part;
  const closing = lines.findIndex(({ role }) => role === 'recipients-label' || role === 'signature-capacity');
  // An annex may be a blank form; what is issued with a decision ends so in the models, but offices often leave it out.
  if (attached ? kind !== 'plan' : closing < 0) return [];
  const body = bodyOf(lines, closing);
  const last = body.at(-1);
  if (!last || body.filter(({ cell }) => !cell).length < 2) return [];
  return [...endsEarly(part, closing), ...[findingOf(last, view, attached ? { severity: 'info' } : {}) ?? []].flat()];
}

export const endMark: Rule = {
  id: 'end-mark',
  severity: 'warning',
  strength: 'model',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục III',
  title: {
    vi: 'Lời văn kết thúc bằng "./." liền chữ cuối, hoặc ngay dưới bảng cuối',
    en: 'The text ends in "./." right after its last word, or below its last table',
  },
  bad: [
    'QUYẾT ĐỊNH\nBan hành Quy chế\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành Quy chế.\n[[Điều 2. Văn phòng thi hành.]]\nNơi nhận:\n- Như Điều 2;\n- Lưu: VT.',
    'QUYẾT ĐỊNH\nBan hành Quy chế\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành Quy chế.\n[[Điều 2. Văn phòng thi hành ./.]]\nNơi nhận:\n- Như Điều 2;\n- Lưu: VT.',
    'QUYẾT ĐỊNH\nBan hành Quy chế\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành Quy chế.\n[[Điều 2. Văn phòng thi hành/.]]\nNơi nhận:\n- Như Điều 2;\n- Lưu: VT.',
    'KẾ HOẠCH\nTrồng cây\nI. MỤC ĐÍCH\nTrồng cây.\nII. NHIỆM VỤ\nThực hiện nghiêm[[./.]] Gửi nơi nhận khác./.\nNơi nhận:\n- Các thôn;\n- Lưu: VT.',
    'QUYẾT ĐỊNH\nBan hành Quy chế\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành Quy chế.\nĐiều 2. Văn phòng thi hành nghiêm túc[[.]]./.\nNơi nhận:\n- Như Điều 2;\n- Lưu: VT.',
    'QUYẾT ĐỊNH\nBan hành Quy chế\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành Quy chế.\nĐiều 2. Văn phòng thi hành nghiêm túc[[!]]./.\nNơi nhận:\n- Như Điều 2;\n- Lưu: VT.',
    'KẾ HOẠCH\nTrồng cây\nI. MỤC ĐÍCH\n1. Trồng cây[[./.]]\n2. Chăm cây.\nII. NHIỆM VỤ\n1. Thực hiện nghiêm./.\nNơi nhận:\n- Các thôn;\n- Lưu: VT.',
    'KẾ HOẠCH\nTrồng cây\nI. MỤC ĐÍCH\nTrồng cây.\nII. NHIỆM VỤ\nTT\tNhiệm vụ\tThời gian\n1\tTrồng cây\tQuý I\n2\tChăm cây\t[[Quý II]]\nNơi nhận:\n- Các thôn;\n- Lưu: VT.',
  ],
  good: [
    'QUYẾT ĐỊNH\nBan hành Quy chế\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành Quy chế.\nĐiều 2. Văn phòng thi hành./.\nNơi nhận:\n- Như Điều 2;\n- Lưu: VT.\nPhụ lục\nBIỂU MẪU\n1. Một',
    'KẾ HOẠCH\nTrồng cây\nI. MỤC ĐÍCH\nTrồng cây.\nII. NHIỆM VỤ\nTT\tNhiệm vụ\tThời gian\n1\tTrồng cây\tQuý I\n2\tChăm cây\tQuý II\n./.\nNơi nhận:\n- Các thôn;\n- Lưu: VT.',
    'KẾ HOẠCH\nTrồng cây\nI. MỤC ĐÍCH\nTrồng cây.\nII. NHIỆM VỤ\nTT\tNhiệm vụ\tThời gian\n1\tTrồng cây\tQuý I\n2\tChăm cây\tQuý II./.\nNơi nhận:\n- Các thôn;\n- Lưu: VT.',
  ],
  check: (context) => [
    ...context.view.texts.flatMap((text) => ofText(text, context.view)),
    ...tooEarly(bodyLines(context)),
  ],
};
