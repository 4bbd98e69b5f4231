// Notes to whoever drafts or fills in that are left in a text, and blanks: "(chờ ý kiến lãnh đạo)", "Mục này để trống", "(Ký, họ tên)".

import { patternOf } from '../text/pattern.js';
import type { CheckData } from './check-data.js';
import {
  ANY,
  any,
  NOT_AFTER,
  NOT_BEFORE,
  named,
  type Sought,
  valuesOf,
  where,
  whereWords,
} from './open-place-values.js';

/** A letter by itself, which may stand for a name. */
const LETTER = /(?<![\p{L}\p{M}\d])\p{L}(?![\p{L}\p{M}])/u;
const BRACKET = /\(/u;
const GAP = /\s{2}/u;

export function drafterNotes(words: CheckData['openPlaces']): Sought[] {
  const { value, valueName } = valuesOf(words);
  const undone = `(?:${any([...words.pending.filter((word) => /\s/u.test(word)), ...words.standIns, ...words.waits])})`;
  const ends = '(?=\\s*[.;,)]|\\s*$)';
  return [
    // "(chờ ý kiến lãnh đạo)", "[..]", "[●]", "[email]", "«Tên thôn»"
    where(BRACKET, patternOf(`\\(\\s*(?:${any(words.notesOf)})(?:\\s+\\p{L}+){0,6}\\s*\\)`, 'giu')),
    // "(sẽ bổ sung sau khi có số liệu chính thức)"
    where(
      /\skhi\s/u,
      patternOf(
        `\\(\\s*(?:(?:${any(words.notesBegin)}|được)\\s+)*(?:${any(words.promises)})${NOT_AFTER}[^()]{0,30}\\skhi\\s(?![^()]*(?:thay đổi|phát sinh|biến động))[^()]{0,30}(?:${any(words.awaited)})${NOT_AFTER}[^()]*\\)`,
        'giu',
      ),
    ),
    where(/\[/u, /\[\s*(?:\.\.|[●•○◦■□]+)\s*\]/gu),
    where(/\[/u, patternOf(`\\[\\s*${valueName}(?:\\s+cụ thể)?\\s*\\]`, 'giu')),
    where(
      /«/u,
      patternOf(`«\\s*(?:${valueName}|tên\\s+(?:${any([...words.valueNames, ...words.namedThings])}))\\s*»`, 'giu'),
    ),
    // "Sẽ cập nhật số liệu sau.", "Danh sách sẽ được bổ sung sau khi …"
    where(
      /sẽ/u,
      patternOf(`${NOT_BEFORE}sẽ\\s+(?:được\\s+)?(?:${any(words.laterVerbs)})\\s+${valueName}\\s+sau${ends}`, 'giu'),
    ),
    where(
      /sẽ/u,
      patternOf(
        `(?<=^[\\s\\-–+•*]{0,40}(?:\\p{L}{1,2}[.)]\\s+|\\d+[.)]\\s+)?(?:${any(words.fields)})${NOT_AFTER}[^.;:,]{0,40}\\s)sẽ\\s+(?:được\\s+)?(?:${any(words.laterVerbs)})\\s+sau(?:\\s+khi${NOT_AFTER}|${ends})`,
        'giu',
      ),
    ),
    where(
      /\ssau(?!\p{L})/u,
      patternOf(
        `(?<=:\\s*)(?:sẽ\\s+)?(?:có\\s+|được\\s+)?(?:${any(words.laterVerbs)})\\s+sau(?=\\s*[.;]?\\s*$)|\\([^()]{0,40}(?<!\\p{L})(?:${any(words.laterVerbs)})\\s+sau\\s*\\)`,
        'giu',
      ),
    ),
    // "Bổ sung nội dung vào đây.", "Mục này để trống."
    whereWords(
      words.here,
      patternOf(
        `(?<=^[\\s\\-–+•*]{0,40}|[.;:]\\s+)(?:${any(words.hereVerbs)})(?:\\s+\\p{L}+){0,4}?\\s+(?:${any(words.here)})${ends}`,
        'giu',
      ),
    ),
    where(/này/u, patternOf(`${NOT_BEFORE}(?:${any(words.parts)})\\s+này\\s+(?:tạm\\s+)?${undone}${ends}`, 'giu')),
    // "thôn A, thôn B", "Phòng A và Phòng B"
    where(
      LETTER,
      patternOf(
        `${NOT_BEFORE}(?<unit>${named([...words.exampleUnits, ...words.roomUnits])})\\s+[A-EXYZ](?:\\s*,\\s*|\\s+(?:và|hoặc|với)\\s+)\\k<unit>\\s+[A-EXYZ](?![\\p{L}’']|\\.?\\d|\\s+\\p{Lu})`,
        'gu',
      ),
    ),
    // "thôn ABC", "xã X"; a hamlet may be numbered X
    where(
      /abc|xyz/u,
      patternOf(`${NOT_BEFORE}(?:${any(words.exampleUnits)})\\s+(?:ABC|XYZ|abc|xyz)${NOT_AFTER}`, 'giu'),
    ),
    where(
      LETTER,
      patternOf(`${NOT_BEFORE}(?:xã|phường|tỉnh|huyện)\\s+[A-EXYZ](?![\\p{L}\\p{M}\\d.’']|\\s+\\p{Lu})`, 'gu'),
    ),
    // "(số liệu giả định)", "(tạm tính, chờ phòng Kinh tế chốt)", "..h..", "Diện tích: ha."
    where(/giả định|minh họa|minh hoạ/u, /\((?:[\p{L}\s]+\s)?(?:giả định|minh họa|minh hoạ)\)/giu),
    where(
      /chờ/u,
      /\((?:[^()]*[\s,;](?<!(?:thời gian|trong khi)\s))?chờ(?:\s+\p{L}+){0,6}\s+(?:chốt|xác nhận|thống nhất|cho ý kiến|cung cấp|thông qua|phê duyệt|giao|thẩm định|phân bổ)(?:\s+\p{L}+){0,2}\s*\)/giu,
    ),
    where(/\.{2}/u, /(?<![.\p{L}\d])\.{2,}\s?(?:h|g)(?![\p{L}\d])/giu),
    where(
      /:/u,
      patternOf(
        `(?<!tính\\s+(?:\\p{L}+\\s+)?)${NOT_BEFORE}(?:diện tích|chiều dài|khối lượng|số lượng)\\s*:\\s*${value}(?=\\s*[.;]?\\s*$)`,
        'giu',
      ),
    ),
    // "Số hộ nghèo: - hộ.", "~ đồng", "00 đồng", "―――", "@ten_can_bo", "〇〇"
    where(
      /:\s*[-–—]\s|[~≈]/u,
      patternOf(`(?<=:\\s*)[-–—](?=\\s+${value}\\s*(?:[.;,]|$))|(?<![^\\s:(])[~≈](?=\\s+${value})`, 'giu'),
    ),
    where(
      /(?<![\d.,/])00/u,
      patternOf(
        `(?<![\\d.,/]|giờ\\s*)00+(?=\\s+(?:(?:nghìn|ngàn|triệu|tỷ|tỉ)\\s+)?đồng${NOT_AFTER}(?!\\s+\\p{Ll}))`,
        'giu',
      ),
    ),
    where(/[―─━‒]{2}/u, /(?<=[\p{L}:]\s{0,9})[―─━‒]{2,}/gu),
    where(/[@$]/u, /(?<![\p{L}\d.])[@$]\p{L}+_[\p{L}\d_]+/gu),
    where(/〇/u, /(?<!〇)〇+(?=\s{0,9}\p{L})/gu),
    // "0xx triệu đồng", "5xx cây", "2x0 triệu đồng"
    where(
      /x(?!\p{L})/u,
      patternOf(
        `(?<![\\p{L}\\d.,/])\\d{1,3}[xX]{1,3}(?:[.,]\\d{3})*(?=\\s+${value})|(?<![\\p{L}\\d.,/])\\d{1,2}[xX]+\\d+(?=\\s+(?:(?:nghìn|ngàn|triệu|tỷ|tỉ)\\s+)?đồng${NOT_AFTER})`,
        'gu',
      ),
    ),
  ];
}

/** Right in a form for others to fill. */
export function inFormsOf(words: CheckData['openPlaces']): Sought[] {
  const { valueName, values } = valuesOf(words);
  const notSigned = `(?<!${NOT_BEFORE}(?:${any([...words.signsBefore, ...words.writtenOn])})(?:\\s+\\p{L}+){0,2}\\s*)`;
  return [
    // "(Ký, họ tên)", "( )"
    where(
      BRACKET,
      patternOf(
        `(?<!${NOT_BEFORE}(?:${any(words.signsBefore)})\\s*)\\(\\s*(?:${any(words.signing)})\\s*[.…!]*\\)`,
        'giu',
      ),
    ),
    where(/\([\s\u00a0]*\)/u, /(?<![\p{L}\d]|(?<!\p{L})(?:ô|dấu|ngoặc|ký hiệu)\s+)\([\s\u00a0]*\)/giu),
    // "(ghi tên phòng)"
    where(
      BRACKET,
      patternOf(
        `${notSigned}\\(\\s*(?:${any(words.fillVerbs)})\\s+(?:rõ\\s+)?(?:${any(words.fillObjects)})${NOT_AFTER}(?:[^(),;]{0,50})\\)`,
        'giu',
      ),
    ),
    // "Địa điểm: (ghi rõ).", "Chủ trì: (tên cơ quan chủ trì).", "(chèn bảng)", "Mức chi: điền số."
    where(
      BRACKET,
      patternOf(
        `\\(\\s*(?:${any(words.insertVerbs)})\\s+(?:${any(words.fillObjects)})${NOT_AFTER}[^()]{0,50}\\)`,
        'giu',
      ),
    ),
    where(BRACKET, patternOf(`(?<=:\\s*)\\(\\s*(?:${any(words.fillOrders)})(?:\\s+\\p{L}+){0,5}\\s*\\)`, 'giu')),
    where(
      BRACKET,
      patternOf(
        `(?<=:\\s*)\\(\\s*tên\\s+(?:${any([...words.valueNames, ...words.namedThings])})(?:\\s+\\p{L}+){0,4}\\s*\\)`,
        'giu',
      ),
    ),
    where(
      /:/u,
      patternOf(
        `(?<=(?:${values})${NOT_AFTER}[^.;:]{0,40}:\\s*)(?:${any(words.fillVerbs)})\\s+(?:rõ\\s+)?(?:${any(words.fillObjects)})(?=\\s*[.;]?\\s*$)`,
        'giu',
      ),
    ),
    // "ông Nguyễn Văn A", "Công ty A", "Phòng X"
    where(
      ANY,
      patternOf(`${NOT_BEFORE}(?:${words.placeholderPersons.join('|')})(?![\\p{L}\\p{M}\\d]|\\s+\\p{Lu})`, 'gu'),
    ),
    where(
      LETTER,
      patternOf(
        `(?<!\\d\\s*)${NOT_BEFORE}(?:(?:${named(words.letterUnits)})\\s+[A-EXYZ]|(?:${named(words.roomUnits)})\\s+[XYZ])(?![\\p{L}\\p{M}\\d.’'/&-]|\\s+(?:\\p{Lu}|(?:tế|học|dược|khoa)${NOT_AFTER}))`,
        'gu',
      ),
    ),
    // "Trưởng thôn: Bà B."
    where(/:/u, patternOf(`(?<=:\\s*)(?:${words.exampleNames.join('|')})(?=\\s*(?:[.;,(]|$))`, 'gu')),
    // "(chọn một trong hai)", "(tên hội nghị)", "tại (địa điểm)"
    where(BRACKET, patternOf(`\\(\\s*(?:${any(words.choices)})${NOT_AFTER}[^()]{0,60}\\)`, 'giu')),
    where(
      BRACKET,
      patternOf(`${notSigned}\\(\\s*tên\\s+(?:${any([...words.valueNames, ...words.namedThings])})\\s*\\)`, 'giu'),
    ),
    where(
      BRACKET,
      patternOf(
        `(?=\\()(?<=(?:^|:|${NOT_BEFORE}(?:${any(words.wantValue)}))\\s*)\\(\\s*${valueName}(?:(?:\\s*[,;/]|\\s+và)\\s*${valueName})*(?:\\s+cụ thể)?\\s*\\)`,
        'giu',
      ),
    ),
  ];
}

/** Blanks where a word is missing. Two by a slip are none, unless a figure or a name must follow. */
export function blanksOf(words: CheckData['openPlaces']): Sought[] {
  const { amount } = valuesOf(words);
  const notPlural = `(?<!${NOT_BEFORE}(?:${any(words.plurals)})\\s+)${NOT_BEFORE}`;
  return [
    where(
      /[ \u00a0\u2000-\u200a\u3000\t]{3}/u,
      /(?<=[\p{L}\p{M}\d,:)“"])[ \u00a0\u2000-\u200a\u3000\t]{3,}(?=\p{Ll}|[%‰.,;)”](?![./])|\.\/\.)/gu,
    ),
    where(
      GAP,
      patternOf(
        `${notPlural}(?:${any(words.wantFigure)})\\s{2,}(?=(?:${amount}|(?:${any(words.things)})${NOT_AFTER}))`,
        'giu',
      ),
    ),
    where(GAP, patternOf(`${notPlural}(?:${any(words.wantName)})\\s{2,}(?=\\p{Ll})(?!bà|hoặc|và|trong|của)`, 'gu')),
    where(
      GAP,
      patternOf(`${notPlural}(?:${any(words.mayWantName)})\\s{2,}(?=(?:${any(words.duties)})${NOT_AFTER})`, 'giu'),
    ),
  ];
}
