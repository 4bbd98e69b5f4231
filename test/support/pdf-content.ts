// A PDF of ours with the content of one of its pages changed.

import { strFromU8, strToU8, unzlibSync, zlibSync } from 'fflate';

/** The PDF with the content of a page changed, in an update at its end (ISO 32000-1, 7.5.6). */
export function withContent(bytes: Uint8Array, change: (content: string) => string, page = 0): Uint8Array {
  const file = new TextDecoder('latin1').decode(bytes);
  const number = [...file.matchAll(/\/Contents (\d+) 0 R/g)][page]?.[1] as string;
  const [head = ''] = new RegExp(`(?<=\\n)${number} 0 obj\\s*<<[\\s\\S]*?>>\\s*stream\\r?\\n`).exec(file) ?? [];
  const at = file.indexOf(head) + head.length;
  const length = Number(/\/Length (\d+)/.exec(head)?.[1]);
  const content = strFromU8(unzlibSync(bytes.subarray(at, at + length)), true);
  const changed = change(content);
  if (changed === content) throw new Error('nothing changed');
  const packed = zlibSync(strToU8(changed, true));
  const last = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(file)?.[1] as string;
  const trailer = /trailer\s*<<([\s\S]*?)>>\s*startxref/.exec(file)?.[1] as string;
  const object = `\n${number} 0 obj\n<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`;
  const start = bytes.length + 1;
  const xref = bytes.length + object.length + packed.length + '\nendstream\nendobj\n'.length;
  const entry = `${String(start).padStart(10, '0')} 00000 n \n`;
  const end = `\nendstream\nendobj\nxref\n${number} 1\n${entry}trailer\n<<${trailer} /Prev ${last}>>\nstartxref\n${xref}\n%%EOF\n`;
  return Uint8Array.from([...bytes, ...strToU8(object, true), ...packed, ...strToU8(end, true)]);
}
