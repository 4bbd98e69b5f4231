// What can be wrong with a form as a file, and with braces that make no tag.

import type { Localized, Severity } from '../../diagnostics/index.js';
import type { FormFault } from '../../document/form.js';
import type { ActiveContent, ActiveKind } from '../../ooxml/active-content.js';
import type { PackageFault } from '../../ooxml/open-package.js';
import type { XmlNode } from '../../ooxml/xml-tree.js';

export interface StrayBraces {
  readonly paragraph: XmlNode;
  readonly kind: 'open' | 'close' | 'single' | 'field';
  readonly text: string;
  readonly start: number;
}

type Fault = PackageFault | 'macros';

const packageTexts: Readonly<Record<Fault, { code?: string; message: Localized; remedy?: Localized }>> = {
  'not-zip': {
    message: { vi: 'Tệp này không phải tệp Word .docx.', en: 'This is no Word file (.docx).' },
    remedy: { vi: 'Mở bằng Word rồi lưu lại dạng .docx.', en: 'Open it in Word and save it as .docx.' },
  },
  encrypted: {
    message: { vi: 'Tệp có mật khẩu hoặc là .doc đời cũ.', en: 'The file has a password, or is an old .doc.' },
    remedy: { vi: 'Bỏ mật khẩu, lưu lại dạng .docx.', en: 'Take the password off and save it as .docx.' },
  },
  broken: {
    message: { vi: 'Tệp .docx bị hỏng.', en: 'The .docx is damaged.' },
    remedy: { vi: 'Mở bằng Word, sửa và lưu lại.', en: 'Open it in Word, let it repair the file, save.' },
  },
  'too-large': { message: { vi: 'Tệp .docx lớn quá mức cho phép.', en: 'The .docx is larger than allowed.' } },
  'too-many-nodes': {
    code: 'too-large',
    message: { vi: 'Tệp .docx lớn quá mức cho phép.', en: 'The .docx is larger than allowed.' },
  },
  'document-type': {
    code: 'doctype',
    message: { vi: 'Tệp .docx chứa khai báo DTD, bị từ chối.', en: 'The .docx declares a DTD and is refused.' },
  },
  'too-deep': { message: { vi: 'Tệp .docx lồng nhau quá sâu.', en: 'The .docx is nested too deeply.' } },
  'not-well-formed': {
    code: 'not-xml',
    message: { vi: 'Một phần của tệp .docx không đọc được.', en: 'A part of the .docx cannot be read.' },
  },
  'no-main': {
    code: 'no-text',
    message: { vi: 'Tệp .docx không có phần văn bản.', en: 'The .docx has no main text.' },
    remedy: { vi: 'Lưu lại từ Word dạng .docx thường.', en: 'Save it from Word as a plain .docx.' },
  },
  macros: {
    message: { vi: 'Mẫu chứa macro (.docm), bị từ chối.', en: 'The form contains macros (.docm) and is refused.' },
    remedy: { vi: 'Lưu lại dạng .docx, không có macro.', en: 'Save it as .docx, without macros.' },
  },
};

/** A fault of the file as a whole. @param part name of the part inside, if one is to blame */
export function packageFault(fault: Fault, file: string, part?: string): FormFault {
  const { code = fault, ...texts } = packageTexts[fault];
  return {
    code: `form/${code}`,
    severity: 'error',
    place: { file, ...(part === undefined ? {} : { spot: part }) },
    ...texts,
  };
}

const activeTexts: Readonly<Record<ActiveKind, (what: string) => Localized>> = {
  'command-field': (what) => ({
    vi: `Trường có thể chạy chương trình: ${what}.`,
    en: `A field that may run a program: ${what}.`,
  }),
  'file-field': (what) => ({
    vi: `Trường lấy nội dung từ tệp khác: ${what}.`,
    en: `A field that brings another file in: ${what}.`,
  }),
  'remote-picture': (what) => ({
    vi: `Hình lấy từ ngoài tệp: ${what}.`,
    en: `A picture from outside the file: ${what}.`,
  }),
  'remote-template': (what) => ({
    vi: `Tệp gắn với một mẫu ở ngoài: ${what}.`,
    en: `The file is attached to a template outside: ${what}.`,
  }),
  'outside-link': (what) => ({
    vi: `Liên kết tới tệp hoặc máy khác: ${what}.`,
    en: `A link to another file or machine: ${what}.`,
  }),
  control: (what) => ({ vi: `Điều khiển ActiveX: ${what}.`, en: `An ActiveX control: ${what}.` }),
  'embedded-object': (what) => ({ vi: `Đối tượng nhúng: ${what}.`, en: `An embedded object: ${what}.` }),
  'inserted-file': (what) => ({
    vi: `Tệp khác được chèn nguyên vào: ${what}.`,
    en: `Another file that is inserted whole: ${what}.`,
  }),
  'data-source': (what) => ({
    vi: `Nguồn dữ liệu trộn thư: ${what}.`,
    en: `A source of data for a mail merge: ${what}.`,
  }),
  'add-in': (what) => ({ vi: `Tiện ích kèm theo: ${what}.`, en: `An add-in: ${what}.` }),
};

/** Whoever opens the documents made with the form would set it off. @param severity an error, unless it is wanted */
export const activeFault = ({ kind, part, what }: ActiveContent, file: string, severity: Severity): FormFault => ({
  code: `form/${kind}`,
  severity,
  place: { file, spot: part },
  message: activeTexts[kind](what),
  remedy:
    severity === 'error'
      ? {
          vi: 'Bỏ đi bằng Word rồi lưu lại; tin chắc cần giữ thì thêm --allow-active khi lập văn bản.',
          en: 'Take it out in Word and save; if it is surely wanted, add --allow-active when documents are made.',
        }
      : {
          vi: 'Mẫu được giữ nguyên như vậy; không cần thì bỏ đi bằng Word rồi lưu lại.',
          en: 'It stays in the form; take it out in Word where it is not needed.',
        },
});

const strayTexts: Readonly<Record<StrayBraces['kind'], (text: string) => { message: Localized; remedy: Localized }>> = {
  open: (text) => ({
    message: { vi: `Thiếu dấu }} sau "${text}".`, en: `"${text}" has no closing }}.` },
    remedy: {
      vi: 'Viết cả thẻ {{…}} trong một đoạn, đóng bằng hai dấu }}.',
      en: 'Write the whole {{…}} in one paragraph and close it with two }}.',
    },
  }),
  close: (text) => ({
    message: { vi: `Thừa dấu }} sau "${text.slice(0, -2)}".`, en: `A }} without {{ after "${text.slice(0, -2)}".` },
    remedy: { vi: 'Thêm {{ ở trước hoặc bỏ }}.', en: 'Put {{ before it, or take it out.' },
  }),
  single: (text) => ({
    message: {
      vi: `${text} chỉ có một dấu ngoặc nên sẽ in ra như chữ thường.`,
      en: `${text} has single braces and stays as text.`,
    },
    remedy: { vi: `Nếu là thẻ, viết {${text}}.`, en: `If it is a tag, write {${text}}.` },
  }),
  field: (text) => ({
    message: { vi: `Thẻ nằm trong mã trường của Word: ${text}.`, en: `A tag inside a field code of Word: ${text}.` },
    remedy: { vi: 'Đưa thẻ ra ngoài mã trường.', en: 'Move the tag out of the field code.' },
  }),
};

/** @param at its number, after those of all tags */
export function strayFault(stray: StrayBraces & { readonly spot: string }, file: string, at: number): FormFault {
  return {
    code: `form/${stray.kind === 'single' ? 'single-brace' : stray.kind === 'field' ? 'tag-in-field' : `${stray.kind}-braces`}`,
    severity: stray.kind === 'single' ? 'warning' : 'error',
    place: { file, spot: stray.spot },
    at,
    ...strayTexts[stray.kind](stray.text),
  };
}
