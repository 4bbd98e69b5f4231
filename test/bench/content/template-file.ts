// The .docx template of an engine and the data of each unit, all from composed documents of one shape.

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Document } from '../../../src/document/document.js';
import { renderDocx } from '../../../src/render/docx/render-docx.js';
import type { WriteContext } from '../../../src/render/writer.js';
import { type Tags, withBraces } from './tags.js';
import { type Data, templated } from './templated.js';

export interface TemplateFile {
  readonly bytes: Uint8Array;
  /** For each document its data. */
  readonly data: readonly Data[];
}

export async function templateFile(
  documents: readonly Document[],
  tags: Tags,
  context: WriteContext,
): Promise<TemplateFile> {
  const texts = documents.map((document) => templated(document, tags, () => false).texts);
  const isField = (index: number): boolean => texts.some((each) => each[index] !== texts[0]?.[index]);
  const all = documents.map((document) => templated(document, tags, isField));
  const { document } = all[0] as { document: Document };
  const parts = unzipSync(await renderDocx(document, context));
  const text = withBraces(strFromU8(parts['word/document.xml'] as Uint8Array));
  const bytes = zipSync({ ...parts, 'word/document.xml': strToU8(text) });
  return { bytes, data: all.map(({ data }) => data) };
}
