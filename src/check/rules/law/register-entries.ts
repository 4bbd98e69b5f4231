// Each cited document against the register on the day of signing: in force, replaced, expired, not yet in force, another date, another
// kind. The register says how sure it is, and a rule is no surer. What it does not hold is told at most as unknown.

import type { Severity } from '../../../diagnostics/index.js';
import type { LegalRegister, RegisterEntry } from '../../../doctype/legal-register.js';
import { type CitationMention, lawsIn, plainToken } from '../../../recognise/citations.js';
import { sameWords } from '../../../text/fold-words.js';
import type { CheckContext, LineCitation } from '../../rule.js';
import { lower } from '../../view/letters.js';
import type { Line } from '../../view/text-view.js';
import { dayOf } from './signing-days.js';

export const severityOf = (entry: RegisterEntry, wanted: Severity): Severity =>
  entry.confidence === 'low' ? 'info' : entry.confidence === 'medium' && wanted === 'error' ? 'warning' : wanted;

export const nameOfEntry = ({ kind, name, number }: RegisterEntry): string => (name ? `${kind} ${name}` : number);

export const verify = (entry: RegisterEntry): string =>
  entry.confidence === 'high' ? '' : ' Tra lại trên vbpl.vn trước khi sửa.';

/** Offices of which there is one: no other gives out numbers of the symbol. */
export const central = /[-/](?:CP|TTg|TW|QH\d+|UBTVQH\d+|VPCP|B\p{Lu}+)$/u;

interface Otherwise {
  readonly entry: RegisterEntry;
  /** What the citation says otherwise than the register, the first of these. */
  readonly fact: 'date' | 'kind' | 'issuer';
  /** Another document may have the number: it begins anew each year. */
  readonly likely?: true;
}

/** Its subject stands behind the citation. */
const saysSubject = ({ line, end }: LineCitation, { subject = '' }: RegisterEntry): boolean =>
  sameWords(subject).split(' ').length > 4 && sameWords(line.text.slice(end)).includes(sameWords(subject));

/** A number without a year: of the year of the citation, or of its subject, or of the same day of another year. */
function otherYear(cited: LineCitation, same: readonly RegisterEntry[]): Otherwise | undefined {
  const { date } = cited;
  const known = same.filter(({ number, confidence }) => central.test(number) && confidence !== 'low');
  if (date === undefined || known.length === 0 || same.some((each) => each.date === date)) return undefined;
  const sure =
    known.find((each) => each.date.slice(0, 4) === date.slice(0, 4)) ?? known.find((each) => saysSubject(cited, each));
  if (sure) return { entry: sure, fact: 'date' };
  const entry = known.find((each) => each.date.slice(4) === date.slice(4));
  return entry && { entry, fact: 'date', likely: true };
}

/** A cited number that the register has, with another date, kind or issuer. */
export function citedOtherwise(cited: LineCitation, register: LegalRegister | undefined): Otherwise | undefined {
  const written = plainToken(cited.token);
  const same = (register?.entries ?? []).filter(({ number }) => number === written);
  // other offices have the numbers without a year, too
  if (!/\/\d{4}\//.test(cited.token)) return otherYear(cited, same);
  const [entry] = same;
  if (!entry || entry.confidence === 'low') return undefined;
  const { date, kind, issuer } = cited;
  if (date !== undefined && same.every((each) => each.date !== date)) return { entry, fact: 'date' };
  if (kind !== undefined && lower(kind) !== lower(entry.kind) && lower(kind) !== 'văn bản')
    return { entry, fact: 'kind' };
  return issuer !== undefined &&
    entry.issuer !== undefined &&
    !sameWords(entry.issuer).includes(sameWords(issuer)) &&
    !sameWords(issuer).includes(sameWords(entry.issuer).split(', ').at(-1) ?? '')
    ? { entry, fact: 'issuer' }
    : undefined;
}

type CitedLaw = Pick<CitationMention, 'kind' | 'name' | 'number' | 'date'>;

export const yearOfLaw = ({ date, number }: CitedLaw): string | undefined =>
  date?.slice(0, 4) ?? /\/(\d{4})\//u.exec(number ?? '')?.[1];

/**
 * Which laws of the register one is meant for that is cited by their name with another day or number: an older law of the name may be unknown,
 * one of that year is not. Nor is one between two that follow each other; a day that one has in another year is a slip in the year.
 */
export function lawsMeant(law: CitedLaw, register: LegalRegister | undefined): readonly RegisterEntry[] {
  const { kind = '', name = '', number, date } = law;
  const year = yearOfLaw(law);
  const named = (register?.entries ?? []).filter(
    (each) => each.name !== undefined && sameWords(each.name) === sameWords(name) && lower(each.kind) === lower(kind),
  );
  const ofYear = named.filter((each) => each.date.startsWith(`${year}-`));
  const same = ofYear.length > 0 ? ofYear : lawsOfOtherYear(named, date);
  const isRight = same.some((each) => (number === undefined ? each.date === date : each.number === number));
  return isRight || same[0]?.confidence === 'low' ? [] : same;
}

/** The laws of a name that may be meant by a day which none of them has. */
function lawsOfOtherYear(named: readonly RegisterEntry[], date: string | undefined): readonly RegisterEntry[] {
  if (date === undefined) return [];
  const day = named.filter((each) => each.date.slice(4) === date.slice(4));
  if (day.length > 0) return day;
  const older = named.find((each) => each.date < date && each.replacedBy.length > 0);
  const newer = named.find((each) => each.date > date && older?.replacedBy.includes(each.number));
  return older && newer ? [older, newer] : [];
}

interface CitedEntry {
  readonly line: Line;
  readonly start: number;
  readonly end: number;
  readonly entry: RegisterEntry;
}

/**
 * Whether a law that is cited by its name is this one, whatever its day. Of a law that amends several, "… Luật A, Luật B", the text may be
 * read as naming the last alone: then it is known by the day.
 */
export function isNamed(
  { kind, name, date }: RegisterEntry,
  law: { readonly kind?: string | undefined; readonly name?: string | undefined; readonly date?: string | undefined },
): boolean {
  if (name === undefined || law.name === undefined || lower(kind) !== lower(law.kind ?? '')) return false;
  const [own, cited] = [sameWords(name), sameWords(law.name)];
  return cited.endsWith(own.slice(-30)) || (law.date === date && own.endsWith(` ${cited}`));
}

/** Laws are cited by name and date, without a number: Phụ lục I, mục II.6.a. */
function citedLaws(lines: readonly Line[], register: LegalRegister): CitedEntry[] {
  const laws = register.entries.filter(({ kind, name }) => name !== undefined && /luật|pháp lệnh/iu.test(kind));
  return lines.flatMap((line) =>
    lawsIn(line.text).flatMap(({ start, end, number, ...law }): CitedEntry[] => {
      const entry = laws.find((each) =>
        number === undefined ? each.date === law.date && isNamed(each, law) : each.number === number,
      );
      return entry ? [{ line, start, end, entry }] : [];
    }),
  );
}

/** Each citation that the register knows, by number, where that holds no year by date too, and laws by name and date. */
export function citedEntries(context: CheckContext): CitedEntry[] {
  const { register, citations, view } = context;
  if (!register) return [];
  const day = dayOf(context);
  const numbered = citations.flatMap((cited): CitedEntry[] => {
    const written = plainToken(cited.token);
    const same = register.entries.filter(({ number }) => number === written);
    // without a day the last one of its time is meant
    const issued = day === undefined ? [] : same.filter(({ date }) => date <= day);
    const latest = [...issued].sort((a, b) => (a.date < b.date ? 1 : -1))[0];
    const entry =
      (cited.date === undefined
        ? same.length > 1
          ? latest
          : same[0]
        : same.find(({ date }) => cited.date === date)) ??
      (same.length === 1 && /\/\d{4}\//.test(cited.token) ? same[0] : undefined);
    return entry ? [{ line: cited.line, start: cited.start, end: cited.end, entry }] : [];
  });
  return [...citedLaws(view.lines, register), ...numbered];
}
