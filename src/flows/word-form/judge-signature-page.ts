// The signature page of a finished Word form, looked for in its PDF: only there is known which lines share a page. Judged by the rule
// `signature-page` of check, with its code, severity and words.

import type { RuleSettings } from '../../check/check-document.js';
import { type SignatureFault, signatureFaultText, signaturePage } from '../../check/rules/format/set-pages.js';
import type { Diagnostic, Severity } from '../../diagnostics/index.js';
import type { Document } from '../../document/document.js';
import { aroundGap, type SignaturePlace } from '../../document/signature-places.js';
import { paragraphsOf, plainText } from '../../document/walk.js';
import { fold } from '../../verify/fold.js';
import { type PdfText, type PdfWord, readPdf } from '../../verify/pdf/read-pdf.js';

// The signature block in the words of a finished PDF: its lines from the authority down to the name, as the document composed from the
// same plan has them.

interface FoundLine {
  readonly role: 'signature-capacity' | 'signature-name';
  readonly words: readonly PdfWord[];
}

/** Where these words last stand together before a place of the text, reading each line from left to right; -1 if nowhere. */
function lastPlace(words: readonly PdfWord[], text: string, before: number): number {
  const wanted = fold(text).split(' ');
  for (let start = before - wanted.length; start >= 0; start--) {
    if (wanted.every((word, index) => words[start + index]?.text === word)) return start;
  }
  return -1;
}

/** @returns its lines from above; `undefined` where the document has none, `not found` where the PDF does not show all of them */
function findSignature(document: Document, { words }: PdfText): readonly FoundLine[] | 'not found' | undefined {
  const wanted = [...paragraphsOf(document)].flatMap(({ role, inlines }) => {
    const text = plainText(inlines);
    if (role !== 'signature-capacity' && role !== 'signature-name') return [];
    return text.trim() === '' ? [] : [{ role, text } as const];
  });
  if (wanted.length === 0) return undefined;
  let before = words.length;
  const lines: FoundLine[] = [];
  for (const { role, text } of [...wanted].reverse()) {
    before = lastPlace(words, text, before);
    if (before < 0) return 'not found';
    lines.unshift({ role, words: words.slice(before, before + fold(text).split(' ').length) });
  }
  return lines;
}

/** Parts of the size that letters with marks take above their line, and that tails take below it. */
const ABOVE = 0.95;
const BELOW = 0.25;

/** Fields over the gap between the last line above it and the name; none where the block is torn. */
function placesAround(lines: readonly FoundLine[]): SignaturePlace[] {
  const above = lines.filter(({ role }) => role === 'signature-capacity').at(-1)?.words;
  const name = lines.find(({ role }) => role === 'signature-name')?.words;
  const last = above?.at(-1);
  const [first, end] = [(name ?? above)?.[0], (name ?? above)?.at(-1)];
  if (!last || !first || !end || first.page !== last.page) return [];
  const top = last.y + BELOW * last.size;
  const room = name ? first.y - ABOVE * first.size - top : undefined;
  if (room !== undefined && room <= 0) return [];
  return aroundGap({ page: last.page - 1, centre: (first.left + end.right) / 2, top, room });
}

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

interface SignaturePage {
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
