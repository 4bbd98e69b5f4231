// A copy of a Word file with the safe fixes as tracked changes: each is the author's to accept. ECMA-376, part 1, 17.13.5. No date: the
// same file gives the same bytes.

import type { Element, Document as XmlDocument } from '@xmldom/xmldom';
import type { ParagraphFormat } from '../../document/formatting.js';
import type { CheckFinding } from '../check-document.js';
import { quotePlace } from './quote-place.js';
import { allRuns, runsAt } from './runs-at.js';
import { childrenOf, markWord, type WordFault, type WordFile } from './word-file.js';

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

function wrapper(document: XmlDocument, name: string, id: number): Element {
  const element = document.createElementNS(MAIN, name);
  element.setAttributeNS(MAIN, 'w:id', String(id));
  element.setAttributeNS(MAIN, 'w:author', 'kehoach');
  return element;
}

/** A run with the look of another and a text of its own. */
function runLike(document: XmlDocument, like: Element, text: string): Element {
  const run = document.createElementNS(MAIN, 'w:r');
  for (const properties of childrenOf(like).filter(({ nodeName }) => nodeName === 'w:rPr'))
    run.appendChild(properties.cloneNode(true));
  const node = document.createElementNS(MAIN, 'w:t');
  node.setAttribute('xml:space', 'preserve');
  node.appendChild(document.createTextNode(text));
  run.appendChild(node);
  return run;
}

function remove(document: XmlDocument, runs: readonly Element[], id: number): void {
  const [first] = runs;
  if (!first) return;
  const deletion = wrapper(document, 'w:del', id);
  first.parentNode?.insertBefore(deletion, first);
  for (const run of runs) {
    deletion.appendChild(run);
    for (const node of childrenOf(run).filter(({ nodeName }) => nodeName === 'w:t')) {
      const gone = document.createElementNS(MAIN, 'w:delText');
      gone.setAttribute('xml:space', 'preserve');
      gone.appendChild(document.createTextNode(node.textContent ?? ''));
      run.replaceChild(gone, node);
    }
  }
}

function nextId({ text }: WordFile): number {
  let last = 9000;
  for (const [, id] of text.matchAll(/<w:(?:ins|del)\s[^>]*?\bw:id\s*=\s*["'](\d{1,9})["']/g))
    last = Math.max(last, Number(id));
  return last + 1;
}

export interface Tracked {
  readonly bytes: Uint8Array;
  readonly fixes: number;
}

/** @returns why the file cannot be marked, if it cannot */
export function trackFixes(
  bytes: Uint8Array,
  findings: readonly CheckFinding[],
  looks: ReadonlyMap<number, ParagraphFormat>,
): Tracked | WordFault {
  return markWord(bytes, (word) => trackIn(word, bytes, findings, looks));
}

function trackIn(
  word: WordFile,
  bytes: Uint8Array,
  findings: readonly CheckFinding[],
  looks: ReadonlyMap<number, ParagraphFormat>,
): Tracked {
  let id = nextId(word);
  let fixes = 0;
  // From the end: what stands before keeps its place.
  const inOrder = findings
    .filter(({ finding }) => finding.fix && finding.line)
    .sort(
      (a, b) =>
        (b.finding.line?.index ?? 0) - (a.finding.line?.index ?? 0) ||
        (b.finding.fix?.start ?? 0) - (a.finding.fix?.start ?? 0),
    );
  let last = { line: -1, start: Number.POSITIVE_INFINITY };
  for (const each of inOrder) {
    const { fix, line } = each.finding;
    const look = line ? looks.get(line.index) : undefined;
    const paragraph = look ? word.paragraph(look.index) : undefined;
    const document = paragraph?.ownerDocument;
    if (!fix || !line || !paragraph || !document || (last.line === line.index && fix.end > last.start)) continue;
    if (fix.start < fix.end) {
      const place = quotePlace(each, fix);
      const runs = place ? runsAt(paragraph, place.words, place.nth) : undefined;
      const first = runs?.[0];
      if (!runs || !first || runs.some((run) => run.parentNode !== first.parentNode)) continue;
      const after = runs.at(-1)?.nextSibling ?? null;
      const parent = first.parentNode;
      remove(document, runs, id++);
      if (fix.text !== '') {
        const insertion = wrapper(document, 'w:ins', id++);
        insertion.appendChild(runLike(document, first, fix.text));
        parent?.insertBefore(insertion, after);
      }
    } else {
      // Only put in: before the words that follow, or at the end.
      const rest = line.text.slice(fix.start);
      const anchor =
        rest.trim() === ''
          ? undefined
          : quotePlace(each, { start: fix.start, end: fix.start + (/^\S+/u.exec(rest)?.[0].length ?? rest.length) });
      const runs = anchor ? runsAt(paragraph, anchor.words, anchor.nth) : undefined;
      const end = allRuns(paragraph).at(-1);
      const like = runs?.[0] ?? end;
      if (!like || (anchor && !runs)) continue;
      const insertion = wrapper(document, 'w:ins', id++);
      insertion.appendChild(runLike(document, like, fix.text));
      like.parentNode?.insertBefore(insertion, runs ? like : like.nextSibling);
    }
    word.touch();
    fixes += 1;
    last = { line: line.index, start: fix.start };
  }
  return { bytes: fixes === 0 ? bytes : word.save(), fixes };
}
