// Packs counts of syllables, pairs and triples (tables with tabs, gzipped) as `src/check/counts/word-counts.ts` reads them:
// node test/measure/pack-counts.mjs <folder with syllables, bigrams, trigrams .tsv.gz> [least count of a triple] > templates/check/counts.bin

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { zlibSync } from 'fflate';

const [folder, leastTriple = '25'] = process.argv.slice(2);
const read = (name) =>
  gunzipSync(readFileSync(path.join(folder, `${name}.tsv.gz`)))
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('\t'));
const split = ([words, count]) => ({ words: words.split(' '), count: Number(count) });

const toneless = (word) =>
  word
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '')
    .normalize('NFC');

const syllables = read('syllables').map(split);
let pairs = read('bigrams').map(split);
const triples = read('trigrams')
  .map(split)
  .filter(({ count }) => count >= Number(leastTriple));

// what is written with another tone sixty times as often is a slip of the source
const byTones = new Map();
for (const { words, count } of pairs) {
  const key = words.map(toneless).join(' ');
  byTones.set(key, Math.max(byTones.get(key) ?? 0, count));
}
pairs = pairs.filter(({ words, count }) => byTones.get(words.map(toneless).join(' ')) < 60 * count);

const used = new Set(pairs.flatMap(({ words }) => words));
const names = syllables.filter(({ words: [name], count }) => used.has(name) && (count >= 20 || !/\p{L}/u.test(name)));
const ids = new Map(names.map(({ words: [name] }, id) => [name, id]));
const logs = (count) => Math.min(255, Math.round(Math.log2(count) * 6));

const varints = (numbers) => {
  const bytes = [];
  for (let number of numbers) {
    for (; number > 127; number = Math.floor(number / 128)) bytes.push((number % 128) + 128);
    bytes.push(number);
  }
  return Uint8Array.from(bytes);
};

/** Of each row how many, then its ids as steps, and all counts. */
function table(rows, keys) {
  const [sizes, steps, counts] = [[], [], []];
  for (const key of keys) {
    const row = (rows.get(key) ?? []).sort((a, b) => a.id - b.id);
    sizes.push(row.length);
    let last = -1;
    for (const { id, count } of row) {
      steps.push(id - last - 1);
      last = id;
      counts.push(logs(count));
    }
  }
  return [varints(sizes), varints(steps), Uint8Array.from(counts)];
}

const group = (entries) => {
  const rows = new Map();
  for (const { key, id, count } of entries) {
    const row = rows.get(key) ?? [];
    row.push({ id, count });
    rows.set(key, row);
  }
  return rows;
};

const known = ({ words }) => words.every((word) => ids.has(word));
const ofPairs = group(
  pairs.filter(known).map(({ words: [a, b], count }) => ({ key: ids.get(a), id: ids.get(b), count })),
);
const pairKeys = [...names.keys()].flatMap((a) =>
  (ofPairs.get(a) ?? [])
    .map(({ id }) => id)
    .sort((x, y) => x - y)
    .map((b) => `${a} ${b}`),
);
const there = new Set(pairKeys);
const ofTriples = group(
  triples
    .filter(known)
    .map(({ words: [a, b, c], count }) => ({ key: `${ids.get(a)} ${ids.get(b)}`, id: ids.get(c), count }))
    .filter(({ key }) => there.has(key)),
);
const sections = [
  new TextEncoder().encode(names.map(({ words: [name] }) => name).join('\n')),
  Uint8Array.from(names.map(({ count }) => logs(count))),
  ...table(ofPairs, names.keys()),
  ...table(ofTriples, pairKeys),
];
const size = sections.reduce((all, { length }) => all + 4 + length, 0);
const bytes = new Uint8Array(size);
let at = 0;
for (const section of sections) {
  new DataView(bytes.buffer).setUint32(at, section.length);
  bytes.set(section, at + 4);
  at += 4 + section.length;
}
const packed = zlibSync(bytes, { level: 9 });
process.stderr.write(
  `${names.length} syllables, ${pairKeys.length} pairs, ${triples.length} triples: ${size} bytes, packed ${packed.length}\n`,
);
process.stdout.write(packed);
