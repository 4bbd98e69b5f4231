// Lines at the head and at the foot of a text that are known by their form, whoever issues it: number, place and date, the label of the
// recipients, capacities, names of persons (NĐ 30/2020/NĐ-CP, Phụ lục I, II.1–II.9). What reads a file, what checks it and what imports it
// ask here; the words that offices have for themselves are in letterheads.ts.

import { type Capacity, capacities } from '../plan/instrument.js';
import { slug } from '../text/case.js';
import { patternOf } from '../text/pattern.js';

/** "Cộng hòa xã hội chủ nghĩa Việt Nam" in any spelling of its marks, also with a slip behind its first words. NĐ 30, Phụ lục I, II.1.a. */
export const isNationalName = (text: string): boolean => slug(text).startsWith('cong-hoa-xa-hoi-chu-nghia');

/** "Độc lập - Tự do - Hạnh phúc". NĐ 30, Phụ lục I, II.1.b. */
export const isMotto = (text: string): boolean => {
  const plain = slug(text);
  return plain.startsWith('doc-lap') && plain.includes('hanh-phuc') && text.length < 60;
};

/** "ĐẢNG CỘNG SẢN VIỆT NAM", which stands in papers of the Party where others have the name of the country. */
export const isPartyName = (text: string): boolean => slug(text) === 'dang-cong-san-viet-nam';

interface NumberLine {
  /** Absent where it is left open. */
  readonly number?: string;
  /** What follows the number: `QĐ-UBND`; of papers of the Party `KH/ĐU`. */
  readonly symbol?: string;
}

const OPEN = String.raw`[\s.…_]*`;
const SYMBOL = String.raw`(?:\d{4}\/)?[\p{Lu}\d][\p{L}\d]*(?:\s*-\s*[\p{L}\d…]*)*(?:\/\p{Lu}[\p{L}\d-]*)*`;
const withColon = patternOf(`^số\\s*:\\s*(\\d{0,6})${OPEN}(?:[/-]\\s*(${SYMBOL})?)?`, 'iu');
/** Without its colon the line is known by its symbol alone. */
const withoutColon = patternOf(`^[Ss](?:ố|Ố)\\s*(\\d{0,6})${OPEN}[/-]\\s*(${SYMBOL})$`, 'u');

/** `Số: 15/QĐ-UBND`, `Số:      /KH-UBND`, `Số 15-KH/ĐU`. NĐ 30, Phụ lục I, II.3. */
export function readNumberLine(text: string): NumberLine | undefined {
  if (text.length >= 60 || text.includes(';')) return undefined;
  const match = withColon.exec(text) ?? withoutColon.exec(text);
  if (!match) return undefined;
  const [, number, symbol] = match;
  return { ...(number ? { number } : {}), ...(symbol ? { symbol: symbol.replace(/\s+/g, '') } : {}) };
}

interface PlaceDate {
  /** Absent where it is left open. */
  readonly place?: string;
  /** As a plan file writes it: `2023-03-10`, `2023-08`, `2023`; absent without a year. */
  readonly date?: string;
}

const startsCitation = /^(?:[-–+•]\s*)?(?:Căn cứ|Xét|Thực hiện|Theo|Trên cơ sở)\s/iu;
const placeDate = patternOf(
  `^([\\p{L}.…_][^,;:]{0,59}?)(,?)\\s*ngày(?!\\p{L})(${OPEN}(?:\\d{1,2}${OPEN})?)tháng(?!\\p{L})(${OPEN}(?:\\d{1,2}${OPEN})?)năm(?!\\p{L})${OPEN}(?:(\\d{4})${OPEN})?(?:20[.…_]*)?$`,
  'iu',
);

const leadsToDay = /^(?:kể|từ|đến|trước|trong|vào|hết|sau)(?!\p{L})|(?<!\p{L})(?:từ|đến|trước|vào|hết|sau)$/iu;

/** The place; a day left open and a month left open are all allowed for in a draft. NĐ 30, Phụ lục I, II.4. */
export function readPlaceDate(text: string): PlaceDate | undefined {
  if (text.length >= 90 || startsCitation.test(text)) return undefined;
  const match = placeDate.exec(text);
  if (!match) return undefined;
  const [, place = '', comma, dayWords = '', monthWords = '', year] = match;
  // without the comma it is a line of its own only where a name stands before it: "Kể từ ngày …" goes on from what stands above, and
  // "… có hiệu lực từ ngày …" is a sentence
  if (comma === '' && (/^\p{Ll}/u.test(place) || leadsToDay.test(place))) return undefined;
  const [day, month] = [Number(/\d+/.exec(dayWords)?.[0]), Number(/\d+/.exec(monthWords)?.[0])];
  const two = (value: number): string => String(value).padStart(2, '0');
  const date =
    year === undefined
      ? undefined
      : !(month >= 1 && month <= 12)
        ? year
        : `${year}-${two(month)}${day >= 1 && day <= 31 ? `-${two(day)}` : ''}`;
  return { ...(/\p{L}/u.test(place) ? { place: place.trim() } : {}), ...(date === undefined ? {} : { date }) };
}

const recipientsLabel = /^nơi\s+nhận(?:\s*[:.;]\s*|\s*$)(.*)$/iu;

/** "Nơi nhận:"; @returns what else stands on the line, undefined if it is no such label. NĐ 30, Phụ lục I, II.9. */
export function afterRecipientsLabel(text: string): string | undefined {
  const rest = recipientsLabel.exec(text.trim())?.[1];
  return rest === undefined || rest.length > 80 ? undefined : rest.trim();
}

/** A line of the list below the label. */
export const isListedRecipient = (text: string): boolean => /^[-–—+•]\s*\S/u.test(text);

// "Q.IV/2025" is a quarter, "Q. 3" a district
const capacityLine = patternOf(
  `^(?:(${capacities.join('|')})\\s*\\.|([TK])/([MLT])\\s*\\.?(?=\\s)|(TM)(?=\\s+(?:ỦY BAN|UỶ BAN|UBND|HỘI ĐỒNG|HĐND|BAN|ĐẢNG|THƯỜNG TRỰC)(?!\\p{L})))\\s*(?![IVX]+(?!\\p{L})|\\d)(\\S.*)$`,
  'u',
);

/** `KT. CHỦ TỊCH`, of the Party `T/M ĐẢNG ỦY`: the capacity, and for whom. NĐ 30, Phụ lục I, II.7.b. */
export function readCapacity(text: string): { readonly capacity: Capacity; readonly of: string } | undefined {
  const match = capacityLine.exec(text.trim());
  if (!match) return undefined;
  const [, dotted, first = '', second = '', bare, of = ''] = match;
  return { capacity: (dotted ?? bare ?? first + second) as Capacity, of: of.trim() };
}

const TITLE = String.raw`(?:(?:(?:GS|PGS|TS|ThS|Ths|CN|KS|BS|DS|CK\d?|CKI{1,2}|Lm|LS|Đ\/c)\.?\s?)|\p{L}+\.\s?|(?:Đại|Thượng|Trung|Thiếu)\s(?:tướng|tá|úy|uý)\s|(?:Bác|Tiến|Thạc|Kỹ)\s(?:sĩ|sỹ|sư)\s){0,6}`;
const NAME = String.raw`\p{Lu}['’]?\p{L}*(?:['’-]\p{L}+)*`;
const person = patternOf(`^${TITLE}${NAME}(?:\\s${NAME}){1,5}$`, 'u');

/** A name of a person as it stands under a signature, with or without a rank or a degree before it. */
export const isPersonName = (text: string): boolean => /\p{Ll}/u.test(text) && person.test(text) && text.length < 60;

/** The line that names the main text on what goes with it: "(Kèm theo Quyết định số …)"; one that names another text stands inside a sentence. */
export const startsReference = (text: string): boolean => /^\(?\s*(?:ban hành\s+)?kèm theo\s/iu.test(text);

const annexLabel = /^phụ lục(?:\s+(?:số\s*(?::\s*)?)?([ivxlc]+|\d{1,2}|[a-zđ]))?\s*[.:]?$/iu;

/** A line that is the number of an annex and no more: `Phụ lục II`, `PHỤ LỤC SỐ 1`, `Phụ lục`. NĐ 30, Phụ lục I, III.1. */
export function readAnnexLabel(text: string): { readonly number?: string } | undefined {
  const match = annexLabel.exec(text.replace(/\s+/g, ' ').trim());
  if (!match) return undefined;
  return match[1] === undefined ? {} : { number: match[1].toUpperCase() };
}
