// Finds the hyphens that may not end a line: those inside document codes such as 42/2022/NĐ-CP, /QĐ-UBND or TTr-SNV
// (NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.3: groups of a code are joined without spaces). Word breaks after a plain hyphen.
//
// A code is a run of groups of letters and digits joined by single "-" or "/", with a hyphen in it, in which no group begins with a
// small letter and some group has two capitals (QĐ, UBND, QyĐ). So "Độc lập - Tự do" (spaces), "2021-2025" (no capitals), "Wi-Fi"
// (one capital a group) and "UBND-xã" (small letter) are plain text, and so is all of a web or mail address.

const CODE = /[\p{Lu}\d][\p{L}\d]*(?:[-/][\p{Lu}\d][\p{L}\d]*)+/gu;
const TWO_CAPITALS = /\p{Lu}[\p{L}\d]*\p{Lu}/u;
const ADDRESS = /@|:\/\/|[\p{L}\d]\.\p{Ll}{2,}/u;
const CHUNK = /\S+/g;
const WORD = /[\p{L}\p{M}\d]/u;

/** Positions in `text` (UTF-16) of the hyphens inside document codes, ascending. */
export function codeHyphens(text: string): readonly number[] {
  if (!text.includes('-')) return [];
  const positions: number[] = [];
  for (const chunk of text.matchAll(CHUNK)) {
    if (!chunk[0].includes('-') || ADDRESS.test(chunk[0])) continue;
    for (const code of chunk[0].matchAll(CODE)) {
      const end = code.index + code[0].length;
      if (!isWhole(chunk[0], code.index, end) || !TWO_CAPITALS.test(code[0])) continue;
      for (let i = code[0].indexOf('-'); i >= 0; i = code[0].indexOf('-', i + 1)) {
        positions.push(chunk.index + code.index + i);
      }
    }
  }
  return positions;
}

/** The match is no part of a longer word, nor joined by a further "-" to one that is no group of a code. */
function isWhole(chunk: string, start: number, end: number): boolean {
  const before = chunk.charAt(start - 1);
  const after = chunk.charAt(end);
  return (
    !WORD.test(before) && before !== '-' && !WORD.test(after) && !(after === '-' && WORD.test(chunk.charAt(end + 1)))
  );
}
