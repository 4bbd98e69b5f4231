// The list of writers: every format once, each makes a file of its kind and loses no word that can be read back as text.

import { describe, expect, it } from 'vitest';
import { writers } from '../../../src/render/writers.js';
import { typesetDocument } from '../../../src/typeset/typeset-document.js';
import { sampleDocument } from '../../support/sample-document.js';
import { writeContext } from '../../support/write-context.js';

const begins: Record<string, string> = {
  docx: 'PK\u0003\u0004',
  pdf: '%PDF-1.7',
  html: '<!DOCTYPE html>',
  text: 'ỦY BAN NHÂN DÂN',
};

describe('writers', () => {
  it('have formats and extensions of their own', () => {
    expect(writers.map(({ format }) => format).sort()).toEqual(Object.keys(begins).sort());
    expect(new Set(writers.map(({ extension }) => extension)).size).toBe(writers.length);
    for (const { extension } of writers) expect(extension).toMatch(/^\.[a-z]+$/);
  });

  it.each(writers.map((writer) => [writer.format, writer] as const))(
    '%s makes a file of its kind',
    async (format, writer) => {
      const look = await writeContext();
      const document = sampleDocument();
      const bytes = await writer.write(document, { ...look, pages: () => typesetDocument(document, look).pages });
      const start = new TextEncoder().encode(begins[format] ?? '');
      expect(bytes.slice(0, start.length)).toEqual(start);
    },
  );
});
