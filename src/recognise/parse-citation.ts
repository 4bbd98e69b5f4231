// A line "Căn cứ …" → its documents as data, if citing them gives the line back word for word. NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.6.

import { anyOf } from '../text/escape-pattern.js';
import { patternOf } from '../text/pattern.js';
import { type CitedDocument, citedKinds, dated } from './citations.js';

/** What offices add to the kinds, and words by which a line of citations is taken apart. */
interface CitationWords {
  readonly legalKinds: readonly string[];
  /** The subject of a document begins with them, behind its issuer. */
  readonly subjectStarts: readonly string[];
  /** Between two documents of a line, besides the semicolon. */
  readonly links: readonly string[];
}

const dateTail =
  /(?<!\s)\s+(?:ngày\s+(?:(\d{1,2})\/(\d{1,2})\/(\d{4})|(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4}))|(?:tháng\s+(\d{1,2})\s+)?năm\s+(\d{4}))/u;

function takeDate(text: string): { date: string; before: string; after: string } | undefined {
  const match = dateTail.exec(text);
  if (!match) return undefined;
  const [words, d, m, y, longDay, longMonth, longYear, month, year] = match;
  const date = year
    ? [year, month?.padStart(2, '0')].filter(Boolean).join('-')
    : dated([d ?? longDay, m ?? longMonth, y ?? longYear].join('/')).date;
  return date ? { date, before: text.slice(0, match.index), after: text.slice(match.index + words.length) } : undefined;
}

function splitIssuer(tail: string, { subjectStarts }: CitationWords): Pick<CitedDocument, 'issuer' | 'subject'> {
  const text = tail.trim().replace(/^,\s*/, '');
  if (text === '') return {};
  if (!text.startsWith('của ')) return { subject: text };
  const after = text.slice('của '.length);
  const start = subjectStarts
    .map((word) => after.search(patternOf(` ${word}(?=[ ,])`, 'u')))
    .filter((index) => index > 0)
    .sort((a, b) => a - b)[0];
  return start === undefined ? { issuer: after } : { issuer: after.slice(0, start), subject: after.slice(start + 1) };
}

const kindsWith = ({ legalKinds }: CitationWords): string[] =>
  [...new Set([...citedKinds, ...legalKinds])].sort((a, b) => b.length - a.length);

function parseOne(text: string, words: CitationWords): CitedDocument | undefined {
  const kind = kindsWith(words).find((each) => text.startsWith(`${each} `));
  if (!kind) return undefined;
  const rest = text.slice(kind.length);
  if (/^(?:hiến pháp|bộ luật|luật|pháp lệnh)$/iu.test(kind)) {
    const when = takeDate(rest);
    return when?.after.trim() === '' ? { kind, name: when.before.trim(), date: when.date } : undefined;
  }
  const numbered = /^\s+số\s+(\S*[\p{L}\d])/u.exec(rest);
  if (!numbered) return undefined;
  const tail = rest.slice(numbered[0].length);
  const when = takeDate(tail);
  const own = when?.before.trim() === '' ? when : undefined;
  return {
    kind,
    number: numbered[1],
    ...(own ? { date: own.date } : {}),
    ...splitIssuer(own ? own.after : tail, words),
  };
}

/** Where one document ends and the next begins: a semicolon, or a link word before another kind with a number. */
function split(text: string, words: CitationWords): { text: string; link?: string }[] {
  const kinds = anyOf(kindsWith(words));
  const links = anyOf([...words.links].sort((a, b) => b.length - a.length));
  const border = patternOf(`;\\s+(?=(?:${kinds})\\s)|\\s+(${links})\\s+(?=(?:${kinds})\\s+số\\s)`, 'gu');
  const out: { text: string; link?: string }[] = [];
  let start = 0;
  let link: string | undefined;
  for (const match of text.matchAll(border)) {
    out.push({ text: text.slice(start, match.index), ...(link ? { link } : {}) });
    link = match[1];
    start = match.index + match[0].length;
  }
  return [...out, { text: text.slice(start), ...(link ? { link } : {}) }];
}

const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * @param text what follows "Căn cứ", without the mark at its end
 * @param cite words of a citation, to compare with
 * @returns undefined where the line is no list of documents that `cite` would write so
 */
export function parseCitation(
  text: string,
  words: CitationWords,
  cite: (documents: readonly CitedDocument[]) => string,
): readonly CitedDocument[] | undefined {
  for (const parts of [split(text, words), ...(text.includes(';') ? [] : [[{ text }]])]) {
    const documents = parts.flatMap((part): CitedDocument[] => {
      const parsed = parseOne(part.text.trim(), words);
      return parsed ? [{ ...('link' in part && part.link ? { link: part.link } : {}), ...parsed }] : [];
    });
    if (documents.length === parts.length && spaced(cite(documents)) === spaced(text)) return documents;
  }
  return undefined;
}
