// How much of a source's text is in what was built from it: shares of word pairs, as ../shared/tools/fidelity.py counts them. The noise of
// the extraction is taken off first: tags, marks, repeated heads, rows torn at page breaks.

import { strFromU8, unzipSync } from 'fflate';
import type { Document } from '../../src/document/document.js';
import { plainText, walkParagraphs } from '../../src/document/walk.js';

const head = /^(stt|số tt|tt)\s/i;

function sourceText(raw: string): string {
  const seen: string[] = [];
  const out: string[] = [];
  let skip = false;
  for (const line of raw.normalize('NFC').split('\n')) {
    const key = line
      .replace(/<[^>]*>/g, '')
      .trim()
      .toLowerCase();
    if (key.includes('\t') && head.test(`${key} `)) {
      if (seen.some((each) => each.slice(0, 20) === key.slice(0, 20))) {
        skip = true;
        continue;
      }
      seen.push(key);
    } else if (skip && key.startsWith('đơn vị tính')) continue;
    else skip = false;
    const cells = line.split('\t');
    const last = out.findLastIndex((each) => each.trim() !== '');
    const above = out[last]?.split('\t');
    if (cells.length > 3 && (cells[0] as string).trim() === '' && above?.length === cells.length) {
      out[last] = above.map((cell, index) => `${cell} ${cells[index]}`).join('\t');
      continue;
    }
    out.push(line);
  }
  return out.join('\n');
}

const words = (text: string): string[] =>
  text
    .normalize('NFC')
    .replace(/&amp;/g, '&')
    .replace(/<[^>\n]{1,60}>/g, ' ')
    .replaceAll('**', ' ')
    .toLowerCase()
    .match(/[0-9A-Za-zÀ-ỹĐđ]+/g) ?? [];

function pairs(list: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (let index = 1; index < list.length; index++) {
    const pair = `${list[index - 1]} ${list[index]}`;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

export interface Fidelity {
  readonly recall: number;
  readonly precision: number;
  /** Pairs of the source that were not found. */
  readonly missing: readonly string[];
}

export function fidelity(source: string, built: string): Fidelity {
  const [a, b] = [pairs(words(sourceText(source))), pairs(words(built))];
  const sum = (counts: Map<string, number>): number => [...counts.values()].reduce((all, each) => all + each, 0);
  let both = 0;
  const missing: string[] = [];
  for (const [pair, count] of a) {
    both += Math.min(count, b.get(pair) ?? 0);
    if (count > (b.get(pair) ?? 0)) missing.push(pair);
  }
  return { recall: both / sum(a), precision: both / sum(b), missing };
}

/** Text of a document in the order a .docx holds it. */
export const documentText = (document: Document): string =>
  document.parts
    .flatMap((part) => part.sections)
    .flatMap((section) => [...walkParagraphs(section.blocks)])
    .map(({ inlines }) => plainText(inlines))
    .join('\n');

/** Text of a .docx in the order of the file, a break or a new cell as a line end. */
export function docxText(bytes: Uint8Array): string {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] as Uint8Array);
  return xml
    .replace(/<w:noBreakHyphen\s*\/>/g, '-')
    .replace(/(?=<w:(?:p|tr|tc|tab|br|cr)[ >/])/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&amp;/g, '&')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"');
}
