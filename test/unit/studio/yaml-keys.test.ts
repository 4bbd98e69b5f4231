import { describe, expect, test } from 'vitest';
import { planJsonSchema } from '../../../src/plan/json-schema.js';
import type { SchemaNode } from '../../../src/studio/state/schema-form.js';
import { keyHints, keysAround, valueHints } from '../../../src/studio/state/yaml-keys.js';

const root = planJsonSchema() as SchemaNode;
const text = `year: 2026
signatory:
  # người ký
  name: A
  
decision:
  number: "12"
  citations:
    - kind: Luật
      name: B

    - kind: Nghị định
      
tasks:
  groups:
    - title: Nhóm
      items:
        - task: Một
          
medium: 
`.split('\n');
const at = (words: string): number => text.findIndex((line) => line.includes(words));

describe('hints of the plan file', () => {
  test.each<[number, number, string[]]>([
    [at('year'), 0, []],
    [at('name: A'), 2, ['signatory']],
    [at('name: A') + 1, 2, ['signatory']],
    [at('number'), 2, ['decision']],
    [at('kind: Luật'), 6, ['decision', 'citations', '-']],
    [at('name: B'), 6, ['decision', 'citations', '-']],
    [at('Nghị định') + 1, 6, ['decision', 'citations', '-']],
    [at('task: Một') + 1, 10, ['tasks', 'groups', '-', 'items', '-']],
    [at('medium'), 0, []],
  ])('line %i at column %i stands in %j', (line, indent, path) => {
    expect(keysAround(text, line, indent)).toEqual(path);
  });

  test('keys come with what they mean', () => {
    const words = (line: number, indent: number) => keyHints(text, line, indent, root).map(({ word }) => word);
    expect(words(at('name: A') + 1, 2)).toContain('capacity');
    expect(words(at('year'), 0)).toContain('signatory');
    expect(keyHints(text, at('name: A') + 1, 2, root).every(({ title }) => title !== '')).toBe(true);
    expect(words(at('task: Một') + 1, 10)).toContain('items');
    expect(words(at('Nghị định') + 1, 6)).toContain('issuer');
  });

  test('a value of few has them as hints, a text none', () => {
    expect(valueHints(text, at('medium'), root)).toEqual(['paper', 'electronic']);
    expect(valueHints(text, at('name: A'), root)).toEqual([]);
  });
});
