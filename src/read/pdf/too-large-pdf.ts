// What is said of a PDF that is, or grows, larger than any document: it is refused whole, never read in part.

import type { Diagnostic } from '../../diagnostics/index.js';

export const tooLargePdf = (name: string): Diagnostic => ({
  code: 'check/too-large-pdf',
  severity: 'error',
  place: { file: name },
  message: {
    vi: 'Tệp PDF này quá lớn để xét.',
    en: 'This PDF is too large to be checked.',
  },
  remedy: {
    vi: 'Xét tệp Word (.docx) hoặc tệp kế hoạch (.yaml) của văn bản, hoặc tách văn bản thành nhiều tệp.',
    en: 'Check the Word file (.docx) or the plan file (.yaml) of the document, or split the document into parts.',
  },
});
