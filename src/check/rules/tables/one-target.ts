// One indicator, one target: rows that name the same thing in the same unit, in one table or in two.

import { isPercent } from '../../../doctype/measures.js';
import { compareDecimals } from '../../../text/decimal.js';
import { modernMarks } from '../../../text/fold-words.js';
import { type CheckContext, type Finding, onLine } from '../../rule.js';
import { type FigureCell, figureCells, targetOf } from '../../view/figure-cells.js';
import type { TableView, TextView } from '../../view/text-view.js';

const oneLine = (text: string): string => modernMarks(text).replace(/\s+/g, ' ').trim().toLowerCase();
const nameKey = (text: string): string => oneLine(text).replace(/^[\s\-–+•*]+|(?<![\s.;:,])[\s.;:,]+$/gu, '');

/** A field of work, under which an indicator may stand a second time by mistake. */
const field =
  /kinh tế|xã hội|môi trường|văn hóa|giáo dục|y tế|quốc phòng|an ninh|nông nghiệp|nông thôn mới|chuyển đổi số|cải cách|ngân sách|lĩnh vực|chỉ tiêu/iu;
/** A place, a part of the year, or some of those that are counted: each may have a target of its own. */
const portion =
  /(?<!\p{L})(?:(?<!nông )thôn|tổ dân phố|tổ|bản|làng|ấp|buôn|khóm|khu|khối|cụm|(?<!môi )trường|mầm non|tiểu học|trung học|thcs|thpt|trạm|chi bộ|tháng|quý|đợt|vụ (?:mùa|đông|xuân|hè)|giai đoạn|đến năm|nam|nữ|nhóm(?!\s+chỉ tiêu)|đối tượng|vùng|phương án|kịch bản|giao|phân bổ|đơn vị|từng|chi tiết|phòng|(?<!xã )hội(?!\s+nhập)|đoàn)(?!\p{L})/iu;

/** What names a table: the short lines right above it. */
function titleOf(table: TableView, { lines }: TextView): string {
  const near = lines.filter(
    ({ index, cell, role }) => index <= table.after && index > table.after - 3 && !cell && role !== 'point',
  );
  return near.flatMap(({ text }) => (text.length <= 150 ? [text] : [])).join('\n');
}

const unitKey = (unit: string): string => (isPercent(unit) ? '%' : oneLine(unit));

/** Who does it, where and by when: what tells two rows of one name apart. */
function sameElsewhere(a: FigureCell, b: FigureCell): boolean {
  const told = (each: FigureCell): Map<string, string> =>
    new Map(
      each.row.cells.flatMap((cell): [string, string][] => {
        const { role = '' } = each.table.columns[cell.column] ?? {};
        return /^(?:lead|support|deadline|column)/u.test(role) && !/^[\d\s.,%]*$/u.test(cell.text)
          ? [[a.table === b.table ? role : role.replace(/(?<!\d)\d+$/, ''), oneLine(cell.text)]]
          : [];
      }),
    );
  const [mine, theirs] = [told(a), told(b)];
  return [...mine].every(([role, text]) => (theirs.get(role) ?? text) === text);
}

/** Whether rows of one name must mean one thing, by what stands over them. */
function sameScope(a: FigureCell, b: FigureCell, view: TextView): boolean {
  if (a.table === b.table && a.group === b.group) return true;
  // only a name that says much is the same in another place
  if (nameKey(a.name).split(' ').length < 4) return false;
  const fields = [a.group, b.group].filter((group) => group !== '');
  if (fields.some((group) => portion.test(group) || !field.test(group))) return false;
  return a.table === b.table || ![a, b].some(({ table }) => portion.test(titleOf(table, view)));
}

function sameTarget(a: FigureCell, b: FigureCell, context: CheckContext): boolean {
  const [mine, theirs] = [a, b].map(({ line }) => targetOf(line, context));
  if (oneLine(a.line.text) === oneLine(b.line.text)) return true;
  if (a.table === b.table && a.group === b.group) return false;
  const [own, other] = [mine?.form?.figure, theirs?.form?.figure];
  return !own || !other || mine?.kind !== 'level' || theirs?.kind !== 'level' || compareDecimals(own, other) === 0;
}

/** Targets that another row has set before, otherwise; or a row of a table that says nothing but what one before it says. */
export function repeatedTargets(context: CheckContext): Finding[] {
  const { view } = context;
  const seen = new Map<string, FigureCell[]>();
  const targets = figureCells(view).filter(({ role, row }) => role === 'target' && row.kind === 'item');
  return targets.flatMap((each): Finding[] => {
    const name = each.name.replace(/\s+/g, ' ').trim();
    if (nameKey(name).length < 8) return [];
    const key = `${nameKey(each.above)}\n${nameKey(name)}\n${unitKey(each.unit)}`;
    const before = (seen.get(key) ?? []).filter((other) => sameScope(other, each, view) && sameElsewhere(other, each));
    seen.set(key, [...(seen.get(key) ?? []), each]);
    const other = before.find((one) => !sameTarget(one, each, context));
    const text = each.line.text.trim();
    if (other) {
      const where =
        other.table === each.table ? { vi: '', en: '' } : { vi: ' (bảng trước)', en: ' (an earlier table)' };
      return [
        onLine(
          each.line,
          {
            vi: `"${name}" có hai chỉ tiêu: "${other.line.text.trim()}"${where.vi} và "${text}".`,
            en: `"${name}" has two targets: "${other.line.text.trim()}"${where.en} and "${text}".`,
          },
          {
            vi: 'Giữ một dòng, hoặc ghi rõ hai chỉ tiêu khác nhau thế nào.',
            en: 'Keep one row, or say how the two differ.',
          },
        ),
      ];
    }
    if (!before.some(({ table }) => table === each.table)) return [];
    return [
      onLine(
        each.line,
        { vi: `"${name}" ghi hai lần trong một bảng.`, en: `"${name}" stands twice in one table.` },
        { vi: 'Giữ một dòng.', en: 'Keep one row.' },
      ),
    ];
  });
}
