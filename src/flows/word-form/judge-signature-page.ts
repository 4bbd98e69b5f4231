// The signature page of a finished Word form, looked for in its PDF: only there is known which lines share a page. Judged by the rule
// `signature-page` of check, with its code, severity and words.

import type { RuleSettings } from '../../check/check-document.js';
import { type SignatureFault, signatureFaultText, signaturePage } from '../../check/rules/format/signature-page.js';
import type { Diagnostic, Severity } from '../../diagnostics/index.js';
import type { Document } from '../../document/document.js';
import type { SignaturePlace } from '../../document/signature-places.js';
import { type PdfText, type PdfWord, readPdf } from '../../verify/pdf/read-pdf.js';
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

const unjudged: Diagnostic = {
  code: 'form/signature-page-unjudged',
  severity: 'warning',
  message: {
    vi: 'Không tìm thấy phần ký trong bản PDF của mẫu nên chưa xét được trang ký.',
    en: 'The signature block was not found in the PDF of the form, so its page could not be judged.',
  },
  remedy: { vi: 'Xem lại trang ký bằng mắt.', en: 'Look at the signature page yourself.' },
};

function judge({ words, lines }: PdfText, signature: readonly FoundLine[]): SignatureFault | undefined {
  const [top, bottom] = [signature[0]?.words[0], signature.at(-1)?.words[0]];
  if (!top || !bottom) return undefined;
  if (top.page !== bottom.page) return { torn: true, page: top.page };
  const label = words[lastPlace(words, LABEL, words.length)];
  const above = Math.min(top.y, label?.page === top.page ? label.y : top.y) - SAME_ROW;
  const text = lines.filter((line) => line[0]?.page === top.page && line[0].y < above && !isFurniture(line, lines));
  return text.length > 0 ? undefined : { torn: false, page: top.page };
}

export interface SignaturePage {
  readonly diagnostics: readonly Diagnostic[];
  /** Where the empty signature fields belong; none if the block was not found whole. */
  readonly places: readonly SignaturePlace[];
}

const toDiagnostic = (fault: SignatureFault, severity: Severity): Diagnostic => ({
  code: `check/${signaturePage.id}`,
  kind: 'rule',
  severity,
  ...signatureFaultText(fault),
  remedy: {
    vi: 'Thêm hoặc bớt vài dòng ở cuối nội dung, hoặc đặt "Giữ với đoạn sau" cho các dòng cuối trong mẫu.',
    en: 'Add or cut a few lines at the end of the text, or set "Keep with next" on the last lines of the form.',
  },
});

/**
 * @param pdf the finished form as PDF
 * @param document composed from the same plan: it names the lines of the signature
 * @param rules what the project sets for the rules
 */
export async function judgeSignaturePage(
  pdf: Uint8Array,
  document: Document,
  rules: RuleSettings = {},
): Promise<SignaturePage> {
  const text = await readPdf([pdf]);
  const signature = findSignature(document, text);
  const severity = rules[signaturePage.id] ?? signaturePage.severity;
  if (signature === undefined) return { diagnostics: [], places: [] };
  if (signature === 'not found') return { diagnostics: severity === 'off' ? [] : [unjudged], places: [] };
  const fault = severity === 'off' ? undefined : judge(text, signature);
  return {
    diagnostics: fault && severity !== 'off' ? [toDiagnostic(fault, severity)] : [],
    places: placesAround(signature),
  };
}
