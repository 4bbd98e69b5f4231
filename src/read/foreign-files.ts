// Files of other programs, known by their names or first bytes, with what to do so that they can be read.

import type { Diagnostic, Localized } from '../diagnostics/index.js';

interface Foreign {
  readonly code: string;
  /** First bytes. */
  readonly starts?: readonly number[];
  readonly extensions?: readonly string[];
  readonly message: Localized;
  readonly remedy: Localized;
}

const foreign: readonly Foreign[] = [
  {
    code: 'pdf',
    starts: [0x25, 0x50, 0x44, 0x46],
    extensions: ['.pdf'],
    message: { vi: 'Số liệu không lấy được từ tệp PDF.', en: 'Figures cannot be taken from a PDF.' },
    remedy: {
      vi: 'Dùng tệp Excel, Word gốc; không có thì trước hết nhập văn bản PDF thành tệp kế hoạch, rồi dùng tệp đó.',
      en: 'Use the Excel or Word file; else first import the PDF as a plan file and use that.',
    },
  },
  {
    code: 'rtf',
    starts: [0x7b, 0x5c, 0x72, 0x74, 0x66],
    extensions: ['.rtf'],
    message: { vi: 'Tệp RTF không nhập được.', en: 'RTF cannot be imported.' },
    remedy: { vi: 'Mở bằng Word và lưu thành .docx.', en: 'Open it in Word and save it as .docx.' },
  },
  {
    code: 'other-sheet',
    extensions: ['.gsheet'],
    message: {
      vi: 'Đây chỉ là đường dẫn tới Google Trang tính, không có số liệu trong tệp.',
      en: 'This is a link to Google Sheets; the file holds no data.',
    },
    remedy: {
      vi: 'Mở trang tính trên trình duyệt, chọn Tệp → Tải xuống → Microsoft Excel (.xlsx), rồi dùng tệp đó.',
      en: 'Open it in the browser, choose File → Download → Microsoft Excel (.xlsx) and use that file.',
    },
  },
  {
    code: 'other-sheet',
    extensions: ['.numbers'],
    message: { vi: 'Tệp Numbers không đọc được.', en: 'A file of Numbers cannot be read.' },
    remedy: {
      vi: 'Mở bằng Numbers, chọn Tệp → Xuất sang → Excel, lưu thành .xlsx.',
      en: 'Open it in Numbers, choose File → Export To → Excel and save it as .xlsx.',
    },
  },
  {
    code: 'other-sheet',
    extensions: ['.xls', '.xlt', '.xlsb', '.ods', '.fods', '.ots', '.et'],
    message: {
      vi: 'Bảng tính kiểu này (.xls cũ, .xlsb, .ods …) không đọc được.',
      en: 'Sheets of this type (old .xls, .xlsb, .ods …) cannot be read.',
    },
    remedy: {
      vi: 'Mở bằng Excel (hoặc LibreOffice), bỏ mật khẩu nếu có, chọn Lưu thành… kiểu .xlsx, rồi dùng tệp đó.',
      en: 'Open it in Excel (or LibreOffice), take the password off if there is one, save it as .xlsx and use that file.',
    },
  },
  {
    code: 'other-text',
    extensions: ['.gdoc'],
    message: {
      vi: 'Đây chỉ là đường dẫn tới Google Tài liệu, không có chữ trong tệp.',
      en: 'This is a link to Google Docs; the file holds no text.',
    },
    remedy: {
      vi: 'Mở tài liệu trên trình duyệt, chọn Tệp → Tải xuống → Microsoft Word (.docx), rồi dùng tệp đó.',
      en: 'Open it in the browser, choose File → Download → Microsoft Word (.docx) and use that file.',
    },
  },
  {
    code: 'other-text',
    extensions: ['.odt', '.fodt', '.ott', '.wps', '.pages'],
    message: {
      vi: 'Văn bản kiểu này (.odt, .wps …) không đọc được.',
      en: 'Texts of this type (.odt, .wps …) cannot be read.',
    },
    remedy: {
      vi: 'Mở bằng Word (hoặc chương trình đã tạo ra tệp), chọn Lưu thành… kiểu .docx, rồi dùng tệp đó.',
      en: 'Open it in Word (or in the program that made it), save it as .docx and use that file.',
    },
  },
  {
    code: 'old-office',
    starts: [0xd0, 0xcf, 0x11, 0xe0],
    extensions: ['.doc', '.dot'],
    message: {
      vi: 'Đây là tệp Word/Excel kiểu cũ (.doc, .xls) hoặc tệp có mật khẩu.',
      en: 'This is an old Word or Excel file (.doc, .xls), or one with a password.',
    },
    remedy: {
      vi: 'Mở bằng Word/Excel, bỏ mật khẩu nếu có, chọn Lưu thành… kiểu .docx hoặc .xlsx rồi nhập lại.',
      en: 'Open it in Word or Excel, take the password off if there is one, save it as .docx or .xlsx and import that.',
    },
  },
];

/** `.xlsx`; empty where the name has none. */
export const extensionOf = (file: string): string => /\.[^./\\]+$/.exec(file)?.[0].toLowerCase() ?? '';

const PDF_START = [0x25, 0x50, 0x44, 0x46, 0x2d];
/** A PDF may begin after some bytes of something else. ISO 32000-1, annex H.3. */
const SEARCHED = 1024;

/** By its first bytes, or by its name where it has no others that tell. */
export function isPdf(bytes: Uint8Array, file: string): boolean {
  if (PDF_START.every((byte, at) => bytes[at] === byte)) return true;
  if (extensionOf(file) !== '.pdf') return false;
  const head = String.fromCharCode(...bytes.subarray(0, SEARCHED));
  return head.includes('%PDF-') || !foreign.some(({ starts }) => starts?.every((byte, at) => bytes[at] === byte));
}

/** Kinds of texts that LibreOffice makes Word files of. */
const convertible = ['.doc', '.dot', '.rtf', '.odt', '.ott', '.fodt', '.wps'];

/**
 * The kind of a text of another program that can be made a Word file: by its name, or its first bytes where it bears the name of a Word
 * file; undefined for others.
 */
export function convertibleKind(bytes: Uint8Array, file: string): string | undefined {
  const extension = extensionOf(file);
  if (!foreignFile(bytes, file)) return undefined;
  if (convertible.includes(extension)) return extension;
  return extension === '.docx' ? '.doc' : undefined;
}

/** What is wrong with a file of another program; a sheet of data is told so by its name, else first bytes go before names. */
export function foreignFile(bytes: Uint8Array, file: string): Diagnostic | undefined {
  const extension = extensionOf(file);
  const found =
    foreign.find(({ extensions, code }) => code.startsWith('other') && extensions?.includes(extension)) ??
    foreign.find(({ starts }) => starts?.every((byte, index) => bytes[index] === byte)) ??
    foreign.find(({ extensions }) => extensions?.includes(extension));
  return (
    found && {
      code: `import/${found.code}`,
      severity: 'error',
      place: { file },
      message: found.message,
      remedy: found.remedy,
    }
  );
}
