// The address at the foot of a first page (NĐ 30/2020/NĐ-CP, Phụ lục I, mục III.4): taken out before the texts are told apart.

import { FIRST_PAGE_FOOT } from '../read-document.js';
import type { Line, Piece } from './pieces.js';

const labels: readonly (readonly [string, RegExp])[] = [
  ['address', /^địa chỉ$/iu],
  ['phone', /^(?:điện thoại|đt|số điện thoại)$/iu],
  ['fax', /^fax$/iu],
  ['email', /^(?:thư điện tử|e-?mail)$/iu],
  ['website', /^(?:trang thông tin điện tử|website|trang tin điện tử)$/iu],
];

/** Every part of the line is `label: value` with a label of ours. */
function partsOf(line: Line): Record<string, string> | undefined {
  const out: Record<string, string> = {};
  for (const part of line.text.split(/;\s+/)) {
    const colon = part.indexOf(':');
    const key = labels.find(([, label]) => label.test(part.slice(0, colon).trim()))?.[0];
    const value = part.slice(colon + 1).trim();
    if (colon < 0 || !key || value === '' || out[key] !== undefined) return undefined;
    out[key] = value;
  }
  return out;
}

export function takeContact(pieces: readonly Piece[]): { contact?: Record<string, string>; pieces: readonly Piece[] } {
  const taken: Record<string, string> = {};
  const rest = pieces.filter((piece) => {
    if (piece.kind !== 'line' || (piece.role !== 'contact' && piece.at?.spot !== FIRST_PAGE_FOOT)) return true;
    const parts = partsOf(piece);
    if (!parts) return true;
    Object.assign(taken, parts);
    return false;
  });
  return Object.keys(taken).length > 0 ? { contact: taken, pieces: rest } : { pieces: rest };
}
