// The formatting that reaches the eye: document defaults, then the paragraph's style and what it is based on, then the run's style, then
// what stands at the run itself. ECMA-376, part 1, 17.7.2.

import { MM_PER_TWIP } from '../../document/lengths.js';
import { flagOf } from '../../ooxml/contents.js';
import { descend, element, elements, type XmlNode } from '../../ooxml/xml-tree.js';

/** Twips, as a file writes them, in mm. */
export const mm = (twips: string | undefined): number => Math.round(Number(twips ?? 0) * MM_PER_TWIP * 10) / 10;

/** What is said of runs; absent is what is below it. */
export interface RunProperties {
  readonly font?: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly colour?: string;
  readonly hidden?: boolean;
  readonly struck?: boolean;
  readonly raised?: boolean;
}

export interface ParagraphProperties {
  readonly align?: string;
  readonly firstLine?: number;
  readonly left?: number;
  readonly before?: number;
  readonly after?: number;
  /** Multiple of a line; 0 for a line of fixed height. */
  readonly line?: number;
  /** The list it belongs to, `0` for none. */
  readonly list?: string;
  readonly level?: number;
}

const val = (node: XmlNode | undefined): string | undefined => node?.attributes['w:val'];

/** Only what is said: an absent property leaves what is below it. */
const said = <T extends object>(look: { [K in keyof T]: T[K] | undefined }): T =>
  Object.fromEntries(Object.entries(look).filter(([, value]) => value !== undefined)) as T;

export function runProperties(properties: XmlNode | undefined): RunProperties {
  if (!properties) return {};
  const fonts = element(properties, 'w:rFonts')?.attributes;
  const size = val(element(properties, 'w:sz'));
  const colour = val(element(properties, 'w:color'))?.toLowerCase();
  const underline = val(element(properties, 'w:u'));
  const raised = val(element(properties, 'w:vertAlign'));
  return said<RunProperties>({
    font: fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'],
    size: size === undefined || !/^\d+$/.test(size) ? undefined : Number(size) / 2,
    bold: flagOf(properties, 'w:b'),
    italic: flagOf(properties, 'w:i'),
    underline: underline === undefined ? undefined : underline !== 'none',
    colour: colour === 'auto' ? '000000' : colour,
    hidden: flagOf(properties, 'w:vanish'),
    raised: raised === undefined ? undefined : raised === 'superscript',
    struck: flagOf(properties, 'w:strike') || flagOf(properties, 'w:dstrike'),
  });
}

export function paragraphProperties(properties: XmlNode | undefined): ParagraphProperties {
  if (!properties) return {};
  const indent = element(properties, 'w:ind')?.attributes;
  const spacing = element(properties, 'w:spacing')?.attributes;
  const fixed = spacing?.['w:lineRule'] === 'exact' || spacing?.['w:lineRule'] === 'atLeast';
  const points = (value: string | undefined): number | undefined =>
    value === undefined ? undefined : Number(value) / 20;
  const hanging = indent?.['w:hanging'];
  const first = indent?.['w:firstLine'];
  const left = indent?.['w:left'] ?? indent?.['w:start'];
  const level = val(descend(properties, 'w:numPr', 'w:ilvl'));
  return said<ParagraphProperties>({
    align: val(element(properties, 'w:jc')),
    firstLine: hanging !== undefined ? -mm(hanging) : first === undefined ? undefined : mm(first),
    left: left === undefined ? undefined : mm(left),
    before: points(spacing?.['w:before']),
    after: points(spacing?.['w:after']),
    line: spacing?.['w:line'] === undefined ? undefined : fixed ? 0 : Number(spacing['w:line']) / 240,
    list: val(descend(properties, 'w:numPr', 'w:numId')),
    level: level === undefined ? undefined : Number(level),
  });
}

export interface DocxStyle {
  /** All that it goes by: our headings are Word's, with our names beside. Absent for the defaults of the document alone. */
  readonly names?: readonly string[];
  readonly run: RunProperties;
  readonly paragraph: ParagraphProperties;
}

export interface Styles {
  /** The style of a paragraph over the defaults of the document; the default style for a paragraph that names none, or one that is not there. */
  readonly ofParagraph: (properties: XmlNode | undefined) => DocxStyle;
  /** What the style says that a run names. @param properties w:rPr */
  readonly ofRun: (properties: XmlNode | undefined) => RunProperties;
}

/** A style may be based on another one, but not without end. */
const MOST_BASES = 20;

/** @param root of word/styles.xml */
export function readStyles(root: XmlNode | undefined): Styles {
  const nodes = new Map<string, XmlNode>();
  let standard: string | undefined;
  for (const node of elements(root, 'w:style')) {
    const id = node.attributes['w:styleId'];
    if (id === undefined) continue;
    nodes.set(id, node);
    if (node.attributes['w:type'] === 'paragraph' && ['1', 'true', 'on'].includes(node.attributes['w:default'] ?? ''))
      standard = id;
  }
  const defaults: DocxStyle = {
    run: runProperties(descend(root, 'w:docDefaults', 'w:rPrDefault', 'w:rPr')),
    paragraph: paragraphProperties(descend(root, 'w:docDefaults', 'w:pPrDefault', 'w:pPr')),
  };
  const known = new Map<string, DocxStyle>();
  const resolve = (id: string | undefined, depth: number): DocxStyle => {
    const done = id === undefined ? undefined : known.get(id);
    const node = id === undefined ? undefined : nodes.get(id);
    if (done) return done;
    if (id === undefined || !node || depth > MOST_BASES) return { run: {}, paragraph: {} };
    const below = resolve(val(element(node, 'w:basedOn')), depth + 1);
    const style: DocxStyle = {
      names: [val(element(node, 'w:name')) ?? id, ...(val(element(node, 'w:aliases'))?.split(',') ?? [])],
      run: { ...below.run, ...runProperties(element(node, 'w:rPr')) },
      paragraph: { ...below.paragraph, ...paragraphProperties(element(node, 'w:pPr')) },
    };
    known.set(id, style);
    return style;
  };
  const whole = new Map<string | undefined, DocxStyle>();
  return {
    ofParagraph: (properties) => {
      const named = val(element(properties, 'w:pStyle'));
      const id = named !== undefined && nodes.has(named) ? named : standard;
      const done = whole.get(id);
      if (done) return done;
      const own = resolve(id, 0);
      const style: DocxStyle = {
        ...own,
        run: { ...defaults.run, ...own.run },
        paragraph: { ...defaults.paragraph, ...own.paragraph },
      };
      whole.set(id, style);
      return style;
    },
    ofRun: (properties) => resolve(val(element(properties, 'w:rStyle')), 0).run,
  };
}
