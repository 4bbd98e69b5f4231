// "./.", the mark right behind the last word of an official text (NĐ 30/2020/NĐ-CP, Phụ lục III, every model), and how people type it.

export const END_MARK = './.';

/** Longer than any spelling of the mark. */
const MOST = 6;

/**
 * Where an end mark begins that a text ends in, with the blanks before it: `./.`, `. / .`, `./`, or `/.` behind a word. The slash that
 * ends a web address or a symbol before its full stop is none.
 *
 * @returns undefined if there is none
 */
export function endMarkStart(text: string): number | undefined {
  const whole = text.trimEnd();
  const [typed] = /(?:\.\s?\/\s?\.?|\/\.)$/.exec(whole.slice(-MOST)) ?? [];
  if (typed === undefined) return undefined;
  const before = whole.slice(0, -typed.length).trimEnd();
  if (typed.startsWith('/') && /[/.:]\S*$/.test(before.slice(-200))) return undefined;
  return before.length;
}

/** Ends in the mark as it should be written. */
export const endsInMark = (text: string): boolean => text.trimEnd().endsWith(END_MARK);

/** The stop at the end belongs to the words, or to dots that are a place left open (`số ...`, `. .`, `…`), and is no mark. */
export const keepsStop = (text: string): boolean => /v\.v\.$|\.\s*\.$|…$/u.test(text.trimEnd());

/** An item of a list without the mark that people type behind it although its place gives it: `UBND tỉnh;` → `UBND tỉnh`. */
export const withoutItemMark = (text: string): string =>
  keepsStop(text) ? text : text.replace(/(?:(?<!\s)\s+)?[;.,]\s*$/u, '');
