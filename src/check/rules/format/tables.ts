// How tables look: as wide as the text, the size of their letters, heads that repeat.

import type { TableLook } from '../../../document/look.js';
import type { CheckContext, Finding, Rule } from '../../rule.js';

// Tables on the page: within the margins, heads on every page, letters that can be read. Not regulated: practice.

const ruled = ({ tables }: CheckContext): TableLook[] => tables.filter((table) => table.ruled);

export const tableWidth: Rule = {
  id: 'table-width',
  severity: 'warning',
  strength: 'practice',
  reads: 'formatting',
  title: { vi: 'Bảng nằm trong lề trang', en: 'Tables stay within the margins' },
  bad: [],
  good: [],
  check: (context) =>
    ruled(context).flatMap((table): Finding[] => {
      const section = context.sections[table.section];
      if (!section || section.atMost?.includes('left')) return [];
      const room = section.width - section.margins.left - section.margins.right;
      // Tables of one or two columns lay out a page.
      if (table.width === undefined || table.columns < 3 || table.width <= room + 4) return [];
      return [
        {
          spot: `bảng ${table.index + 1}`,
          message: {
            vi: `Bảng rộng ${table.width} mm, phần chữ rộng ${room.toFixed(0)} mm.`,
            en: `The table is ${table.width} mm wide, the text ${room.toFixed(0)} mm.`,
          },
          remedy: { vi: 'Thu hẹp cột, hoặc đặt trang ngang.', en: 'Narrow its columns, or turn the page.' },
        },
      ];
    }),
};

export const tableHeads: Rule = {
  id: 'table-heads-repeat',
  severity: 'info',
  strength: 'practice',
  reads: 'formatting',
  title: { vi: 'Bảng dài lặp lại đầu bảng ở mỗi trang', en: 'Long tables repeat their head on each page' },
  bad: [],
  good: [],
  check: (context) =>
    ruled(context).flatMap((table): Finding[] =>
      table.rows < 15 || table.headRepeats !== false
        ? []
        : [
            {
              spot: `bảng ${table.index + 1}`,
              message: {
                vi: `Bảng ${table.rows} dòng không lặp lại đầu bảng.`,
                en: `The table of ${table.rows} rows does not repeat its head.`,
              },
              remedy: { vi: 'Chọn dòng đầu, bật "Repeat Header Rows".', en: 'Turn on "Repeat Header Rows".' },
            },
          ],
    ),
};

export const tableLetters: Rule = {
  id: 'table-letters',
  severity: 'info',
  strength: 'practice',
  reads: 'formatting',
  title: { vi: 'Chữ trong bảng không nhỏ hơn 11', en: 'Letters in tables have 11 pt at least' },
  bad: [],
  good: [],
  check: (context) =>
    ruled(context).flatMap((table): Finding[] => {
      const small = context.view.lines.find(
        ({ look }) =>
          look?.table === table &&
          look.runs.some(({ size, text }) => size !== undefined && size < 11 && text.trim().length > 2),
      );
      const size = small?.look?.runs.find((run) => run.size !== undefined && run.size < 11)?.size;
      return small
        ? [
            {
              spot: `bảng ${table.index + 1}`,
              message: { vi: `Chữ trong bảng cỡ ${size}.`, en: `Letters in the table have ${size} pt.` },
              remedy: { vi: 'Dùng cỡ 11 đến 13.', en: 'Use 11 to 13 pt.' },
            },
          ]
        : [];
    }),
};
