// Inlines of a paragraph into runs (w:r). A run carries bold or italic only where it differs from the style of its paragraph.

import type { ITableRowOptions, IXmlableObject, ParagraphChild } from 'docx';
import type { BlankRun, Control, Inline, Revision, TextRun } from '../../document/document.js';
import { PT_PER_MM } from '../../document/lengths.js';
import type { RoleStyle } from '../../document/style-sheet.js';
import { faceName } from '../../fonts/font-set.js';
import { xmlText } from '../../ooxml/xml-tree.js';
import type { DocxContext } from './docx-context.js';
import { paragraphChild, xml } from './stamp/exact-xml.js';

// Wraps runs in a plain-text content control (w:sdt), so that the office finds number and date by a click and other programs by tag.

/**
 * @param id unique in the file, positive
 * @param open the content is a gap to be filled: one click selects it whole and typing replaces it
 */
function contentControl(control: Control, id: number, open: boolean, runs: readonly IXmlableObject[]): IXmlableObject {
  return xml('w:sdt', undefined, [
    xml('w:sdtPr', undefined, [
      xml('w:alias', { 'w:val': xmlText(control.title) }),
      xml('w:tag', { 'w:val': control.tag }),
      xml('w:id', { 'w:val': id }),
      ...(open ? [xml('w:showingPlcHdr')] : []),
      xml('w:text'),
    ]),
    xml('w:sdtContent', undefined, runs),
  ]);
}

// The mark of a paragraph or table row that was put in or taken out as a whole. ECMA-376 part 1, 17.13.5. Without a date: the same
// documents give the same bytes.

type ChangeMark = NonNullable<ITableRowOptions['insertion']>;

/** Who made the tracked changes. */
const REVISION_AUTHOR = 'kehoach';

/** The package's type asks for a date, its writer leaves one out that is not there. */
const undated = (id: number): ChangeMark => ({ id, author: REVISION_AUTHOR }) as unknown as ChangeMark;

export function revisionMark(
  revision: Revision | undefined,
  context: DocxContext,
): { insertion?: ChangeMark; deletion?: ChangeMark } {
  if (revision === undefined) return {};
  const mark = undated(context.nextControlId());
  return revision === 'inserted' ? { insertion: mark } : { deletion: mark };
}

const PRESERVE = { 'xml:space': 'preserve' };
const NO_BREAK_SPACE = '\u00a0';

/**
 * Word folds line ends and tabs in w:t into spaces, so they become elements of their own. So does "{", since the package replaces
 * names in braces all over the finished XML, in texts too.
 */
const SPECIAL = /[\t\n\r{]/;

export const textElement = (text: string, name = 'w:t'): IXmlableObject => xml(name, PRESERVE, [text]);

/**
 * Codes such as 12/QĐ-UBND keep their plain hyphen, after which Word may break a line: what Word finds, copies and shows in previews
 * is the text as it was written.
 *
 * @param name `w:delText` for text that has been taken out
 */
function textContent(input: string, name = 'w:t'): IXmlableObject[] {
  const text = xmlText(input);
  if (!SPECIAL.test(text)) return text === '' ? [] : [textElement(text, name)];
  return text
    .split(/(\t|\r\n|\n|\r|\{)/)
    .filter((piece) => piece !== '')
    .map((piece) => (piece === '\t' ? xml('w:tab') : /^[\r\n]/.test(piece) ? xml('w:br') : textElement(piece, name)));
}

function textRun(run: TextRun, style: RoleStyle): IXmlableObject {
  const face: IXmlableObject[] = [];
  if (run.bold !== undefined && run.bold !== style.bold) face.push(xml('w:b', { 'w:val': run.bold ? 1 : 0 }));
  if (run.italic !== undefined && run.italic !== style.italic) face.push(xml('w:i', { 'w:val': run.italic ? 1 : 0 }));
  const content = textContent(run.text, run.revision === 'deleted' ? 'w:delText' : 'w:t');
  return xml('w:r', undefined, face.length > 0 ? [xml('w:rPr', undefined, face), ...content] : content);
}

/**
 * A gap is a row of no-break spaces: unlike a tab it keeps its width in centred and justified lines, stays on the line of the words
 * around it, needs no tab stop when the line is moved, and is simply typed over.
 */
function blankRun(run: BlankRun, style: RoleStyle, context: DocxContext): IXmlableObject {
  const face = context.fonts.faces[faceName(style.bold, style.italic)];
  const count = Math.max(1, Math.round((run.width * PT_PER_MM) / face.width(' ', style.size)));
  return xml('w:r', undefined, [textElement(NO_BREAK_SPACE.repeat(count))]);
}

/** A tracked change: Word shows it, and takes or drops it at a click. ECMA-376 part 1, 17.13.5. */
const revised = (revision: Revision, run: IXmlableObject, context: DocxContext): IXmlableObject =>
  xml(revision === 'inserted' ? 'w:ins' : 'w:del', { 'w:id': context.nextControlId(), 'w:author': REVISION_AUTHOR }, [
    run,
  ]);

function inlineXml(inline: Inline, style: RoleStyle, context: DocxContext): IXmlableObject {
  if (inline.kind === 'break') return xml('w:r', undefined, [xml('w:br')]);
  const run = inline.kind === 'blank' ? blankRun(inline, style, context) : textRun(inline, style);
  if (inline.kind === 'text' && inline.revision) return revised(inline.revision, run, context);
  if (!inline.control) return run;
  return contentControl(inline.control, context.nextControlId(), inline.kind === 'blank', [run]);
}

/** Each inline as the element that holds its run. */
export const runElements = (inlines: readonly Inline[], style: RoleStyle, context: DocxContext): IXmlableObject[] =>
  inlines.map((inline) => inlineXml(inline, style, context));

export const runsOf = (inlines: readonly Inline[], style: RoleStyle, context: DocxContext): ParagraphChild[] =>
  runElements(inlines, style, context).map(paragraphChild);
