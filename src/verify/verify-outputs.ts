// The last proof before a document leaves: reads the finished files back and finds every fact of the plan in them. That works from the
// Plan and the bytes alone, never from the Document, so that what composing or a writer drops cannot hide. Then the text of each file is
// held against the Document: it may say nothing that comes from no fact and no template.

import type { Diagnostic } from '../diagnostics/index.js';
import type { DocumentType } from '../doctype/document-type.js';
import type { Library } from '../doctype/library.js';
import type { Document } from '../document/document.js';
import type { Plan } from '../plan/plan.js';
import { collectFacts } from './collect-facts.js';
import { type Facts, factCount, type OtherText, reportUnproven, type Unproven } from './fact.js';
import { otherText } from './other-text.js';
import { rewrittenTexts } from './own-texts.js';
import { type FileText, type SaidText, saidByDocument } from './said-text.js';

// What a file says otherwise than its document, as it is told.

const short = (text: string): string => (text.length > 90 ? `${text.slice(0, 90)}…` : text);

const codes: Partial<Record<OtherText['kind'], string>> = {
  moved: 'verify/wrong-order',
  unseen: 'verify/unseen-text',
  markup: 'verify/other-markup',
};

/** @param format as people know it: `DOCX` */
function reportOtherText({ kind, text, said, after, path, page }: OtherText, format: string): Diagnostic {
  const [own, due] = [short(text), short(said)];
  const [on, onEn] = page === undefined ? ['', ''] : [` (trang ${page})`, ` (page ${page})`];
  const [behind, behindEn] = after === '' ? [on, onEn] : [`, sau "${after}"${on}`, `, after "${after}"${onEn}`];
  const message = {
    added: {
      vi: `Bản ${format} có thêm "${own}"${behind}: không có trong kế hoạch, cũng không có trong mẫu văn bản.`,
      en: `The ${format} also says "${own}"${behindEn}: neither the plan nor the template does.`,
    },
    replaced: {
      vi: `Bản ${format} ghi "${own}", đúng ra là "${due}"${behind}.`,
      en: `The ${format} says "${own}" where it should say "${due}"${behindEn}.`,
    },
    lost: { vi: `Bản ${format} thiếu "${due}"${behind}.`, en: `The ${format} lacks "${due}"${behindEn}.` },
    moved: { vi: `Bản ${format} đặt sai thứ tự "${due}".`, en: `The ${format} has "${due}" out of order.` },
    unseen: {
      vi: `Bản ${format} có chữ không đọc được như vậy trên giấy: "${own}" (chữ ẩn, quá nhỏ, chồng lên nhau, cùng màu với nền, bị gạch bỏ, bị đẩy lên hay xuống thành số mũ, chỉ số, dùng phông ký hiệu, hoặc là trường mà Word sẽ tính lại).`,
      en: `The ${format} has words that nobody reads so on paper: "${own}" (hidden, too small, piled on each other, of the colour behind them, struck out, raised or lowered, in a face of symbols, or a field that Word will reckon again).`,
    },
    markup: {
      vi: `Bản ${format} có phần trình bày không do kehoach ghi: "${own}".`,
      en: `The ${format} has markup that kehoach did not write: "${own}".`,
    },
  }[kind];
  return {
    code: codes[kind] ?? 'verify/other-text',
    severity: 'error',
    ...(path === undefined ? {} : { place: { path } }),
    message,
    remedy: {
      vi: 'Không phát hành bản này; lập lại bản khác từ kế hoạch.',
      en: 'Do not issue this; build it again from the plan.',
    },
  };
}

/** @param found what the file says where the fact should stand */
function withFound(fact: Diagnostic, found: readonly OtherText[]): Diagnostic {
  if (found.length === 0) return fact;
  const list = found.slice(0, 3).map(({ text, said, page }) => {
    const [on, onEn] = page === undefined ? ['', ''] : [` (trang ${page})`, ` (page ${page})`];
    if (text === '') return { vi: `thiếu "${short(said)}"${on}`, en: `lacks "${short(said)}"${onEn}` };
    const due = said === '' ? ['', ''] : [`, đúng ra là "${short(said)}"`, ` where it should say "${short(said)}"`];
    return { vi: `ghi "${short(text)}"${due[0]}${on}`, en: `says "${short(text)}"${due[1]}${onEn}` };
  });
  const more = (language: 'vi' | 'en'): string => list.map((each) => each[language]).join('; ');
  const { vi, en } = fact.message;
  return { ...fact, message: { vi: `${vi} Bản này ${more('vi')}.`, en: `${en} It ${more('en')}.` } };
}

interface VerifySubject {
  /** With all texts filled in. */
  readonly plan: Plan;
  /** The plan before composing, as its file or its maker has it. */
  readonly own: unknown;
  readonly type: DocumentType;
  readonly library: Library;
  /**
   * What was composed of the plan: a file that our writers made of it says this and nothing else. Absent for an office's own form, which
   * has words and an order of its own.
   */
  readonly document?: Document | undefined;
  /** The paragraphs of the office's own form as it was filled once more: a DOCX of it says the same. */
  readonly filled?: readonly string[] | undefined;
}

interface FinishedFile {
  readonly format: string;
  readonly bytes: Uint8Array;
}

/** How many facts of the plan were found again in the files of one format. */
export interface Proof {
  readonly format: string;
  readonly facts: number;
  readonly proven: number;
}

export interface Verified {
  readonly proofs: readonly Proof[];
  /** Their places are paths in the plan. */
  readonly diagnostics: readonly Diagnostic[];
}

interface Found {
  readonly unproven: Unproven[];
  readonly file: FileText;
}

const provers: Readonly<Record<string, (facts: Facts, files: readonly Uint8Array[], own: boolean) => Promise<Found>>> =
  {
    docx: async (facts, files, own) => {
      const [{ readDocx }, { proveDocx }] = await Promise.all([
        import('./docx/read-docx.js'),
        import('./docx/prove-docx.js'),
      ]);
      const docx = readDocx(files);
      return { unproven: proveDocx(facts, docx, own), file: docx.file };
    },
    pdf: async (facts, files, own) => {
      const [{ readPdf }, { provePdf }] = await Promise.all([
        import('./pdf/read-pdf.js'),
        import('./pdf/prove-pdf.js'),
      ]);
      const pdf = await readPdf(files);
      return { unproven: provePdf(facts, pdf, own), file: pdf.file };
    },
    html: async (facts, files, own) => {
      const [{ readHtml }, { provePdf }] = await Promise.all([
        import('./html/read-html.js'),
        import('./pdf/prove-pdf.js'),
      ]);
      const pages = readHtml(files);
      return { unproven: provePdf(facts, pages, own), file: pages.file };
    },
  };

const unreadable = (format: string, error: unknown): Diagnostic => {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    code: 'verify/unreadable',
    severity: 'error',
    message: {
      vi: `Không đọc lại được bản ${format.toUpperCase()}: ${reason}`,
      en: `The ${format.toUpperCase()} cannot be read back: ${reason}`,
    },
  };
};

const notProven = (format: string): Diagnostic => ({
  code: 'verify/not-proven',
  severity: 'info',
  message: {
    vi: `Bản ${format.toUpperCase()} không được đối chiếu; chỉ DOCX, PDF và HTML.`,
    en: `The ${format.toUpperCase()} is not proven; only DOCX, PDF and HTML are.`,
  },
});

/** @param files all files of one document; those of one format hold it together. Of other formats it is told that they are not proven. */
export async function verifyOutputs(subject: VerifySubject, files: readonly FinishedFile[]): Promise<Verified> {
  const facts = collectFacts(subject.plan, subject.type, subject.library);
  const total = factCount(facts);
  let said: SaidText | undefined;
  const others = (unproven: readonly Unproven[], file: FileText): OtherText[] => {
    const { filled } = subject;
    if (filled && !file.wrapped) {
      const units = filled.map((text) => ({ cells: [[{ text }]] }));
      return otherText({ units, feet: [], heads: [] }, { ...file, markup: [], beside: [] }, unproven);
    }
    if (!subject.document) return [];
    said ??= saidByDocument(subject.document);
    return otherText(said, file, unproven);
  };
  const proofs: Proof[] = [];
  const diagnostics: Diagnostic[] = rewrittenTexts(subject.own, subject.plan);
  for (const format of new Set(files.map((file) => file.format))) {
    const prove = provers[format];
    if (!prove) {
      diagnostics.push(notProven(format));
      continue;
    }
    try {
      const own = files.filter((file) => file.format === format).map(({ bytes }) => bytes);
      const { unproven, file } = await prove(facts, own, subject.document !== undefined);
      const lost = unproven.reduce((sum, { count }) => sum + count, 0);
      proofs.push({ format, facts: total, proven: total - lost });
      const name = format.toUpperCase();
      const told = others(unproven, file);
      diagnostics.push(
        ...unproven.map((each) =>
          withFound(
            reportUnproven(each, name),
            told.filter(({ fact }) => fact === each),
          ),
        ),
        ...told.filter(({ fact }) => fact === undefined).map((each) => reportOtherText(each, name)),
      );
    } catch (error) {
      diagnostics.push(unreadable(format, error));
    }
  }
  return { proofs, diagnostics };
}
