// Text into HTML and into style rules: nothing of a document becomes markup.

import { escapeMarkup } from '../../text/escape-markup.js';

/** Safe in text and in quoted attributes; control characters, which HTML may not hold, are shown as U+FFFD. */
export const escapeHtml = (text: string): string =>
  escapeMarkup(text)
    .replaceAll("'", '&#39;')
    .replace(/(?![\t\n\r])\p{Cc}/gu, '\ufffd');

/** A colour as the style sheet writes it; anything else is black. */
export const cssColour = (colour: string): string => (/^#[0-9a-fA-F]{6}$/.test(colour) ? colour : '#000000');

/** A number in a style rule. */
export const cssNumber = (value: number): string => String(Math.round(value * 1000) / 1000);
