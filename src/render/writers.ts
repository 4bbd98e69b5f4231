// The one list of writers. Each loads its packages when it first writes, so that a run pays only for the formats it makes.

import type { Writer } from './writer.js';

export const writers: readonly Writer[] = [
  {
    format: 'docx',
    extension: '.docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: async (document, context) => (await import('./docx/render-docx.js')).renderDocx(document, context),
  },
  {
    format: 'pdf',
    extension: '.pdf',
    mediaType: 'application/pdf',
    write: async ({ properties }, { pages, fonts, compressor, signFields }) =>
      (await import('./pdf/render-pdf.js')).renderPdf(pages(), { properties, fonts, compressor, signFields }),
  },
  {
    format: 'html',
    extension: '.html',
    mediaType: 'text/html; charset=utf-8',
    write: async ({ properties }, { pages }) =>
      (await import('./html/render-html.js')).renderHtml(pages(), { properties }),
  },
  {
    format: 'text',
    extension: '.txt',
    mediaType: 'text/plain; charset=utf-8',
    write: async (document) => (await import('./text/render-text.js')).renderText(document),
  },
];
