// A tag as typed in Word → as Handlebars reads it: Word turns quotes and hyphens into typographic ones, and puts in spaces and marks
// that are not seen.

const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const QUOTES = /[\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033]/g;
const SINGLE_QUOTES = /[\u2018\u2019\u201a\u201b\u2032]/g;
const SPACES = /[\u00a0\u2000-\u200a\u202f\u205f\u3000\t\n\r]/g;
const HYPHENS = /[\u2010-\u2014\u2212]/g;

/** Hyphens inside quotes are text and stay; `{{{x}}}` means no more than `{{x}}`, since values never are markup here. */
export function tagText(typed: string): string {
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
  return `{{${body.replace(/^([#/^!>])\s+/, '$1').replace(/\s+$/, '')}}}`;
}
