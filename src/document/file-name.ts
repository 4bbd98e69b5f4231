// Names of the files of a document: `QD-12-2026-phuong-sao-mai`, a draft's `QD-du-thao-12-2026-phuong-sao-mai`. Plain letters, digits and hyphens only, so that no text of a plan can
// lead out of a folder or trip a file system.

import { slug } from '../text/case.js';

interface FileNameFacts {
  /** Abbreviation of the type, `QĐ`; empty where a type has none. */
  readonly abbreviation: string;
  /** Stands in for an absent abbreviation: `cong-van`. */
  readonly type: string;
  /** The padded number, `05`; absent while it is open. */
  readonly number?: string | undefined;
  /** Year of the number: that of signing, else of the plan. */
  readonly year: number;
  /** Its file must not be taken for the issued one, with a number or without. */
  readonly draft: boolean;
  /** Who issues: `phường Sao Mai`. */
  readonly unit: string;
}

/** Longest stem; file systems allow 255 bytes for a name with its part and extension. */
const MOST = 120;

/** @returns the stem without part and extension; `QD-du-thao-2026-phuong-sao-mai` for a draft whose number is open */
export function fileStem({ abbreviation, type, number, year, draft, unit }: FileNameFacts): string {
  const kind = slug(abbreviation).toUpperCase() || slug(type);
  return [kind, draft ? 'du-thao' : '', slug(number ?? ''), String(year), slug(unit)]
    .filter((part) => part !== '')
    .join('-')
    .slice(0, MOST)
    .replace(/(?<!-)-+$/, '');
}

/** Name of one file. @param part id of the part where a document is written part by part */
export const fileName = (stem: string, extension: string, part?: string): string =>
  `${stem}${part === undefined ? '' : `-${slug(part) || 'phan'}`}${extension}`;
