// What of the document that pdfmake opens is drawn on: pages, content, fonts, marks, the tree of structure. A narrow view of
// pdfkit 0.19, whose own types know neither pdfmake's fonts nor the tree.

/** An indirect object of the file; `data` is its dictionary. */
export interface PdfReference {
  readonly data: Record<string, unknown>;
  end(): void;
}

/** A face embedded in the file; encoding a text takes its glyphs into the subset. */
export interface PdfFont {
  readonly id: string;
  /** Glyph codes as hexadecimal, and their advances. */
  encode(text: string): readonly [readonly string[], unknown];
  ref(): PdfReference;
}

/** A stretch of a page's content that belongs to an element of the tree. */
export type MarkedContent = object;

export interface StructureElement {
  readonly dictionary: PdfReference;
  add(child: StructureElement | MarkedContent): StructureElement;
}

export interface OutlinePlace {
  /** From 0. */
  readonly pageNumber: number;
  /** The whole page; else the place given, at the reader's own zoom. */
  readonly fit: boolean;
  readonly top?: number;
  readonly left?: number;
  readonly zoom?: number;
  readonly expanded?: boolean;
}

export interface SurfaceOutline {
  addItem(title: string, place: OutlinePlace): SurfaceOutline;
}

export interface PdfSurface {
  readonly page: {
    readonly fonts: Record<string, PdfReference>;
    readonly dictionary: PdfReference;
    readonly annotations: PdfReference[];
  };
  /** The catalog of the file. */
  readonly _root: PdfReference;
  readonly outline: SurfaceOutline;
  ref(dictionary: Record<string, unknown>): PdfReference;
  initForm(): unknown;
  addPage(options: { size: readonly [number, number]; margin: number }): unknown;
  addContent(operators: string): unknown;
  provideFont(family: string, bold: boolean, italics: boolean): PdfFont;
  markContent(tag: 'Artifact', options: { type: 'Pagination' | 'Layout' }): unknown;
  markStructureContent(tag: string): MarkedContent;
  endMarkedContent(): unknown;
  struct(type: string, options?: { title?: string; lang?: string }): StructureElement;
  addStructure(element: StructureElement): unknown;
  on(event: 'data', listener: (chunk: Uint8Array) => void): unknown;
  on(event: 'end', listener: () => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  end(): void;
}
