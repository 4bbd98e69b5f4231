// Files damaged as files get damaged, and as hostile hands damage them: bytes changed, lost, doubled; text and tags of the parts of a
// package moved about. The same seed gives the same files.

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { type Random, randomFrom } from './random.js';

const below = (random: Random, count: number): number => Math.floor(random() * count);

const insertions = [
  '\t',
  '\n',
  '\n\n\n',
  '\t\t\t\t',
  '**',
  '*',
  '<b>',
  '</i>',
  '<ul>',
  '&amp;',
  '&#0;',
  '&#x110000;',
  '{{',
  '}}',
  '{{#if',
  '\\',
  '\u0000',
  '\u0301',
  '\ufeff',
  '\ud800',
  '漢',
  '🙂',
  '1.',
  'I.',
  'a)',
  '- ',
  '+ ',
  'Điều 1. ',
  'Phụ lục',
  'QUYẾT ĐỊNH',
  'KẾ HOẠCH',
  'Nơi nhận:',
  'STT\tNội dung\tThời gian\n',
  'Căn cứ ',
  'Số: /QĐ-UBND',
  ', ngày tháng năm 2026',
  '(Kèm theo',
  '9'.repeat(400),
  '('.repeat(300),
  'a b '.repeat(500),
  '1.1.1.1.1.1.1.1.1.1.1. ',
];

const xmlInsertions = [
  '<w:tbl>',
  '</w:tc>',
  '<w:tr><w:tc><w:p/></w:tc></w:tr>',
  '<w:gridSpan w:val="99999"/>',
  '<w:vMerge/>',
  '<w:vMerge w:val="restart"/>',
  '<w:p><w:pPr><w:sectPr/></w:pPr></w:p>',
  '<w:ins><w:r><w:t>x</w:t></w:r></w:ins>',
  '<w:numPr><w:ilvl w:val="8"/><w:numId w:val="1"/></w:numPr>',
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  '&b;',
  '<![CDATA[',
  ']]>',
  '<!--',
  '<?x',
  '<w:br/>',
  '<w:pStyle w:val="CanCu"/>',
  '<mc:AlternateContent>',
  '<c r="ZZZ99999999"><v>1e999</v></c>',
  '<mergeCell ref="A1:XFD1048576"/>',
  '<row r="-5">',
  't="s"',
  '<w:tblHeader/>',
];

/** One to four changes of a text. */
export function mutateText(text: string, random: Random, extra: readonly string[] = []): string {
  let out = text;
  for (let times = 1 + below(random, 4); times > 0; times--) {
    const at = below(random, out.length + 1);
    const length = random() < 0.7 ? 1 + below(random, 40) : below(random, 4000);
    const words = random() < 0.5 && extra.length > 0 ? extra : insertions;
    switch (below(random, 6)) {
      case 0:
        out = out.slice(0, at) + out.slice(at + length);
        break;
      case 1:
        out = out.slice(0, at) + (words[below(random, words.length)] as string) + out.slice(at);
        break;
      case 2:
        out = out.slice(0, at) + out.slice(at, at + length).repeat(2) + out.slice(at + length);
        break;
      case 3: {
        const from = below(random, out.length + 1);
        out = out.slice(0, at) + out.slice(from, from + length) + out.slice(at);
        break;
      }
      case 4:
        out = out.slice(0, random() < 0.2 ? at : out.length);
        break;
      default: {
        const lines = out.split('\n');
        const [a, b] = [below(random, lines.length), below(random, lines.length)];
        [lines[a], lines[b]] = [lines[b] as string, lines[a] as string];
        out = lines.join('\n');
      }
    }
  }
  return out;
}

export function mutateBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const out = bytes.slice();
  for (let times = 1 + below(random, 8); times > 0; times--) out[below(random, out.length)] = below(random, 256);
  return random() < 0.2 ? out.slice(0, below(random, out.length)) : out;
}

/** Changes the text of one part, keeping the package whole. */
export function mutatePackage(bytes: Uint8Array, random: Random): Uint8Array {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts).filter((name) => name.endsWith('.xml') || name.endsWith('.rels'));
  const big = names.filter((name) => /document\.xml$|sheet\d*\.xml$/.test(name));
  const from = random() < 0.7 && big.length > 0 ? big : names;
  const name = from[below(random, from.length)] as string;
  return zipSync(
    { ...parts, [name]: strToU8(mutateText(strFromU8(parts[name] as Uint8Array), random, xmlInsertions)) },
    { level: 1 },
  );
}

/** @param kind how the file is built inside */
export function mutatedFiles(bytes: Uint8Array, kind: 'text' | 'package', count: number, seed: number): Uint8Array[] {
  const random = randomFrom(seed);
  const text = kind === 'text' ? new TextDecoder().decode(bytes) : '';
  return Array.from({ length: count }, () => {
    if (random() < 0.2) return mutateBytes(bytes, random);
    return kind === 'text' ? new TextEncoder().encode(mutateText(text, random)) : mutatePackage(bytes, random);
  });
}
