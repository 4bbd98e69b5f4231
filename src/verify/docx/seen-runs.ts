// Which runs of a .docx a reader sees on the paper: not those that are hidden (ECMA-376 Part 1, 17.3.2.41, 17.4.19), too small to read, of
// the colour of what lies behind them, struck out (17.3.2.37, 17.3.2.9), squeezed to nothing (17.3.2.43), piled on each other (17.3.2.35), raised
// or lowered to other figures (17.3.2.42, 17.3.2.24) or drawn as other signs by a face of symbols (17.3.2.26), by themselves or by a style; nor
// those that a field only holds until Word reckons it again (17.16.5).

import { flagOf } from '../../ooxml/contents.js';
import { around, descend, descendantsNamed, element, elements, textOf, type XmlNode } from '../../ooxml/xml-tree.js';
import { isPale, LEAST_SIZE } from '../fold.js';

/** A line of fewer twentieths of a point shows nothing. */
const LEAST_LINE = 20 * LEAST_SIZE;
/** Letters of less than so many hundredths of their width. */
const LEAST_SCALE = 20;

/** Letters drawn nearer by more than this part of their size lie on each other. */
const MOST_CONDENSED = 0.25;

const value = (properties: XmlNode | undefined, name: string): string | undefined =>
  element(properties, name)?.attributes['w:val'];

/** Faces that draw signs for letters. */
const symbolFace = /^(?:symbol|wingdings(?: [23])?|webdings|mt extra|marlett)$/i;
/** Half-points by which a line of figures may sit higher or lower and still read as one. */
const MOST_RAISED = 2;

const lightThemes = /^(?:background1|light1|bg1|lt1)$/i;

/** Run and paragraph properties of styles by their identifier, the nearest first. */
export type StyleSheet = (identifier: string | undefined) => readonly XmlNode[];

/** @param root of the part of styles; none has no style */
export function styleSheetOf(root: XmlNode | undefined): StyleSheet {
  const styles = elements(root, 'w:style');
  const defaults = descend(root, 'w:docDefaults', 'w:rPrDefault');
  const known = new Map<string | undefined, readonly XmlNode[]>();
  const resolve = (identifier: string | undefined, depth: number): readonly XmlNode[] => {
    const own = styles.find(({ attributes }) =>
      identifier === undefined
        ? attributes['w:type'] === 'paragraph' && attributes['w:default'] === '1'
        : attributes['w:styleId'] === identifier,
    );
    if (!own || depth > 20) return [];
    const below = value(own, 'w:basedOn');
    return below === undefined ? [own] : [own, ...resolve(below, depth + 1)];
  };
  return (identifier) => {
    const chain = known.get(identifier) ?? [...resolve(identifier, 0), ...(defaults ? [defaults] : [])];
    known.set(identifier, chain);
    return chain;
  };
}

/** Whether the whole paragraph is squeezed into a line of no height. */
function isFlat(paragraph: XmlNode, chain: readonly XmlNode[]): boolean {
  for (const each of [paragraph, ...chain]) {
    const spacing = descend(each, 'w:pPr', 'w:spacing')?.attributes;
    if (spacing?.['w:line'] === undefined) continue;
    return spacing['w:lineRule'] === 'exact' && Number(spacing['w:line']) < LEAST_LINE;
  }
  return false;
}

/** Rows that no page shows, or that are taken out once tracked changes are accepted (17.13.5.12). */
const isHiddenRow = (row: XmlNode): boolean =>
  elements(row, 'w:trPr').some((properties) => {
    const height = element(properties, 'w:trHeight')?.attributes;
    const flat = height?.['w:hRule'] === 'exact' && Number(height['w:val']) < LEAST_LINE;
    return flat || flagOf(properties, 'w:hidden') === true || element(properties, 'w:del') !== undefined;
  });

/** Paragraphs in rows that no page shows. */
export function paragraphsOfHiddenRows(root: XmlNode): ReadonlySet<XmlNode> {
  const rows = descendantsNamed(root, 'w:tr').filter(isHiddenRow);
  return new Set(rows.flatMap((row) => descendantsNamed(row, 'w:p')));
}

/** Fields whose text says where it stands, or what they lead to: numbers of pages, links. Any other may come out otherwise (17.16.5). */
const lastingField = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES|PAGEREF|HYPERLINK|TOC|MERGEFIELD)(?![A-Z])/i;

/** Follows the fields of a part, run after run. @returns whether a run is what a field has reckoned */
export function fieldReader(): (run: XmlNode) => boolean {
  const open: { code: string; isResult: boolean }[] = [];
  return (run) => {
    for (const child of elements(run)) {
      const kind = child.name === 'w:fldChar' ? child.attributes['w:fldCharType'] : undefined;
      const last = open.at(-1);
      if (kind === 'begin') open.push({ code: '', isResult: false });
      else if (kind === 'separate' && last) last.isResult = true;
      else if (kind === 'end') open.pop();
      else if (child.name === 'w:instrText' && last) last.code += textOf(child);
    }
    const simple = around(run, 'w:fldSimple')?.attributes['w:instr'];
    if (simple !== undefined && !lastingField.test(simple)) return true;
    return open.some(({ code, isResult }) => isResult && !lastingField.test(code));
  };
}

/** @returns whether a reader sees a run of the paragraph */
export function seenIn(paragraph: XmlNode, styleOf: StyleSheet): (run: XmlNode) => boolean {
  const chain = styleOf(value(element(paragraph, 'w:pPr'), 'w:pStyle'));
  const flat = isFlat(paragraph, chain);
  const behind = descend(paragraph, 'w:pPr', 'w:shd')?.attributes['w:fill'];
  return (run) => {
    if (flat) return false;
    const own = element(run, 'w:rPr');
    const character = value(own, 'w:rStyle');
    const sources = [run, ...(character === undefined ? [] : styleOf(character)), ...chain].map((each) =>
      element(each, 'w:rPr'),
    );
    const first = <T>(read: (properties: XmlNode) => T | undefined): T | undefined => {
      for (const each of sources) {
        const found = each && read(each);
        if (found !== undefined) return found;
      }
      return undefined;
    };
    const on = (name: string): boolean => first((each) => flagOf(each, name)) === true;
    if (['w:vanish', 'w:specVanish', 'w:strike', 'w:dstrike'].some(on)) return false;
    const size = Number(first((each) => value(each, 'w:sz')) ?? 20) / 2;
    const scale = Number.parseFloat(first((each) => value(each, 'w:w')) ?? '100');
    if (size < LEAST_SIZE || scale < LEAST_SCALE) return false;
    const apart = Number(first((each) => value(each, 'w:spacing')) ?? 0) / 20;
    if (apart < -MOST_CONDENSED * size) return false;
    const raised = first((each) => value(each, 'w:vertAlign')) ?? 'baseline';
    const shift = Number(first((each) => value(each, 'w:position')) ?? 0);
    const face = first((each) => element(each, 'w:rFonts')?.attributes['w:ascii']);
    if (raised !== 'baseline' || Math.abs(shift) > MOST_RAISED || symbolFace.test(face ?? '')) return false;
    const colour = first((each) => element(each, 'w:color'))?.attributes;
    const shading = first((each) => element(each, 'w:shd'))?.attributes;
    const ground = (shading?.['w:val'] === 'solid' ? shading['w:color'] : shading?.['w:fill']) ?? behind;
    const [letters = 'auto', theme = ''] = [colour?.['w:val'], colour?.['w:themeColor']];
    // some programs draw letters without a colour white on what is nearly black, others black
    if (letters === 'auto' && theme === '' && /^(?:[0-4][0-9a-f]){3}$/i.test(ground ?? '')) return false;
    if (ground !== undefined && letters !== 'auto' && ground.toLowerCase() === letters.toLowerCase()) return false;
    const dark = ground !== undefined && /^[0-9a-f]{6}$/i.test(ground) && !isPale(ground);
    return dark || !(isPale(letters) || lightThemes.test(theme));
  };
}
