// A PDF of anyone → what its pages draw. Here in the thread of the caller; a disk does it in a thread of its own (workspace/disk-pdf).

import { type DrawnFile, type DrawnPage, type PdfFont, type PdfRefusal, pdfBounds } from './drawing.js';
import { type OpenPdf, openPdf, operatorNames } from './open-pdf.js';
import type { Matrix } from './rulings.js';
import { type FontOf, type Operator, runOperators, TooMuchDrawn } from './run-operators.js';

/** What pdf.js knows of a font once the operators of a page that uses it are listed. */
interface FontObject {
  readonly name?: string;
  readonly fontMatrix?: readonly number[];
  readonly vertical?: boolean;
}

/** Weight and slant stand in the name: what else the file says of them is not handed on. */
const fontOfName = (name: string): PdfFont => {
  const own = name.replace(/^[A-Z]{6}\+/, '');
  return { name: own, bold: /bold|black|heavy/i.test(own), italic: /ital|obli/i.test(own) };
};

class PdfDrawing {
  private readonly fonts: PdfFont[] = [];
  private readonly indexes = new Map<string, number>();
  private glyphs = 0;

  constructor(
    private readonly pdf: OpenPdf,
    private readonly names: ReadonlyMap<number, string>,
  ) {}

  private indexOf(name: string): number {
    const known = this.indexes.get(name);
    if (known !== undefined) return known;
    this.indexes.set(name, this.fonts.length);
    this.fonts.push(fontOfName(name));
    return this.fonts.length - 1;
  }

  private fontsOf(objects: { has(id: string): boolean; get(id: string): unknown }): FontOf {
    return (id) => {
      if (!objects.has(id)) return undefined;
      const { name = '', fontMatrix, vertical = false } = objects.get(id) as FontObject;
      const index = this.indexOf(name);
      return { ...(this.fonts[index] as PdfFont), index, unit: fontMatrix?.[0] ?? 0.001, vertical };
    };
  }

  private async page(number: number): Promise<DrawnPage> {
    const page = await this.pdf.getPage(number);
    // without annotations: the stamps of signatures, notes and links are no part of the text
    const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: 0 });
    if (fnArray.length > pdfBounds.operators) throw new TooMuchDrawn();
    const { width, height, transform } = page.getViewport({ scale: 1 });
    const nameOf = (operator: number): string => this.names.get(operator) ?? '';
    const operators = fnArray.map((each, at): Operator => ({ name: nameOf(each), args: argsArray[at] ?? [] }));
    const drawn = runOperators(operators, transform as unknown as Matrix, this.fontsOf(page.commonObjs), nameOf);
    page.cleanup();
    this.glyphs += drawn.glyphs.length;
    if (this.glyphs > pdfBounds.glyphs) throw new TooMuchDrawn();
    return { width, height, ...drawn };
  }

  async file(): Promise<DrawnFile> {
    if (this.pdf.numPages > pdfBounds.pages) throw new TooMuchDrawn();
    const pages: DrawnPage[] = [];
    for (let number = 1; number <= this.pdf.numPages; number++) pages.push(await this.page(number));
    return { fonts: this.fonts, pages };
  }
}

export async function drawPdf(bytes: Uint8Array): Promise<DrawnFile | PdfRefusal> {
  if (bytes.length > pdfBounds.bytes) return 'too-large';
  let pdf: OpenPdf | undefined;
  try {
    pdf = await openPdf(bytes);
    return await new PdfDrawing(pdf, await operatorNames()).file();
  } catch (error) {
    if (error instanceof TooMuchDrawn) return 'too-large';
    return (error as Error | undefined)?.name === 'PasswordException' ? 'password' : 'broken';
  } finally {
    await pdf?.destroy();
  }
}
