// Random edits on random files: the YAML text reads as the edited data, and stays in its layout.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits, type Edit } from '../../src/data/edits/edit.js';
import { editYaml } from '../../src/data/edits/edit-yaml.js';
import { writeYaml } from '../../src/data/write-yaml.js';
import { parseYaml } from '../../src/data/yaml-source.js';

const word = fc.constantFrom(
  'năm 2025',
  'Quý I',
  'a: b',
  '- ý',
  '"x"',
  '80',
  '#1',
  'Kế hoạch',
  'x, y',
  '{{year}} qua',
  '*sao*',
  "l'a",
);
const text = fc.oneof(
  fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' ')),
  fc.array(word, { minLength: 2, maxLength: 3 }).map((words) => words.join('\n')),
  fc.array(word, { minLength: 30, maxLength: 40 }).map((words) => words.join(' ')),
);
const key = fc.constantFrom('task', 'lead', 'date', 'note');
const row = fc.dictionary(key, text, { minKeys: 1, maxKeys: 4 });
const group = fc.record({ title: text, items: fc.array(row, { minLength: 1, maxLength: 4 }) });
const file = fc.record({ year: fc.constant('2025'), groups: fc.array(group, { minLength: 1, maxLength: 3 }) });

type File = { groups: { title: string; items: Record<string, string>[] }[] };

/** One edit for each choice; each place is chosen at most once. */
function editsFor(data: File, choices: readonly number[], value: string): Edit[] {
  const edits: Edit[] = [];
  let turn = 0;
  const next = (): number => choices[turn++ % choices.length] ?? 0;
  data.groups.forEach((each, g) => {
    const list = ['groups', g, 'items'];
    each.items.forEach((entry, i) => {
      const path = [...list, i];
      const keys = Object.keys(entry);
      const first = keys[0] as string;
      const choice = next() % 7;
      if (choice === 1) edits.push({ kind: 'set', path: [...path, first], value });
      if (choice === 2 && each.items.length > 1 && i > 0) edits.push({ kind: 'remove', path });
      if (choice === 3) edits.push({ kind: 'insert', list, index: i, value: { task: value } });
      if (choice === 4 && !keys.includes('extra'))
        edits.push({ kind: 'set', path: [...path, 'extra'], value, after: first });
      if (choice === 5 && keys.length > 1) edits.push({ kind: 'remove', path: [...path, keys[1] as string] });
      if (choice === 6 && i > 0 && data.groups.length > 1) {
        const other = (g + 1) % data.groups.length;
        edits.push({
          kind: 'move',
          from: path,
          list: ['groups', other, 'items'],
          index: data.groups[other]?.items.length ?? 0,
        });
      }
    });
  });
  return edits;
}

test('edited text reads as edited data', () => {
  let kept = 0;
  let all = 0;
  fc.assert(
    fc.property(file, fc.array(fc.nat(100), { minLength: 5, maxLength: 12 }), text, (data, choices, value) => {
      const source = writeYaml(data);
      const read = (yaml: string): unknown => parseYaml(yaml, '', { scalars: 'text' }).value?.data;
      const edits = editsFor(read(source) as File, choices, value);
      const { text: edited, keptLayout } = editYaml(source, edits);
      const bare = (tree: unknown): unknown => JSON.parse(JSON.stringify(tree).replaceAll('\\n"', '"'));
      expect(bare(read(edited))).toEqual(bare(applyEdits(read(source), edits)));
      all += 1;
      if (keptLayout) kept += 1;
    }),
    { numRuns: 400, seed: 7 },
  );
  expect(kept / all).toBeGreaterThan(0.97);
});
