// References to tasks and groups in running text: "nhiệm vụ số 5, 6 và 9", "STT 2", "từ số 3 đến số 7", "mục III", "nhóm A, B". Numbers of
// months, files or other documents that stand nearby are none.

export interface Reference {
  readonly kind: 'task' | 'group';
  /** "nhiệm vụ", "nhóm" are said: it cannot be anything else. "STT", "mục" may speak of another table or of a section. */
  readonly sure: boolean;
  /** The whole of it, for messages. */
  readonly words: string;
  readonly from: number;
  /** Its numbers in order; the second of a range is marked. */
  readonly numbers: readonly ReferredNumber[];
  /** "số 2 mục III": the group that a task is counted in. */
  readonly group?: string;
}

export interface ReferredNumber {
  readonly text: string;
  readonly from: number;
  /** What joins it to the number before means "to". */
  readonly through: boolean;
}

/** Words after a number that make it a quantity: "6 tháng", "02 lớp". */
const QUANTITY =
  /^\s*(?:%|(?:tháng|năm|ngày|quý|tuần|giờ|lần|hồ sơ|thủ tục|cuộc|lớp|buổi|xã|phường|đơn vị|cơ quan|người|tin|bài|văn bản|nhóm|nhiệm vụ|chỉ tiêu|điểm|bộ|đợt|triệu|tỷ)(?![\p{L}]))/iu;

const DOCUMENT =
  /^\s*(?:,\s*)?(?:(?:của|tại|trong|kèm theo|ban hành kèm theo)\s+)?(?:Phụ lục|(?:\p{Lu}\p{L}*(?:\s+\p{L}+){0,2}\s+)?(?:số\s*)?\d+[\p{L}]?\/)/u;

const TASK =
  /(?<![\p{L}])(?:((?:nhiệm vụ|công việc|đầu việc|việc)\s+(?:từ\s+)?(?:số|thứ|STT))|(?:từ\s+)?(?:STT|số thứ tự))\s+(?=\d)/giu;
const GROUP =
  /(?<!Phụ lục\s+[\dIVX]+\s*,?\s*)(?<![\p{L}])([Nn]hóm(?:\s+nhiệm vụ)?|[Mm]ục|[Pp]hần)(?:\s+(?:số|từ))?\s+(?=[IVXLC]+(?![\p{L}])|[A-ZĐ](?![\p{L}]))/gu;

const JOIN = /^(?:\s*(,\s*(?:và|hoặc)|,|và|hoặc)\s*|\s*(-|–|đến|tới)\s*)(?:(?:số|STT|nhóm|mục|phần)\s+)?/u;
const NUMBER = /^\d+(?:\.\d+)*(?![\d\p{L}%/]|\.\d)/u;
const NUMERAL = /^(?:[IVXLC]+|[A-ZĐ])(?![\p{L}\d/])/u;

function numbersFrom(text: string, at: number, shape: RegExp): ReferredNumber[] {
  const found: ReferredNumber[] = [];
  let place = at;
  let through = false;
  for (;;) {
    const match = shape.exec(text.slice(place));
    if (!match) break;
    const end = place + match[0].length;
    // the first is what the words announce; one after it may be the beginning of something else
    if (shape === NUMBER && QUANTITY.test(text.slice(end)) && found.length > 0) break;
    found.push({ text: match[0], from: place, through });
    const join = JOIN.exec(text.slice(end));
    if (!join) break;
    through = join[2] !== undefined;
    place = end + join[0].length;
  }
  return found;
}

const endOf = (reference: Reference | undefined): number => (reference ? reference.from + reference.words.length : 0);

/** All of them, in the order of the text; none inside another. */
export function referencesIn(text: string): Reference[] {
  const found: Reference[] = [];
  const add = (match: RegExpExecArray, kind: Reference['kind'], sure: boolean): void => {
    const numbers = numbersFrom(text, match.index + match[0].length, kind === 'task' ? NUMBER : NUMERAL);
    const last = numbers.at(-1);
    if (!last) return;
    const end = last.from + last.text.length;
    const rest = text.slice(end);
    const group =
      kind === 'task'
        ? /^\s*(?:,\s*)?(?:(?:của|thuộc|tại|ở)\s+)?(?:nhóm|mục|phần)\s+([IVXLC]+|[A-ZĐ])(?![\p{L}])/u.exec(rest)
        : null;
    if (DOCUMENT.test(group ? rest.slice(group[0].length) : rest)) return;
    found.push({
      kind,
      sure,
      words: text.slice(match.index, end),
      from: match.index,
      numbers,
      ...(group?.[1] === undefined ? {} : { group: group[1] }),
    });
  };
  for (const match of text.matchAll(TASK)) add(match, 'task', match[1] !== undefined);
  for (const match of text.matchAll(GROUP)) add(match, 'group', /^nhóm/iu.test(match[1] ?? ''));
  found.sort((a, b) => a.from - b.from);
  return found.filter(({ from }, index) => from >= endOf(found[index - 1]));
}
