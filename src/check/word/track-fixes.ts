// A copy of a Word file with the safe fixes as tracked changes: each is the author's to accept. ECMA-376, part 1, 17.13.5. No date: the
// same file gives the same bytes.

import { deleteRuns, insertedRun } from '../../ooxml/comments.js';
import { runsAt } from '../../ooxml/runs-at.js';
import { insertAfter, insertBefore } from '../../ooxml/xml-tree.js';
import type { CheckReport } from '../check-document.js';
import { stretchesOf } from './stretches.js';
import { markWord, type WordFault, type WordFile } from './word-file.js';

function nextId({ text }: WordFile): number {
  let last = 9000;
  for (const [, id] of text.matchAll(/<w:(?:ins|del)\s[^>]*?\bw:id\s*=\s*["'](\d{1,9})["']/g))
    last = Math.max(last, Number(id));
  return last + 1;
}

interface Tracked {
  readonly bytes: Uint8Array;
  readonly fixes: number;
}

/**
 * Fixes are put in only where the paragraph says just the words that were judged; a note has none.
 *
 * @param bytes the file that the report is of
 * @returns why the file cannot be marked, if it cannot
 */
export function trackFixes(bytes: Uint8Array, report: Pick<CheckReport, 'findings' | 'view'>): Tracked | WordFault {
  return markWord(bytes, (word) => trackIn(word, bytes, report));
}

function trackIn(
  word: WordFile,
  bytes: Uint8Array,
  { findings, view }: Pick<CheckReport, 'findings' | 'view'>,
): Tracked {
  const stretches = stretchesOf(view);
  let id = nextId(word);
  let fixes = 0;
  // From the end: what stands before keeps its place.
  const inOrder = findings
    .flatMap(({ finding: { fix, line } }) => (fix && line ? [{ fix, line }] : []))
    .sort((a, b) => b.line.index - a.line.index || b.fix.start - a.fix.start);
  let last = { line: -1, start: Number.POSITIVE_INFINITY };
  for (const { fix, line } of inOrder) {
    if (last.line === line.index && fix.end > last.start) continue;
    const source = word.sourceOf(line);
    const paragraph = source && source.note === undefined ? word.paragraph(source.index) : undefined;
    const place = paragraph && runsAt(paragraph, stretches(line, fix.start, fix.end), source?.notes);
    if (!place) continue;
    const [first] = place.runs;
    if (first) {
      if (place.runs.some((run) => run.parent !== first.parent)) continue;
      const deletion = deleteRuns(place.runs, id++);
      if (fix.text !== '') insertAfter(insertedRun(first, fix.text, id++), deletion);
    } else {
      const like = place.last ?? place.next;
      if (fix.start < fix.end || !like) continue;
      const insertion = insertedRun(like, fix.text, id++);
      if (place.last) insertAfter(insertion, like);
      else insertBefore(insertion, like);
    }
    word.touch();
    fixes += 1;
    last = { line: line.index, start: fix.start };
  }
  return { bytes: fixes === 0 ? bytes : word.save(), fixes };
}
