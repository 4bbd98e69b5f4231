// A copy of a Word file with a comment at every fault: message, remedy, basis. ECMA-376, part 1, 17.13.4.

import type { Element } from '@xmldom/xmldom';
import type { Language } from '../../diagnostics/index.js';
import type { ParagraphFormat } from '../../document/formatting.js';
import type { CheckFinding } from '../check-document.js';
import { severityNames } from '../report/group-findings.js';
import { quotePlace } from './quote-place.js';
import { allRuns, runsAt } from './runs-at.js';
import { markWord, type WordFault, type WordFile } from './word-file.js';

const AUTHOR = 'kehoach';
const COMMENTS = 'word/comments.xml';
const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
const CONTENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';

const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] as string);

function commentXml(id: number, finding: CheckFinding, language: Language): string {
  const lines = [
    `${severityNames[finding.severity][language]}: ${finding.message[language]}`,
    ...(finding.remedy ? [`→ ${finding.remedy[language]}`] : []),
    `${finding.basis === undefined ? '' : `${finding.basis} · `}${finding.rule}`,
  ];
  const paragraphs = lines
    .map((line) => `<w:p><w:r><w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r></w:p>`)
    .join('');
  return `<w:comment w:id="${id}" w:author="${AUTHOR}" w:initials="KH">${paragraphs}</w:comment>`;
}

const RELATIONS = 'word/_rels/document.xml.rels';
const EMPTY_RELATIONS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** The part of the comments, its relation and its content type, each made where the file has none. */
function addComments(word: WordFile, comments: readonly string[]): void {
  const own = word.part(COMMENTS);
  word.setPart(
    COMMENTS,
    own?.includes('</w:comments>')
      ? own.replace('</w:comments>', () => `${comments.join('')}</w:comments>`)
      : `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${MAIN}">${comments.join('')}</w:comments>`,
  );
  const relations = word.part(RELATIONS) ?? EMPTY_RELATIONS;
  if (!relations.includes(TYPE)) {
    const open = relations.replace(/<Relationships([^>]*)\/>/, '<Relationships$1></Relationships>');
    word.setPart(
      RELATIONS,
      open.replace(
        '</Relationships>',
        `<Relationship Id="rIdKehoachComments" Type="${TYPE}" Target="comments.xml"/></Relationships>`,
      ),
    );
  }
  const types = word.part('[Content_Types].xml') ?? '';
  if (!types.includes('/word/comments.xml')) {
    word.setPart(
      '[Content_Types].xml',
      types.replace('</Types>', `<Override PartName="/word/comments.xml" ContentType="${CONTENT}"/></Types>`),
    );
  }
}

function firstFreeId(word: WordFile): number {
  let last = -1;
  for (const [, id] of (word.part(COMMENTS) ?? '').matchAll(/<w:comment\s[^>]*?\bw:id\s*=\s*["'](\d{1,9})["']/g))
    last = Math.max(last, Number(id));
  return last + 1;
}

function mark(runs: readonly Element[], id: number): void {
  const [first, last] = [runs[0], runs.at(-1)];
  const document = first?.ownerDocument;
  if (!first || !last || !document) return;
  const make = (name: string): Element => {
    const element = document.createElementNS(MAIN, name);
    element.setAttributeNS(MAIN, 'w:id', String(id));
    return element;
  };
  first.parentNode?.insertBefore(make('w:commentRangeStart'), first);
  const end = make('w:commentRangeEnd');
  last.parentNode?.insertBefore(end, last.nextSibling);
  const run = document.createElementNS(MAIN, 'w:r');
  run.appendChild(make('w:commentReference'));
  end.parentNode?.insertBefore(run, end.nextSibling);
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
    let id = firstFreeId(word);
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
      comments.push(commentXml(id, finding, language));
      id += 1;
    }
    if (comments.length === 0) return { bytes, comments: 0 };
    addComments(word, comments);
    return { bytes: word.save(), comments: comments.length };
  });
}
