// A blank workbook of units for one plan: heads that are understood, the facts its texts name, its indicators, notes on how to fill it in.

import type { HeadName } from '../doctype/heads/head-names.js';
import { type ColumnRule, openSheet, type Workbook } from '../document/sheet.js';
import type { Plan } from '../plan/plan.js';
import { type Unit, unitKinds } from '../plan/unit.js';
import { unitRows } from './units/country-units.js';
import type { HeadSynonyms, SheetForm } from './units/head-synonyms.js';
import { knownRows, rowWords } from './variant/plan-tables.js';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Names of facts in the texts of the plan, in the order they appear. */
export const namedFacts = (plan: unknown): string[] => [
  ...new Set(
    [...JSON.stringify(plan).matchAll(/\{\{\s*facts\.([A-Za-z0-9]+)\s*\}\}/g)].map((match) => match[1] as string),
  ),
];

/** Rows below the head for which Excel offers what a cell may hold. */
const ROWS = [1, 500] as const;

const choice = (column: number, title: string, list: readonly string[], text: string): ColumnRule[] =>
  column < 0 ? [] : [{ column, rows: ROWS, accepts: { list }, note: { title, text } }];

const CAPACITIES = ['không', 'KT', 'TL', 'TUQ', 'Q'];

/** Roles of the blank sheets, in their order. */
const blankRoles: Readonly<Record<SheetForm['kind'], readonly string[]>> = {
  units: [
    'name',
    'kind',
    'parent',
    'number',
    'date',
    'signatory.name',
    'signatory.capacity',
    'signatory.position',
    'recipients',
    'moreRecipients',
    'archive',
    'symbol',
    'place',
    'namedAfter',
    'facts.vanPhong',
  ],
  'unit-results': ['unit', 'indicator', 'result', 'assigned', 'target'],
  'unit-tasks': ['unit', 'action', 'row', 'group', 'task', 'result', 'lead', 'support', 'product', 'deadline'],
};

const blankColumns = (kind: SheetForm['kind'], { heads }: HeadSynonyms): HeadName[] =>
  blankRoles[kind].map((role) => ({ role, is: [heads.titleOf(role, kind) ?? role], has: [] }));

/** @param plan the plan whose units are asked for @param units that are in it already */
export function blankForm(plan: Plan, synonyms: HeadSynonyms, units: readonly Unit[] = []): Workbook {
  const { sheets } = synonyms;
  const form = (kind: string) => sheets.find((sheet) => sheet.kind === kind);
  const columnsOf = (kind: SheetForm['kind']): HeadName[] => blankColumns(kind, synonyms);
  const heads = (kind: SheetForm['kind']): string[] => columnsOf(kind).map(({ is }) => capital(is[0] as string));
  const facts = namedFacts(plan);
  const unitColumns = columnsOf('units').filter(
    ({ role }) => !role.startsWith('facts.') || facts.includes(role.slice('facts.'.length)),
  );
  const unitHeads = unitColumns.map(({ is }) => capital(is[0] as string));
  const unitColumn = (key: string): number => unitColumns.findIndex((column) => column.role === key);
  const known = new Set(columnsOf('units').map(({ role }) => role));
  const own = facts.filter((name) => !known.has(`facts.${name}`));
  const indicators = knownRows(plan).rows.filter(({ kind, row }) => kind === 'indicators' && row.items === undefined);
  const notes = [
    [
      'Trang "Đơn vị": mỗi đơn vị một dòng. Ô để trống thì lấy theo kế hoạch chung; riêng người ký, số văn bản thì để trống.',
    ],
    ['Tên đơn vị: "Phường Sao Mai", hoặc ghi loại và tên ở hai cột. Cấp trên: "thành phố Hải An, tỉnh Bình Minh".'],
    [
      'Quyền hạn: KT (cấp phó ký thay), TL, TUQ, Q; người đứng đầu ký thì ghi "không". Nơi nhận: mỗi nơi một dòng trong ô.',
    ],
    [
      'Trang "Kết quả": mỗi dòng một chỉ tiêu của một đơn vị (ô tên đơn vị gộp cho nhiều dòng cũng được). Chỉ tiêu của đơn vị được tính từ kết quả, mức giao và quy tắc (--rule).',
    ],
    [
      'Hoặc thêm cột vào trang "Đơn vị": "Kết quả: <tên chỉ tiêu>", "Mức giao: <tên chỉ tiêu>", mỗi đơn vị vẫn một dòng.',
    ],
    [
      'Trang "Nhiệm vụ": Thao tác là Thêm (ghi Nhóm và các cột), Sửa (ghi Nhiệm vụ gốc và cột cần sửa), Bỏ (ghi Nhiệm vụ gốc).',
    ],
    ['Cột thêm ngoài các cột này là dữ kiện riêng; chỉ được dùng khi lời văn của kế hoạch có chỗ ghi dữ kiện đó.'],
  ];
  return {
    sheets: [
      {
        ...openSheet(form('units')?.name ?? 'Đơn vị', [[...unitHeads, ...own], ...unitRows(units)], [30, 14, 40]),
        rules: [
          ...choice(unitColumn('kind'), 'Loại đơn vị', unitKinds, 'Bỏ trống nếu tên đã có loại: "Phường Sao Mai".'),
          ...choice(
            unitColumn('signatory.capacity'),
            'Quyền hạn ký',
            CAPACITIES,
            'KT: cấp phó ký thay; TL: thừa lệnh; TUQ: thừa ủy quyền; Q: quyền Chủ tịch; không: người đứng đầu ký.',
          ),
          ...choice(
            unitColumn('namedAfter'),
            'Tên đặt theo',
            synonyms.namedAfter.map(({ is }) => is[0] as string),
            'Chỉ ghi khi đơn vị mang tên người, sự kiện hoặc số: địa danh khi đó viết cả loại đơn vị.',
          ),
        ],
      },
      openSheet(
        form('unit-results')?.name ?? 'Kết quả',
        [heads('unit-results'), ...indicators.map(({ row }) => ['', rowWords(row, 'indicators')])],
        [28, 60],
      ),
      {
        ...openSheet(form('unit-tasks')?.name ?? 'Nhiệm vụ', [heads('unit-tasks')], [28, 14, 40, 30, 40]),
        rules: choice(
          columnsOf('unit-tasks').findIndex(({ role }) => role === 'action'),
          'Thao tác',
          synonyms.actions.map(({ is }) => capital(is[0] as string)),
          'Thêm: ghi Nhóm và các cột. Sửa: ghi Nhiệm vụ gốc và cột cần sửa. Bỏ: ghi Nhiệm vụ gốc.',
        ),
      },
      openSheet('Hướng dẫn', [['Cách ghi'], ...notes], [110]),
    ],
  };
}
