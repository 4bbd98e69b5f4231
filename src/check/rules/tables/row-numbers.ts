// Numbers of rows: each follows the one before, through the whole table or beginning again in each group; groups I, II, A, B, Đ likewise.

import { numeralValue } from '../../../text/numerals.js';
import { type Finding, onLine, type Rule } from '../../rule.js';
import type { Line, RowView, TableView } from '../../view/text-view.js';

interface Step {
  readonly row: RowView;
  readonly line: Line;
}

const lineOf = (row: RowView): Line | undefined => row.cells[0]?.lines[0];

function fault(line: Line, number: string, expected: string, twice: boolean): Finding {
  return onLine(
    line,
    twice
      ? { vi: `Số thứ tự ${number} bị trùng.`, en: `The number ${number} is there twice.` }
      : {
          vi: `Số thứ tự nhảy đến ${number}, thiếu ${expected}.`,
          en: `The numbers jump to ${number}; ${expected} is missing.`,
        },
    { vi: 'Đánh lại số, hoặc thêm dòng còn thiếu.', en: 'Number again, or add the missing row.' },
  );
}

/** Items: 1, 2, 3 through the table or again in each group; 9.1 below 9. */
function itemFaults(table: TableView): Finding[] {
  const found: Finding[] = [];
  let last = 0;
  let below = new Map<string, number>();
  let fresh = true;
  for (const row of table.rows) {
    if (row.kind === 'group') {
      fresh = true;
      continue;
    }
    const line = lineOf(row);
    if (!line || !/^\d+(?:\.\d+)*$/.test(row.number)) continue;
    const parts = row.number.split('.');
    const value = Number(parts.at(-1));
    if (parts.length > 1) {
      const parent = parts.slice(0, -1).join('.');
      const before = below.get(parent) ?? 0;
      if (value !== before + 1) found.push(fault(line, row.number, `${parent}.${before + 1}`, value <= before));
      below.set(parent, value);
      continue;
    }
    const restarts = fresh && value === 1;
    if (value !== last + 1 && !restarts) found.push(fault(line, row.number, String(last + 1), value === last));
    if (restarts) below = new Map();
    last = value;
    fresh = false;
  }
  return found;
}

type Kind = 'roman' | 'LETTER';

/** Groups: an `I` or a `C` may be a Roman numeral or a letter; the reading that follows from the groups before it counts. */
function groupFaults(table: TableView): Finding[] {
  const found: Finding[] = [];
  const last = new Map<Kind, number>();
  let outer: Kind | undefined;
  const steps: Step[] = table.rows.flatMap((row) => {
    const line = lineOf(row);
    return row.kind === 'group' && row.number !== '' && line ? [{ row, line }] : [];
  });
  for (const { row, line } of steps) {
    const readings = (['roman', 'LETTER'] as const).flatMap((kind) => {
      const value = numeralValue(kind, row.number);
      return value === undefined ? [] : [{ kind, value }];
    });
    if (readings.length === 0) continue;
    const next = readings.find(
      ({ kind, value }) => value === (last.get(kind) ?? 0) + 1 && (last.has(kind) || value === 1),
    );
    const again = readings.find(({ kind, value }) => value === 1 && outer !== undefined && kind !== outer);
    const chosen =
      next ?? again ?? readings.find(({ kind }) => last.has(kind)) ?? (readings[0] as { kind: Kind; value: number });
    outer ??= chosen.kind;
    const before = last.get(chosen.kind) ?? 0;
    if (!next && !again) {
      found.push(
        onLine(
          line,
          chosen.value === before
            ? { vi: `Số của nhóm ${row.number} bị trùng.`, en: `The group number ${row.number} is there twice.` }
            : {
                vi: `Số của nhóm là ${row.number}, không nối tiếp nhóm trước.`,
                en: `The group number ${row.number} does not follow.`,
              },
          { vi: 'Đánh lại số của các nhóm.', en: 'Number the groups again.' },
        ),
      );
    }
    last.set(chosen.kind, chosen.value);
    if (chosen.kind === outer) for (const kind of ['roman', 'LETTER'] as const) if (kind !== outer) last.delete(kind);
  }
  return found;
}

export const rowNumbers: Rule = {
  id: 'row-numbers',
  severity: 'error',
  strength: 'practice',
  title: { vi: 'Số thứ tự trong bảng liên tục, không trùng, không nhảy', en: 'Numbers of rows follow each other' },
  bad: [
    'STT\tNhiệm vụ\tThời gian\n1\tHọp dân\tQuý I\n[[3]]\tLấy ý kiến\tQuý II',
    'STT\tNhiệm vụ\tThời gian\nI\tChuẩn bị\t\n1\tHọp dân\tQuý I\n[[III]]\tKết thúc\t\n2\tBáo cáo\tQuý IV',
    'STT\tNhiệm vụ\tThời gian\n1\tHọp dân\tQuý I\n[[1]]\tLấy ý kiến\tQuý II',
  ],
  good: [
    'STT\tNhiệm vụ\tThời gian\nA\tChuẩn bị\t\n1\tHọp dân\tQuý I\nB\tThực hiện\t\nC\tTheo dõi\t\nI\tKiểm tra\t\n2\tĐi cơ sở\tQuý II\nII\tBáo cáo\t\n3\tBáo cáo quý\tQuý II\nD\tTổng kết\t\n4\tHội nghị\tQuý IV\nĐ\tKhen thưởng\t\n5\tHọp xét\tQuý IV',
    'STT\tNhiệm vụ\tThời gian\nI\tChuẩn bị\t\n1\tHọp dân\tQuý I\n2\tLập tổ\tQuý I\nII\tThực hiện\t\n1\tĐi cơ sở\tQuý II\n1.1\tThôn Đông\tQuý II\n1.2\tThôn Đoài\tQuý II',
  ],
  check: ({ view }) => view.tables.flatMap((table) => [...groupFaults(table), ...itemFaults(table)]),
};
