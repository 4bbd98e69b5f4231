// The superior's plan of last year where the body names it again ("theo Quyết định số 27/QĐ-UBND ngày …"): its number and date are as open
// there as in the citation.

import { numberKey } from '../../doctype/legal-register.js';
import { OPEN } from '../../doctype/target-text.js';
import { documentsIn } from '../../recognise/citations.js';
import type { Draft } from '../draft.js';
import type { OpenedDocument } from './successor-slots.js';

const DATE = /^(\s+ngày\s+)(?:\d{1,2}\s*\/\s*\d{1,2}\s*\/\s*\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})/u;

export function openMentions(draft: Draft, opened: readonly OpenedDocument[]): void {
  const keys = new Set(opened.map(({ number }) => numberKey(number)));
  if (keys.size === 0) return;
  for (const place of draft.texts()) {
    if (place.kind === 'citation' || place.kind === 'reference') continue;
    let now = place.now;
    for (const { number, token: words } of documentsIn(place.now)) {
      const at = now.indexOf(words);
      if (number === undefined || !keys.has(numberKey(number)) || at < 0) continue;
      const fresh = words.replace(/^\d+/, OPEN);
      const rest = now.slice(at + words.length).replace(DATE, (_, day: string) => day + OPEN);
      now = now.slice(0, at) + fresh + rest;
      draft.change({
        kind: 'citation',
        path: place.path,
        from: words,
        to: fresh,
        reason: {
          vi: `văn bản của năm ${draft.from}: phải ghi văn bản của năm ${draft.to}`,
          en: `a document of ${draft.from}: that of ${draft.to} is to be named`,
        },
      });
      draft.decide(place.path, {
        code: 'rollover/successor-to-name',
        severity: 'warning',
        message: {
          vi: `Ở đây nhắc lại ${words} là văn bản của năm ${draft.from}.`,
          en: `${words}, a document of ${draft.from}, is named here again.`,
        },
        remedy: {
          vi: `Điền số, ngày của văn bản năm ${draft.to} như ở phần căn cứ.`,
          en: `Fill in number and date of the document of ${draft.to}, as in the citations.`,
        },
      });
    }
    if (now !== place.now) draft.rewrite(place.path, now);
  }
}
