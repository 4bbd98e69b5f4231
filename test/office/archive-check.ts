// What PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1) ask of the files that we write: clause and rule as veraPDF numbers them, broken ones
// as a list. `A` is ISO 19005-2, `UA` ISO 14289-1, `T` ISO 32000-1. It guards our own files; it does not prove a foreign one.

import { type PdfObject, readPdf } from './pdf-file.js';

const STANDARD = new Set(
  'Document Part Sect Div P H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody Span Link Figure Form'.split(
    ' ',
  ),
);

interface Element {
  readonly number: number;
  readonly type: string;
  readonly text: string;
  readonly parent: number;
  readonly kids: readonly number[];
  readonly marks: readonly { readonly page: number; readonly mark: number }[];
}

export function archiveFaults(bytes: Uint8Array): string[] {
  const faults = new Set<string>();
  const hold = (clause: string, holds: unknown): void => {
    if (!holds) faults.add(clause);
  };
  const raw = Buffer.from(bytes).toString('latin1');
  const { objects, trailer } = readPdf(bytes);
  const at = (number: number | undefined): PdfObject => objects.get(number ?? -1) ?? { text: '' };
  const reference = (text: string, key: string): number | undefined => {
    const found = new RegExp(`/${key}\\s*\\[?\\s*(\\d+) 0 R`).exec(text)?.[1];
    return found === undefined ? undefined : Number(found);
  };
  const all = [...objects];
  const ofKind = (pattern: RegExp) => all.filter(([, { text }]) => pattern.test(text));

  // the file
  hold('A 6.1.2-1', /^%PDF-1\.[0-7]\n/.test(raw));
  hold('A 6.1.2-2', /^[^\n]*\n%[\x80-\xff]{4}/.test(raw));
  hold('A 6.1.3-1', /\/ID\s*\[\s*<[0-9a-f]+>\s*<[0-9a-f]+>\s*\]/i.test(trailer));
  hold('A 6.1.3-3', /%%EOF\n?$/.test(raw));
  hold('A 6.1.9-1', !/\d+ 0 obj [^\n]/.test(raw));
  for (const found of raw.matchAll(/\/Length (\d+)[^\n]*(?:\n[^\n]*)*?\nstream\n/g)) {
    const end = found.index + found[0].length + Number(found[1]);
    hold('A 6.1.7.1-1', raw.startsWith('\nendstream', end));
  }

  // catalog, metadata, colours
  const catalog = at(reference(trailer, 'Root')).text;
  const metadata = at(reference(catalog, 'Metadata')).stream ?? '';
  const intent = at(reference(catalog, 'OutputIntents')).text;
  const profile = at(reference(intent, 'DestOutputProfile'));
  const hasIntent = /\/S \/GTS_PDFA1/.test(intent) && profile.stream?.slice(36, 40) === 'acsp';
  hold('A 6.6.4-1', /<pdfaid:part>\d/.test(metadata));
  hold('A 6.6.4-2', !/<pdfaid:part>(?!2<)/.test(metadata));
  hold('A 6.6.4-3', /<pdfaid:conformance>A</.test(metadata));
  hold('UA 5-1', /<pdfuaid:part>1</.test(metadata));
  hold(
    'A 6.6.2.3.1-1',
    !metadata.includes('<pdfuaid:') || /namespaceURI>http:\/\/www\.aiim\.org\/pdfua\/ns\/id\/</.test(metadata),
  );
  hold('UA 7.1-9', /<dc:title>[\s\S]*?<rdf:li[^>]*>[^<]+<\/rdf:li>/.test(metadata));
  hold('A 6.6.2.1-4', isWellFormed(metadata));
  hold('A 6.7.2.2-1', /\/Marked true/.test(catalog) || /\/Marked true/.test(at(reference(catalog, 'MarkInfo')).text));
  hold(
    'UA 7.1-10',
    /\/DisplayDocTitle true/.test(catalog) || all.some(([, { text }]) => text.includes('/DisplayDocTitle true')),
  );
  hold('UA 7.2-34', /\/Lang/.test(catalog));
  for (const [, { text }] of all)
    for (const found of text.matchAll(/\/Lang \(([^)]*)\)/g))
      hold('A 6.7.4-1', /^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/.test(found[1] as string));
  hold('A 6.5.1-1', ofKind(/\/S \/JavaScript/).length === 0);
  hold('A 6.4.1-3', ofKind(/\/NeedAppearances true/).length === 0);
  const outline = at(reference(catalog, 'Outlines')).text;
  hold('T 12.3.3', outline === '' || /\/Count [1-9]/.test(outline));

  // pages: colours, marks, codes shown
  const pages = ofKind(/\/Type \/Page\b(?!s)/);
  const shown = new Map<string, Set<string>>();
  const marked = new Set<string>();
  for (const [number, { text }] of pages) {
    hold('UA 7.18.3-1', !text.includes('/Annots') || text.includes('/Tabs /S'));
    const content = at(reference(text, 'Contents')).stream ?? '';
    hold('A 6.2.4.3-4', hasIntent || !/(?:^|\s)(?:g|G|rg|RG)(?=\s)/.test(content));
    hold('A 6.2.4.3-3', !/(?:^|\s)[kK](?=\s)/.test(content));
    const open: string[] = [];
    let font = '';
    for (const found of content.matchAll(
      /\/(\w+) <<([^>]*)>> BDC|\bEMC\b|\/(\w+) [\d.]+ Tf|\[[^\]]*\] TJ|\b[SfB]\n/g,
    )) {
      const [operator, tag, properties = '', face] = found;
      if (tag !== undefined) {
        hold('UA 7.1-1', tag !== 'Artifact' || open.length === 0);
        open.push(tag);
        const mark = /\/MCID (\d+)/.exec(properties)?.[1];
        if (mark !== undefined) {
          hold('T 14.7.4.4', !marked.has(`${number} ${mark}`));
          marked.add(`${number} ${mark}`);
        }
      } else if (operator === 'EMC') open.pop();
      else if (face !== undefined) font = face;
      else {
        hold('UA 7.1-3', open.length > 0);
        if (!operator.endsWith('TJ')) continue;
        const codes = shown.get(font) ?? new Set();
        shown.set(font, codes);
        for (const part of operator.matchAll(/<([0-9a-f]+)>/g))
          for (const code of (part[1] as string).match(/.{4}/g) ?? []) codes.add(code);
      }
    }
  }

  // fonts
  const resources = at(reference(pages[0]?.[1].text ?? '', 'Resources')).text;
  for (const [name, codes] of shown) {
    const face = at(reference(resources, name)).text;
    const map = at(reference(face, 'ToUnicode')).stream;
    const descendant = at(reference(face, 'DescendantFonts'));
    hold('A 6.2.11.4.1-1', at(reference(at(reference(descendant.text, 'FontDescriptor')).text, 'FontFile2')).stream);
    hold('A 6.2.11.8-1', !codes.has('0000'));
    const known = toUnicode(map ?? '');
    for (const code of codes) {
      hold('A 6.2.11.7.2-1', known.has(code));
      hold('A 6.2.11.7.2-2', !/^(?:0000|feff|fffe)$/i.test(known.get(code) ?? '1'));
    }
  }

  // the tree of structure
  const rootNumber = reference(catalog, 'StructTreeRoot');
  const root = at(rootNumber).text;
  const elements = new Map<number, Element>();
  const pagesByNumber = new Set(pages.map(([number]) => number));
  for (const [number, { text }] of ofKind(/^<<\/S \/\w+ \/P \d+ 0 R/)) {
    const kids = /\/K \[([\s\S]*)\]/.exec(text)?.[1] ?? '';
    const home = reference(text, 'Pg') ?? -1;
    const others = [...kids.matchAll(/<<\/Type \/MCR \/Pg (\d+) 0 R \/MCID (\d+)>>/g)].map(([, page, mark]) => ({
      page: Number(page),
      mark: Number(mark),
    }));
    const plain =
      kids
        .replace(/<<[^>]*>>/g, '')
        .replace(/\d+ 0 R/g, '')
        .match(/\d+/g) ?? [];
    const marks = [...plain.map((mark) => ({ page: home, mark: Number(mark) })), ...others];
    const held = [...kids.replace(/<<[^>]*>>/g, '').matchAll(/(\d+) 0 R/g)].map(([, kid]) => Number(kid));
    elements.set(number, {
      number,
      type: /\/S \/(\w+)/.exec(text)?.[1] ?? '',
      text,
      parent: reference(text, 'P') ?? -1,
      kids: held,
      marks,
    });
  }
  const typeOf = (number: number): string => elements.get(number)?.type ?? '';
  const rows = new Map(
    [...root.matchAll(/(?:\n|\[)(\d+) \[([^\]]*)\]/g)].map(([, page, list]) => [
      Number(page),
      (list as string).match(/\d+(?= 0 R)/g)?.map(Number) ?? [],
    ]),
  );
  const structParents = new Map(
    pages.map(([number, { text }]) => [number, Number(/\/StructParents (\d+)/.exec(text)?.[1])]),
  );
  const claimed = new Set<string>();
  for (const { number, type, kids, marks, text, parent } of elements.values()) {
    hold('A 6.7.3.4-1', STANDARD.has(type));
    const under = kids.map(typeOf);
    const only = (...types: string[]): boolean => under.every((each) => types.includes(each));
    if (type === 'Table') hold('UA 7.2-3', only('THead', 'TBody', 'TR'));
    if (type === 'THead' || type === 'TBody') hold('UA 7.2-36', only('TR'));
    if (type === 'TR') hold('UA 7.2-10', only('TH', 'TD'));
    if (type === 'L') hold('UA 7.2-19', only('LI'));
    if (type === 'LI') hold('UA 7.2-18', only('Lbl', 'LBody') && typeOf(parent) === 'L');
    if (type === 'LBody') hold('UA 7.2-20', typeOf(parent) === 'LI');
    if (type === 'TH') hold('UA 7.5-1', /\/Scope \/\w+/.test(text));
    if (type === 'Figure') hold('UA 7.3-1', /\/Alt/.test(text));
    if (type === 'Table')
      hold(
        'UA 7.2-43',
        isFull(
          kids.flatMap((kid) => (typeOf(kid) === 'TR' ? [kid] : (elements.get(kid)?.kids ?? []))),
          elements,
        ),
      );
    for (const { page, mark } of marks) {
      hold('T 14.7.4.4', pagesByNumber.has(page) && rows.get(structParents.get(page) ?? -1)?.[mark] === number);
      claimed.add(`${page} ${mark}`);
    }
  }
  hold('T 14.7.4.4', [...marked].every((each) => claimed.has(each)) && claimed.size === marked.size);
  let last = 0;
  const walk = (number: number): void => {
    const level = Number(/^H(\d)$/.exec(typeOf(number))?.[1] ?? 0);
    if (level > 0) {
      hold('UA 7.4.2-1', level <= last + 1);
      last = level;
    }
    for (const kid of elements.get(number)?.kids ?? []) walk(kid);
  };
  walk(reference(root, 'K') ?? -1);

  // fields
  for (const [number, { text }] of ofKind(/\/Subtype \/Widget/)) {
    hold('A 6.3.2-2', Number(/\/F (\d+)/.exec(text)?.[1] ?? 0) & 4);
    hold('A 6.3.3-1', at(reference(text, 'AP <</N')).stream !== undefined);
    hold('UA 7.18.1-3', /\/TU/.test(text));
    const form = Number(new RegExp(`\\n${/\/StructParent (\d+)/.exec(text)?.[1]} (\\d+) 0 R`).exec(root)?.[1]);
    hold('UA 7.18.4-1', typeOf(form) === 'Form' && at(form).text.includes(`/Obj ${number} 0 R`));
  }
  return [...faults].sort();
}

/** Every tag closed in its turn. */
function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  for (const [, close, name, self] of xml.matchAll(/<(\/?)([A-Za-z][\w:]*)[^>]*?(\/?)>/g)) {
    if (close) {
      if (open.pop() !== name) return false;
    } else if (!self) open.push(name as string);
  }
  return open.length === 0 && !/&(?!(?:amp|lt|gt|quot|apos|#\d+);)/.test(xml);
}

function toUnicode(map: string): Map<string, string> {
  const known = new Map<string, string>();
  const code = (number: number): string => number.toString(16).padStart(4, '0');
  for (const [, from = '', to = '', rest = ''] of map.matchAll(
    /<([0-9a-f]{4})>\s*<([0-9a-f]{4})>\s*(<[0-9a-f]+>|\[[^\]]*\])/gi,
  )) {
    const values = rest.match(/[0-9a-f]+/gi) ?? [];
    for (let at = Number.parseInt(from, 16); at <= Number.parseInt(to, 16); at++) {
      const value = rest.startsWith('[') ? values[at - Number.parseInt(from, 16)] : values[0];
      if (value !== undefined) known.set(code(at), value);
    }
  }
  return known;
}

/** Every row as wide as the first, spans counted. */
function isFull(rows: readonly number[], elements: ReadonlyMap<number, Element>): boolean {
  const taken: number[] = [];
  const span = (text: string, key: string): number => Number(new RegExp(`/${key} (\\d+)`).exec(text)?.[1] ?? 1);
  const widths = rows.map((row, index) => {
    let width = taken[index] ?? 0;
    for (const cell of elements.get(row)?.kids ?? []) {
      const { text = '' } = elements.get(cell) ?? {};
      width += span(text, 'ColSpan');
      for (let below = 1; below < span(text, 'RowSpan'); below++)
        taken[index + below] = (taken[index + below] ?? 0) + span(text, 'ColSpan');
    }
    return width;
  });
  return new Set(widths).size <= 1;
}
