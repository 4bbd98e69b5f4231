// From a document as it is cited to its entry in the register: by number, where that holds no year by date too; laws by name and date.

import { type LegalRegister, numberKey, type RegisterEntry } from '../../doctype/legal-register.js';
import type { CitedDocument } from '../../recognise/citations.js';
import { slug } from '../../text/case.js';
import { isFullDate, isoDate, parseDate } from '../../text/date.js';

const iso = (date: string | undefined): string | undefined => {
  const parsed = date === undefined ? undefined : parseDate(date);
  return parsed && isFullDate(parsed) ? isoDate(parsed) : undefined;
};

const nameFits = (entry: RegisterEntry, name: string): boolean => {
  const [own, cited] = [slug(entry.name ?? ''), slug(name)];
  return own !== '' && (own === cited || cited.includes(own) || own.includes(cited));
};

/** Undefined where the register does not know it, or cannot tell which of several is meant. */
export function findEntry(register: LegalRegister, cited: CitedDocument): RegisterEntry | undefined {
  const date = iso(cited.date);
  const { number } = cited;
  if (number !== undefined) {
    const same = register.entries.filter((entry) => numberKey(entry.number) === numberKey(number));
    const dated = date === undefined ? same : same.filter((entry) => entry.date === date);
    if (dated.length === 1) return dated[0];
    // a number with its year is one document, whatever date a slip of the pen gives it
    return dated.length === 0 && same.length === 1 && /\/\d{4}\//.test(number) ? same[0] : undefined;
  }
  if (date === undefined || cited.name === undefined) return undefined;
  const name = cited.name;
  return register.entries.find((entry) => entry.date === date && entry.kind === cited.kind && nameFits(entry, name));
}
