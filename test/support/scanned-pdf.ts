// A PDF as a scanner makes it: one picture a page, laid down a little askew. ISO 32000-1, 8.9.5 and 7.4.4.

import { deflateSync } from 'node:zlib';

/** Shades of grey, row by row from the top: 0 is black. */
export interface Shades {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Portable grey map of 256 shades, as `pdftoppm -gray` writes it. */
export function readGreyMap(bytes: Buffer): Shades {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 40).toString('latin1'));
  if (!head) throw new Error('no grey map');
  return { width: Number(head[1]), height: Number(head[2]), data: new Uint8Array(bytes.subarray(head[0].length)) };
}

/** @param degrees that each page is turned by, against the clock @param dpi of the pictures: each fills its page */
export function scannedPdf(pages: readonly Shades[], degrees: number, dpi: number): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')];
  const places: number[] = [];
  let at = (parts[0] as Buffer).length;
  const put = (...pieces: (string | Uint8Array)[]): void => {
    for (const each of pieces) {
      const bytes = typeof each === 'string' ? Buffer.from(each) : Buffer.from(each);
      parts.push(bytes);
      at += bytes.length;
    }
  };
  const object = (number: number, ...pieces: (string | Uint8Array)[]): void => {
    places[number] = at;
    put(`${number} 0 obj\n`, ...pieces, '\nendobj\n');
  };
  const kids = pages.map((_, index) => `${3 + index * 3} 0 R`).join(' ');
  object(1, '<< /Type /Catalog /Pages 2 0 R >>');
  object(2, `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  for (const [index, { width, height, data }] of pages.entries()) {
    const [page, picture, content] = [3 + index * 3, 4 + index * 3, 5 + index * 3];
    const [w, h] = [(width * 72) / dpi, (height * 72) / dpi];
    const draw = `q 1 0 0 1 ${w / 2} ${h / 2} cm ${cos} ${sin} ${-sin} ${cos} 0 0 cm ${w} 0 0 ${h} ${-w / 2} ${-h / 2} cm /Im Do Q`;
    const packed = deflateSync(data);
    const resources = `<< /XObject << /Im ${picture} 0 R >> >>`;
    const kind = `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8`;
    object(
      page,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${w} ${h}] /Resources ${resources} /Contents ${content} 0 R >>`,
    );
    object(picture, `<< ${kind} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`, packed, '\nendstream');
    object(content, `<< /Length ${draw.length} >>\nstream\n${draw}\nendstream`);
  }
  const start = at;
  const rows = places.slice(1).map((place) => `${String(place).padStart(10, '0')} 00000 n \n`);
  put(`xref\n0 ${places.length}\n0000000000 65535 f \n${rows.join('')}`);
  put(`trailer\n<< /Size ${places.length} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`);
  return Buffer.concat(parts);
}
