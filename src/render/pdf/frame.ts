// The frame of a file, made by pdfmake: version, catalog, properties, metadata, language, the wish to show the title. Pages, the tree of
// structure and all else are written into it.

import type { DocumentProperties } from '../../document/document.js';
import { pdfText } from './operators.js';
import { packageDocument } from './package-document.js';
import { referenceIn, type TakenObject, takeApart } from './take-apart.js';

export interface Frame {
  readonly header: Uint8Array;
  /** What stays as it is, by number. */
  readonly objects: ReadonlyMap<number, TakenObject>;
  /** Numbers of what is written anew. */
  readonly catalog: number;
  readonly pages: number;
  readonly structure: number;
  /** Numbers of the empty page, free for others. */
  readonly free: readonly number[];
  readonly highest: number;
  /** The catalog's entries, without those of bookmarks and form. */
  readonly catalogEntries: string;
  /** The trailer's entries, without the size. */
  readonly trailerEntries: string;
}

/** The date that stands in the file for its making: that of the document, since the same document must give the same bytes. */
const fixedDate = (date: string | undefined): Date => new Date(date ? `${date}T00:00:00Z` : 0);

/** pdfmake puts properties into the metadata, which are XML, as they are given: they are given as XML has them. */
const escaped = (text: string): string =>
  text.replace(/[&<>]/g, (character) => ({ '&': '&amp;', '<': '&lt;' })[character] ?? '&gt;');

/** The lines between `<<` and `>>`. */
const entriesOf = (dictionary: string): string => dictionary.replace(/^[^<]*<<\n/, '').replace(/\n>>\s*$/, '');

export async function makeFrame(properties: DocumentProperties, language: string): Promise<Frame> {
  const date = fixedDate(properties.date);
  const { title, author, subject } = properties;
  const texts = { Title: title, Author: author, Subject: subject, Keywords: properties.keywords.join(', ') };
  const file = await packageDocument({
    version: '1.7',
    tagged: true,
    language,
    displayTitle: true,
    info: {
      title: escaped(texts.Title),
      author: escaped(texts.Author),
      subject: escaped(texts.Subject),
      keywords: escaped(texts.Keywords),
      creator: 'kehoach',
      producer: 'kehoach (pdfmake)',
      creationDate: date,
      modDate: date,
    },
  });
  const { header, objects, trailer } = takeApart(file);
  const textOf = (number: number): string => objects.get(number)?.text ?? '';
  const catalog = referenceIn(trailer, 'Root');
  const pages = referenceIn(textOf(catalog), 'Pages');
  const structure = referenceIn(textOf(catalog), 'StructTreeRoot');
  const page = Number(/^\/Kids \[(\d+) 0 R\]$/m.exec(textOf(pages))?.[1]);
  const free = [page, referenceIn(textOf(page), 'Contents'), referenceIn(textOf(page), 'Resources')];
  const info = textOf(referenceIn(trailer, 'Info'));
  const named = Object.entries(texts).filter(([, value]) => escaped(value) !== value);
  const plain = named.map(([key, value]): [number, TakenObject] => {
    const text = pdfText(value);
    return [referenceIn(info, key), { text, bytes: new TextEncoder().encode(text) }];
  });
  const rewritten = new Set([catalog, pages, structure, ...free]);
  return {
    header,
    objects: new Map([...[...objects].filter(([number]) => !rewritten.has(number)), ...plain]),
    catalog,
    pages,
    structure,
    free,
    highest: Math.max(...objects.keys()),
    catalogEntries: entriesOf(textOf(catalog)),
    trailerEntries: entriesOf(trailer).replace(/^\/Size \d+\n/m, ''),
  };
}
