// How many pages a PDF has, from the root of its page tree (ISO 32000-1, 7.7.3.2), without opening it in full. For our own files,
// whose objects are not packed into streams.

/** Pages of a written file; undefined for formats without pages. @param file `pages` where its maker has counted them */
export const pagesOf = (file: {
  readonly format: string;
  readonly bytes: Uint8Array;
  readonly pages?: number | undefined;
}): number | undefined => (file.format === 'pdf' ? (file.pages ?? pdfPageCount(file.bytes)) : undefined);

/** @returns undefined if the file keeps its page tree packed */
export function pdfPageCount(bytes: Uint8Array): number | undefined {
  const text = new TextDecoder('latin1').decode(bytes);
  const counts = [...text.matchAll(/\/Type\s*\/Pages\b[^>]*?\/Count\s+(\d+)/g)].map((match) => Number(match[1]));
  return counts.length > 0 ? Math.max(...counts) : undefined;
}
