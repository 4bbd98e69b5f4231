// A .docx opened for marking. Its parts stay packed, but for the few that change; of its text one paragraph at a time is made a tree, changed
// and written back: what a file holds beside the marked paragraphs costs nothing, and stays byte for byte. ECMA-376, part 1 and 2.

import { DOMParser, type Element, type Node, XMLSerializer, type Document as XmlDocument } from '@xmldom/xmldom';
import type { Diagnostic } from '../../diagnostics/index.js';
import { type PackedEntry, readZipDirectory, unpackEntry } from '../../ooxml/read-zip.js';
import { writeZip, type ZipPart } from '../../ooxml/write-zip.js';
import { plainCompressor } from '../../workspace/plain-compressor.js';
import { type ParagraphSpan, scanParagraphs } from './scan-paragraphs.js';

/** Why a file cannot be marked. */
export type WordFault = 'too-large' | 'broken';

const DOCUMENT = 'word/document.xml';

/** Characters of the XML of one paragraph: a hundred times the longest of the decree's forms. */
const MOST_OF_PARAGRAPH = 2_000_000;

const skipped = new Set(['w:del', 'w:moveFrom', 'w:txbxContent', 'mc:Fallback', 'w:pPr', 'w:sectPr', 'w:tblPr']);

export const isElement = (node: Node | null): node is Element => node !== null && node.nodeType === 1;
export const childrenOf = (element: Node): Element[] => [...element.childNodes].filter(isElement);

const boxesOf = (element: Element): Element[] =>
  childrenOf(element).flatMap((child) =>
    child.nodeName === 'w:txbxContent'
      ? [child]
      : child.nodeName === 'mc:Fallback' || child.nodeName === 'w:pPr'
        ? []
        : boxesOf(child),
  );

function paragraphsIn(element: Element): Element[] {
  return childrenOf(element).flatMap((child) => {
    if (child.nodeName === 'w:p') return [child, ...boxesOf(child).flatMap(paragraphsIn)];
    return skipped.has(child.nodeName) ? [] : paragraphsIn(child);
  });
}

class Unmarkable extends Error {
  constructor(readonly fault: WordFault) {
    super(fault);
  }
}

function parseXml(text: string): XmlDocument {
  const parser = new DOMParser({
    onError: (level, message) => {
      if (level !== 'warning') throw new Error(message);
    },
  });
  try {
    return parser.parseFromString(text, 'text/xml');
  } catch {
    throw new Unmarkable('broken');
  }
}

/** The declarations, each prefix once: the last goes before. */
function withoutRepeats(namespaces: string): string {
  const byName = new Map<string, string>();
  for (const [each, name] of namespaces.matchAll(/\s(xmlns[^\s=]*)\s*=\s*(?:"[^"]*"|'[^']*')/g))
    byName.set(name as string, each);
  return [...byName.values()].join('');
}

/** A paragraph made a tree, with those in its boxes, below a root that declares the namespaces around it. */
interface OpenParagraph {
  readonly span: number;
  readonly root: Element;
  readonly paragraphs: readonly Element[];
  touched: boolean;
}

export class WordFile {
  private readonly changed = new Map<string, Uint8Array>();
  /** Outermost paragraphs as they are now, by their place in `spans`. */
  private readonly written = new Map<number, string>();
  private opened: OpenParagraph | undefined;
  private readonly entries: readonly PackedEntry[];
  private readonly spans: readonly ParagraphSpan[];
  /** XML of the text, as the file has it. */
  readonly text: string;

  constructor(bytes: Uint8Array) {
    const entries = readZipDirectory(bytes);
    if (typeof entries === 'string') throw new Unmarkable(entries === 'too-large' ? 'too-large' : 'broken');
    this.entries = entries;
    const text = this.part(DOCUMENT);
    const spans = text === undefined ? undefined : scanParagraphs(text);
    if (text === undefined || !spans) throw new Unmarkable('broken');
    this.text = text;
    this.spans = spans;
  }

  get paragraphCount(): number {
    const last = this.spans.at(-1);
    return last ? last.first + last.count : 0;
  }

  part(name: string): string | undefined {
    const entry = this.entries.find((each) => each.name === name);
    const bytes = this.changed.get(name) ?? (entry && unpackEntry(entry));
    if (bytes === undefined) return undefined;
    if (typeof bytes === 'string') throw new Unmarkable(bytes === 'too-large' ? 'too-large' : 'broken');
    return new TextDecoder().decode(bytes);
  }

  setPart(name: string, text: string): void {
    this.changed.set(name, new TextEncoder().encode(text));
  }

  /** A paragraph to be looked at, or changed (`touch`), until the next one is asked for; undefined if there is none. */
  paragraph(index: number): Element | undefined {
    const at = this.spanWith(index);
    const span = this.spans[at];
    if (!span) return undefined;
    if (this.opened?.span !== at) {
      this.close();
      this.opened = this.open(at, span);
    }
    return this.opened?.paragraphs[index - span.first];
  }

  /** The paragraph that is open has been changed. */
  touch(): void {
    if (this.opened) this.opened.touched = true;
  }

  /** The package with all changes in it. The same changes give the same bytes. */
  save(): Uint8Array {
    this.close();
    let from = 0;
    const pieces: string[] = [];
    for (const [at, { start, end }] of this.spans.entries()) {
      const written = this.written.get(at);
      if (written === undefined) continue;
      pieces.push(this.text.slice(from, start), written);
      from = end;
    }
    pieces.push(this.text.slice(from));
    this.setPart(DOCUMENT, pieces.join(''));
    const known = new Set(this.entries.map(({ name }) => name));
    const added = [...this.changed.keys()].filter((name) => !known.has(name));
    const names = [...known, ...added];
    // [Content_Types].xml stands first, as Word writes it.
    names.sort((a, b) => Number(b.startsWith('[')) - Number(a.startsWith('[')));
    const byName = new Map(this.entries.map((entry) => [entry.name, entry]));
    return writeZip(names.map((name) => this.packed(name, byName.get(name))));
  }

  private packed(name: string, entry: PackedEntry | undefined): ZipPart {
    const bytes = this.changed.get(name);
    if (bytes)
      return {
        name,
        sum: plainCompressor.crc32(bytes, 0),
        length: bytes.length,
        deflated: [plainCompressor.deflate(bytes, true)],
      };
    if (!entry) throw new Error(`no part ${name}`);
    return { name, method: entry.method, sum: entry.sum, length: entry.size, deflated: [entry.packed] };
  }

  private spanWith(index: number): number {
    let low = 0;
    let high = this.spans.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const { first, count } = this.spans[middle] as ParagraphSpan;
      if (index < first) high = middle - 1;
      else if (index >= first + count) low = middle + 1;
      else return middle;
    }
    return -1;
  }

  private open(at: number, { start, end, count, namespaces }: ParagraphSpan): OpenParagraph {
    const xml = this.written.get(at) ?? this.text.slice(start, end);
    if (xml.length > MOST_OF_PARAGRAPH) throw new Unmarkable('too-large');
    const root = parseXml(`<around${withoutRepeats(namespaces)}>${xml}</around>`).documentElement;
    const paragraphs = root ? paragraphsIn(root) : [];
    if (!root || paragraphs.length !== count) throw new Unmarkable('broken');
    return { span: at, root, paragraphs, touched: false };
  }

  private close(): void {
    if (this.opened?.touched) {
      const xml = new XMLSerializer().serializeToString(this.opened.root);
      this.written.set(this.opened.span, xml.slice(xml.indexOf('>') + 1, xml.lastIndexOf('</')));
    }
    this.opened = undefined;
  }
}

/** What is done to a file, or why it cannot be. */
export function markWord<T>(bytes: Uint8Array, mark: (word: WordFile) => T): T | WordFault {
  try {
    return mark(new WordFile(bytes));
  } catch (error) {
    if (error instanceof Unmarkable) return error.fault;
    throw error;
  }
}

const faults: Readonly<Record<WordFault, readonly [string, string]>> = {
  'too-large': [
    'Tệp Word quá lớn hoặc có đoạn văn chứa quá nhiều mã định dạng, nên không ghi chú, không sửa vào tệp được.',
    'The Word file is too large, or has a paragraph with too much markup, to be marked.',
  ],
  broken: [
    'Cấu trúc bên trong tệp Word không bình thường, nên không ghi chú, không sửa vào tệp được.',
    'The inside of the Word file is irregular, so it cannot be marked.',
  ],
};

export function notMarked(fault: WordFault, file: string): Diagnostic {
  const [vi, en] = faults[fault];
  return {
    code: 'check/not-marked',
    severity: 'error',
    place: { file },
    message: { vi, en },
    remedy: {
      vi: 'Mở tệp bằng Word, chọn Lưu thành tệp .docx mới (bớt ảnh, tách tệp nếu quá dài) rồi kiểm tra tệp mới.',
      en: 'Open it in Word, save it as a new .docx (fewer pictures, or in parts if it is long) and check that.',
    },
  };
}
