// Every document that the citations of a plan name, by what tells it from others.

import { valueAt } from '../../data/edits/edit.js';
import { numberKey } from '../../doctype/legal-register.js';
import { documentsIn } from '../../recognise/citations.js';
import { shortDay } from '../../text/date.js';
import { citedLines } from '../citations/cited-lines.js';
import { nameKey } from '../match-names.js';

const stringOf = (value: unknown): string => (value === undefined || value === null ? '' : String(value));

/** @returns the words for each document by its number, or by its name and date */
export function citedNumbers(data: unknown): Map<string, string> {
  const found = new Map<string, string>();
  for (const name of ['decision', 'plan', 'document']) {
    for (const line of citedLines(valueAt(data, [name, 'citations']), [name, 'citations'])) {
      for (const document of line.documents) {
        const key = document.number
          ? numberKey(document.number)
          : `${nameKey(document.name ?? document.words)} ${document.date ?? ''}`;
        found.set(
          key,
          document.number && document.date
            ? `${document.words} ngày ${shortDay(document.date)}`
            : [document.words, document.date && `ngày ${shortDay(document.date)}`].filter(Boolean).join(' '),
        );
      }
      if (line.documents.length === 0) {
        const text = stringOf(valueAt(data, line.path));
        for (const document of documentsIn(text))
          found.set(numberKey(document.number ?? document.token), document.token);
      }
    }
  }
  return found;
}
