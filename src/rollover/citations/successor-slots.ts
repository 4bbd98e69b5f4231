// A superior's plan of the year among the citations: next year there is another one, with a number and date that nobody can work out.
// It becomes a slot: the name moves to the new year, number and date are left open.

import type { DataPath } from '../../data/yaml-source.js';
import { type LawTopics, lookFor } from '../../doctype/law-topics.js';
import { OPEN } from '../../doctype/target-text.js';
import type { YearPatterns } from '../../doctype/year-patterns.js';
import { yearsIn } from '../../doctype/years-in.js';
import { shortDay } from '../../text/date.js';
import type { Draft } from '../draft.js';
import { isTree } from '../tree.js';
import type { CitedLine } from './cited-lines.js';

const namesPlanYear = (text: string, draft: Draft, patterns: YearPatterns): boolean =>
  /\{\{\s*year\s*\}\}/.test(text) ||
  yearsIn(text, draft.from, patterns, 'citation').some(
    ({ role, year }) => role === 'document-name' && year === draft.from,
  );

const moveYear = (text: string, draft: Draft, patterns: YearPatterns): string => {
  let out = text;
  for (const { role, year, from, to } of yearsIn(text, draft.from, patterns, 'citation').reverse()) {
    if (role === 'document-name' && year === draft.from) out = out.slice(0, from) + draft.to + out.slice(to);
  }
  return out;
};

/** `27/QĐ-UBND` → `…/QĐ-UBND`. */
const openNumber = (number: string): string => number.replace(/^[^/]*/, OPEN);

/** In running text: number and date of the document give way to gaps. */
const openText = (text: string): string =>
  text
    .replace(/\d{1,5}(?=\/(?:\d{4}\/)?\p{Lu})/u, OPEN)
    .replace(
      /ngày\s+\d{1,2}\s*\/\s*\d{1,2}\s*\/\s*\d{4}|ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}/u,
      `ngày ${OPEN}`,
    );

/** A document of last year whose successor is to be named. */
export interface OpenedDocument {
  readonly number: string;
  /** As it is written. */
  readonly date?: string | undefined;
}

/** @returns by the path of a document (or text line) that has become a slot what stood there; undefined where it was open already */
export function openSuccessorSlots(
  draft: Draft,
  lines: readonly CitedLine[],
  patterns: YearPatterns,
  topics: LawTopics,
): Map<string, OpenedDocument | undefined> {
  const slots = new Map<string, OpenedDocument | undefined>();
  const tell = (path: DataPath, from: string, to: string, opened: OpenedDocument | undefined): void => {
    const where = opened && lookFor(topics, opened.number);
    const look = where === undefined ? { vi: '', en: '' } : { vi: ` Tìm: ${where}.`, en: ` Where: ${where}.` };
    slots.set(path.join('.'), opened);
    draft.change({
      kind: 'citation',
      path,
      from,
      to,
      reason: {
        vi: `kế hoạch của năm ${draft.from}: năm ${draft.to} phải dẫn văn bản mới, số và ngày để trống`,
        en: `a plan of ${draft.from}: ${draft.to} needs the new one, number and date are open`,
      },
    });
    draft.decide(path, {
      code: 'rollover/successor-to-name',
      severity: 'warning',
      message: {
        vi: `Căn cứ "${from}" là văn bản của năm ${draft.from}.`,
        en: `The citation "${from}" is a document of ${draft.from}.`,
      },
      remedy: {
        vi: `Điền số, ngày của văn bản năm ${draft.to}; nếu không có văn bản mới thì xóa căn cứ này.${look.vi}`,
        en: `Fill in number and date of the document of ${draft.to}, or delete the line if there is none.${look.en}`,
      },
    });
  };
  for (const line of lines) {
    for (const document of line.documents) {
      const subject = document.facts?.subject;
      if (!document.facts || typeof subject !== 'string' || !namesPlanYear(subject, draft, patterns)) continue;
      const { number, date } = document;
      const isOpen = number?.startsWith(OPEN) === true && date === undefined;
      draft.rewrite([...document.path, 'subject'], moveYear(subject, draft, patterns));
      if (isOpen) {
        slots.set(document.path.join('.'), undefined);
        continue;
      }
      if (number !== undefined)
        draft.edit({ kind: 'set', path: [...document.path, 'number'], value: openNumber(number) });
      if (date !== undefined) draft.edit({ kind: 'remove', path: [...document.path, 'date'] });
      tell(
        document.path,
        `${document.words}${date === undefined ? '' : ` ngày ${shortDay(date)}`}`,
        number === undefined ? subject : openNumber(number),
        number === undefined ? undefined : { number, date },
      );
    }
    const whole = draft.valueAt(line.path);
    const path = isTree(whole) ? [...line.path, 'text'] : line.path;
    const text =
      typeof whole === 'string' ? whole : isTree(whole) && typeof whole.text === 'string' ? whole.text : undefined;
    if (text === undefined || !namesPlanYear(text, draft, patterns)) continue;
    const now = openText(moveYear(text, draft, patterns));
    draft.rewrite(path, now);
    if (text.includes(OPEN)) slots.set(line.path.join('.'), undefined);
    else
      tell(
        line.path,
        text,
        now,
        line.documents.find(({ number }) => number !== undefined) as OpenedDocument | undefined,
      );
  }
  return slots;
}
