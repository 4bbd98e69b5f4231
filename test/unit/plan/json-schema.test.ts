import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { planJsonSchema } from '../../../src/plan/json-schema.js';
import { root } from '../../support/compose.js';

type Node = { [key: string]: unknown };

/** Every object in the schema that has properties, with its path. */
function objects(node: unknown, at: string): { at: string; node: Node }[] {
  if (node === null || typeof node !== 'object') return [];
  const own = 'properties' in node ? [{ at, node: node as Node }] : [];
  return [...own, ...Object.entries(node).flatMap(([key, value]) => objects(value, `${at}/${key}`))];
}

const schema = planJsonSchema();

test('is draft-7, which editors read', () => {
  expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#');
});

test('unknown keys are errors everywhere but where keys are the roles of a table or a form', () => {
  const open = objects(schema, '').filter(({ node }) => node.additionalProperties !== false);
  expect(open.map(({ at }) => at)).toEqual(['/definitions/facts', '/definitions/row']);
});

test('every key has a Vietnamese title or points at a definition that has one', () => {
  const titled = (node: Node): boolean => {
    if (typeof node.title === 'string') return true;
    const parts = [node, ...((node.allOf ?? node.anyOf ?? []) as Node[])];
    return parts.some((part) => {
      const name = typeof part.$ref === 'string' ? part.$ref.split('/').at(-1) : undefined;
      const definition = name === undefined ? undefined : (schema.definitions as Record<string, Node>)[name];
      return definition !== undefined && titled(definition);
    });
  };
  const bare = objects(schema, '').flatMap(({ at, node }) =>
    Object.entries(node.properties as Record<string, Node>)
      .filter(([, property]) => !titled(property))
      .map(([key]) => `${at}/${key}`),
  );
  expect(bare).toEqual([]);
});

test('the copy beside the examples is up to date', () => {
  const copy = JSON.parse(readFileSync(path.join(root, 'examples/plan.schema.json'), 'utf8'));
  expect(copy).toEqual(JSON.parse(JSON.stringify(schema)));
});
