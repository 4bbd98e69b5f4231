// What keeps the words of a PDF from being read: each kind of file is told apart, with what to do about it.

import type { Diagnostic, Localized } from '../../diagnostics/index.js';
import type { DrawnFile, Glyph, PdfRefusal } from '../../pdf/drawing.js';
import { legacyEncoding, legacyFault } from '../text/decode-text.js';

type Fault = readonly [code: string, message: Localized, remedy: Localized];

const fault = (file: string, [code, message, remedy]: Fault): Diagnostic => ({
  code: `import/${code}`,
  severity: 'error',
  place: { file },
  message,
  remedy,
});

const original: Localized = {
  vi: 'Xin tệp Word (.docx) gốc; không có thì nhập trên máy có phần nhận dạng chữ, hoặc nhận dạng chữ (OCR) bằng chương trình có tiếng Việt, lưu thành .docx rồi soát lại.',
  en: 'Ask for the Word file (.docx); else import on a machine that recognises text, or run text recognition (OCR) with Vietnamese, save it as .docx and proof-read it.',
};

const refusals: Readonly<Record<PdfRefusal, Fault>> = {
  password: [
    'pdf-password',
    { vi: 'Tệp PDF có mật khẩu mở.', en: 'The PDF opens with a password only.' },
    {
      vi: 'Mở bằng mật khẩu rồi in ra PDF mới (Print to PDF), dùng tệp mới.',
      en: 'Open it with the password, print it to a new PDF and use that.',
    },
  ],
  broken: [
    'pdf-broken',
    { vi: 'Tệp PDF bị hỏng hoặc không phải là PDF.', en: 'The PDF is broken, or is none.' },
    {
      vi: 'Tải lại tệp; nếu chương trình xem PDF vẫn mở được thì in ra PDF mới, dùng tệp mới.',
      en: 'Fetch the file again; if a viewer still opens it, print it to a new PDF and use that.',
    },
  ],
  'too-large': [
    'pdf-too-large',
    {
      vi: 'Tệp PDF quá lớn, hoặc đọc quá lâu, quá tốn bộ nhớ; có thể là tệp phá hoại.',
      en: 'The PDF is too large, or takes too much time or memory to be read; it may be hostile.',
    },
    {
      vi: 'Tách văn bản thành nhiều tệp (mỗi tệp không quá 400 trang, 32 MB), hoặc dùng tệp Word (.docx).',
      en: 'Split the document (400 pages and 32 MB at most), or use the Word file (.docx).',
    },
  ],
};

export const refusedPdf = (refusal: PdfRefusal, file: string): Diagnostic => fault(file, refusals[refusal]);

const scan: Fault = [
  'pdf-scan',
  { vi: 'Tệp PDF này là bản quét (chỉ có ảnh), không có chữ để đọc.', en: 'This PDF is a scan: pictures, no text.' },
  original,
];

const scannerText: Fault = [
  'pdf-scanner-text',
  {
    vi: 'Chữ trong PDF do máy quét nhận dạng mà không biết tiếng Việt (mất dấu, sai chữ); không nhập được.',
    en: 'The text of this PDF was recognised by a scanner that knows no Vietnamese; it is not to be relied on.',
  },
  original,
];

const noLetters: Fault = [
  'pdf-no-letters',
  {
    vi: 'Tệp PDF không cho biết chữ nào là chữ nào (phông thiếu bảng Unicode): nhìn thấy chữ nhưng chép ra chỉ là ký hiệu lạ.',
    en: 'This PDF does not say which letters it shows (its fonts lack a map to Unicode): copied, they are signs without meaning.',
  },
  original,
];

const notVietnamese: Fault = [
  'pdf-not-vietnamese',
  {
    vi: 'Chữ trong tệp PDF không có dấu tiếng Việt, nên không phải văn bản tiếng Việt đọc được.',
    en: 'The text of this PDF has no Vietnamese marks: it is no Vietnamese text that can be read.',
  },
  original,
];

/** Share of glyphs drawn unseen over pictures, of letters and figures among signs, of letters with marks among letters. */
const LAYER = 0.5;
const READABLE = 0.7;
const VIETNAMESE = 0.18;
const HARDLY_VIETNAMESE = 0.05;
/** Fewer letters than this tell nothing. */
const ENOUGH = 100;

const marked = /[\u0300-\u036fđàáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]/u;

/** Shares of signs in a text. */
function sharesOf(text: string): { signs: number; letters: number; readable: number; vietnamese: number } {
  let [signs, letters, readable, vietnamese] = [0, 0, 0, 0];
  for (const sign of text.normalize('NFC').toLowerCase()) {
    // what fills forms says nothing
    if (/[\s.…_]/u.test(sign)) continue;
    signs += 1;
    const letter = /\p{L}/u.test(sign);
    if (letter) letters += 1;
    if (letter || /[\d\p{M}]/u.test(sign)) readable += 1;
    if (letter && marked.test(sign)) vietnamese += 1;
  }
  return { signs, letters, readable: readable / signs, vietnamese: vietnamese / letters };
}

export interface Judged {
  /** Which glyphs are the text: all that is seen, or the layer of a scanner. */
  readonly isText: (glyph: Glyph) => boolean;
  /** The text was recognised from a picture. */
  readonly layer: boolean;
}

/** @returns a fault where its words cannot be read */
export function judgeDrawing({ pages }: DrawnFile, file: string): Judged | Diagnostic {
  const glyphs = pages.flatMap((page) => page.glyphs).filter(({ text }) => text.trim() !== '');
  if (glyphs.length === 0) return fault(file, scan);
  const layer = glyphs.filter(({ unseen }) => unseen === 'invisible').length > LAYER * glyphs.length;
  const isText = ({ unseen }: Glyph): boolean => unseen === undefined || (layer && unseen === 'invisible');
  const text = glyphs
    .filter(isText)
    .map((glyph) => glyph.text)
    .join('');
  const { signs, letters, readable, vietnamese } = sharesOf(text);
  if (signs > 0 && readable < READABLE) return fault(file, noLetters);
  const legacy = legacyEncoding(
    pages
      .map((page) =>
        page.glyphs
          .filter(isText)
          .map((each) => each.text)
          .join(''),
      )
      .join('\n'),
  );
  if (legacy) return legacyFault(file, legacy);
  if (layer && (letters < ENOUGH || vietnamese < VIETNAMESE)) return fault(file, scannerText);
  if (letters >= ENOUGH && vietnamese < HARDLY_VIETNAMESE) return fault(file, notVietnamese);
  return { isText, layer };
}

/** Whether its text is that of a scanner which knows no Vietnamese. */
export function isScannersText(drawn: DrawnFile): boolean {
  const judged = judgeDrawing(drawn, '');
  return 'code' in judged && judged.code === `import/${scannerText[0]}`;
}
