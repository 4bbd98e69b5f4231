// Inlines of a paragraph into runs (w:r). A run carries bold or italic only where it differs from the style of its paragraph.

import type { ITableRowOptions, IXmlableObject, ParagraphChild } from 'docx';
import type { BlankRun, Control, Inline, Revision, TextRun } from '../../document/document.js';
import { PT_PER_MM } from '../../document/lengths.js';
import type { RoleStyle } from '../../document/style-sheet.js';
import { faceName } from '../../fonts/font-set.js';
import { factBinding } from '../../ooxml/data-parts.js';
import { xmlText } from '../../ooxml/xml-tree.js';
import type { DocxContext } from './docx-context.js';
import { paragraphChild, xml } from './stamp/exact-xml.js';

// An open fact as a plain-text content control (w:sdt): one click selects the gap whole and typing replaces it, here and wherever the same
// fact is open.

/** @param id unique in the file, positive */
const contentControl = (control: Control, id: number, bound: boolean, run: IXmlableObject): IXmlableObject =>
  xml('w:sdt', undefined, [
    xml('w:sdtPr', undefined, [
      xml('w:alias', { 'w:val': xmlText(control.title) }),
      xml('w:tag', { 'w:val': control.tag }),
      xml('w:id', { 'w:val': id }),
      xml('w:showingPlcHdr'),
      ...(bound ? [xml('w:dataBinding', factBinding(control.tag))] : []),
      xml('w:text'),
    ]),
    xml('w:sdtContent', undefined, [run]),
  ]);

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
  if (inline.kind === 'text') {
    const run = textRun(inline, style);
    return inline.revision ? revised(inline.revision, run, context) : run;
  }
  const run = blankRun(inline, style, context);
  return inline.control ? contentControl(inline.control, context.nextControlId(), context.bindsFacts, run) : run;
}

/** Each inline as the element that holds its run. */
export const runElements = (inlines: readonly Inline[], style: RoleStyle, context: DocxContext): IXmlableObject[] =>
  inlines.map((inline) => inlineXml(inline, style, context));

export const runsOf = (inlines: readonly Inline[], style: RoleStyle, context: DocxContext): ParagraphChild[] =>
  runElements(inlines, style, context).map(paragraphChild);
