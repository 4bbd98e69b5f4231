// Signals have a listener only while something is unfinished, and what is unfinished goes, the last begun first.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { undoAtEnd, undoUnfinished } from '../../../src/workspace/output-end.js';
import { writeOutputs } from '../../../src/workspace/output-folder.js';

const folder = mkdtempSync(path.join(tmpdir(), 'kehoach-end-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const listeners = (): number[] => [...signals, 'exit'].map((name) => process.listenerCount(name));
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(() => setImmediate(resolve)));

test('listeners come with the first and go with the last', async () => {
  const before = listeners();
  const [one, two] = [undoAtEnd(() => undefined), undoAtEnd(() => undefined)];
  const during = listeners();
  expect(during.every((count, index) => count >= Math.max(1, before[index] as number))).toBe(true);
  one();
  await turn();
  expect(listeners()).toEqual(during);
  two();
  await turn();
  expect(listeners()).toEqual(before);
  // once more from the start
  const three = undoAtEnd(() => undefined);
  expect(listeners()).toEqual(during);
  three();
  await turn();
  expect(listeners()).toEqual(before);
});

test('writing leaves no listener behind', async () => {
  const before = listeners();
  const { value } = await writeOutputs(folder, [{ name: 'a.txt', bytes: Uint8Array.of(1) }]);
  expect(value).toHaveLength(1);
  await turn();
  expect(listeners()).toEqual(before);
});

test('the last begun goes first, in spite of what fails', async () => {
  const gone: number[] = [];
  for (const each of [1, 2, 3])
    undoAtEnd(() => {
      gone.push(each);
      if (each === 2) throw new Error('busy');
    });
  const four = undoAtEnd(() => gone.push(4));
  four();
  undoUnfinished();
  undoUnfinished();
  expect(gone).toEqual([3, 2, 1]);
});
