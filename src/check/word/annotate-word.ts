// A copy of a Word file with a comment at every fault: message, remedy, basis. ECMA-376, part 1, 17.13.4.

import type { Language } from '../../diagnostics/index.js';
import type { ParagraphFormat } from '../../document/formatting.js';
import { addComments, commentMarks, commentXml, firstFreeComment } from '../../ooxml/comments.js';
import { allRuns, runsAt } from '../../ooxml/runs-at.js';
import { insertAfter, insertBefore, type XmlNode } from '../../ooxml/xml-tree.js';
import type { CheckFinding } from '../check-document.js';
import { severityNames } from '../report/names.js';
import { quotePlace } from './quote-place.js';
import { markWord, type WordFault, type WordFile } from './word-file.js';

const linesOf = (finding: CheckFinding, language: Language): string[] => [
  `${severityNames[finding.severity][language]}: ${finding.message[language]}`,
  ...(finding.remedy ? [`→ ${finding.remedy[language]}`] : []),
  `${finding.basis === undefined ? '' : `${finding.basis} · `}${finding.rule}`,
];

function mark(runs: readonly XmlNode[], id: number): void {
  const [start, end, reference] = commentMarks(id);
  insertBefore(start, runs[0] as XmlNode);
  insertAfter(end, runs.at(-1) as XmlNode);
  insertAfter(reference, end);
}

/** The first paragraph with words in it. */
function firstWithRuns(word: WordFile): number {
  for (let index = 0; index < word.paragraphCount; index++) {
    const paragraph = word.paragraph(index);
    if (paragraph && allRuns(paragraph).length > 0) return index;
  }
  return -1;
}

export interface Annotated {
  readonly bytes: Uint8Array;
  readonly comments: number;
}

/**
 * @param looks which paragraph of the file a line is; faults of the page as a whole stand at the first paragraph
 * @returns why the file cannot be marked, if it cannot
 */
export function annotateWord(
  bytes: Uint8Array,
  findings: readonly CheckFinding[],
  looks: ReadonlyMap<number, ParagraphFormat>,
  language: Language,
): Annotated | WordFault {
  return markWord(bytes, (word) => {
    const comments: string[] = [];
    let id = firstFreeComment(word.office);
    const fallback = firstWithRuns(word);
    // in the order of the text: each paragraph is opened once
    const inOrder = findings
      .map((finding) => {
        const { line } = finding.finding;
        const look = line ? looks.get(line.index) : undefined;
        return { finding, quoted: look !== undefined, at: look?.index ?? fallback };
      })
      .sort((a, b) => a.at - b.at);
    for (const { finding, quoted, at } of inOrder) {
      const paragraph = word.paragraph(at);
      if (!paragraph) continue;
      const place = quoted ? quotePlace(finding) : undefined;
      const runs = (place && runsAt(paragraph, place.words, place.nth)) ?? allRuns(paragraph);
      if (runs.length === 0) continue;
      mark(runs, id);
      word.touch();
      comments.push(commentXml(id, linesOf(finding, language)));
      id += 1;
    }
    if (comments.length === 0) return { bytes, comments: 0 };
    return { bytes: word.save(addComments(word.office, comments)), comments: comments.length };
  });
}
