// A copy of a Word file with a comment at every fault: message, remedy, basis. ECMA-376, part 1, 17.13.4.

import type { Element } from '@xmldom/xmldom';
import type { Language } from '../../diagnostics/index.js';
import type { ParagraphFormat } from '../../document/formatting.js';
import type { CheckFinding } from '../check-document.js';
import { severityNames } from '../report/group-findings.js';
import { quotePlace } from './quote-place.js';
import { allRuns, runsAt } from './runs-at.js';
import { childrenOf, openWord, parseXml, partText, saveWord, type WordFile } from './word-file.js';

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

/** The part of the comments, its relation and its content type, each made where the file has none. */
function addComments(word: WordFile, comments: readonly string[]): void {
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  const own = partText(word, COMMENTS);
  word.parts[COMMENTS] = encode(
    own?.includes('</w:comments>')
      ? own.replace('</w:comments>', `${comments.join('')}</w:comments>`)
      : `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${MAIN}">${comments.join('')}</w:comments>`,
  );
  const relationsPart = 'word/_rels/document.xml.rels';
  const relations =
    partText(word, relationsPart) ??
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
  if (!relations.includes(TYPE)) {
    const open = relations.replace(/<Relationships([^>]*)\/>/, '<Relationships$1></Relationships>');
    word.parts[relationsPart] = encode(
      open.replace(
        '</Relationships>',
        `<Relationship Id="rIdKehoachComments" Type="${TYPE}" Target="comments.xml"/></Relationships>`,
      ),
    );
  }
  const types = partText(word, '[Content_Types].xml') ?? '';
  if (!types.includes('/word/comments.xml')) {
    word.parts['[Content_Types].xml'] = encode(
      types.replace('</Types>', `<Override PartName="/word/comments.xml" ContentType="${CONTENT}"/></Types>`),
    );
  }
}

function firstFreeId(word: WordFile): number {
  const own = partText(word, COMMENTS);
  const root = own === undefined ? undefined : parseXml(own).documentElement;
  const ids = root ? childrenOf(root).map((comment) => Number(comment.getAttribute('w:id') ?? 0)) : [];
  return Math.max(-1, ...ids.filter(Number.isInteger)) + 1;
}

function mark(word: WordFile, runs: readonly Element[], id: number): void {
  const [first, last] = [runs[0], runs.at(-1)];
  if (!first || !last) return;
  const make = (name: string): Element => {
    const element = word.document.createElementNS(MAIN, name);
    element.setAttributeNS(MAIN, 'w:id', String(id));
    return element;
  };
  first.parentNode?.insertBefore(make('w:commentRangeStart'), first);
  const end = make('w:commentRangeEnd');
  last.parentNode?.insertBefore(end, last.nextSibling);
  const run = word.document.createElementNS(MAIN, 'w:r');
  run.appendChild(make('w:commentReference'));
  end.parentNode?.insertBefore(run, end.nextSibling);
}

export interface Annotated {
  readonly bytes: Uint8Array;
  readonly comments: number;
}

/** @param looks which paragraph of the file a line is; faults of the page as a whole stand at the first paragraph */
export function annotateWord(
  bytes: Uint8Array,
  findings: readonly CheckFinding[],
  looks: ReadonlyMap<number, ParagraphFormat>,
  language: Language,
): Annotated | undefined {
  const word = openWord(bytes);
  if (!word) return undefined;
  const comments: string[] = [];
  let id = firstFreeId(word);
  const fallback = word.paragraphs.find((paragraph) => allRuns(paragraph).length > 0);
  for (const finding of findings) {
    const { line } = finding.finding;
    const look = line ? looks.get(line.index) : undefined;
    const paragraph = look ? word.paragraphs[look.index] : fallback;
    if (!paragraph) continue;
    const place = quotePlace(finding);
    const runs = (look && place ? runsAt(paragraph, place.words, place.nth) : undefined) ?? allRuns(paragraph);
    if (runs.length === 0) continue;
    mark(word, runs, id);
    comments.push(commentXml(id, finding, language));
    id += 1;
  }
  if (comments.length === 0) return { bytes, comments: 0 };
  addComments(word, comments);
  return { bytes: saveWord(word), comments: comments.length };
}
