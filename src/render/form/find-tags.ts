// Finds the tags of one part and what was meant to be one: braces left open, closed twice, single.

import { type TagKind, tagKind } from '../../document/form.js';
import { around, descendants, textOf, type XmlNode } from '../../ooxml/xml-tree.js';
import type { StrayBraces } from './form-faults.js';
import { OTHER, paragraphText, type TextPiece } from './paragraph-text.js';

// A tag as typed in Word → as Handlebars reads it: Word turns quotes and hyphens into typographic ones, and puts in spaces and marks
// that are not seen.

const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const QUOTES = /[\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033]/g;
const SINGLE_QUOTES = /[\u2018\u2019\u201a\u201b\u2032]/g;
const SPACES = /[\u00a0\u2000-\u200a\u202f\u205f\u3000\t\n\r]/g;
const HYPHENS = /[\u2010-\u2014\u2212]/g;

/** Hyphens inside quotes are text and stay; `{{{x}}}` means no more than `{{x}}`, since values never are markup here. */
function tagText(typed: string): string {
  const plain = typed
    .normalize('NFC')
    .replace(UNSEEN, '')
    .replace(SPACES, ' ')
    .replace(QUOTES, '"')
    .replace(SINGLE_QUOTES, "'")
    .split(/("[^"]*"|'[^']*')/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(HYPHENS, '-')))
    .join('');
  const body = plain
    .replace(/^\{\{\{?/, '')
    .replace(/\}\}\}?$/, '')
    .trim();
  return `{{${body.replace(/^([#/^!>])\s+/, '$1').replace(/(?<!\s)\s+$/, '')}}}`;
}

// Tags where none is filled: comments, charts, drawings of their own, properties. They would go out as they are.

export interface FoundTag {
  readonly text: string;
  readonly kind: TagKind;
  readonly paragraph: XmlNode;
  /** Place in the text of the paragraph. */
  readonly start: number;
  readonly end: number;
  /** Nothing but tags of loops, conditions and comments stands in the paragraph. */
  readonly onlyControl: boolean;
  /** A value, and nothing else in the paragraph. */
  readonly alone: boolean;
  /** Only such tags before it, after it. */
  readonly first: boolean;
  readonly last: boolean;
}

export interface TaggedParagraph {
  readonly element: XmlNode;
  readonly pieces: readonly TextPiece[];
  readonly tags: readonly FoundTag[];
  readonly stray: readonly StrayBraces[];
}

/** Within quotes braces may stand; quotes without any are like other letters, so that each text has one way to be read. */
const TAG = /\{\{\{[^{}\ufffc]*\}\}\}|\{\{(?:[^{}\ufffc]|"[^"{}\ufffc]*[{}][^"\ufffc]*")*\}\}/g;
const SINGLE = /(?<!\{)\{(?!\{)\s*([#/]?[a-zA-Z][\w.-]*)\s*\}(?!\})/g;

function strayIn(text: string, paragraph: XmlNode): StrayBraces[] {
  // tags are blanked out, so that what is left over is at fault
  const rest = text.replace(TAG, (tag) => ' '.repeat(tag.length));
  const found: StrayBraces[] = [];
  for (const match of rest.matchAll(/\{\{|\}\}/g)) {
    const around = rest.slice(match.index, match.index + 40).split(OTHER)[0] ?? '';
    const before = rest.slice(Math.max(0, match.index - 30), match.index + 2).trimStart();
    const open = match[0] === '{{';
    found.push({
      paragraph,
      kind: open ? 'open' : 'close',
      text: open ? around.trimEnd() : before,
      start: match.index,
    });
  }
  for (const match of rest.matchAll(SINGLE)) {
    if (rest[match.index - 1] === '{' || rest[match.index + match[0].length] === '}') continue;
    found.push({ paragraph, kind: 'single', text: match[0], start: match.index });
  }
  return found;
}

function tagsIn(paragraph: XmlNode): TaggedParagraph | undefined {
  const pieces = paragraphText(paragraph);
  const text = pieces.map((piece) => piece.text).join('');
  const codes = [...descendants(paragraph)].filter(
    (each) => each.name === 'w:instrText' && around(each, 'w:p') === paragraph,
  );
  const code = codes.map((each) => textOf(each)).join('');
  if (!/[{}]/.test(text) && !code.includes('{{')) return undefined;
  const matches = [...text.matchAll(TAG)];
  const kinds = matches.map((match) => tagKind(tagText(match[0])));
  const rest = text.replace(TAG, '').trim();
  const shown = kinds.filter((kind) => kind !== 'comment').length;
  const shownAs = (tag: string): string => (tagKind(tagText(tag)) === 'value' ? OTHER : '');
  const tags = matches.map((match, index): FoundTag => {
    const end = match.index + match[0].length;
    const kind = kinds[index] as TagKind;
    const blank = (piece: string): boolean => piece.replace(TAG, shownAs).trim() === '';
    return {
      text: tagText(match[0]),
      kind,
      paragraph,
      start: match.index,
      end,
      onlyControl: rest === '' && !kinds.includes('value'),
      alone: rest === '' && shown === 1 && kind === 'value',
      first: blank(text.slice(0, match.index)),
      last: blank(text.slice(end)),
    };
  });
  const stray = strayIn(text, paragraph);
  if (code.includes('{{')) stray.push({ paragraph, kind: 'field', text: code.trim().slice(0, 40), start: 0 });
  return { element: paragraph, pieces, tags, stray };
}

/** Paragraphs that hold braces, in the order of the text; a text box comes before the end of the paragraph that anchors it. */
export function findTags(root: XmlNode): TaggedParagraph[] {
  const found: TaggedParagraph[] = [];
  for (const element of descendants(root)) {
    const tagged = element.name === 'w:p' ? tagsIn(element) : undefined;
    if (tagged) found.push(tagged);
  }
  return found;
}
