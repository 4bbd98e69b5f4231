// A copy of a Word file with the safe fixes as tracked changes: each is the author's to accept. ECMA-376, part 1, 17.13.5. No date: the
// same file gives the same bytes.

import type { ParagraphFormat } from '../../document/formatting.js';
import { allRuns, runsAt } from '../../ooxml/runs-at.js';
import { deleteRuns, insertedRun } from '../../ooxml/tracked-changes.js';
import { insertAfter, insertBefore } from '../../ooxml/xml-tree.js';
import type { CheckFinding } from '../check-document.js';
import { quotePlace } from './quote-place.js';
import { markWord, type WordFault, type WordFile } from './word-file.js';

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
    if (!fix || !line || !paragraph || (last.line === line.index && fix.end > last.start)) continue;
    if (fix.start < fix.end) {
      const place = quotePlace(each, fix);
      const runs = place ? runsAt(paragraph, place.words, place.nth) : undefined;
      const first = runs?.[0];
      if (!runs || !first || runs.some((run) => run.parent !== first.parent)) continue;
      const deletion = deleteRuns(runs, id++);
      if (fix.text !== '') insertAfter(insertedRun(first, fix.text, id++), deletion);
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
      const insertion = insertedRun(like, fix.text, id++);
      if (runs) insertBefore(insertion, like);
      else insertAfter(insertion, like);
    }
    word.touch();
    fixes += 1;
    last = { line: line.index, start: fix.start };
  }
  return { bytes: fixes === 0 ? bytes : word.save(), fixes };
}
