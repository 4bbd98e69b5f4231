// One paragraph of a .docx → a paragraph of the Document, its list label made text, its role that of its named style, with how it looks.

import { type Gap, sideBySide } from '../../doctype/side-by-side.js';
import type { Inline, Paragraph, ParagraphSource, SourcePlace } from '../../document/document.js';
import type { ParagraphLook, RunLook, Stroke } from '../../document/look.js';
import { plainText } from '../../document/walk.js';
import { element, elements, type XmlNode } from '../../ooxml/xml-tree.js';
import { UNKNOWN_ROLE } from '../read-document.js';
import { tidyRuns } from '../text/clean-markup.js';
import type { Around, DocxContext, MainText, TabbedLines } from './docx-context.js';
import { readRuns } from './runs.js';
import { borderOf, drawnIn } from './strokes.js';
import { type ParagraphProperties, paragraphProperties } from './styles.js';

// Heads and feet of a page that are set side by side with tabs: each side becomes a line of its own, every other tab a space.

/** A tab as the reader of runs leaves it. */
const TAB = '\t';

/** The pieces of one run between the gaps that lie in it, wholly or in part. @param from where the run begins in the line */
function brokenAt(inline: Inline & { kind: 'text' }, from: number, gaps: readonly Gap[]): Inline[] {
  const out: Inline[] = [];
  let at = 0;
  const push = (to: number): void => {
    const text = inline.text.slice(at, to).replaceAll(TAB, ' ');
    if (text !== '') out.push({ ...inline, text });
  };
  for (const { start, end } of gaps) {
    const [first, last] = [start - from, end - from];
    if (last <= 0 || first >= inline.text.length) continue;
    push(Math.max(first, at));
    // a gap over several runs breaks the line once, where it begins
    if (first >= 0) out.push({ kind: 'break' });
    at = Math.min(last, inline.text.length);
  }
  push(inline.text.length);
  return out;
}

/** @returns one that remembers whether recipients and signature stand side by side. @param ends as for {@link sideBySide} */
export function tabbedLines(ends: (line: string) => boolean): TabbedLines {
  const gapsOf = sideBySide(ends);
  return (inlines, dotted) => {
    const gaps = gapsOf(plainText(inlines), dotted);
    let from = 0;
    return inlines.flatMap((inline): Inline[] => {
      const start = from;
      from += plainText([inline]).length;
      return inline.kind === 'text' ? brokenAt(inline, start, gaps) : [inline];
    });
  };
}

/** Whether dots or a line lead to one of its tab stops. ECMA-376, part 1, 17.18.72. */
const leads = (properties: XmlNode | undefined): boolean =>
  elements(element(properties, 'w:tabs'), 'w:tab').some(
    ({ attributes }) => !['none', 'clear', undefined].includes(attributes['w:leader']),
  );

interface ReadParagraph {
  readonly paragraph: Paragraph;
  readonly boxes: readonly XmlNode[];
  /** Properties of the section that ends with it. */
  readonly section?: XmlNode;
}

/** Lines of a paragraph, tidied one by one. */
function tidy(inlines: readonly Inline[]): Inline[] {
  const lines: Inline[][] = [[]];
  for (const inline of inlines) {
    if (inline.kind === 'break') lines.push([]);
    else lines.at(-1)?.push(inline);
  }
  return lines.map(tidyRuns).flatMap((line, index): Inline[] => (index === 0 ? line : [{ kind: 'break' }, ...line]));
}

const aligns: Readonly<Record<string, ParagraphLook['align']>> = {
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'justify',
  distribute: 'justify',
  left: 'left',
  start: 'left',
};

/** The lines drawn at a paragraph: those of an empty one stand under the words before it. */
function strokesAt(node: XmlNode, empty: boolean, { room }: Around, main: MainText): Stroke[] {
  const { lines, others } = drawnIn(node);
  const border = borderOf(element(node, 'w:pPr'), empty, room);
  main.drawings ||= others;
  const drawn = [...lines, ...(border ? [border] : [])];
  if (!empty) main.strokes = [];
  main.strokes.push(...drawn);
  return empty ? [] : main.strokes;
}

function lookOf(
  node: XmlNode,
  runs: readonly RunLook[],
  set: ParagraphProperties,
  { around }: DocxContext,
  main: MainText,
): ParagraphLook {
  const empty = runs.every(({ text }) => text.trim() === '');
  return {
    runs,
    align: aligns[set.align ?? 'left'] ?? 'left',
    firstLine: set.firstLine ?? 0,
    left: set.left ?? 0,
    before: set.before ?? 0,
    after: set.after ?? 0,
    ...(set.line === 0 ? {} : { line: set.line ?? 1 }),
    ...(around.table ? { table: around.table } : {}),
    section: main.sections,
    strokes: strokesAt(node, empty, around, main),
  };
}

export function readParagraph(node: XmlNode, place: SourcePlace, context: DocxContext): ReadParagraph {
  const { main } = context;
  const properties = element(node, 'w:pPr');
  const style = context.styles.ofParagraph(properties);
  const set = { ...style.paragraph, ...paragraphProperties(properties) };
  const role = style.names?.map(context.roleOf).find((each) => each !== undefined);
  const notes = context.notes.length;
  const { inlines, runs, boxes } = readRuns(node, style.run, role !== undefined, context);
  const label = set.list === undefined || set.list === '0' ? '' : context.labels(set.list, set.level ?? 0);
  const first = inlines.find((inline) => inline.kind === 'text');
  const face = first?.kind === 'text' && first.bold !== undefined ? { bold: first.bold } : {};
  const labelled: Inline[] = label === '' ? inlines : [{ kind: 'text', text: `${label} `, ...face }, ...inlines];
  const section = element(properties, 'w:sectPr');
  const dotted = leads(properties) && inlines.some((inline) => inline.kind === 'text' && inline.text.includes(TAB));
  if (dotted) context.counts.leaders += 1;
  const index = main?.numbers.get(node);
  const source: ParagraphSource | undefined =
    main && index !== undefined
      ? { part: main.part, index, ...(label === '' ? {} : { label }), ...(notes === 0 ? {} : { notes }) }
      : undefined;
  return {
    paragraph: {
      kind: 'paragraph',
      role: role ?? UNKNOWN_ROLE,
      inlines: tidy(context.tabbed(labelled, dotted)),
      origin: { source: place },
      ...(main ? { look: lookOf(node, runs, set, context, main) } : {}),
      ...(source ? { source } : {}),
    },
    boxes,
    ...(section ? { section } : {}),
  };
}
