// The faults of a parsed YAML file at the places where a clerk has to look, and three ways in which YAML takes text away without a word: a
// word after "!" is read as a tag, what follows " #" as a comment, and what follows a comma inside braces as a key without a value.

import { type Document, isCollection, isScalar, type Pair, type Range, visit } from 'yaml';
import type { Diagnostic, Localized, Place } from '../diagnostics/index.js';

// What the YAML parser found wrong, said for an office clerk: what it is and what to do.

interface Explanation {
  readonly message: Localized;
  readonly remedy?: Localized;
}

const explanations: Readonly<Record<string, Explanation>> = {
  TAB_AS_INDENT: {
    message: { vi: 'Dùng phím Tab để thụt dòng.', en: 'A tab is used for indentation.' },
    remedy: { vi: 'Thay Tab bằng dấu cách (2 dấu cách mỗi bậc).', en: 'Use spaces, two for each level.' },
  },
  BAD_INDENT: {
    message: { vi: 'Thụt dòng không đúng bậc.', en: 'The indentation is wrong.' },
    remedy: {
      vi: 'Các khóa cùng cấp phải thẳng cột với nhau; cấp con thụt vào 2 dấu cách.',
      en: 'Keys of one level must start in the same column; the level below starts two spaces further right.',
    },
  },
  DUPLICATE_KEY: {
    message: { vi: 'Khóa bị ghi hai lần.', en: 'The same key stands twice.' },
    remedy: { vi: 'Giữ lại một khóa, xóa khóa kia.', en: 'Keep one of them.' },
  },
  MISSING_CHAR: {
    message: { vi: 'Thiếu dấu đóng hoặc dấu hai chấm.', en: 'A closing mark or a colon is missing.' },
    remedy: {
      vi: 'Kiểm tra dấu ngoặc kép, dấu ngoặc nhọn, ngoặc vuông và dấu ":" sau tên khóa.',
      en: 'Check quotes, braces, brackets and the ":" after a key.',
    },
  },
  MULTILINE_IMPLICIT_KEY: {
    message: { vi: 'Dòng này không phải "khóa: giá trị".', en: 'This line is not "key: value".' },
    remedy: {
      vi: 'Đoạn văn nhiều dòng viết sau "khóa: |" và thụt vào 2 dấu cách.',
      en: 'Text of several lines goes after "key: |", indented by two spaces.',
    },
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: { vi: 'Có hai dấu ":" trên một dòng.', en: 'There are two ":" on one line.' },
    remedy: {
      vi: 'Đặt câu có dấu ":" trong ngoặc kép hoặc xuống dòng sau "khóa: |".',
      en: 'Put text that holds ":" in quotes, or on its own lines after "key: |".',
    },
  },
  BAD_ALIAS: {
    message: { vi: 'Dấu * ở đầu được hiểu là tham chiếu.', en: 'A leading * is read as an alias.' },
    remedy: { vi: 'Đặt câu trong ngoặc kép.', en: 'Put the text in quotes.' },
  },
  BAD_SCALAR_START: {
    message: { vi: 'Giá trị không được bắt đầu bằng ký tự này.', en: 'A value cannot start with this character.' },
    remedy: { vi: 'Đặt giá trị trong ngoặc kép.', en: 'Put the value in quotes.' },
  },
  BAD_DQ_ESCAPE: {
    message: { vi: 'Dấu "\\" trong ngoặc kép không hợp lệ.', en: 'A "\\" inside double quotes is not valid.' },
    remedy: { vi: 'Dùng ngoặc đơn hoặc viết "\\\\".', en: 'Use single quotes or write "\\\\".' },
  },
  UNCLOSED_FLOW: {
    message: { vi: 'Dấu ngoặc { hoặc [ chưa được đóng.', en: 'A { or [ is not closed.' },
    remedy: {
      vi: 'Thêm } hoặc ] ở cuối; các dòng nằm trong ngoặc phải thụt vào.',
      en: 'Add the } or ] at the end; lines inside must be indented.',
    },
  },
  TAG_RESOLVE_FAILED: {
    message: { vi: 'Dấu ! ở đầu được hiểu là thẻ của YAML.', en: 'A leading ! is read as a YAML tag.' },
    remedy: { vi: 'Đặt câu trong ngoặc kép.', en: 'Put the text in quotes.' },
  },
  MULTIPLE_DOCS: {
    message: { vi: 'Tệp có nhiều hơn một văn bản (dấu "---").', en: 'The file holds more than one document ("---").' },
    remedy: { vi: 'Mỗi tệp chỉ ghi một kế hoạch.', en: 'Keep one plan in a file.' },
  },
};

/** @param original the parser's own English message, for codes without an explanation here */
function explainYamlError(code: string, original: string): Explanation {
  const known = explanations[/^Flow .* end with a/.test(original) ? 'UNCLOSED_FLOW' : code];
  if (known) return known;
  const first = original.split('\n')[0] ?? original;
  return {
    message: { vi: `Tệp YAML sai cú pháp (${first}).`, en: `The YAML syntax is wrong (${first}).` },
    remedy: {
      vi: 'Đặt câu có ký tự đặc biệt trong ngoặc kép hoặc viết sau "khóa: |".',
      en: 'Put text with special characters in quotes, or after "key: |".',
    },
  };
}

/** Where the quote or bracket opens that a fault at this offset leaves open; the offset itself if none does. */
function openingOf(document: Document.Parsed, message: string, offset: number): number {
  if (!/Missing closing|end with a/.test(message)) return offset;
  let opening = offset;
  visit(document, (_, node) => {
    if (!isScalar(node) && !isCollection(node)) return;
    const flow = isScalar(node) ? node.type?.startsWith('QUOTE') : node.flow;
    const [start, end] = node.range ?? [0, 0];
    if (flow && start <= offset && end >= Math.min(offset, document.range[1])) opening = start;
  });
  return opening;
}

const rangeOf = (node: unknown): Range | undefined =>
  isScalar(node) || isCollection(node) ? (node.range ?? undefined) : undefined;

const inQuotes = (text: string): string => (/["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`);

/** A text of a map in braces that a comma has cut: the rest became keys with no ":" behind them. */
interface CutText {
  /** Offset of the rest; of each of its parts where it holds commas itself. */
  readonly starts: readonly number[];
  readonly rest: string;
  /** `target: "99,75"`; undefined where nothing stands before it that it could belong to. */
  readonly meant?: string;
}

function cutTexts(document: Document.Parsed, source: string): CutText[] {
  const found: CutText[] = [];
  const written = (from: number, to: number) => source.slice(from, to).replace(/\s+/g, ' ').trim();
  visit(document, {
    Map(_, map) {
      if (!map.flow) return;
      const pairs = map.items as Pair[];
      // the parser gives a value, if an empty one, to every key with a ":"
      const bare = (pair: Pair | undefined) => pair?.value === null && isScalar(pair.key) && pair.key.source !== '<<';
      for (let first = 0; first < pairs.length; first++) {
        if (!bare(pairs[first])) continue;
        let end = first;
        while (bare(pairs[end + 1])) end++;
        const parts = pairs.slice(first, end + 1).map((pair) => rangeOf(pair.key) ?? ([0, 0, 0] as Range));
        const from = parts[0]?.[0] ?? 0;
        const to = parts.at(-1)?.[1] ?? from;
        const before = pairs[first - 1];
        const value = before?.value;
        const meant =
          isScalar(value) && isScalar(before?.key) && value.range
            ? `${before.key.value}: ${inQuotes(`${String(value.source ?? '')}${written(value.range[1], to)}`)}`
            : undefined;
        found.push({ starts: parts.map(([start]) => start), rest: written(from, to), ...(meant ? { meant } : {}) });
        first = end;
      }
    },
  });
  return found;
}

const cutFault = ({ starts, rest, meant }: CutText, place: (offset: number) => Place): Diagnostic => ({
  code: 'yaml/comma-in-text',
  severity: 'error',
  place: place(starts[0] ?? 0),
  message: meant
    ? {
        vi: `Giá trị bị cắt ở dấu phẩy: trong { } phần "${rest}" không thuộc về giá trị đứng trước.`,
        en: `The value is cut at the comma: inside { } "${rest}" does not belong to the value before it.`,
      }
    : {
        vi: `Phần "${rest}" trong { } không có dấu ":" nên không được đọc.`,
        en: `"${rest}" inside { } has no ":", so it is not read.`,
      },
  remedy: meant
    ? { vi: `Đặt cả giá trị trong ngoặc kép: ${meant}`, en: `Put the whole value in quotes: ${meant}` }
    : {
        vi: 'Ghi "khóa: giá trị", hoặc đặt cả câu trong ngoặc kép.',
        en: 'Write "key: value", or put the whole text in quotes.',
      },
});

const QUOTED = /"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'/gu;

/** `[UBND {{unit}}, …]`: the braces of a name open a map where they stand in brackets. */
function explainPlaceholder(source: string, offset: number): Pick<Diagnostic, 'message' | 'remedy'> | undefined {
  const start = source.lastIndexOf('\n', offset - 1) + 1;
  const line = (source.slice(start).split('\n', 1)[0] as string).replace(QUOTED, '');
  const text = /[[{,]([^[\]{},]{0,300}\{\{[^{}]*\}\}[^[\]{},]*)/u.exec(line)?.[1]?.trim();
  if (text === undefined || line.search(/[[{]/u) >= line.indexOf('{{')) return undefined;
  const meant = text.replace(/^[\p{L}\d]+:\s+/u, '');
  return {
    message: {
      vi: 'Chữ có {{…}} đứng trong ngoặc vuông hoặc ngoặc nhọn mà không có ngoặc kép.',
      en: 'A text with {{…}} stands in brackets without quotes.',
    },
    remedy: { vi: `Đặt trong ngoặc kép: "${meant}".`, en: `Put it in quotes: "${meant}".` },
  };
}

/** Everything that keeps the file from being read. */
export function syntaxFaults(
  document: Document.Parsed,
  source: string,
  place: (offset: number) => Place,
): Diagnostic[] {
  const cut = cutTexts(document, source);
  const cutStarts = new Set(cut.flatMap(({ starts }) => starts));
  const unknownTags = document.warnings.filter(({ code }) => code === 'TAG_RESOLVE_FAILED');
  // two values cut at the same decimals (`1,5` and `2,5`) are no key written twice
  const errors = document.errors.filter(({ code, pos }) => code !== 'DUPLICATE_KEY' || !cutStarts.has(pos[0]));
  return [
    ...[...errors, ...unknownTags].map(
      (error): Diagnostic => ({
        code: 'yaml/syntax',
        severity: 'error',
        place: place(openingOf(document, error.message, error.pos[0])),
        ...(explainPlaceholder(source, error.pos[0]) ?? explainYamlError(error.code, error.message)),
      }),
    ),
    // in a file whose brackets are broken, what stands in braces is a guess
    ...(errors.length > 0 ? [] : cut.map((each) => cutFault(each, place))),
  ];
}

/** Text that looks as if it went on behind a "#": `Kế hoạch #12`. */
export function swallowedComments(document: Document.Parsed, place: (offset: number) => Place): Diagnostic[] {
  const found: Diagnostic[] = [];
  visit(document, {
    Scalar(_, node) {
      if (node.type !== 'PLAIN' || typeof node.value !== 'string' || node.value === '') return;
      if (!node.comment || !/^[\p{L}\p{N}]/u.test(node.comment)) return;
      const lost = `#${node.comment.split('\n')[0] ?? ''}`;
      found.push({
        code: 'yaml/comment-in-text',
        severity: 'warning',
        place: place(node.range?.[0] ?? 0),
        message: {
          vi: `Phần "${lost}" sau dấu # được hiểu là ghi chú và không in ra.`,
          en: `"${lost}" after the # is read as a comment and is not printed.`,
        },
        remedy: {
          vi: 'Là lời văn thì đặt cả câu trong ngoặc kép; là ghi chú thì thêm dấu cách sau #.',
          en: 'If it is text, put the whole in quotes; if it is a comment, add a space after the #.',
        },
      });
    },
  });
  return found;
}
