// What the YAML parser found wrong, said for an office clerk: what it is and what to do.

import type { Localized } from '../diagnostics/index.js';

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
export function explainYamlError(code: string, original: string): Explanation {
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
