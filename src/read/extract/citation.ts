// One "Căn cứ" → its documents as data: kind, number, date, issuer, subject. Data stands for the line only if citing it gives the line
// back word for word; else the line stays text. NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.6.a.

import { parseDate } from '../../text/date.js';
import type { Patterns } from './import-data.js';
import { spaced } from './same-words.js';

/** As a plan file writes it. */
export interface CitedDocument {
  link?: string;
  kind: string;
  name?: string;
  number?: string;
  date?: string;
  issuer?: string;
  subject?: string;
}

const dateTail =
  /\s+(?:ngày\s+(\d{1,2}\/\d{1,2}\/\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})|(?:tháng\s+(\d{1,2})\s+)?năm\s+(\d{4}))/u;

const iso = (text: string): string | undefined => {
  const parts = /^(\d{1,2})(?:\/|\s+tháng\s+)(\d{1,2})(?:\/|\s+năm\s+)(\d{4})$/.exec(text);
  if (!parts) return undefined;
  const [, day = '', month = '', year = ''] = parts;
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return parseDate(written) ? written : undefined;
};

function takeDate(text: string): { date: string; before: string; after: string } | undefined {
  const match = dateTail.exec(text);
  if (!match) return undefined;
  const date = match[1] ? iso(match[1]) : match[2] ? `${match[3]}-${match[2].padStart(2, '0')}` : match[3];
  return date
    ? { date, before: text.slice(0, match.index), after: text.slice(match.index + match[0].length) }
    : undefined;
}

const isLaw = (kind: string): boolean => /^(?:hiến pháp|bộ luật|luật|pháp lệnh)$/iu.test(kind);

function splitIssuer(tail: string, patterns: Patterns): { issuer?: string; subject?: string } {
  const text = tail.trim().replace(/^,\s*/, '');
  if (text === '') return {};
  if (!text.startsWith('của ')) return { subject: text };
  const after = text.slice('của '.length);
  const start = patterns.subjectStarts
    .map((word) => after.search(new RegExp(` ${word}(?=[ ,])`, 'u')))
    .filter((index) => index > 0)
    .sort((a, b) => a - b)[0];
  if (start === undefined) return { issuer: after };
  return { issuer: after.slice(0, start), subject: after.slice(start + 1) };
}

function parseOne(text: string, patterns: Patterns): CitedDocument | undefined {
  const kind = patterns.legalKinds.find((each) => text.startsWith(`${each} `));
  if (!kind) return undefined;
  const rest = text.slice(kind.length);
  if (isLaw(kind)) {
    const dated = takeDate(rest);
    const ended = dated?.after.trim() === '';
    return dated && ended ? { kind, name: dated.before.trim(), date: dated.date } : undefined;
  }
  const numbered = /^\s+số\s+(\S*[\p{L}\d])/u.exec(rest);
  if (!numbered) return undefined;
  const tail = rest.slice(numbered[0].length);
  const dated = takeDate(tail);
  const own = dated && dated.before.trim() === '' ? dated : undefined;
  return {
    kind,
    number: numbered[1] as string,
    ...(own ? { date: own.date } : {}),
    ...splitIssuer(own ? own.after : tail, patterns),
  };
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Where one document ends and the next begins: a semicolon, or a link word before another kind with a number. */
function split(text: string, patterns: Patterns): { text: string; link?: string }[] {
  const kinds = patterns.legalKinds.map(escaped).join('|');
  const links = patterns.links
    .map(escaped)
    .sort((a, b) => b.length - a.length)
    .join('|');
  const border = new RegExp(`;\\s+(?=(?:${kinds})\\s)|\\s+(${links})\\s+(?=(?:${kinds})\\s+số\\s)`, 'gu');
  const out: { text: string; link?: string }[] = [];
  let start = 0;
  let link: string | undefined;
  for (const match of text.matchAll(border)) {
    out.push({ text: text.slice(start, match.index), ...(link ? { link } : {}) });
    link = match[1];
    start = match.index + match[0].length;
  }
  out.push({ text: text.slice(start), ...(link ? { link } : {}) });
  return out;
}

export type Cite = (documents: readonly CitedDocument[]) => string;

/**
 * @param text what follows "Căn cứ", without the mark at its end
 * @param cite words of a citation, to compare with
 */
export function parseCitation(text: string, patterns: Patterns, cite: Cite): readonly CitedDocument[] | undefined {
  const tries = [split(text, patterns), text.includes(';') ? [] : [{ text }]];
  for (const parts of tries) {
    const documents: CitedDocument[] = [];
    for (const part of parts) {
      const parsed = parseOne(part.text.trim(), patterns);
      if (parsed) documents.push('link' in part && part.link ? { link: part.link, ...parsed } : parsed);
    }
    if (parts.length === 0 || documents.length !== parts.length) continue;
    if (spaced(cite(documents)) === spaced(text)) return documents;
  }
  return undefined;
}
