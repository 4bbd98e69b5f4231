// The signature page of a finished Word form, judged from its PDF: only there is known which lines share a page. As of our own pages,
// the signature stands whole on one page with at least a line of the text. (Practice; NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.7 only fixes
// its place.)

import type { Diagnostic } from '../diagnostics/index.js';
import type { Document } from '../document/document.js';
import type { SignaturePlace } from '../document/signature-places.js';
import { type PdfText, type PdfWord, readPdf } from '../verify/pdf/read-pdf.js';
import { type FoundLine, findSignature, lastPlace, placesAround } from './find-signature.js';

const LABEL = 'Nơi nhận:';
/** Lines of two columns that belong to one row of text, in pt. */
const SAME_ROW = 8;

/** Lines that stand on several pages at the same height, and numbers alone: heads and feet of pages, not text. */
function isFurniture(line: readonly PdfWord[], lines: readonly (readonly PdfWord[])[]): boolean {
  const textOf = (each: readonly PdfWord[]): string => each.map(({ text }) => text).join(' ');
  const [first] = line;
  if (!first) return true;
  const text = textOf(line);
  if (/^[-–]? ?\d+ ?[-–]?$/.test(text)) return true;
  return lines.some(
    (other) =>
      other[0] !== undefined &&
      other[0].page !== first.page &&
      Math.abs(other[0].y - first.y) < 1 &&
      textOf(other) === text,
  );
}

const fault = (issue: boolean, torn: boolean, page: number): Diagnostic => ({
  code: torn ? 'form/signature-split' : 'form/signature-alone',
  severity: issue ? 'error' : 'warning',
  message: torn
    ? {
        vi: `Phần ký bị chia qua hai trang, đến trang ${page}.`,
        en: `The signature block is split over two pages, up to page ${page}.`,
      }
    : {
        vi: `Trang ${page} chỉ có phần ký, không kèm dòng nội dung nào.`,
        en: `Page ${page} carries the signature block without a line of the text.`,
      },
  remedy: {
    vi: 'Thêm hoặc bớt vài dòng ở cuối nội dung, hoặc đặt "Giữ với đoạn sau" cho các dòng cuối trong mẫu.',
    en: 'Add or cut a few lines at the end of the text, or set "Keep with next" on the last lines of the form.',
  },
});

const unjudged: Diagnostic = {
  code: 'form/signature-page-unjudged',
  severity: 'warning',
  message: {
    vi: 'Không tìm thấy phần ký trong bản PDF của mẫu nên chưa xét được trang ký.',
    en: 'The signature block was not found in the PDF of the form, so its page could not be judged.',
  },
  remedy: { vi: 'Xem lại trang ký bằng mắt.', en: 'Look at the signature page yourself.' },
};

function judge({ words, lines }: PdfText, signature: readonly FoundLine[], issue: boolean): Diagnostic[] {
  const [top, bottom] = [signature[0]?.words[0], signature.at(-1)?.words[0]];
  if (!top || !bottom) return [];
  if (top.page !== bottom.page) return [fault(issue, true, bottom.page)];
  const label = words[lastPlace(words, LABEL, words.length)];
  const above = Math.min(top.y, label?.page === top.page ? label.y : top.y) - SAME_ROW;
  const text = lines.filter((line) => line[0]?.page === top.page && line[0].y < above && !isFurniture(line, lines));
  return text.length > 0 ? [] : [fault(issue, false, top.page)];
}

export interface SignaturePage {
  readonly diagnostics: readonly Diagnostic[];
  /** Where the empty signature fields belong; none if the block was not found whole. */
  readonly places: readonly SignaturePlace[];
}

/** @param pdf the finished form as PDF @param document composed from the same plan: it names the lines of the signature */
export async function judgeSignaturePage(pdf: Uint8Array, document: Document, issue: boolean): Promise<SignaturePage> {
  const text = await readPdf([pdf]);
  const signature = findSignature(document, text);
  if (signature === undefined) return { diagnostics: [], places: [] };
  if (signature === 'not found') return { diagnostics: [unjudged], places: [] };
  return { diagnostics: judge(text, signature, issue), places: placesAround(signature) };
}
