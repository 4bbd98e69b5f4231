// What each line of a text is. Documents of ours say it by their roles; in a file from anyone it is found from the words, the order of
// the parts of an administrative text (NĐ 30/2020/NĐ-CP, Phụ lục I and III) leading from one to the next.

import type { Letterheads } from '../../doctype/letterheads.js';
import {
  afterRecipientsLabel,
  isListedRecipient,
  isMotto,
  isNationalName,
  isPersonName,
  readAnnexLabel,
  readCapacity,
  readNumberLine,
  readPlaceDate,
  startsReference,
} from '../../doctype/page-lines.js';
import { upper } from '../../text/case.js';
import { isMostlyUpper, isUpper } from './letters.js';
import type { LineRole } from './text-view.js';

/** Roles of the style sheet by what the rules call them; roles that are not here are found from the words. */
const known: Readonly<Record<string, LineRole>> = {
  'national-name': 'national-name',
  'national-motto': 'motto',
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

export interface Recogniser {
  /** The role of the next line. @param role that of its paragraph, `unknown` if its file does not say */
  next(text: string, role: string): LineRole;
  /** A table stands here: what comes after is body. */
  table(): void;
  /** Another text of the set begins. */
  restart(): void;
}

const citationStart = /^(?:Căn cứ|Xét|Thực hiện|Theo đề nghị|Trên cơ sở)\s/iu;
const proposal = /^(?:Theo|Xét) đề nghị/iu;

export const isReferenceLine = (text: string): boolean => startsReference(text) && text.startsWith('(');

/** @param kinds titles of texts in capitals: `QUYẾT ĐỊNH`, `KẾ HOẠCH` … */
export function createRecogniser(kinds: readonly string[], letterheads: Letterheads): Recogniser {
  let state: State = 'head';
  let kind = '';
  let openReference = false;
  let last: LineRole = 'text';
  /** The line before ended in a capacity with the position of somebody else. */
  let deputed = false;

  const bodyRole = (text: string): LineRole => {
    if (/^Điều\s+\d+/u.test(text)) return 'article';
    if (/^(?:[IVXLC]+|[A-ZĐ])\.\s*\S/u.test(text) && text.length < 300) return 'heading';
    if (/^(?:\d{1,2}\.|\d{1,2}(?:\.\d{1,2})+\.?)\s+\S/u.test(text)) return 'heading';
    if (/^\p{Ll}{1,2}\)\s/u.test(text)) return 'point';
    if (/^[-–—+•]\s?\S/u.test(text)) return 'bullet';
    return 'text';
  };

  /** Prose that opens the text: it comes after the line "(Kèm theo …)", is long or leads on. */
  const isOpening = (text: string): boolean =>
    last === 'reference-line' ||
    text.length >= 600 ||
    (last === 'subject' && (/như sau\s*[:.]?$/iu.test(text) || (/[.:]$/u.test(text) && text.length > 80)));

  const closing = (text: string): LineRole | undefined => {
    if (afterRecipientsLabel(text) !== undefined) {
      state = 'recipients';
      return 'recipients-label';
    }
    // in small letters what stands right above tells it
    const goesOn = last === 'signature-capacity' && text.length < 90 && letterheads.isPosition(upper(text));
    if (letterheads.opensSignature(text) || goesOn) {
      state = 'signature';
      return 'signature-capacity';
    }
    // whatever position signs in that capacity
    if (last === 'signature-capacity' && isUpper(text) && deputed && text.length < 90) return 'signature-capacity';
    return undefined;
  };

  const head = (text: string): LineRole | undefined => {
    if (isNationalName(text)) return 'national-name';
    if (isMotto(text)) return 'motto';
    if (/^v\/v\s/iu.test(text) && state === 'head') return 'letter-subject';
    if (readNumberLine(text)) return 'number-line';
    if (readPlaceDate(text)) return 'place-date';
    return isUpper(text) && letterheads.isAgency(text) && text.length < 100 ? 'agency' : undefined;
  };

  const title = (text: string): LineRole | undefined => {
    const trimmed = text.replace(/\s+/g, ' ');
    if (kinds.includes(trimmed)) {
      state = 'title';
      kind = trimmed;
      return 'title-kind';
    }
    if (readAnnexLabel(trimmed)) {
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
      if (heading === 'national-name') state = 'head';
      return heading;
    }
    switch (state) {
      case 'head':
        if (heading === 'agency') return heading;
        break;
      case 'title':
        if (
          isUpper(text) &&
          (letterheads.isPosition(text) || letterheads.isAgency(text)) &&
          /^(?:QUYẾT|NGHỊ|CHỈ)/u.test(kind)
        ) {
          state = 'preamble';
          return 'authority';
        }
        if (!citationStart.test(text) && bodyRole(text) === 'text' && !isOpening(text)) return 'subject';
        break;
      case 'annex':
        if (last === 'annex-number' || (last === 'annex-title' && isMostlyUpper(text) && bodyRole(text) === 'text'))
          return 'annex-title';
        break;
      case 'recipients':
        if (isListedRecipient(text)) return 'recipient';
        break;
      case 'signature':
        if (isListedRecipient(text)) return 'recipient';
        if (deputed && letterheads.isPosition(upper(text))) return 'signature-capacity';
        if (isPersonName(text)) return 'signature-name';
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
    if (state !== 'head' || bodyRole(text) !== 'text') state = 'body';
    return bodyRole(text);
  };

  return {
    next(text, role) {
      const given = known[role] ?? (role === 'citation' ? (proposal.test(text) ? 'proposal' : 'citation') : undefined);
      last = given ?? (role === 'unknown' ? recognise(text.trim()) : bodyRole(text.trim()));
      deputed = last === 'signature-capacity' && /^(?:KT|TL|TUQ)$/u.test(readCapacity(text)?.capacity ?? '');
      return last;
    },
    table() {
      if (state !== 'recipients' && state !== 'signature') state = 'body';
    },
    restart() {
      state = 'head';
      kind = '';
      openReference = false;
    },
  };
}
