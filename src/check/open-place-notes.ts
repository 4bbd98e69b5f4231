// Notes to whoever drafts, and signs in place of a value, that are left in a text: "(chờ ý kiến lãnh đạo)", "[email]", "Mục này để trống".

import { escapePattern } from '../text/escape-pattern.js';
import type { CheckData } from './check-data.js';

export const any = (words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => escapePattern(word).replace(/ /g, '\\s+'))
    .join('|');

/** Word boundaries that know Vietnamese letters. */
export const NOT_BEFORE = '(?<![\\p{L}\\p{M}\\d])';
export const NOT_AFTER = '(?![\\p{L}\\p{M}\\d])';

export function drafterNotes(words: CheckData['openPlaces']): RegExp[] {
  const amount = `(?:${words.amounts.join('|')})${NOT_AFTER}`;
  const value = `(?:${amount}|(?:${any(words.counted)})${NOT_AFTER})`;
  const valueName = `(?:${any(words.valueNames)})`;
  const undone = `(?:${any([...words.pending.filter((word) => /\s/u.test(word)), ...words.standIns, ...words.waits])})`;
  const ends = '(?=\\s*[.;,)]|\\s*$)';
  return [
    // "(chờ ý kiến lãnh đạo)", "[..]", "[●]", "[email]", "«Tên thôn»"
    new RegExp(`\\(\\s*(?:${any(words.notesOf)})(?:\\s+\\p{L}+){0,6}\\s*\\)`, 'giu'),
    /\[\s*(?:\.\.|[●•○◦■□]+)\s*\]/gu,
    new RegExp(`\\[\\s*${valueName}(?:\\s+cụ thể)?\\s*\\]`, 'giu'),
    new RegExp(`«\\s*(?:${valueName}|tên\\s+(?:${any([...words.valueNames, ...words.namedThings])}))\\s*»`, 'giu'),
    // "Sẽ cập nhật số liệu sau.", "Danh sách sẽ được bổ sung sau khi …"
    new RegExp(`${NOT_BEFORE}sẽ\\s+(?:được\\s+)?(?:${any(words.laterVerbs)})\\s+${valueName}\\s+sau${ends}`, 'giu'),
    new RegExp(
      `(?<=^[\\s\\-–+•*]*(?:\\p{L}{1,2}[.)]\\s+|\\d+[.)]\\s+)?(?:${any(words.fields)})${NOT_AFTER}[^.;:,]{0,40}\\s)sẽ\\s+(?:được\\s+)?(?:${any(words.laterVerbs)})\\s+sau(?:\\s+khi${NOT_AFTER}|${ends})`,
      'giu',
    ),
    new RegExp(
      `(?<=:\\s*)(?:sẽ\\s+)?(?:có\\s+|được\\s+)?(?:${any(words.laterVerbs)})\\s+sau(?=\\s*[.;]?\\s*$)|\\([^()]{0,40}(?<!\\p{L})(?:${any(words.laterVerbs)})\\s+sau\\s*\\)`,
      'giu',
    ),
    // "Bổ sung nội dung vào đây.", "Mục này để trống."
    new RegExp(
      `(?<=^[\\s\\-–+•*]*|[.;:]\\s+)(?:${any(words.hereVerbs)})(?:\\s+\\p{L}+){0,4}?\\s+(?:${any(words.here)})${ends}`,
      'giu',
    ),
    new RegExp(`${NOT_BEFORE}(?:${any(words.parts)})\\s+này\\s+(?:tạm\\s+)?${undone}${ends}`, 'giu'),
    // "thôn A, thôn B"
    new RegExp(
      `${NOT_BEFORE}(?<unit>${any(words.exampleUnits)})\\s+[A-EXYZ](?:\\s*,\\s*|\\s+và\\s+)\\k<unit>\\s+[A-EXYZ](?!\\p{L}|\\.?\\d|\\s+\\p{Lu})`,
      'gu',
    ),
    // "thôn ABC", "xã X"; a hamlet may be numbered X
    new RegExp(`${NOT_BEFORE}(?:${any(words.exampleUnits)})\\s+(?:ABC|XYZ|abc|xyz)${NOT_AFTER}`, 'giu'),
    new RegExp(`${NOT_BEFORE}(?:xã|phường|tỉnh|huyện)\\s+[A-EXYZ](?![\\p{L}\\p{M}\\d.’']|\\s+\\p{Lu})`, 'gu'),
    // "(số liệu giả định)", "(tạm tính, chờ phòng Kinh tế chốt)", "..h..", "Diện tích: ha."
    /\((?:[\p{L}\s]+\s)?(?:giả định|minh họa|minh hoạ)\)/giu,
    /\((?:[^()]*[\s,;])?chờ(?:\s+\p{L}+){0,6}\s+(?:chốt|xác nhận|thống nhất|cho ý kiến|cung cấp)\s*\)/giu,
    /(?<![.\p{L}\d])\.{2,}\s?(?:h|g)(?![\p{L}\d])/giu,
    new RegExp(
      `(?<!tính\\s+(?:\\p{L}+\\s+)?)${NOT_BEFORE}(?:diện tích|chiều dài|khối lượng|số lượng)\\s*:\\s*${value}(?=\\s*[.;]?\\s*$)`,
      'giu',
    ),
    // "Số hộ nghèo: - hộ.", "~ đồng", "00 đồng", "―――", "@ten_can_bo", "〇〇"
    new RegExp(`(?<=:\\s*)[-–—](?=\\s+${value}\\s*(?:[.;,]|$))|(?<![^\\s:(])[~≈](?=\\s+${value})`, 'giu'),
    new RegExp(
      `(?<![\\d.,/]|giờ\\s*)00+(?=\\s+(?:(?:nghìn|ngàn|triệu|tỷ|tỉ)\\s+)?đồng${NOT_AFTER}(?!\\s+\\p{Ll}))`,
      'giu',
    ),
    /(?<=[\p{L}:]\s*)[―─━‒]{2,}/gu,
    /(?<![\p{L}\d.])[@$]\p{L}+_[\p{L}\d_]+/gu,
    /〇+(?=\s*\p{L})/gu,
  ];
}
