// The last proof before a document leaves: reads the finished DOCX and PDF back and finds every fact of the plan in them. Works from the
// Plan and the bytes alone, never from the Document, so that what composing or a writer drops cannot hide.

import type { Diagnostic } from '../diagnostics/index.js';
import type { DocumentType } from '../doctype/document-type.js';
import type { Library } from '../doctype/library.js';
import type { Plan } from '../plan/plan.js';
import { collectFacts } from './collect-facts.js';
import { type Facts, factCount } from './fact.js';
import { rewrittenTexts } from './own-texts.js';
import { tellUnproven, type Unproven } from './unproven.js';

export interface VerifySubject {
  /** With all texts filled in. */
  readonly plan: Plan;
  /** The plan before composing, as its file or its maker has it. */
  readonly own: unknown;
  readonly type: DocumentType;
  readonly library: Library;
}

export interface FinishedFile {
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

const provers: Readonly<Record<string, (facts: Facts, files: readonly Uint8Array[]) => Promise<Unproven[]>>> = {
  docx: async (facts, files) => {
    const [{ readDocx }, { proveDocx }] = await Promise.all([
      import('./docx/read-docx.js'),
      import('./docx/prove-docx.js'),
    ]);
    return proveDocx(facts, readDocx(files));
  },
  pdf: async (facts, files) => {
    const [{ readPdf }, { provePdf }] = await Promise.all([import('./pdf/read-pdf.js'), import('./pdf/prove-pdf.js')]);
    return provePdf(facts, await readPdf(files));
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
    vi: `Bản ${format.toUpperCase()} không được đối chiếu; chỉ DOCX và PDF.`,
    en: `The ${format.toUpperCase()} is not proven; only DOCX and PDF are.`,
  },
});

/** @param files all files of one document; those of one format hold it together. Of other formats it is told that they are not proven. */
export async function verifyOutputs(subject: VerifySubject, files: readonly FinishedFile[]): Promise<Verified> {
  const facts = collectFacts(subject.plan, subject.type, subject.library);
  const total = factCount(facts);
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
      const unproven = await prove(facts, own);
      const lost = unproven.reduce((sum, { count }) => sum + count, 0);
      proofs.push({ format, facts: total, proven: total - lost });
      diagnostics.push(...unproven.map((each) => tellUnproven(each, format.toUpperCase())));
    } catch (error) {
      diagnostics.push(unreadable(format, error));
    }
  }
  return { proofs, diagnostics };
}
