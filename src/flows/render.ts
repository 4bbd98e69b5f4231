// A built document → its files in every format asked for; finished files → the proof that every fact of the plan is in them.

import { writePlanText } from '../data/write-yaml.js';
import type { Diagnostic } from '../diagnostics/index.js';
import { fileName } from '../document/file-name.js';
import type { Writer } from '../render/writer.js';
import { writers } from '../render/writers.js';
import { typesetDocument } from '../typeset/typeset-document.js';
import { type Verified, verifyOutputs } from '../verify/verify-outputs.js';
import { type Built, locate, once } from './build.js';

export type Format = Writer['format'];

export interface RenderOptions {
  readonly formats: readonly Format[];
  /** One file a part instead of one for all. */
  readonly split?: boolean;
  /** The plan as data, to travel in the DOCX of the whole document; a part alone is handed on without it. */
  readonly carried?: unknown;
  /** Empty signature fields in the PDF of a document that goes out; where left out, in that of an electronic one. */
  readonly signFields?: boolean | undefined;
}

export interface RenderedFile {
  /** A bare file name, fit for any file system. */
  readonly name: string;
  readonly format: Format;
  /** Id of the part it holds, where the document is split. */
  readonly part?: string;
  /** As they are set; absent in files of an office's own form. */
  readonly pages?: number;
  readonly bytes: Uint8Array;
}

/** How many pages a part has, as they are set. */
export interface PartPages {
  readonly part: string;
  readonly title: string;
  readonly pages: number;
}

export interface Rendered {
  readonly files: readonly RenderedFile[];
  readonly pages: readonly PartPages[];
  /** What setting the pages could not hold, at its place in the plan. */
  readonly diagnostics: readonly Diagnostic[];
}

/** On paper nobody signs in the file, and viewers draw flags where fields are. */
export const hasSignFields = ({ plan }: Pick<Built, 'plan'>, asked: boolean | undefined): boolean =>
  asked ?? plan.medium === 'electronic';

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * A built document in every format asked for, in that order. Parts have pages of their own, split or not.
 *
 * @example
 * const { files } = await renderFiles(built, { formats: ['html'] });
 */
export async function renderFiles(built: Built, options: RenderOptions): Promise<Rendered> {
  const { formats, split = false, carried } = options;
  const { document, library, fonts, fileStem: stem } = built;
  const plan = split || !isMap(carried) ? undefined : writePlanText(carried);
  const look = {
    styles: library.styles,
    fonts,
    compressor: built.compressor,
    plan,
    signFields: hasSignFields(built, options.signFields),
  };
  const set = built.pages();
  const pagesOfPart = (id: string): number => set.pages.pages.filter((page) => page.part === id).length;
  const pieces = split
    ? document.parts.map((part) => {
        const piece = { ...document, parts: [part] };
        return { part: part.id, document: piece, pages: once(() => typesetDocument(piece, look).pages) };
      })
    : [{ part: undefined, document, pages: () => set.pages }];
  const files: RenderedFile[] = [];
  for (const format of formats) {
    const writer = writers.find((each) => each.format === format);
    if (!writer) throw new Error(`no writer for ${format}`);
    for (const { part, document: piece, pages } of pieces) {
      const bytes = await writer.write(piece, { ...look, pages });
      files.push({
        name: fileName(stem, writer.extension, part),
        format,
        ...(part === undefined ? {} : { part }),
        pages: part === undefined ? set.pages.pages.length : pagesOfPart(part),
        bytes,
      });
    }
  }
  const pages = document.parts.map(({ id, title }) => ({
    part: id,
    title,
    pages: pagesOfPart(id),
  }));
  return { files, pages, diagnostics: set.diagnostics };
}

/**
 * Reads finished files back and proves that every fact of the plan is in them.
 *
 * @param files all files of the document @param filled paragraphs of an office's own form, filled once more
 */
export async function verifyFiles(
  built: Built,
  files: readonly RenderedFile[],
  filled?: readonly string[],
): Promise<Verified> {
  // an office's own form has words and an order of its own
  const ofForm = files.some(({ format, pages }) => pages === undefined && format !== 'html');
  const subject = ofForm || filled ? { ...built, document: undefined, filled } : built;
  const { proofs, diagnostics } = await verifyOutputs(subject, files);
  return { proofs, diagnostics: locate(diagnostics, built.placeOf) };
}
