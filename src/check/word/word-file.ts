// A .docx opened for marking. Its parts stay packed, but for the few that change; of its text one paragraph at a time is made a tree, changed
// and written back: what a file holds beside the marked paragraphs costs nothing, and stays byte for byte. ECMA-376, part 1 and 2.

import type { Diagnostic } from '../../diagnostics/index.js';
import type { ParagraphSource } from '../../document/document.js';
import { type OfficePackage, PackageRefusal, withPackage } from '../../ooxml/open-package.js';
import { parseTree } from '../../ooxml/parse-xml.js';
import { type ParagraphSpan, paragraphsIn, scanParagraphs } from '../../ooxml/scan-paragraphs.js';
import { nodeXml, type XmlNode } from '../../ooxml/xml-tree.js';
import type { Line } from '../view/text-view.js';

/** Why a file cannot be marked. */
export type WordFault = 'too-large' | 'broken';

/** Characters of the XML of one paragraph: a hundred times the longest of the decree's forms. */
const MOST_OF_PARAGRAPH = 2_000_000;

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
  readonly root: XmlNode;
  readonly paragraphs: readonly XmlNode[];
  touched: boolean;
}

export class WordFile {
  /** Outermost paragraphs as they are now, by their place in `spans`. */
  private readonly written = new Map<number, string>();
  private opened: OpenParagraph | undefined;
  private readonly spans: readonly ParagraphSpan[];
  /** XML of the text, as the file has it. */
  readonly text: string;

  /** @throws PackageRefusal */
  constructor(readonly office: OfficePackage) {
    const text = office.text(office.main);
    const spans = text === undefined ? undefined : scanParagraphs(text);
    if (text === undefined || !spans) throw new PackageRefusal('broken');
    this.text = text;
    this.spans = spans;
  }

  get paragraphCount(): number {
    const last = this.spans.at(-1);
    return last ? last.first + last.count : 0;
  }

  /** Where a line stands in the text of this file, if it does. */
  sourceOf(line: Line | undefined): ParagraphSource | undefined {
    return line?.source?.part === this.office.main ? line.source : undefined;
  }

  /** A paragraph to be looked at, or changed (`touch`), until the next one is asked for; undefined if there is none. */
  paragraph(index: number): XmlNode | undefined {
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

  /** The package with all changes of the text in it. @param others further parts that change */
  save(others: ReadonlyMap<string, string> = new Map()): Uint8Array {
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
    return this.office.save(new Map([...others, [this.office.main, pieces.join('')]]));
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
    if (xml.length > MOST_OF_PARAGRAPH) throw new PackageRefusal('too-large');
    const tree = parseTree(`<around${withoutRepeats(namespaces)}>${xml}</around>`);
    if (typeof tree === 'string') throw new PackageRefusal('broken');
    const { root } = tree;
    const paragraphs = paragraphsIn(root);
    if (paragraphs.length !== count) throw new PackageRefusal('broken');
    return { span: at, root, paragraphs, touched: false };
  }

  private close(): void {
    if (this.opened?.touched) {
      const xml = nodeXml(this.opened.root);
      this.written.set(this.opened.span, xml.slice(xml.indexOf('>') + 1, xml.lastIndexOf('</')));
    }
    this.opened = undefined;
  }
}

/** What is done to a file, or why it cannot be. */
export function markWord<T>(bytes: Uint8Array, mark: (word: WordFile) => T): T | WordFault {
  const marked = withPackage(bytes, (office) => mark(new WordFile(office)));
  if (!(marked instanceof PackageRefusal)) return marked;
  return /^too-(?:large|many)/.test(marked.fault) ? 'too-large' : 'broken';
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
