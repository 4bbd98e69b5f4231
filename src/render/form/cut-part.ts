// One part of a form → pieces: its own XML, cut at every tag, and the tags between. What stands around a place for a value (the look of
// its letters, the paragraph it fills alone) is kept by the number of the tag.

import type { FormPiece, FormTag } from '../../document/form.js';
import { containers } from '../../ooxml/contents.js';
import {
  around,
  descendants,
  descendantsNamed,
  insertAfter,
  insertBefore,
  isNode,
  treeXml,
  type XmlChild,
  type XmlItem,
  type XmlNode,
} from '../../ooxml/xml-tree.js';
import { type FoundTag, findTags } from './find-tags.js';
import type { StrayBraces } from './form-faults.js';
import { createMark, isolateTags, MARK, type TagMark } from './isolate-tags.js';
import { carrySection, clearComments, liftStatements } from './lift-statements.js';
import { matchStatements, type TagFault } from './match-statements.js';
import type { FormPart } from './open-form.js';
import { paragraphRoom, paragraphSpots } from './paragraph-text.js';

/** What a place for a value is made of. */
export interface TagPlace {
  /** `<w:rPr>…</w:rPr>` of the tag, or nothing. */
  readonly look: string;
  /** A content control, link or tracked insertion of the form is around it. */
  readonly enclosed: boolean;
  /** The paragraph that it fills alone: what stands before and after the letters. */
  readonly paragraph?: { readonly open: string; readonly close: string };
}

export interface CutPart {
  readonly part: FormPart;
  readonly pieces: readonly FormPiece[];
  readonly faults: readonly TagFault[];
  readonly stray: readonly (StrayBraces & { readonly spot: string; readonly position: FormPosition })[];
}

/** Where something stands in the form as it came. */
export interface FormPosition {
  readonly part: string;
  /** Which of the part's `w:p`, from 0. */
  readonly paragraph: number;
  /** Places in the text of the paragraph. */
  readonly start: number;
  readonly end: number;
}

/** What the parts of one form share while they are cut. */
export interface Cuts {
  readonly chunks: string[];
  readonly tags: FormTag[];
  /** Of the tags, by their numbers. */
  readonly positions: FormPosition[];
  readonly places: Map<FormTag, TagPlace>;
}

const SPLIT = new RegExp(`<\\?${MARK} (tag|end|alone|done) (\\d+)\\?>`);

function overlap(root: XmlNode, marks: readonly TagMark[]): TagFault[] {
  const byNode = new Map<XmlChild, TagMark>(marks.map((mark) => [mark.node, mark]));
  let last = -1;
  const visit = (node: XmlNode): TagMark | undefined => {
    for (const child of node.children) {
      const mark = byNode.get(child);
      if (mark && mark.tag.kind !== 'value' && mark.tag.kind !== 'comment') {
        if (mark.index < last) return mark;
        last = mark.index;
      }
      const found = isNode(child) ? visit(child) : undefined;
      if (found) return found;
    }
    return undefined;
  };
  const wrong = visit(root);
  if (!wrong) return [];
  return [
    {
      code: 'form/loops-overlap',
      tag: wrong.index,
      message: {
        vi: `${wrong.tag.text} và một vòng lặp khác chồng lên nhau trong cùng dòng.`,
        en: `${wrong.tag.text} and another loop overlap in the same row.`,
      },
      remedy: { vi: 'Đặt mỗi vòng lặp ở những dòng riêng.', en: 'Give each loop rows of its own.' },
    },
  ];
}

/** Fences the paragraphs that are a place as a whole; properties of a section go to a paragraph of their own behind. */
function fence(marks: readonly TagMark[]): void {
  for (const { tag, index } of marks) {
    if (!tag.alone) continue;
    const { paragraph } = tag;
    const carrier = carrySection(paragraph);
    const done = createMark('done', index);
    insertBefore(createMark('alone', index), paragraph);
    insertAfter(done, paragraph);
    if (carrier) insertAfter(carrier, done);
  }
}

/** @param sections all `w:sectPr` of the main text in order, with their places @param cuts is added to */
export function cutPart(part: FormPart, sections: readonly XmlNode[], cuts: Cuts): CutPart {
  const root = part.root;
  const spots = paragraphSpots(part);
  const spotOf = (paragraph: XmlNode): string =>
    spots.get(paragraph) ?? spots.get(around(paragraph.parent, 'w:p') as XmlNode) ?? '';
  const found = findTags(root);
  const paragraphs = descendantsNamed(root, 'w:p');
  const positionOf = ({ paragraph, start, end }: Pick<FoundTag, 'paragraph' | 'start' | 'end'>) => ({
    paragraph: paragraphs.indexOf(paragraph),
    start,
    end,
  });
  const stray = found.flatMap(({ stray }) =>
    stray
      .filter((each) => !around(each.paragraph, 'mc:Fallback'))
      .map((each) => ({
        ...each,
        spot: spotOf(each.paragraph),
        position: { ...positionOf({ ...each, end: each.start + 2 }), part: part.name },
      })),
  );
  if (!found.some(({ tags }) => tags.length > 0)) return { part, pieces: [], faults: [], stray };

  const order = new Map<XmlNode, number>([...descendants(root)].map((element, index) => [element, index]));
  const orderOf = (node: XmlNode): number => order.get(node) ?? Number.MAX_SAFE_INTEGER;
  const marks = found.flatMap((tagged) => {
    const from = cuts.tags.length;
    cuts.positions.push(...tagged.tags.map((tag) => ({ ...positionOf(tag), part: part.name })));
    cuts.tags.push(
      ...tagged.tags.map((tag, index) => ({
        index: from + index,
        text: tag.text,
        spot: spotOf(tag.paragraph),
        alone: tag.alone,
        shadow: around(tag.paragraph, 'mc:Fallback') !== undefined,
        width: paragraphRoom(tag.paragraph, part.kind === 'body' ? sections : sections.slice(-1), orderOf),
      })),
    );
    return isolateTags(tagged, from);
  });
  const enclosed = new Set(
    marks
      .filter(({ node, tag }) => around(node.parent, ...containers, 'w:p') !== tag.paragraph)
      .map(({ index }) => index),
  );
  // a text box for old programs repeats the one for new programs, and is a text of its own
  const ordered = inTextOrder(marks, root);
  const fallbacks = new Set(marks.map(({ tag }) => around(tag.paragraph, 'mc:Fallback')));
  const matched = [...fallbacks].map((fallback) =>
    matchStatements(ordered.filter(({ tag }) => around(tag.paragraph, 'mc:Fallback') === fallback)),
  );
  const faults = matched.flatMap((each) => each.faults);
  faults.push(...liftStatements(matched.flatMap(({ statements }) => statements)));
  if (faults.length === 0) faults.push(...overlap(root, marks));
  fence(marks);
  clearComments(marks);
  const main = faults.filter(({ tag }) => !cuts.tags[tag]?.shadow);
  return { part, pieces: cutText(part, enclosed, cuts), faults: main.length > 0 ? main : faults, stray };
}

/** A paragraph's own tags may stand on both sides of a text box with tags. */
function inTextOrder(marks: readonly TagMark[], root: XmlNode): TagMark[] {
  const order = new Map<XmlItem, number>();
  const visit = (item: XmlItem): void => {
    order.set(item, order.size);
    for (const child of isNode(item) ? item.children : []) if (typeof child !== 'string') visit(child);
  };
  visit(root);
  const at = ({ node }: TagMark): number => order.get(node) ?? 0;
  return [...marks].sort((a, b) => at(a) - at(b));
}

function cutText(part: FormPart, enclosed: ReadonlySet<number>, cuts: Cuts): FormPiece[] {
  const pieces: FormPiece[] = [];
  const add = (xml: string): void => {
    if (xml === '') return;
    cuts.chunks.push(xml);
    pieces.push(cuts.chunks.length - 1);
  };
  const [start = '', ...rest] = treeXml(part).split(SPLIT);
  add(start);
  let open: string | undefined;
  for (let at = 0; at < rest.length; at += 3) {
    const [kind, number, xml = ''] = rest.slice(at, at + 3);
    const tag = cuts.tags[Number(number)] as FormTag;
    const next = rest[at + 3];
    if (kind === 'alone') open = xml;
    else if (kind === 'tag') {
      pieces.push(tag);
      if (next === 'end') {
        const look = /<w:rPr[ >][\s\S]*<\/w:rPr>/.exec(xml)?.[0] ?? '';
        cuts.places.set(tag, { look, enclosed: enclosed.has(Number(number)) });
      } else add(xml);
    } else if (kind === 'end') {
      const place = cuts.places.get(tag);
      if (open === undefined || !place) add(xml);
      else cuts.places.set(tag, { ...place, paragraph: { open, close: xml } });
    } else {
      open = undefined;
      add(xml);
    }
  }
  return pieces;
}

/** All `w:sectPr` of the main text. */
export const sectionsOf = (body: FormPart): XmlNode[] =>
  descendantsNamed(body.root, 'w:sectPr').filter((each) => each.parent?.name !== 'w:sectPrChange');
