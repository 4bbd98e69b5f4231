// What belongs to one issued document and to no other: its number, its date, the line that repeats them on its attachments. All open
// again; the name of the signatory stays, to be confirmed.

import { valueAt } from '../data/edits/edit.js';
import type { Draft } from './draft.js';
import { isTree } from './tree.js';

const instruments = ['decision', 'plan', 'document'] as const;

/** A hand-written "(Kèm theo …)" line that holds a number or date of the old document. */
const namesOldDocument = (text: string, year: number): boolean =>
  /\/\s*(?:QĐ|KH|NQ|BC|CTr|TB)\s*-|số:?\s*(?:\d+\s*)?\/|ngày\s*(?:\d{1,2}\s*)?[/t]/u.test(text) ||
  text.includes(String(year));

export function resetBlanks(draft: Draft): void {
  const remove = (path: readonly (string | number)[], from: string, vi: string, en: string): void => {
    draft.edit({ kind: 'remove', path });
    draft.change({ kind: 'reset', path, from, to: '', reason: { vi, en } });
  };
  for (const name of instruments) {
    const instrument = valueAt(draft.data, [name]);
    if (!isTree(instrument)) continue;
    if (instrument.number !== undefined)
      remove([name, 'number'], String(instrument.number), 'số của văn bản năm trước', 'the number of last year');
    if (instrument.date !== undefined)
      remove([name, 'date'], String(instrument.date), 'ngày của văn bản năm trước', 'the date of last year');
    const { reference } = instrument;
    if (typeof reference === 'string' && reference !== 'none' && namesOldDocument(reference, draft.from))
      remove(
        [name, 'reference'],
        reference,
        'dòng này được tính từ số, ngày mới',
        'the line is made from the new number and date',
      );
  }
  const annexes = valueAt(draft.data, ['annexes']);
  if (Array.isArray(annexes)) {
    annexes.forEach((annex: unknown, index) => {
      const reference = isTree(annex) ? annex.reference : undefined;
      if (typeof reference === 'string' && reference !== 'none' && namesOldDocument(reference, draft.from))
        remove(
          ['annexes', index, 'reference'],
          reference,
          'dòng này được tính từ số, ngày mới',
          'the line is made from the new number and date',
        );
    });
  }
  const signatory = valueAt(draft.data, ['signatory', 'name']);
  if (typeof signatory === 'string') {
    draft.decide(['signatory', 'name'], {
      code: 'rollover/signatory-to-confirm',
      severity: 'info',
      message: { vi: `Người ký đang là ${signatory}.`, en: `The signatory is ${signatory}.` },
      remedy: {
        vi: 'Xác nhận chức vụ, quyền hạn, họ tên người ký năm nay.',
        en: 'Confirm position and name for this year.',
      },
    });
  }
}
