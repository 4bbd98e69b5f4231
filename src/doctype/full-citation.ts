// An entry of the register as a citation of a plan file, with everything that NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.6 asks for.

import { shortDay } from '../text/date.js';
import type { RegisterEntry } from './legal-register.js';

const isLaw = (entry: RegisterEntry): boolean => entry.name !== undefined;

/** Facts in the order in which they are written. Laws are cited by name and date. */
export const citationFacts = (entry: RegisterEntry): Record<string, string> =>
  isLaw(entry)
    ? { kind: entry.kind, name: entry.name as string, date: entry.date }
    : {
        kind: entry.kind,
        number: entry.number,
        date: entry.date,
        ...(entry.issuer === undefined ? {} : { issuer: entry.issuer }),
        ...(entry.subject === undefined ? {} : { subject: entry.subject }),
      };

/** `Nghị định số 118/2025/NĐ-CP ngày 09/6/2025 của Chính phủ về …` */
export const fullCitation = (entry: RegisterEntry): string =>
  isLaw(entry)
    ? `${entry.kind} ${entry.name} ngày ${shortDay(entry.date)}`
    : [
        entry.kind,
        `số ${entry.number}`,
        `ngày ${shortDay(entry.date)}`,
        entry.issuer && `của ${entry.issuer}`,
        entry.subject,
      ]
        .filter(Boolean)
        .join(' ');
