// What each line of a text is. Documents of ours say it by their roles; in a file from anyone it is found from the words, the order of
// the parts of an administrative text (NĐ 30/2020/NĐ-CP, Phụ lục I and III) leading from one to the next.

import type { Letterheads } from '../doctype/letterheads.js';
import {
  afterRecipientsLabel,
  isListedRecipient,
  isMotto,
  isNationalName,
  isPartyName,
  isPersonName,
  readAnnexLabel,
  readCapacity,
  readNumberLine,
  readPlaceDate,
  startsReference,
} from '../doctype/page-lines.js';
import type { Paragraph } from '../document/document.js';
import { isMostlyUpper, isUpper, upper } from '../text/case.js';
import { markRole } from './outline-marks.js';

export type LineRole =
  | 'national-name'
  | 'motto'
  /** "ĐẢNG CỘNG SẢN VIỆT NAM" at the head of a paper of the Party. */
  | 'party-name'
  | 'agency'
  /** `DỰ THẢO`, `HỎA TỐC`. */
  | 'mark'
  | 'number-line'
  | 'place-date'
  | 'title-kind'
  | 'subject'
  | 'letter-subject'
  | 'reference-line'
  | 'authority'
  | 'citation'
  | 'proposal'
  | 'enacting'
  | 'article'
  | 'heading'
  | 'point'
  | 'bullet'
  | 'text'
  | 'recipients-label'
  | 'recipient'
  | 'signature-capacity'
  | 'signature-name'
  | 'annex-number'
  | 'annex-title'
  | 'cell'
  | 'cell-head'
  | 'cell-group';

/** Roles of the style sheet by what the rules call them; roles that are not here are found from the words. */
const known: Readonly<Record<string, LineRole>> = {
  'national-name': 'national-name',
  'national-motto': 'motto',
  'draft-mark': 'mark',
  'agency-superior': 'agency',
  agency: 'agency',
  'number-line': 'number-line',
  'place-date': 'place-date',
  'title-kind': 'title-kind',
  'title-subject': 'subject',
  'letter-subject': 'letter-subject',
  'attachment-line': 'reference-line',
  authority: 'authority',
  enacting: 'enacting',
  'annex-number': 'annex-number',
  'annex-title': 'annex-title',
  'recipients-label': 'recipients-label',
  recipient: 'recipient',
  'signature-capacity': 'signature-capacity',
  'signature-name': 'signature-name',
};

type State = 'head' | 'title' | 'preamble' | 'body' | 'recipients' | 'signature' | 'annex';

/** What offices call their texts and themselves. */
export interface RecognitionWords {
  /** Titles of texts, in any letters: `Quyết định`, `Kế hoạch` … */
  readonly kinds: readonly string[];
  readonly letterheads: Letterheads;
}

/** A line of a paragraph, and where its role goes; what comes after a table is body; another text of a set. */
export type Item =
  | { readonly text: string; readonly paragraph: Paragraph; readonly roles: LineRole[]; readonly line: number }
  | 'table'
  | 'part';

const citationStart = /^(?:Căn cứ|Xét|Thực hiện|Theo đề nghị|Trên cơ sở)\s/iu;
const proposal = /^(?:Theo|Xét) đề nghị/iu;
/** "Kính gửi: …", "Thời gian: …": a label and its value are the text's own, not what it is about. */
const labelled = /^(?!về việc|v\/v)\p{Lu}\p{Ll}+(?:\s\p{Ll}+){1,3}\s?:(?:\s|$)/iu;

export const isReferenceLine = (text: string): boolean => startsReference(text) && text.startsWith('(');

/** The name of the country, or what stands in its place or right below it. */
const isHeadMark = (text: string): boolean =>
  isNationalName(text) || isPartyName(text) || isMotto(text) || readNumberLine(text) !== undefined;

const belowHead: ReadonlySet<LineRole> = new Set(['number-line', 'place-date', 'national-name', 'motto', 'agency']);

/** Lines of an agency's name, one below the other. */
const MOST_OF_NAME = 4;

/** Puts the role of each line into its place. */
export function recogniseLines(items: readonly Item[], { kinds, letterheads }: RecognitionWords): void {
  const titles = new Set(kinds.map(upper));
  let at = 0;
  let state = 'head' as State;
  let kind = '';
  let openReference = false;
  let last: LineRole = 'text';
  /** The line before ended in a capacity with the position of somebody else. */
  let deputed = false;
  /** The last recipient goes on in the next line. */
  let unended = false;

  /** Prose that opens the text: it comes after the line "(Kèm theo …)", is long or leads on. */
  const isOpening = (text: string): boolean =>
    last === 'reference-line' ||
    text.length >= 600 ||
    (last === 'subject' && (/như sau\s*[:.]?$/iu.test(text) || (/[.:]$/u.test(text) && text.length > 80)));

  /** Below the recipients, whatever stands in capitals on a name of a person is what the person signs as. */
  const standsOnName = (): boolean => {
    const next = items.slice(at + 1, at + 4).find((item) => typeof item === 'string' || !isListedRecipient(item.text));
    return typeof next === 'object' && isPersonName(next.text);
  };

  const closing = (text: string): LineRole | undefined => {
    if (afterRecipientsLabel(text) !== undefined) {
      state = 'recipients';
      return 'recipients-label';
    }
    // in small letters what stands right above tells it
    const goesOn = last === 'signature-capacity' && text.length < 90 && letterheads.isPosition(upper(text));
    if (letterheads.opensSignature(text) || goesOn || (state === 'recipients' && isUpper(text) && standsOnName())) {
      state = 'signature';
      return 'signature-capacity';
    }
    // whatever position signs in that capacity
    if (last === 'signature-capacity' && isUpper(text) && deputed && text.length < 90) return 'signature-capacity';
    return undefined;
  };

  /** In small letters only by its first words. */
  const namesAgency = (text: string): boolean => {
    if (isUpper(text)) return letterheads.isAgency(text);
    const { startsCommittee, startsUnit, startsSubordinate, isParty } = letterheads;
    return [startsCommittee, startsUnit, startsSubordinate, isParty].some((starts) => starts(upper(text)));
  };

  const head = (text: string): LineRole | undefined => {
    if (isNationalName(text)) return 'national-name';
    if (isMotto(text)) return 'motto';
    if (/^v\/v\s/iu.test(text) && state === 'head') return 'letter-subject';
    if (readNumberLine(text)) return 'number-line';
    if (readPlaceDate(text)) return 'place-date';
    if (isPartyName(text)) return 'party-name';
    if (letterheads.markOf(text) !== undefined) return 'mark';
    if (text.length >= 100 || readCapacity(text) || (!isUpper(text) && state !== 'head')) return undefined;
    const named = namesAgency(text);
    return (isUpper(text) && state === 'head' ? named || opensHead() : named && opensHead()) ? 'agency' : undefined;
  };

  /** Lines in capitals, or that name agencies, lead to the name of the country or to the number: they name who issues. */
  const opensHead = (): boolean => {
    for (let next = at + 1; next <= at + MOST_OF_NAME; next++) {
      const item = items[next];
      if (item === undefined || typeof item === 'string') return false;
      if (isHeadMark(item.text)) return true;
      if (titles.has(item.text)) return false;
      if (!isUpper(item.text) && !namesAgency(item.text)) return false;
    }
    return false;
  };

  const title = (text: string): LineRole | undefined => {
    // in small letters right below the head alone
    if (titles.has(text) || (state === 'head' && belowHead.has(last) && titles.has(upper(text)))) {
      // between the citations and the articles the kind says what is done
      if (state === 'preamble' && text === kind) {
        state = 'body';
        return 'enacting';
      }
      state = 'title';
      kind = text;
      return 'title-kind';
    }
    if (readAnnexLabel(text)) {
      state = 'annex';
      return 'annex-number';
    }
    return undefined;
  };

  const recognise = (text: string): LineRole => {
    if (openReference) {
      if (text.includes(')')) openReference = false;
      return 'reference-line';
    }
    if (isReferenceLine(text) && state !== 'body') {
      openReference = !text.includes(')');
      return 'reference-line';
    }
    if (/^QUYẾT ĐỊNH\s*:/u.test(text) || /^QUYẾT NGHỊ\s*:/u.test(text)) {
      state = 'body';
      return 'enacting';
    }
    const titled = title(text);
    if (titled) return titled;
    const heading = head(text);
    if (heading && heading !== 'agency') {
      if (heading === 'national-name' || heading === 'party-name') state = 'head';
      return heading;
    }
    if (heading && (state === 'head' || state === 'recipients' || state === 'signature' || state === 'body')) {
      state = 'head';
      return heading;
    }
    switch (state) {
      case 'title':
        if (
          isUpper(text) &&
          (letterheads.isPosition(text) || letterheads.isAgency(text)) &&
          /^(?:QUYẾT|NGHỊ|CHỈ)/u.test(kind)
        ) {
          state = 'preamble';
          return 'authority';
        }
        if (last === 'subject' && labelled.test(text)) break;
        if (!citationStart.test(text) && markRole(text) === 'text' && !isOpening(text)) return 'subject';
        break;
      case 'annex':
        if (last === 'annex-number' || (last === 'annex-title' && isMostlyUpper(text) && markRole(text) === 'text'))
          return 'annex-title';
        break;
      case 'recipients':
        if (isListedRecipient(text) || (unended && /^\p{Ll}/u.test(text))) return 'recipient';
        break;
      case 'signature':
        if (isListedRecipient(text)) return 'recipient';
        if (deputed && letterheads.isPosition(upper(text))) return 'signature-capacity';
        if (isPersonName(text)) return 'signature-name';
        // "(Đã ký)", "(ký, ghi rõ họ tên)"
        if (/^\([^)]{1,40}\)$/u.test(text)) return 'text';
        break;
      default:
        break;
    }
    if ((state === 'title' || state === 'preamble') && citationStart.test(text)) {
      state = 'preamble';
      return proposal.test(text) ? 'proposal' : 'citation';
    }
    if (state === 'preamble' && last === 'authority' && isUpper(text)) return 'authority';
    const closed = closing(text);
    if (closed) return closed;
    if (state === 'preamble' && kind.startsWith('QUYẾT')) return 'citation';
    if (state !== 'head' || markRole(text) !== 'text') state = 'body';
    return markRole(text);
  };

  for (; at < items.length; at++) {
    const item = items[at] as Item;
    if (item === 'table') {
      if (state !== 'recipients' && state !== 'signature') state = 'body';
    } else if (item === 'part') {
      state = 'head';
      kind = '';
      openReference = false;
    } else {
      const { text, paragraph, roles, line } = item;
      const { role } = paragraph;
      const given = known[role] ?? (role === 'citation' ? (proposal.test(text) ? 'proposal' : 'citation') : undefined);
      const found = given ?? (role === 'unknown' ? recognise(text) : markRole(text));
      roles[line] = found;
      if (found === 'recipient') unended = !/[;.:]$/u.test(text);
      // recipients may stand beside the signature, line by line
      if (found === 'recipient' || (found === 'recipients-label' && last === 'signature-capacity')) continue;
      last = found;
      deputed = last === 'signature-capacity' && /^(?:KT|TL|TUQ)$/u.test(readCapacity(text)?.capacity ?? '');
    }
  }
}
