// The corpus of `npm run measure:check`: short papers of offices, invented, as clerks write them, with faults marked in place and sayings
// around them that look like faults and are none. `first` may be read while rules are made; `second` was written before and is only counted.
//
// A paper is `# id; AGENCY/AGENCY; number; place, day; KIND (CV: a letter); subject`, its body a paragraph a line (cells apart by tabs), and
// `~ recipients with slashes; signature with slashes`. A fault is `[[kind:words]]`, its kind the rule that should tell it; with `|` any of them.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { CheckFinding } from '../../src/check/check-document.js';
import { checkDocument } from '../../src/check/check-document.js';
import type { Block, Document } from '../../src/document/document.js';
import { documentOf, UNKNOWN_ROLE } from '../../src/read/read-document.js';
import { assembleTable } from '../../src/read/text/assemble-table.js';
import { isTabbedRow, tabbedRows } from '../../src/read/text/raw-table.js';
import { checkData, register } from '../unit/check/check-text.js';

export type Half = 'first' | 'second';

interface Mark {
  readonly kinds: readonly string[];
  readonly words: string;
  /** Of the text, from 0, and where in it. */
  readonly line: number;
  readonly start: number;
}

export interface Paper {
  readonly id: string;
  readonly text: string;
  readonly marks: readonly Mark[];
}

export interface Judged extends Paper {
  readonly right: readonly CheckFinding[];
  readonly wrong: readonly CheckFinding[];
  readonly missed: readonly Mark[];
}

/** They tell what the tool does not know, and find no fault. */
const noFaults: ReadonlySet<string> = new Set(['not-in-register']);

function head([, agencies = '', number = '', place = '', kind = '', subject = '']: readonly string[]): string[] {
  const party = /^\d+-/.test(number);
  const nation = party
    ? ['ĐẢNG CỘNG SẢN VIỆT NAM']
    : ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'];
  const first = [...agencies.split('/'), ...nation, `${party ? 'Số' : 'Số:'} ${number}`];
  return kind === 'CV' ? [...first, subject, place] : [...first, place, kind, subject];
}

const foot = (line: string): string[] => {
  const [recipients = '', signature = ''] = line.slice(2).split(/(?<=\.|Văn phòng\.); /u);
  return ['Nơi nhận:', ...recipients.split(/\/(?=- )/u), ...signature.split('/')].filter((each) => each !== '');
};

function takeMarks(lines: readonly string[]): Pick<Paper, 'text' | 'marks'> {
  const marks: Mark[] = [];
  const bare = lines.map((source, line) => {
    let text = '';
    let from = 0;
    for (const match of source.matchAll(/\[\[([a-z|-]+):(.*?)\]\]/gu)) {
      const [all, kinds = '', words = ''] = match;
      text += source.slice(from, match.index);
      marks.push({ kinds: kinds.split('|'), words, line, start: text.length });
      text += words;
      from = match.index + all.length;
    }
    return text + source.slice(from);
  });
  return { text: bare.join('\n'), marks };
}

function paperOf(block: string): Paper {
  const [title = '', ...body] = block.trim().split('\n');
  const parts = title.split('; ');
  const lines = body.flatMap((line) => (line.startsWith('~ ') ? foot(line) : line));
  return { id: parts[0] ?? '', ...takeMarks([...head(parts), ...lines]) };
}

export function papersOf(half: Half): Paper[] {
  const folder = path.join(import.meta.dirname, 'corpus', half);
  return readdirSync(folder)
    .sort()
    .flatMap((name) => `\n${readFileSync(path.join(folder, name), 'utf8')}`.split('\n# ').slice(1).map(paperOf));
}

export function quoteOf({ finding: { line, start, end } }: CheckFinding): string {
  return line?.text.slice(start, end) ?? '';
}

function touches(mark: Mark, found: CheckFinding): boolean {
  const { line, start = 0, end = 0 } = found.finding;
  if (!line || found.place?.line !== mark.line + 1) return false;
  if (line.cell) {
    const quote = quoteOf(found);
    return quote.includes(mark.words) || mark.words.includes(quote);
  }
  const from = line.offset + start;
  return from < mark.start + mark.words.length && mark.start < line.offset + end;
}

/** As a Word file is read: a line is a paragraph with all its blanks; rows with tabs are a table. */
function documentOfLines(lines: readonly string[], file: string): Document {
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; ) {
    const text = lines[at] as string;
    if (isTabbedRow(text)) {
      const { rows, next } = tabbedRows(lines, at);
      blocks.push(assembleTable(rows, file).table);
      at = next;
      continue;
    }
    at += 1;
    blocks.push({
      kind: 'paragraph',
      role: UNKNOWN_ROLE,
      inlines: [{ kind: 'text', text }],
      origin: { source: { line: at } },
    });
  }
  return documentOf(blocks);
}

export function judge(paper: Paper): Judged {
  const file = `${paper.id}.txt`;
  const document = documentOfLines(paper.text.split('\n'), file);
  const { findings } = checkDocument({ document, source: 'docx', file, register }, checkData);
  const told = findings.filter(({ rule }) => !noFaults.has(rule));
  return {
    ...paper,
    right: told.filter((each) => paper.marks.some((mark) => touches(mark, each))),
    wrong: told.filter((each) => !paper.marks.some((mark) => touches(mark, each))),
    missed: paper.marks.filter((mark) => !told.some((each) => touches(mark, each))),
  };
}
