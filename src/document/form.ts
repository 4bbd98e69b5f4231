// A Word form between its reader and composing: its own text as numbered pieces nobody looks into, and the {{…}} tags between them.
// Composing answers with the same row of pieces, loops run and tags replaced by text or blocks; the writer of forms puts it together.

import type { Diagnostic } from '../diagnostics/index.js';
import type { Block, Inline, Mm } from './document.js';

/** One `{{…}}` of a form. */
export interface FormTag {
  /** Its number in the form, from 0. */
  readonly index: number;
  /** With straight quotes and composed letters: `{{#if (eq kind "Kế hoạch")}}`. */
  readonly text: string;
  /** Where it stands, in words: `trang 1, bảng 2, dòng 3, ô 1`. */
  readonly spot: string;
  /** It is all that its paragraph holds, so blocks may stand in its place. */
  readonly alone: boolean;
  /** In the picture of a text box for old programs, which repeats what new ones show: filled, but not spoken of. */
  readonly shadow: boolean;
  /** Room from side to side where it stands. */
  readonly width: Mm;
}

/** What is wrong with a form. */
export interface FormFault extends Diagnostic {
  /** Number of the tag, or of the stray braces after all tags; absent for a fault of the form as a whole. */
  readonly at?: number;
}

/** As Result, with faults that know their tags. */
export interface FormResult<T> {
  readonly value?: T;
  readonly diagnostics: readonly FormFault[];
}

export type TagKind = 'open' | 'else' | 'close' | 'comment' | 'value';

/** A number is a piece of the form's own, a tag stands for what composing puts there. */
export type FormPiece = number | FormTag;

export interface FormText {
  /** The form, for messages. */
  readonly file: string;
  /** Header, text, footer …, each in its own order; every loop opens and closes in one of them. */
  readonly parts: readonly (readonly FormPiece[])[];
}

/** What stands in the place of a tag: lines of text, or blocks where the tag stood alone. */
type Filling =
  | { readonly tag: FormTag; readonly lines: readonly (readonly Inline[])[] }
  | { readonly tag: FormTag; readonly blocks: readonly Block[] };

export type FilledPiece = number | Filling;

/** What is inside the braces. */
export const tagBody = (text: string): string =>
  text
    .replace(/^\{\{\{?~?/, '')
    .replace(/~?\}\}\}?$/, '')
    .trim();

/** By its first sign or word, as Handlebars tells them apart. */
export function tagKind(text: string): TagKind {
  const body = tagBody(text);
  if (body.startsWith('!')) return 'comment';
  if (body.startsWith('#')) return 'open';
  if (body.startsWith('/')) return 'close';
  if (body === '^' || body === 'else' || /^else\s/.test(body)) return 'else';
  return 'value';
}

/** `each` of `{{#each tasks}}` and of `{{/each}}`. */
export const blockName = (text: string): string => /^[#/]\s*([^\s}]*)/.exec(tagBody(text))?.[1] ?? '';
