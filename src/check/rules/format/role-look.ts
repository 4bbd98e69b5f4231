// How each part of a text looks: size, weight, slant. One row a part, with its clause in NĐ 30/2020/NĐ-CP, Phụ lục I; a rule is made of
// each row.

import type { RunLook } from '../../../document/look.js';
import { type CheckContext, type Finding, onLine, type Rule } from '../../rule.js';
import type { LineRole } from '../../view/text-view.js';

interface Row {
  readonly role: LineRole;
  readonly name: string;
  readonly english: string;
  readonly clause: string;
  readonly size: readonly [least: number, most: number];
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly align?: 'center';
}

const rows: readonly Row[] = [
  {
    role: 'national-name',
    name: 'Quốc hiệu',
    english: 'The national name',
    clause: 'II.1.a',
    size: [12, 13],
    bold: true,
    italic: false,
  },
  {
    role: 'motto',
    name: 'Tiêu ngữ',
    english: 'The motto',
    clause: 'II.1.b',
    size: [13, 14],
    bold: true,
    italic: false,
  },
  {
    role: 'number-line',
    name: 'Số, ký hiệu',
    english: 'Number and symbol',
    clause: 'II.3',
    size: [13, 13],
    bold: false,
    italic: false,
  },
  {
    role: 'place-date',
    name: 'Địa danh, ngày tháng',
    english: 'Place and date',
    clause: 'II.4',
    size: [13, 14],
    bold: false,
    italic: true,
  },
  {
    role: 'title-kind',
    name: 'Tên loại',
    english: 'The kind',
    clause: 'II.5.b',
    size: [13, 14],
    bold: true,
    italic: false,
    align: 'center',
  },
  {
    role: 'subject',
    name: 'Trích yếu',
    english: 'The subject',
    clause: 'II.5.b',
    size: [13, 14],
    bold: true,
    italic: false,
    align: 'center',
  },
  {
    role: 'letter-subject',
    name: 'Trích yếu công văn',
    english: 'The subject of a letter',
    clause: 'II.5.b',
    size: [12, 13],
    bold: false,
    italic: false,
  },
  { role: 'citation', name: 'Căn cứ', english: 'Citations', clause: 'II.6.a', size: [13, 14], italic: true },
  {
    role: 'recipients-label',
    name: '"Nơi nhận:"',
    english: '"Nơi nhận:"',
    clause: 'II.9.d',
    size: [12, 12],
    bold: true,
    italic: true,
  },
  {
    role: 'recipient',
    name: 'Nơi nhận từng dòng',
    english: 'Recipients',
    clause: 'II.9.d',
    size: [11, 11],
    bold: false,
    italic: false,
  },
  {
    role: 'signature-capacity',
    name: 'Quyền hạn, chức vụ',
    english: 'The capacity that signs',
    clause: 'II.7',
    size: [13, 14],
    bold: true,
    italic: false,
    align: 'center',
  },
  {
    role: 'signature-name',
    name: 'Họ tên người ký',
    english: 'The name that signs',
    clause: 'II.7',
    size: [13, 14],
    bold: true,
    italic: false,
    align: 'center',
  },
  {
    role: 'annex-number',
    name: 'Phụ lục',
    english: 'The number of an annex',
    clause: 'III.1.b',
    size: [14, 14],
    bold: true,
    italic: false,
    align: 'center',
  },
  {
    role: 'annex-title',
    name: 'Tên phụ lục',
    english: 'The title of an annex',
    clause: 'III.1.b',
    size: [13, 14],
    bold: true,
    italic: false,
    align: 'center',
  },
  {
    role: 'reference-line',
    name: '"(Kèm theo …)"',
    english: '"(Kèm theo …)"',
    clause: 'III.1.c',
    size: [13, 14],
    italic: true,
    align: 'center',
  },
];

const written = (runs: readonly RunLook[]): RunLook[] => runs.filter(({ text }) => /[\p{L}\d]/u.test(text));

/** Most of the letters are so. */
const mostly = (runs: readonly RunLook[], is: (run: RunLook) => boolean): boolean => {
  const length = (each: readonly RunLook[]): number => each.reduce((sum, { text }) => sum + text.trim().length, 0);
  return length(runs.filter(is)) * 2 >= length(runs);
};

function faults(row: Row, runs: readonly RunLook[], align: string | undefined): string[] {
  const found: string[] = [];
  const odd = runs.find(({ size }) => size !== undefined && (size < row.size[0] || size > row.size[1]));
  if (odd) found.push(`cỡ ${odd.size} (phải ${row.size[0] === row.size[1] ? row.size[0] : row.size.join('–')})`);
  if (row.bold !== undefined && !mostly(runs, ({ bold }) => bold === row.bold))
    found.push(row.bold ? 'không đậm' : 'đậm');
  if (row.italic !== undefined && !mostly(runs, ({ italic }) => italic === row.italic))
    found.push(row.italic ? 'không nghiêng' : 'nghiêng');
  if (row.align === 'center' && align !== undefined && align !== 'center') found.push('không canh giữa');
  return found;
}

const check =
  (row: Row) =>
  (context: CheckContext): Finding[] => {
    const reported = new Set<string>();
    return context.view.lines.flatMap((line): Finding[] => {
      const look = line.role === row.role ? line.look : undefined;
      if (!look) return [];
      const found = faults(row, written(look.runs), look.align).join(', ');
      if (found === '' || reported.has(found)) return [];
      reported.add(found);
      return [
        onLine(
          line,
          { vi: `${row.name}: ${found}.`, en: `${row.english}: ${found}.` },
          { vi: 'Trình bày như mẫu của Nghị định 30.', en: 'Set it as the decree has it.' },
        ),
      ];
    });
  };

const sizeText = ({ size: [least, most] }: Row): string => (least === most ? String(least) : `${least}–${most}`);

const face = (wanted: boolean | undefined, yes: string, no: string): string =>
  wanted === undefined ? '' : wanted ? yes : no;

export const roleLooks: readonly Rule[] = rows.map((row) => ({
  id: `look-${row.role}`,
  severity: 'warning',
  strength: 'law',
  basis: `NĐ 30/2020/NĐ-CP, Phụ lục I, mục ${row.clause}`,
  reads: 'formatting',
  title: {
    vi: `${row.name}: cỡ ${sizeText(row)}${face(row.bold, ', đậm', ', không đậm')}${face(row.italic, ', nghiêng', ', đứng')}${row.align ? ', canh giữa' : ''}`,
    en: `${row.english}: ${sizeText(row)} pt${face(row.bold, ', bold', ', not bold')}${face(row.italic, ', italic', ', upright')}${row.align ? ', centred' : ''}`,
  },
  bad: [],
  good: [],
  check: check(row),
}));
