// Signs an empty signature field of a PDF the way an office's tool does: by an incremental update (ISO 32000-1, 7.5.6) that adds the
// signature, the field that now points at it, and a form that says that signatures exist. For files with a classic table of references.

import { P12Signer } from '@signpdf/signer-p12';
import { SignPdf } from '@signpdf/signpdf';

const CONTENT_BYTES = 8192;

interface PdfObject {
  readonly number: number;
  readonly body: string;
}

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** The newest object whose dictionary matches. */
function findObject(text: string, wanted: RegExp): PdfObject {
  const found = [...text.matchAll(/(?:^|\n)(\d+) 0 obj\s([\s\S]*?)\nendobj/g)]
    .filter((match) => wanted.test(match[2] as string))
    .at(-1);
  if (!found) throw new Error(`no object ${wanted}`);
  return { number: Number(found[1]), body: found[2] as string };
}

const utf16 = (text: string): string => `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;

const withEntry = (body: string, entry: string): string => body.replace(/>>\s*$/, `${entry}\n>>`);

/** Appends objects with a table of their own. */
function update(pdf: Uint8Array, objects: readonly PdfObject[]): Uint8Array {
  const text = latin(pdf);
  const previous = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1]);
  const root = /\/Root (\d+ 0 R)/.exec(text)?.[1];
  // an update repeats what the file is known by (ISO 19005-2, 6.1.3)
  const kept = [/\/Info \d+ 0 R/, /\/ID \[[^\]]*\]/]
    .map((entry) => entry.exec(text.slice(text.lastIndexOf('trailer')))?.[0] ?? '')
    .join(' ');
  const size = Math.max(
    ...[...text.matchAll(/\/Size (\d+)/g)].map((match) => Number(match[1])),
    ...objects.map(({ number }) => number + 1),
  );
  const start = text.endsWith('\n') ? text : `${text}\n`;
  let tail = '';
  const entries = objects.map(({ number, body }) => {
    const offset = start.length + tail.length;
    tail += `${number} 0 obj\n${body}\nendobj\n`;
    return `${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const table = start.length + tail.length;
  tail += `xref\n${entries.join('')}trailer\n<< /Size ${size} /Root ${root} /Prev ${previous} ${kept} >>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(start + tail, 'latin1');
}

/** @param field name of the empty field @param time of signing, `D:20260120080000+07'00'` */
export async function signField(
  pdf: Uint8Array,
  field: string,
  p12: Uint8Array,
  passphrase: string,
  reason: string,
  time: string,
): Promise<Uint8Array> {
  const text = latin(pdf);
  const next = Math.max(...[...text.matchAll(/\/Size (\d+)/g)].map((match) => Number(match[1])));
  const widget = findObject(text, new RegExp(`/FT /Sig[\\s\\S]*/T \\(${field}\\)|/T \\(${field}\\)[\\s\\S]*/FT /Sig`));
  const form = findObject(text, /\/Fields \[/);
  const signature = [
    '<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached',
    '/ByteRange [0 /********** /********** /**********]',
    `/Contents <${'0'.repeat(CONTENT_BYTES * 2)}>`,
    `/Reason ${utf16(reason)} /M (${time}) >>`,
  ].join('\n');
  const flagged = /\/SigFlags/.test(form.body) ? form.body : withEntry(form.body, '/SigFlags 3');
  const prepared = update(pdf, [
    { number: form.number, body: flagged },
    { number: widget.number, body: withEntry(widget.body, `/V ${next} 0 R`) },
    { number: next, body: signature },
  ]);
  return new SignPdf().sign(Buffer.from(prepared), new P12Signer(Buffer.from(p12), { passphrase }));
}
