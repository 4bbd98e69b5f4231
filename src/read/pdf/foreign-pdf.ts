// What is said of a PDF that is not of ours: a scan has no text, another program's file does not say what its text is.

import type { Diagnostic } from '../../diagnostics/index.js';
import type { PdfFile } from './pdf-file.js';

export function foreignPdf(file: PdfFile, name: string): Diagnostic {
  const scanned = file.ofType('Page').length > 0 && file.ofType('Font').length === 0;
  return {
    code: scanned ? 'check/scanned-pdf' : 'check/foreign-pdf',
    severity: 'error',
    place: { file: name },
    message: scanned
      ? {
          vi: 'Tệp PDF này là bản quét (chỉ có ảnh), không có chữ để xét.',
          en: 'This PDF is a scan: it holds pictures, no text to judge.',
        }
      : {
          vi: 'Tệp PDF này không do kehoach tạo ra, hoặc đã hỏng: không biết đâu là tiêu đề, điều, bảng để xét.',
          en: 'This PDF was not made by kehoach, or is broken: it does not say what is a title, an article, a table.',
        },
    remedy: scanned
      ? { vi: 'Nhận dạng chữ (OCR) rồi lưu thành .docx.', en: 'Run text recognition (OCR) and save it as .docx.' }
      : {
          vi: 'Xét tệp Word (.docx) của văn bản, hoặc mở PDF bằng Word và lưu thành .docx.',
          en: 'Check the Word file (.docx) of the document, or open the PDF in Word and save it as .docx.',
        },
  };
}
