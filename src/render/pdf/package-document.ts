// The only door to pdfmake: a document of one empty page with its properties, on which a face may be embedded, as the bytes of a
// finished file. What stands in that file is then taken from it by the rules of the format: nothing here or behind it looks into the
// package.

import pdfMake from 'pdfmake';

/** A face embedded in the document; encoding a text takes its glyphs into the subset. */
export interface PackageFont {
  /** Glyph codes as hexadecimal, and their advances. */
  encode(text: string): readonly [readonly string[], unknown];
  /** Has the face embedded. */
  ref(): object;
  readonly font: { glyphForCodePoint(codePoint: number): unknown };
}

/** pdfkit's document, as far as it is asked for anything. */
export interface PackageDocument {
  /** Opens a face and makes it the current one. */
  font(bytes: Uint8Array): { readonly _font: PackageFont };
  on(event: 'data', listener: (chunk: Uint8Array) => void): unknown;
  on(event: 'end', listener: () => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  end(): void;
}

interface Engine {
  setFonts(fonts: object): void;
  setUrlAccessPolicy(allows: (url: string) => boolean): void;
  /** Not there in a browser, where no file can be read anyway. */
  setLocalAccessPolicy?(allows: (path: string) => boolean): void;
  createPdf(definition: object, options: { bufferPages: true }): { getStream(): Promise<PackageDocument> };
}

const engine = pdfMake as unknown as Engine;

function bytesOf(document: PackageDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    let size = 0;
    document.on('data', (chunk) => {
      chunks.push(chunk);
      size += chunk.length;
    });
    document.on('error', reject);
    document.on('end', () => {
      const bytes = new Uint8Array(size);
      let at = 0;
      for (const chunk of chunks) {
        bytes.set(chunk, at);
        at += chunk.length;
      }
      resolve(bytes);
    });
    document.end();
  });
}

/**
 * @param definition what pdfmake calls the document definition, without content
 * @param draw what is to be done on the open document
 */
export async function packageDocument(
  definition: object,
  draw: (document: PackageDocument) => void = () => {},
): Promise<Uint8Array> {
  engine.setUrlAccessPolicy(() => false);
  engine.setLocalAccessPolicy?.(() => false);
  engine.setFonts({});
  const document = await engine.createPdf({ ...definition, content: [] }, { bufferPages: true }).getStream();
  draw(document);
  return bytesOf(document);
}
