// Notes to whoever drafts, and signs in place of a value, that are left in a text: "(chờ ý kiến lãnh đạo)", "[email]", "Mục này để trống".

import { capitalize } from '../text/case.js';
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

/** Small or with a capital, whatever the case of the letter behind them. */
export const named = (list: readonly string[]): string => any([...list, ...list.map(capitalize)]);

export function drafterNotes(words: CheckData['openPlaces']): RegExp[] {
  const amount = `(?:${words.amounts.join('|')})${NOT_AFTER}`;
  const value = `(?:${amount}|(?:${any(words.counted)})${NOT_AFTER})`;
  const valueName = `(?:${any(words.valueNames)})`;
  const undone = `(?:${any([...words.pending.filter((word) => /\s/u.test(word)), ...words.standIns, ...words.waits])})`;
  const ends = '(?=\\s*[.;,)]|\\s*$)';
  return [
    // "(chờ ý kiến lãnh đạo)", "[..]", "[●]", "[email]", "«Tên thôn»"
    new RegExp(`\\(\\s*(?:${any(words.notesOf)})(?:\\s+\\p{L}+){0,6}\\s*\\)`, 'giu'),
    // "(sẽ bổ sung sau khi có số liệu chính thức)"
    new RegExp(
      `\\(\\s*(?:(?:${any(words.notesBegin)}|được)\\s+)*(?:${any(words.promises)})${NOT_AFTER}[^()]{0,30}\\skhi\\s(?![^()]*(?:thay đổi|phát sinh|biến động))[^()]{0,30}(?:${any(words.awaited)})${NOT_AFTER}[^()]*\\)`,
      'giu',
    ),
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
    // "thôn A, thôn B", "Phòng A và Phòng B"
    new RegExp(
      `${NOT_BEFORE}(?<unit>${named([...words.exampleUnits, ...words.roomUnits])})\\s+[A-EXYZ](?:\\s*,\\s*|\\s+(?:và|hoặc|với)\\s+)\\k<unit>\\s+[A-EXYZ](?![\\p{L}’']|\\.?\\d|\\s+\\p{Lu})`,
      'gu',
    ),
    // "thôn ABC", "xã X"; a hamlet may be numbered X
    new RegExp(`${NOT_BEFORE}(?:${any(words.exampleUnits)})\\s+(?:ABC|XYZ|abc|xyz)${NOT_AFTER}`, 'giu'),
    new RegExp(`${NOT_BEFORE}(?:xã|phường|tỉnh|huyện)\\s+[A-EXYZ](?![\\p{L}\\p{M}\\d.’']|\\s+\\p{Lu})`, 'gu'),
    // "(số liệu giả định)", "(tạm tính, chờ phòng Kinh tế chốt)", "..h..", "Diện tích: ha."
    /\((?:[\p{L}\s]+\s)?(?:giả định|minh họa|minh hoạ)\)/giu,
    /\((?:[^()]*[\s,;](?<!(?:thời gian|trong khi)\s))?chờ(?:\s+\p{L}+){0,6}\s+(?:chốt|xác nhận|thống nhất|cho ý kiến|cung cấp|thông qua|phê duyệt|giao|thẩm định|phân bổ)(?:\s+\p{L}+){0,2}\s*\)/giu,
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
    // "0xx triệu đồng", "5xx cây", "2x0 triệu đồng"
    new RegExp(
      `(?<![\\p{L}\\d.,/])\\d{1,3}[xX]{1,3}(?:[.,]\\d{3})*(?=\\s+${value})|(?<![\\p{L}\\d.,/])\\d{1,2}[xX]+\\d+(?=\\s+(?:(?:nghìn|ngàn|triệu|tỷ|tỉ)\\s+)?đồng${NOT_AFTER})`,
      'gu',
    ),
  ];
}
