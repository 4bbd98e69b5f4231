// Numbers and symbols of the register in another shape: `57/NQ-TW` and `NQ/57-TW` for 57-NQ/TW, `118/NĐ-CP/2025` for 118/2025/NĐ-CP.

import { type LegalRegister, numberKey, type RegisterEntry } from '../../../doctype/legal-register.js';
import { type CitationMention, citationsIn, plainToken, symbolOf } from '../../../recognise/citations.js';

type Written = Pick<CitationMention, 'token' | 'tokenStart' | 'date'>;

/** Groups that no reader of well-formed numbers takes for one: letters first, or the year last. */
const misshapen =
  /(?<=(?<!\p{L})số\s{0,9}:?\s{0,9})(?:\p{Lu}{1,6}[-/]\d{1,5}(?:[-/](?:\d{4}|\p{Lu}[\p{Lu}\d]*))+|\d{1,5}[-/]\p{Lu}{1,6}[-/]\p{Lu}[\p{Lu}\d]*[-/]\d{4})(?![\p{L}\d/-])/gu;

/** Every number and symbol of a text, also those of a wrong shape. */
export function numbersIn(text: string): readonly Written[] {
  const wrong = [...text.matchAll(misshapen)].map((match): Written => ({ token: match[0], tokenStart: match.index }));
  const right = citationsIn(text).filter(
    ({ tokenStart, token }) =>
      !wrong.some(
        (each) => tokenStart < each.tokenStart + each.token.length && each.tokenStart < tokenStart + token.length,
      ),
  );
  return [...right, ...wrong];
}

/** What stays whatever stands between and in which order: figures and letters. */
const lettersOf = (number: string): string =>
  number
    .normalize('NFC')
    .toUpperCase()
    .split(/[-/]/u)
    .map((group) => group.replace(/^0+/u, ''))
    .sort()
    .join(' ');

/** Other marks alone, as `63-2010-NĐ-CP`, are told as a fault of form. */
const hasFaultOfForm = (token: string): boolean =>
  /^\d/u.test(token) &&
  symbolOf(token) === undefined &&
  !/^\d+-\p{L}+\/\p{Lu}[\p{L}\d]*$|\/NQ\/TW$|\/\d{4}$/u.test(token);

/**
 * The document that is meant by a number and symbol, where the register has it under another shape and nothing of exactly this one. Keys of
 * the register are made once for all that a text cites.
 */
export function otherShapes(register: LegalRegister | undefined): (written: Written) => RegisterEntry | undefined {
  const entries = register?.entries ?? [];
  const numbers = new Set(entries.map(({ number }) => numberKey(number)));
  const sameLetters = new Map<string, RegisterEntry[]>();
  for (const entry of entries) {
    const letters = lettersOf(entry.number);
    sameLetters.set(letters, [...(sameLetters.get(letters) ?? []), entry]);
  }
  return ({ token, date }) => {
    const written = plainToken(token);
    if (hasFaultOfForm(written) || numbers.has(numberKey(written))) return undefined;
    const meant = (sameLetters.get(lettersOf(written)) ?? []).filter((each) => (date ?? each.date) === each.date);
    return meant.length === 1 ? meant[0] : undefined;
  };
}
