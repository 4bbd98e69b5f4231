// Text as XML 1.0 can carry it (Char, section 2.2): control characters, lone surrogates and non-characters are left out, since one
// of them makes Word refuse the whole file.

import { escapeMarkup } from '../text/escape-markup.js';

const FORBIDDEN = /(?![\t\n\r\u0080-\u009f])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

export const xmlText = (text: string): string => text.replace(FORBIDDEN, '');

/** The same, escaped for an element's content or an attribute in double quotes. */
export const escapedXmlText = (text: string): string => escapeMarkup(xmlText(text));
