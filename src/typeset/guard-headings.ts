// A heading or caption never ends a page; nor does a table head or a group row.

import type { Diagnostic } from '../diagnostics/index.js';
import type { Page, PageRow } from '../document/pages.js';
import { excerpt, type Guard, type GuardView, nodeAt, placeOf } from './guard-view.js';

function headingAlone(view: GuardView, page: Page, next: Page): Diagnostic[] {
  const { pages, styles } = view;
  const last = view.textOf(page).at(-1);
  if (!last || view.within(last.node, 'cell') >= 0 || view.textOf(next)[0]?.node === last.node) return [];
  const { role, outline } = nodeAt(pages, last.node);
  if (outline === undefined && styles.roles[role]?.keepWithNext !== true) return [];
  return [
    {
      code: 'typeset/heading-alone',
      severity: 'warning',
      ...placeOf(pages, last.node),
      message: {
        vi: `Đề mục "${excerpt([last])}" nằm một mình ở cuối trang ${page.number}.`,
        en: `The heading "${excerpt([last])}" stands alone at the foot of page ${page.number}.`,
      },
    },
  ];
}

function rowAlone(view: GuardView, page: Page, next: Page): Diagnostic[] {
  const { pages } = view;
  const last = page.rows.at(-1);
  const after = next.rows.find(({ repeated }) => !repeated);
  if (!last || !after || last.continues) return [];
  const row = nodeAt(pages, last.node);
  const table = row.parent;
  if (nodeAt(pages, after.node).parent !== table) return [];
  const isHead = row.head === true;
  if (!isHead && row.role !== 'group') return [];
  return [
    {
      code: isHead ? 'typeset/table-head-alone' : 'typeset/group-row-alone',
      severity: 'warning',
      ...placeOf(pages, last.node),
      message: isHead
        ? {
            vi: `Đầu bảng nằm một mình ở cuối trang ${page.number}.`,
            en: `A table head stands alone at the foot of page ${page.number}.`,
          }
        : {
            vi: `Dòng tên nhóm của bảng nằm một mình ở cuối trang ${page.number}.`,
            en: `A group row of a table stands alone at the foot of page ${page.number}.`,
          },
    },
  ];
}

/** Body rows on a page below no head although their table has one. */
function headMissing(view: GuardView, page: Page, told: Set<number>): Diagnostic[] {
  const { pages } = view;
  const first = page.rows[0];
  const firstBody: PageRow | undefined = first && nodeAt(pages, first.node).head !== true ? first : undefined;
  if (!firstBody) return [];
  const table = nodeAt(pages, firstBody.node).parent;
  if (told.has(table) || pages.nodes[table]?.kind !== 'table') return [];
  if (pages.nodes[table + 1]?.head !== true) return [];
  told.add(table);
  return [
    {
      code: 'typeset/table-head-too-tall',
      severity: 'warning',
      ...placeOf(pages, table),
      message: {
        vi: 'Đầu bảng cao gần bằng cả trang nên không được lặp lại ở trang sau.',
        en: 'The table head is nearly as tall as a page, so it is not repeated on the next pages.',
      },
    },
  ];
}

export const guardHeadings: Guard = (view) => {
  const told = new Set<number>();
  return view.pages.pages.flatMap((page, index) => {
    const next = view.pages.pages[index + 1];
    const missing = page.number > 1 ? headMissing(view, page, told) : [];
    if (!next || next.partIndex !== page.partIndex || next.section !== page.section) return missing;
    return [...missing, ...headingAlone(view, page, next), ...rowAlone(view, page, next)];
  });
};
