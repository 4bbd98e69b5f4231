// A blank workbook of units for one plan: heads that are understood, the facts its texts name, its indicators, notes on how to fill it in.

import { openSheet, type Workbook } from '../document/sheet.js';
import type { Plan } from '../plan/plan.js';
import type { HeadSynonyms } from './units/head-synonyms.js';
import { knownRows, rowWords } from './variant/known-rows.js';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Names of facts in the texts of the plan, in the order they appear. */
export const namedFacts = (plan: Plan): string[] => [
  ...new Set(
    [...JSON.stringify(plan).matchAll(/\{\{\s*facts\.([A-Za-z0-9]+)\s*\}\}/g)].map((match) => match[1] as string),
  ),
];

/** @param plan the plan whose units are asked for */
export function blankForm(plan: Plan, { sheets }: HeadSynonyms): Workbook {
  const form = (kind: string) => sheets.find((sheet) => sheet.kind === kind);
  const heads = (kind: string): string[] => (form(kind)?.columns ?? []).map(({ is }) => capital(is[0] as string));
  const facts = namedFacts(plan);
  const unitHeads = (form('units')?.columns ?? [])
    .filter(({ key }) => !key.startsWith('facts.') || facts.includes(key.slice('facts.'.length)))
    .map(({ is }) => capital(is[0] as string));
  const known = new Set((form('units')?.columns ?? []).map(({ key }) => key));
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
      'Trang "Kết quả": mỗi dòng một chỉ tiêu của một đơn vị. Chỉ tiêu của đơn vị được tính từ kết quả, mức giao và quy tắc.',
    ],
    [
      'Trang "Nhiệm vụ": Thao tác là Thêm (ghi Nhóm và các cột), Sửa (ghi Nhiệm vụ gốc và cột cần sửa), Bỏ (ghi Nhiệm vụ gốc).',
    ],
    ['Cột thêm ngoài các cột này là dữ kiện riêng, dùng trong lời văn của kế hoạch bằng {{facts.tênCột}}.'],
  ];
  return {
    sheets: [
      openSheet(form('units')?.name ?? 'Đơn vị', [[...unitHeads, ...own]]),
      openSheet(
        form('results')?.name ?? 'Kết quả',
        [heads('results'), ...indicators.map(({ row }) => ['', rowWords(row, 'indicators')])],
        [28, 60],
      ),
      openSheet(form('tasks')?.name ?? 'Nhiệm vụ', [heads('tasks')], [28, 14, 40, 30, 40]),
      openSheet('Hướng dẫn', [['Cách ghi'], ...notes], [110]),
    ],
  };
}
