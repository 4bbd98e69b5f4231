// Text at the door: one form for all that follows. Composed letters (NFC), LF line ends, no byte-order mark, tabs and exotic
// spaces as plain spaces, no control characters (XML 1.0 section 2.2 has no place for them). The no-break space stays: people mean it.

/** Controls other than the line ends turned below, marks of byte order, invisible spaces and hyphens, noncharacters. */
const forbidden = /(?![\n\t])\p{Cc}|[\u00ad\u200b\ufdd0-\ufdef\ufeff\ufffe\uffff]/gu;

/** Halves of surrogate pairs that stand alone: no XML, no UTF-8 can hold them. */
const loneSurrogates = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

export function normalizeText(text: string): string {
  return text
    .replace(/\r\n?|\u0085|\u2028|\u2029/g, '\n')
    .replace(forbidden, '')
    .replace(/[\t\u2000-\u200a\u205f\u3000]/g, ' ')
    .replace(loneSurrogates, '')
    .normalize('NFC');
}

/** A text whose lines an author has broken, as it reads in a sentence. */
export const onOneLine = (text: string): string => text.trim().replace(/(?:(?<![^\S\n])[^\S\n]+)?\n\s*/g, ' ');
