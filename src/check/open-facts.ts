// What a document that goes out may not leave open: number, date, signature, any gap. A draft only tells what is still open.
// NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.3, II.4, II.7.

import type { Diagnostic, Localized, Place } from '../diagnostics/index.js';
import type { Document } from '../document/document.js';
import { type OriginatedList, originatedLists, plainText } from '../document/walk.js';
import type { Plan } from '../plan/plan.js';
import { isFullDate } from '../text/date.js';

const open = (
  code: string,
  issue: boolean,
  place: Place,
  message: Localized,
  remedy: Localized,
  basis?: string,
): Diagnostic => ({
  code: `issue/${code}`,
  severity: issue ? 'error' : 'info',
  place,
  message,
  remedy,
  ...(basis === undefined ? {} : { basis }),
});

/** Facts of the plan that are still open. @param main the text that carries number and date @param issue true: an error each */
export function checkOpenFacts(plan: Plan, main: 'decision' | 'plan' | 'document', issue: boolean): Diagnostic[] {
  const instrument = plan[main];
  const found: Diagnostic[] = [];
  if (instrument?.number === undefined) {
    found.push(
      open(
        'no-number',
        issue,
        { path: `${main}.number` },
        { vi: 'Chưa có số văn bản.', en: 'The number is still open.' },
        { vi: `Ghi số vào ${main}.number.`, en: `Write it at ${main}.number.` },
        'NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.3',
      ),
    );
  }
  if (instrument?.date === undefined || !isFullDate(instrument.date)) {
    found.push(
      open(
        'no-date',
        issue,
        { path: `${main}.date` },
        { vi: 'Chưa có đủ ngày, tháng, năm ban hành.', en: 'The date of issue is still open.' },
        {
          vi: `Ghi đủ ngày vào ${main}.date, ví dụ 2026-01-20.`,
          en: `Write it in full at ${main}.date, such as 2026-01-20.`,
        },
        'NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.4',
      ),
    );
  }
  return found;
}

/** How a draft writes what is still to be decided: a target without a result, a reference whose task is gone. */
const OPEN_FIGURE = '…';

/** The figure alone, with its qualifier and unit: `…`, `Tối thiểu …`, `… %`, `Tăng ít nhất … điểm`; a list that goes on ends otherwise. */
const openCell = /^(?:[\p{L}\p{M}≥≤<>]+\s+){0,4}…(?:\s*[\p{L}%]+){0,3}$/u;

/** `theo mục …`; the number of a cited document (`số …/QĐ-UBND`) is told as such. */
const openReference = /(?<!\p{L})(?:mục|số|nhóm|nhiệm vụ|chỉ tiêu|khoản|điểm|điều|phụ lục)\s+…(?!\s*\/)/iu;

const isOpen = (text: string): boolean => openCell.test(text.trim()) || openReference.test(text);

/** Whose paragraphs may bear on what is open: a gap, the mark of an open figure, a line of the signature. */
const noteworthy = new WeakMap<OriginatedList, OriginatedList>();

function noteworthyOf(list: OriginatedList): OriginatedList {
  const before = noteworthy.get(list);
  if (before) return before;
  const found = list.filter(
    ({ paragraph: { role, inlines } }) =>
      role.startsWith('signature-') ||
      inlines.some(
        (inline) => inline.kind === 'blank' || (inline.kind === 'text' && inline.text.includes(OPEN_FIGURE)),
      ),
  );
  noteworthy.set(list, found);
  return found;
}

/** What is open in the text itself: a signature without a name, a gap that no open fact accounts for. */
export function checkOpenDocument(document: Document, plan: Plan, issue: boolean): Diagnostic[] {
  const paragraphs = originatedLists(document).flatMap(noteworthyOf);
  const has = (role: string): boolean =>
    paragraphs.some(({ paragraph }) => paragraph.role === role && paragraph.inlines.length > 0);
  const found: Diagnostic[] = [];
  if (has('signature-capacity') && !has('signature-name')) {
    found.push(
      open(
        'no-signatory',
        issue,
        { path: 'signatory.name' },
        { vi: 'Chưa có họ tên người ký.', en: 'The name of the signatory is still open.' },
        { vi: 'Ghi họ tên vào signatory.name.', en: 'Write it at signatory.name.' },
        'NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.7',
      ),
    );
  }
  for (const { paragraph, origin } of paragraphs) {
    if (!isOpen(plainText(paragraph.inlines))) continue;
    found.push(
      open(
        'open-figure',
        issue,
        { path: origin?.plan ?? '' },
        { vi: 'Số liệu còn để ngỏ ("…").', en: 'A figure is still open ("…").' },
        { vi: 'Ghi số liệu đã quyết định.', en: 'Write the figure that was decided.' },
      ),
    );
  }
  // while number or date is open, the gaps are theirs, and they are told from the plan
  const { number, date } = document.properties;
  if (!issue || number === undefined || date === undefined) return found;
  for (const { paragraph, origin } of paragraphs) {
    // in an electronic text the system fills the reference: Phụ lục I, mục III.1.c
    if (plan.medium === 'electronic' && paragraph.role === 'attachment-line') continue;
    if (!paragraph.inlines.some((inline) => inline.kind === 'blank')) continue;
    found.push(
      open(
        'blank',
        true,
        { path: origin?.plan ?? '' },
        { vi: 'Văn bản còn chỗ để trống.', en: 'The text still has a gap.' },
        { vi: 'Điền nội dung vào chỗ trống.', en: 'Fill the gap.' },
      ),
    );
  }
  return found;
}
