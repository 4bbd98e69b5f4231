// Rule: columns that others make are what those come to. A formula in the head says so ("3 = 4 + 5 + 6", "(7) = (6)/(5)"), or the other rows
// show it: "Tỷ lệ (%)" of two columns beside it, "462/500" beside 92,4. A figure is held to what its last digit tells.

import { parseDecimal } from '../../../text/decimal.js';
import { formatNumber, parseNumber } from '../../../text/number.js';
import { type Finding, onLine, type Rule } from '../../rule.js';
import type { CellView, RowView, TableView } from '../../view/text-view.js';
import { figureOf, isSummed, plainCell } from './sums.js';

/** A figure as it is reckoned with, and one of its last digit. */
interface Figure {
  readonly value: number;
  readonly step: number;
}

function figureIn(cell: CellView | undefined): Figure | undefined {
  const text = cell?.text.trim().replace(/(?:(?<!\s)\s+)?%$/u, '') ?? '';
  const read = figureOf(cell) ?? parseDecimal(text);
  return read && { value: Number(read.digits) / 10 ** read.scale, step: 10 ** -read.scale };
}

/** Rounded or cut off at the last digit; sums of rounded figures are off by as much as their parts. */
const agrees = (stated: Figure, right: number, slack = 1): boolean =>
  Math.abs(stated.value - right) < stated.step * slack + 1e-9;

interface Judged {
  readonly cell: CellView;
  readonly right: number;
  readonly fits: boolean;
  /** No chance: neither nothing nor all. */
  readonly telling: boolean;
}

type Reckon = (row: RowView) => Judged | undefined;

const judgeRows = ({ rows }: TableView, reckon: Reckon): Judged[] =>
  rows.flatMap((row) => (row.kind === 'note' ? [] : (reckon(row) ?? [])));

/** Rows that do not fit, where more do. @param least rows that have to show it */
function wrongOf(judged: readonly Judged[], least: number): Judged[] {
  const right = judged.filter(({ fits, telling }) => fits && telling).length;
  const wrong = judged.filter(({ fits }) => !fits);
  return right < least || wrong.length * 2 > right ? [] : wrong;
}

const told = ({ cell, right }: Judged, how: string): Finding[] => {
  const [line] = cell.lines;
  const shown = formatNumber(Math.round(right * 100) / 100);
  return line
    ? [
        onLine(
          line,
          {
            vi: `Ô ghi ${cell.text.trim()}, tính theo ${how} là ${shown}.`,
            en: `${cell.text.trim()} here, ${shown} by ${how}.`,
          },
          { vi: 'Đối chiếu lại từng số của dòng.', en: 'Check the figures of the row.' },
        ),
      ]
    : [];
};

// Formulas of heads.

const formula = /\(?(?<![\d,.])(\d{1,2})\)?\s*=\s*((?:[()\d\s+\-–*x×:/]|%)+)/u;

interface Formula {
  readonly label: string;
  readonly text: string;
  /** Places of columns by their labels. */
  readonly reckon: (
    of: (label: number) => Figure | undefined,
  ) => { readonly value: number; readonly parts: number } | undefined;
}

/** "(4)+(5)-(6)", "6/5*100%": sums of products, without further brackets. */
function readFormula(label: string, text: string): Formula | undefined {
  const plain = text
    .replace(/\((\d{1,2})\)/gu, '$1')
    .replace(/[()\s%]/gu, '')
    .replace(/–/gu, '-')
    .replace(/[x×]/gu, '*')
    .replace(/:/gu, '/');
  if (
    !/^\d{1,3}(?:[-+*/]\d{1,3})+$/u.test(plain) ||
    /\([^)+-]{0,99}[-+][^)]{0,99}\)\s*[*x×:/]|[*x×:/]\s*\([^)+-]{0,99}[-+]/u.test(text)
  )
    return undefined;
  const terms = [...plain.matchAll(/([-+]?)([^-+]+)/gu)];
  return {
    label,
    text: `(${label}) = ${text.trim().replace(/(?<![-+*x×:/(\s])[-+*x×:/(\s]+$/u, '')}`,
    reckon: (of) => {
      let [value, parts] = [0, 0];
      for (const [, sign, term = ''] of terms) {
        let product: number | undefined;
        for (const [, operator, factor = ''] of term.matchAll(/([*/]?)(\d+)/gu)) {
          const figure = factor === '100' ? 100 : of(Number(factor))?.value;
          if (figure === undefined || (operator === '/' && figure === 0)) return undefined;
          product = product === undefined ? figure : operator === '/' ? product / figure : product * figure;
          parts += 1;
        }
        value += sign === '-' ? -(product ?? 0) : (product ?? 0);
      }
      return { value, parts };
    },
  };
}

/** What stands in the head over each column and in the first row, where formulas and numbers of columns stand. */
const headTexts = ({ columns, heads, rows: [first] }: TableView): string[][] =>
  columns.map((_, column) => [
    ...heads.filter(({ cell }) => cell?.column === column).map(({ text }) => text),
    ...(first?.cells.filter((cell) => cell.column === column && cell.span === 1).map(({ text }) => text) ?? []),
  ]);

function byFormulas(table: TableView): Finding[] {
  const texts = headTexts(table);
  const formulas = texts.flatMap((each, column) =>
    each.flatMap((text) => {
      const [, label = '', right = ''] = formula.exec(text) ?? [];
      const read = label === '' ? undefined : readFormula(label, right);
      return read ? [{ read, column }] : [];
    }),
  );
  if (formulas.length === 0) return [];
  const labels = new Map<number, number>();
  texts.forEach((each, column) => {
    for (const text of each) {
      const label = /^\(?(\d{1,2})\)?$/u.exec(text.trim())?.[1] ?? formula.exec(text)?.[1];
      if (label !== undefined && !labels.has(Number(label))) labels.set(Number(label), column);
    }
  });
  // where only formulas have numbers, columns are counted from the first
  const columnOf = (label: number): number => (labels.size > formulas.length ? (labels.get(label) ?? -1) : label - 1);
  return formulas.flatMap(({ read, column }) => {
    const isShare = read.text.includes('/') || read.text.includes(':');
    const judged = judgeRows(table, (row): Judged | undefined => {
      const cell = plainCell(row, column);
      const stated = figureIn(cell);
      const result = read.reckon((label) => figureIn(plainCell(row, columnOf(label))));
      if (!cell || !stated || !result) return undefined;
      const rights = isShare ? [result.value, result.value * 100, result.value / 100] : [result.value];
      const slack = stated.step < 1 ? result.parts : 1;
      const fits = rights.some((right) => agrees(stated, right, slack));
      const [near = result.value] = [...rights].sort((a, b) => Math.abs(a - stated.value) - Math.abs(b - stated.value));
      return { cell, right: near, fits, telling: stated.value !== 0 };
    });
    return wrongOf(judged, 1).flatMap((each) => told(each, `công thức ${read.text}`));
  });
}

// Shares of two columns.

const shareHead = /t[ỷỉ] lệ|%|phần trăm/iu;

/** "462/500" as all of a cell. */
function fractionIn(cell: CellView | undefined): number | undefined {
  const [, part = '', all = ''] = /^\s*([\d.]+)\s*\/\s*([\d.]+)\s*$/u.exec(cell?.text ?? '') ?? [];
  const [a, b] = [parseNumber(part), parseNumber(all)];
  return a === undefined || !b ? undefined : (a / b) * 100;
}

function shareJudged(row: RowView, column: number, share: number | undefined): Judged | undefined {
  const cell = plainCell(row, column);
  const stated = figureIn(cell);
  if (!cell || !stated || share === undefined || !Number.isFinite(share)) return undefined;
  const telling = stated.value !== 0 && stated.value !== 100;
  return { cell, right: share, fits: agrees(stated, share), telling };
}

function byShares(table: TableView): Finding[] {
  const { columns } = table;
  const places = columns.map((_, place) => place);
  const shares = places.filter((place) => shareHead.test(columns[place]?.title ?? ''));
  if (
    shares.length === 0 ||
    headTexts(table)
      .flat()
      .some((text) => formula.test(text))
  )
    return [];
  const counts = places.filter((place) => !shares.includes(place) && isSummed(columns[place]));
  const fractions = places.filter((place) => table.rows.some((row) => fractionIn(plainCell(row, place)) !== undefined));
  const value = (row: RowView, place: number): number => figureIn(plainCell(row, place))?.value ?? Number.NaN;
  const name = (place: number): string =>
    columns[place]?.title.replace(/(?:(?<!\s)\s+)?\([^)]{0,300}\)/gu, '').trim() || `cột ${place + 1}`;
  return shares.flatMap((column) => {
    const ways = [
      ...fractions.map((place) => ({
        how: 'ô bên',
        least: 1,
        reckon: (row: RowView) => fractionIn(plainCell(row, place)),
      })),
      ...counts.flatMap((part) =>
        counts
          .filter((all) => all !== part)
          .map((all) => ({
            how: `"${name(part)}" / "${name(all)}"`,
            least: 2,
            reckon: (row: RowView) => (100 * value(row, part)) / value(row, all),
          })),
      ),
    ].map(({ how, least, reckon }) => ({
      how,
      least,
      judged: judgeRows(table, (row) => shareJudged(row, column, reckon(row))),
    }));
    const shown = ({ judged }: (typeof ways)[number]): number =>
      judged.filter(({ fits, telling }) => fits && telling).length;
    const [best] = [...ways].sort((a, b) => shown(b) - shown(a));
    return best ? wrongOf(best.judged, best.least).flatMap((each) => told(each, best.how)) : [];
  });
}

export const columnFormulas: Rule = {
  id: 'column-formula',
  severity: 'warning',
  strength: 'practice',
  title: {
    vi: 'Cột tính từ cột khác đúng với công thức ở đầu cột ("3 = 4 + 5"), tỷ lệ đúng với hai số của nó',
    en: 'Columns made of others fit the formula in their head ("3 = 4 + 5"); shares fit their two figures',
  },
  bad: [
    'STT\tThôn\tTổng số hộ\tHộ nghèo\tHộ cận nghèo\n1\t2\t3=4+5\t4\t5\n1\tThôn Đông\t30\t12\t18\n2\tThôn Tây\t24\t10\t14\n3\tThôn Nam\t[[41]]\t20\t11',
    'STT\tNội dung\tDự toán\tThực hiện\tTỷ lệ (%)\n(1)\t(2)\t(3)\t(4)\t(5)=(4)/(3)\n1\tPhí\t200\t150\t75\n2\tLệ phí\t120\t90\t[[85]]\n3\tThu khác\t40\t10\t25',
    'STT\tLĩnh vực\tTiếp nhận\tĐúng hạn\tTỷ lệ (%)\n1\tĐất đai\t120\t102\t85\n2\tHộ tịch\t340\t323\t95\n3\tXây dựng\t50\t40\t[[90]]',
    'STT\tLĩnh vực\tĐúng hạn/tổng số\tTỷ lệ (%)\n1\tĐất đai\t102/120\t85\n2\tHộ tịch\t462/500\t[[94,2]]\n3\tXây dựng\t40/50\t80',
  ],
  good: [
    'STT\tThôn\tTổng số hộ\tHộ nghèo\tHộ cận nghèo\n1\t2\t3=4+5\t4\t5\n1\tThôn Đông\t30\t12\t18\n2\tThôn Tây\t24\t10\t14',
    'STT\tLĩnh vực\tTiếp nhận\tĐúng hạn\tTỷ lệ (%)\n1\tĐất đai\t130\t87\t66,9\n2\tHộ tịch\t340\t323\t95\n3\tXây dựng\t3\t2\t66,66\n4\tChứng thực\t0\t0\t0',
    'STT\tLĩnh vực\tTiếp nhận\tĐúng hạn\tTỷ lệ hài lòng (%)\n1\tĐất đai\t120\t102\t91\n2\tHộ tịch\t340\t323\t95\n3\tXây dựng\t50\t40\t88',
    'STT\tThôn\tSố hộ\tSố người\tTỷ lệ hộ nghèo (%)\n1\tThôn Đông\t120\t480\t2,5\n2\tThôn Tây\t80\t300\t3,1',
    'STT\tNội dung\tDự toán\tThực hiện\tSo sánh (%)\n1\t2\t3\t4\t5=4/3*100\n1\tPhí\t200\t150\t75\n2\tLệ phí\t120\t90\t75,0\n3\tThu khác\t30\t10\t33,3',
  ],
  check: ({ view }) => view.tables.flatMap((table) => [...byFormulas(table), ...byShares(table)]),
};
