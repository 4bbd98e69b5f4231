// The formatting that reaches the eye: document defaults, then the paragraph's style and what it is based on, then the run's style, then
// what stands at the run itself. ECMA-376, part 1, 17.7.2.

import { MM_PER_TWIP } from '../../../document/lengths.js';
import { descend, element, elements, type XmlNode } from '../../../ooxml/xml-tree.js';

export const mm = (twips: string | undefined): number => Math.round(Number(twips ?? 0) * MM_PER_TWIP * 10) / 10;

export interface RunLook {
  readonly font?: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly colour?: string;
  readonly hidden?: boolean;
}

export interface ParagraphLook {
  readonly align?: string;
  readonly firstLine?: number;
  readonly left?: number;
  readonly before?: number;
  readonly after?: number;
  /** Multiple of a line; 0 for a line of fixed height. */
  readonly line?: number;
}

const val = (node: XmlNode | undefined): string | undefined => node?.attributes['w:val'];

const flag = (properties: XmlNode | undefined, name: string): boolean | undefined => {
  const node = element(properties, name);
  return node ? !['0', 'false', 'off', 'none'].includes(val(node) ?? '1') : undefined;
};

/** Only what is said: an absent property leaves what is below it. */
const said = <T extends object>(look: { [K in keyof T]: T[K] | undefined }): T =>
  Object.fromEntries(Object.entries(look).filter(([, value]) => value !== undefined)) as T;

export function runLook(properties: XmlNode | undefined): RunLook {
  const fonts = element(properties, 'w:rFonts')?.attributes;
  const size = val(element(properties, 'w:sz'));
  const colour = val(element(properties, 'w:color'))?.toLowerCase();
  const underline = val(element(properties, 'w:u'));
  return said<RunLook>({
    font: fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'],
    size: size === undefined || !/^\d+$/.test(size) ? undefined : Number(size) / 2,
    bold: flag(properties, 'w:b'),
    italic: flag(properties, 'w:i'),
    underline: underline === undefined ? undefined : underline !== 'none',
    colour: colour === 'auto' ? '000000' : colour,
    hidden: flag(properties, 'w:vanish'),
  });
}

export function paragraphLook(properties: XmlNode | undefined): ParagraphLook {
  const indent = element(properties, 'w:ind')?.attributes;
  const spacing = element(properties, 'w:spacing')?.attributes;
  const fixed = spacing?.['w:lineRule'] === 'exact' || spacing?.['w:lineRule'] === 'atLeast';
  const points = (value: string | undefined): number | undefined =>
    value === undefined ? undefined : Number(value) / 20;
  const hanging = indent?.['w:hanging'];
  const first = indent?.['w:firstLine'];
  const left = indent?.['w:left'] ?? indent?.['w:start'];
  return said<ParagraphLook>({
    align: val(element(properties, 'w:jc')),
    firstLine: hanging !== undefined ? -mm(hanging) : first === undefined ? undefined : mm(first),
    left: left === undefined ? undefined : mm(left),
    before: points(spacing?.['w:before']),
    after: points(spacing?.['w:after']),
    line: spacing?.['w:line'] === undefined ? undefined : fixed ? 0 : Number(spacing['w:line']) / 240,
  });
}

export interface StyleLook {
  readonly run: RunLook;
  readonly paragraph: ParagraphLook;
}

export interface Cascade {
  readonly defaults: StyleLook;
  readonly paragraphStyle: (id: string | undefined) => StyleLook;
  readonly runStyle: (id: string | undefined) => RunLook;
}

export function readCascade(styles: XmlNode | undefined): Cascade {
  const nodes = new Map<string, XmlNode>();
  let standard: string | undefined;
  for (const node of elements(styles, 'w:style')) {
    const id = node.attributes['w:styleId'];
    if (id === undefined) continue;
    nodes.set(id, node);
    if (node.attributes['w:type'] === 'paragraph' && ['1', 'true', 'on'].includes(node.attributes['w:default'] ?? ''))
      standard = id;
  }
  const defaults: StyleLook = {
    run: runLook(descend(styles, 'w:docDefaults', 'w:rPrDefault', 'w:rPr')),
    paragraph: paragraphLook(descend(styles, 'w:docDefaults', 'w:pPrDefault', 'w:pPr')),
  };
  const known = new Map<string, StyleLook>();
  const resolve = (id: string, depth: number): StyleLook => {
    const done = known.get(id);
    const node = nodes.get(id);
    if (done) return done;
    if (!node || depth > 20) return { run: {}, paragraph: {} };
    const parent = val(element(node, 'w:basedOn'));
    const below = parent === undefined || parent === id ? { run: {}, paragraph: {} } : resolve(parent, depth + 1);
    const look: StyleLook = {
      run: { ...below.run, ...runLook(element(node, 'w:rPr')) },
      paragraph: { ...below.paragraph, ...paragraphLook(element(node, 'w:pPr')) },
    };
    known.set(id, look);
    return look;
  };
  const paragraphStyle = (id: string | undefined): StyleLook => {
    const wanted = id !== undefined && nodes.has(id) ? id : standard;
    const own = wanted === undefined ? { run: {}, paragraph: {} } : resolve(wanted, 0);
    return { run: { ...defaults.run, ...own.run }, paragraph: { ...defaults.paragraph, ...own.paragraph } };
  };
  return {
    defaults,
    paragraphStyle,
    runStyle: (id) => (id === undefined ? {} : resolve(id, 0).run),
  };
}
