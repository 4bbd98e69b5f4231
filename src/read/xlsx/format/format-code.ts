// A number format code of a workbook (`#,##0.0,, "triệu"`, `[>=80]"Đạt";0`) → its sections and their pieces. ECMA-376, part 1, 18.8.31.

export type DateUnit = 'y' | 'm' | 'd' | 'h' | 's' | 'minute';

export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  /** `0` keeps a place with a zero, `?` with a space, `#` not at all; a figure stands for itself (`?/100`). */
  | { readonly kind: 'digit'; readonly sign: string }
  | { readonly kind: 'point' | 'comma' | 'percent' | 'slash' | 'general' | 'value' }
  | { readonly kind: 'exponent'; readonly plus: boolean }
  | { readonly kind: 'date'; readonly unit: DateUnit; readonly length: number; readonly elapsed: boolean }
  | { readonly kind: 'half-day'; readonly short: boolean }
  /** Decimals of seconds. */
  | { readonly kind: 'fraction'; readonly length: number };

export interface Condition {
  readonly operator: string;
  readonly operand: number;
}

export interface Section {
  readonly pieces: readonly Piece[];
  readonly condition?: Condition;
  /** Language of the names of months and days (MS-LCID), where the code states one. */
  readonly language?: number;
  readonly isDate: boolean;
  readonly hasValue: boolean;
}

const systemDates: Readonly<Record<string, string>> = {
  // the long date and the time as Windows in Vietnam writes them
  F800: 'dd mmmm yyyy',
  F400: 'h:mm:ss AM/PM',
};

const CONDITION = /^(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)$/;

/** `m` beside hours or seconds are minutes. */
function withMinutes(pieces: readonly Piece[]): Piece[] {
  const clock = (piece: Piece | undefined): piece is Piece & { kind: 'date' } => piece?.kind === 'date';
  const dates = pieces.filter(clock);
  return pieces.map((piece) => {
    if (!clock(piece) || piece.unit !== 'm' || piece.length > 2) return piece;
    const at = dates.indexOf(piece);
    const minutes = piece.elapsed || dates[at - 1]?.unit === 'h' || dates[at + 1]?.unit === 's';
    return minutes ? { ...piece, unit: 'minute' } : piece;
  });
}

/** What stands in square brackets and is no piece: a condition, the language of names; colours say nothing. */
interface Reported {
  condition?: Condition;
  language?: number;
  /** The whole code of a date of the system. */
  system?: string;
}

const text = (value: string): Piece => ({ kind: 'text', text: value });

function bracketed(inside: string, reported: Reported): Piece | undefined {
  const compared = CONDITION.exec(inside);
  if (compared) reported.condition = { operator: compared[1] as string, operand: Number(compared[2]) };
  const elapsed = /^(?:h+|m+|s+)$/i.exec(inside)?.[0].toLowerCase();
  if (elapsed !== undefined) {
    const unit = elapsed.startsWith('h') ? 'h' : elapsed.startsWith('s') ? 's' : 'minute';
    return { kind: 'date', unit, length: elapsed.length, elapsed: true };
  }
  // newer files name the language: `[$-en-US]`
  const [, money = '', code] = /^\$([^-]*)(?:-([0-9A-F]+))?$/i.exec(inside.replace(/^\$-en(?:-.*)?$/i, '$-409')) ?? [];
  const system = systemDates[(code ?? '').toUpperCase()];
  if (system !== undefined) reported.system = system;
  // the low half is the language, the rest says calendar and numerals
  else if (code !== undefined) reported.language = Number.parseInt(code, 16) & 0xffff;
  return money === '' ? undefined : text(money);
}

const marks: Readonly<Record<string, Piece>> = {
  '.': { kind: 'point' },
  ',': { kind: 'comma' },
  '%': { kind: 'percent' },
  '/': { kind: 'slash' },
  '@': { kind: 'value' },
};

/** What a code may begin with, and what it means there. */
const readings: readonly (readonly [RegExp, (found: readonly string[], reported: Reported) => Piece | undefined])[] = [
  [/^"([^"]*)"?/, ([, quoted = '']) => text(quoted)],
  [/^\\(.?)/su, ([, escaped = '']) => text(escaped)],
  // a gap as wide as a character; a character that fills the cell
  [/^_.?/su, () => text(' ')],
  [/^\*.?/su, () => undefined],
  [/^\[([^\]]*)\]/, ([, inside = ''], reported) => bracketed(inside, reported)],
  [/^general/i, () => ({ kind: 'general' })],
  [/^am\/pm/i, () => ({ kind: 'half-day', short: false })],
  [/^a\/p/i, () => ({ kind: 'half-day', short: true })],
  [/^e([+-])/i, ([, sign]) => ({ kind: 'exponent', plus: sign === '+' })],
  [
    /^(?:y+|m+|d+|h+|s+)/i,
    ([letters = '']) => ({
      kind: 'date',
      unit: letters.charAt(0).toLowerCase() as DateUnit,
      length: letters.length,
      elapsed: false,
    }),
  ],
  [/^[0-9#?]/, ([sign = '']) => ({ kind: 'digit', sign })],
  [/^./su, ([char = '']) => marks[char] ?? text(char)],
];

function readSection(code: string): Section {
  const pieces: Piece[] = [];
  const reported: Reported = {};
  for (let at = 0; at < code.length; ) {
    const rest = code.slice(at);
    const last = pieces.at(-1);
    const decimals = last?.kind === 'date' && last.unit === 's' ? /^\.(0+)/.exec(rest) : null;
    if (decimals) {
      pieces.push({ kind: 'fraction', length: (decimals[1] as string).length });
      at += decimals[0].length;
      continue;
    }
    for (const [pattern, piece] of readings) {
      const found = pattern.exec(rest);
      if (!found) continue;
      const made = piece(found, reported);
      if (made) pieces.push(made);
      at += found[0].length;
      break;
    }
    if (reported.system !== undefined) return readSection(reported.system);
  }
  // a colour or a condition alone says nothing of the number
  if (/^(?:\[[^\]]*\])+$/.test(code) && pieces.length === 0) pieces.push({ kind: 'general' });
  const isDate = pieces.some(({ kind }) => kind === 'date' || kind === 'half-day');
  return {
    pieces: isDate ? withMinutes(pieces) : pieces,
    ...(reported.condition ? { condition: reported.condition } : {}),
    ...(reported.language ? { language: reported.language } : {}),
    isDate,
    hasValue: pieces.some(({ kind }) => kind === 'value'),
  };
}

/** Sections are parted by semicolons outside quotes and escapes. */
const SECTION = /(?:"[^"]*"?|\\.|\[[^\]]{0,99}\]|[_*].|[^;])*/suy;

export function readFormatCode(code: string): Section[] {
  const sections: Section[] = [];
  for (let at = 0; at <= code.length && sections.length < 4; at++) {
    SECTION.lastIndex = at;
    const [own = ''] = SECTION.exec(code) ?? [];
    sections.push(readSection(own));
    at += own.length;
  }
  return sections;
}

/** Codes that every workbook knows by their number, as Excel shows them in Vietnam. 18.8.30. */
const builtIn: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '#,##0 "₫";-#,##0 "₫"',
  6: '#,##0 "₫";-#,##0 "₫"',
  7: '#,##0.00 "₫";-#,##0.00 "₫"',
  8: '#,##0.00 "₫";-#,##0.00 "₫"',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'dd/mm/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'dd/mm/yyyy h:mm',
  37: '#,##0 ;(#,##0)',
  38: '#,##0 ;(#,##0)',
  39: '#,##0.00 ;(#,##0.00)',
  40: '#,##0.00 ;(#,##0.00)',
  41: '#,##0;-#,##0;"-";@',
  42: '#,##0 "₫";-#,##0 "₫";"-" "₫";@',
  43: '#,##0.00;-#,##0.00;"-";@',
  44: '#,##0.00 "₫";-#,##0.00 "₫";"-" "₫";@',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
};

export const builtInCode = (id: number): string =>
  builtIn[id] ?? ((id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? 'dd/mm/yyyy' : 'General');
