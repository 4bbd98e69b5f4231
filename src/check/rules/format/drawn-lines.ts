// The lines drawn in the head and under the title.

import { MM_PER_PT } from '../../../document/lengths.js';
import { lookText } from '../../../document/look.js';
import { faceName } from '../../../fonts/font-set.js';
import { type CheckContext, type Finding, onLine, type Rule } from '../../rule.js';
import { agencyHeads } from '../../view/agency-head.js';
import { type Line, linesWith } from '../../view/text-view.js';

// Rules: the lines drawn under the motto (as long as its text), the agency and the subject (a third to a half of theirs). NĐ 30/2020/NĐ-CP,
// Phụ lục I, mục II.1.b, II.2.b, II.5.b.

/** Lines are drawn by hand: a sixth more or less is no fault. */
const TOLERANCE = 1 / 6;

/** Width of a text on one line, in mm. */
function widthOf(line: Line, { fonts }: CheckContext): number | undefined {
  const { look } = line;
  if (!look || !fonts) return undefined;
  // The paragraph may hold further lines.
  const all = lookText(look).trim();
  const share = all === '' ? 1 : Math.min(1, line.text.trim().length / all.length);
  const whole = look.runs.reduce(
    (sum, { text, size, bold, italic }) => sum + fonts.faces[faceName(bold, italic)].width(text.trim(), size ?? 13),
    0,
  );
  return whole * share * MM_PER_PT;
}

/** Room between the margins of an upright page, in mm. */
const ROOM = 165;
/** The agency stands at the left of the motto. */
const HALF = ROOM / 2;

/** How short and how long a printed line of a text may be: what is wider than its room is printed on several lines, broken nobody knows where. */
const printed = (width: number, room: number): readonly [least: number, most: number] =>
  width <= room ? [width, width] : [width / Math.ceil(width / room) / 2, room];

interface Wanted {
  readonly name: string;
  readonly english: string;
  /** Share of the text's length. */
  readonly least: number;
  readonly most: number;
  /** In mm. */
  readonly room: number;
}

/** @param lines of one name or title, in order; the line stands under the last */
function judge(lines: readonly Line[], wanted: Wanted, context: CheckContext): Finding[] {
  const { sections, view } = context;
  const last = lines.at(-1);
  const own = last?.look?.strokes;
  if (!last || !own) return [];
  const remedy = {
    vi: `Vẽ đường kẻ liền, dài ${wanted.least === 1 ? 'bằng dòng chữ' : 'từ 1/3 đến 1/2 dòng chữ'}, canh giữa.`,
    en: `Draw a line of ${wanted.least === 1 ? 'the length' : 'a third to a half'} of the text, centred.`,
  };
  if (own.length === 0) {
    const written = /^[\s_—–-]{3,}$/u.test(view.lines[last.index + 1]?.text ?? '');
    if (written || sections.some(({ drawings }) => drawings)) return [];
    return [
      onLine(
        last,
        { vi: `Không có đường kẻ dưới ${wanted.name}.`, en: `There is no line under the ${wanted.english}.` },
        remedy,
      ),
    ];
  }
  const length = own.length === 1 ? own[0]?.length : undefined;
  const widths = lines.flatMap((line) => widthOf(line, context) ?? []);
  if (length === undefined || widths.length === 0) return [];
  const fits = widths
    .map((width) => printed(width, wanted.room))
    .some(
      ([least, most]) =>
        length >= least * wanted.least * (1 - TOLERANCE) && length <= most * wanted.most * (1 + TOLERANCE),
    );
  if (fits) return [];
  const shown = `${Math.round(length)} mm`;
  const text = `${Math.round(widths.at(-1) as number)} mm`;
  return [
    onLine(
      last,
      {
        vi: `Đường kẻ dưới ${wanted.name} dài ${shown}, dòng chữ dài ${text}.`,
        en: `The line under the ${wanted.english} is ${shown} long, the text ${text}.`,
      },
      remedy,
    ),
  ];
}

/** Of texts of their own: where a text is attached, the line stands under "(Kèm theo …)"; a letter has none. */
const subjects = ({ view }: CheckContext): (readonly Line[])[] =>
  view.texts
    .filter(({ attached }) => !attached)
    .map(({ lines }) => linesWith(lines, 'subject'))
    .filter(([first]) => first !== undefined && !/^\s*V\/v/u.test(first.text));

const rule = (
  id: string,
  clause: string,
  title: Rule['title'],
  wanted: Wanted,
  groups: (context: CheckContext) => readonly (readonly Line[])[],
): Rule => ({
  id,
  severity: 'warning',
  strength: 'law',
  basis: `NĐ 30/2020/NĐ-CP, Phụ lục I, mục ${clause}`,
  reads: 'formatting',
  title,
  bad: [],
  good: [],
  check: (context) => groups(context).flatMap((lines) => judge(lines, wanted, context)),
});

export const drawnLines: readonly Rule[] = [
  rule(
    'motto-line',
    'II.1.b',
    { vi: 'Đường kẻ dưới Tiêu ngữ dài bằng dòng chữ', en: 'The line under the motto is as long as its text' },
    { name: 'Tiêu ngữ', english: 'motto', least: 1, most: 1, room: ROOM },
    ({ view }) => linesWith(view.lines, 'motto').map((line) => [line]),
  ),
  rule(
    'agency-line',
    'II.2.b',
    {
      vi: 'Đường kẻ dưới tên cơ quan dài từ 1/3 đến 1/2 dòng chữ',
      en: 'The line under the agency is a third to a half of its text',
    },
    { name: 'tên cơ quan', english: 'agency', least: 1 / 3, most: 1 / 2, room: HALF },
    ({ view, data }) => agencyHeads(view.texts, data.letterheads).map(({ own }) => own),
  ),
  rule(
    'subject-line',
    'II.5.b',
    {
      vi: 'Đường kẻ dưới trích yếu dài từ 1/3 đến 1/2 dòng chữ',
      en: 'The line under the subject is a third to a half of its text',
    },
    { name: 'trích yếu', english: 'subject', least: 1 / 3, most: 1 / 2, room: ROOM },
    subjects,
  ),
];

export const mottoUnderline: Rule = {
  id: 'motto-underline',
  severity: 'warning',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.1.b',
  reads: 'formatting',
  title: {
    vi: 'Dưới Tiêu ngữ, tên cơ quan kẻ đường, không gạch chân chữ',
    en: 'A drawn line under motto and agency, no underlined letters',
  },
  bad: [],
  good: [],
  check: ({ view }) =>
    view.lines.flatMap((line): Finding[] => {
      if (!['motto', 'agency', 'national-name', 'subject'].includes(line.role)) return [];
      const under = line.look?.runs.some(({ underline, text }) => underline && /\p{L}/u.test(text));
      return under
        ? [
            onLine(
              line,
              {
                vi: 'Chữ bị gạch chân thay cho đường kẻ.',
                en: 'The letters are underlined instead of a line under them.',
              },
              { vi: 'Bỏ gạch chân; vẽ đường kẻ (Shape).', en: 'Take it off and draw a line.' },
            ),
          ]
        : [];
    }),
};
