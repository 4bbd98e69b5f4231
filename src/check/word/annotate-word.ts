// A copy of a Word file with a comment at every fault: message, remedy, basis. ECMA-376, part 1, 17.13.4.

import type { Language } from '../../diagnostics/index.js';
import { addComments, commentXml, firstFreeComment, markComment } from '../../ooxml/comments.js';
import { allRuns, noteRun, runsAt } from '../../ooxml/runs-at.js';
import type { CheckFinding, CheckReport } from '../check-document.js';
import { severityNames } from '../report/names.js';
import { stretchesOf } from './stretches.js';
import { markWord, type WordFault, type WordFile } from './word-file.js';

const linesOf = (finding: CheckFinding, language: Language): string[] => [
  `${severityNames[finding.severity][language]}: ${finding.message[language]}`,
  ...(finding.remedy ? [`→ ${finding.remedy[language]}`] : []),
  `${finding.basis === undefined ? '' : `${finding.basis} · `}${finding.rule}`,
];

/** The first paragraph with words in it. */
function firstWithRuns(word: WordFile): number {
  for (let index = 0; index < word.paragraphCount; index++) {
    const paragraph = word.paragraph(index);
    if (paragraph && allRuns(paragraph).length > 0) return index;
  }
  return -1;
}

interface Annotated {
  readonly bytes: Uint8Array;
  readonly comments: number;
}

/**
 * Faults of the page as a whole stand at the first paragraph, those of a note where it is named.
 *
 * @param bytes the file that the report is of
 * @returns why the file cannot be marked, if it cannot
 */
export function annotateWord(
  bytes: Uint8Array,
  { findings, view }: Pick<CheckReport, 'findings' | 'view'>,
  language: Language,
): Annotated | WordFault {
  return markWord(bytes, (word) => {
    const stretches = stretchesOf(view);
    const comments: string[] = [];
    let id = firstFreeComment(word.office);
    const fallback = firstWithRuns(word);
    // in the order of the text: each paragraph is opened once
    const inOrder = findings
      .map((finding) => {
        const source = word.sourceOf(finding.finding.line);
        return { finding, source, at: source?.index ?? fallback };
      })
      .sort((a, b) => a.at - b.at);
    for (const { finding, source, at } of inOrder) {
      const paragraph = word.paragraph(at);
      if (!paragraph) continue;
      const named = source?.note === undefined ? undefined : noteRun(paragraph, source.note, source.notes);
      const { line, start, end } = finding.finding;
      const stretch =
        source && line && source.note === undefined && start !== undefined && end !== undefined && start < end
          ? stretches(line, start, end)
          : undefined;
      const exact = stretch && runsAt(paragraph, stretch, source?.notes)?.runs;
      markComment(paragraph, named ? [named] : exact?.length ? exact : allRuns(paragraph), id);
      word.touch();
      comments.push(commentXml(id, linesOf(finding, language)));
      id += 1;
    }
    if (comments.length === 0) return { bytes, comments: 0 };
    return { bytes: word.save(addComments(word.office, comments)), comments: comments.length };
  });
}
