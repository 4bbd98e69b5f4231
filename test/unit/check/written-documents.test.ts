// Documents written for this test, invented, of other kinds and fields than the sample sources: each planted fault is found, and nothing else.
// A fault is marked `[[rule:words]]`; numbers, dates, names and sayings around them are traps.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkDocument } from '../../../src/check/check-document.js';
import { checkData, readSource, register } from './check-text.js';

const folder = path.join(import.meta.dirname, 'documents');

interface Marks {
  readonly text: string;
  /** `line rule` of each mark. */
  readonly faults: readonly string[];
}

function takeMarks(source: string): Marks {
  const faults: string[] = [];
  const lines = source.split('\n').map((line, index) =>
    line.replace(/\[\[([a-z-]+):([^\]]*)\]\]/g, (_, rule: string, words: string) => {
      faults.push(`${index + 1} ${rule}`);
      return words;
    }),
  );
  return { text: lines.join('\n'), faults: faults.sort() };
}

describe.each(readdirSync(folder))('%s', (name) => {
  const { text, faults } = takeMarks(readFileSync(path.join(folder, name), 'utf8'));
  const document = readSource(new TextEncoder().encode(text), name);
  const { findings } = checkDocument({ document, source: 'text', file: name, register }, checkData);

  test('has faults planted', () => {
    expect(faults.length).toBeGreaterThan(2);
  });

  test('what is found is what was planted', () => {
    expect(findings.map(({ rule, place }) => `${place?.line} ${rule}`).sort()).toEqual(faults);
  });
});
