// The state of the studio: history, tables as lines, forms from the schema. All of it pure.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../src/data/edits/edit.js';
import { editYaml } from '../../../src/data/edits/edit-yaml.js';
import { planJsonSchema } from '../../../src/plan/json-schema.js';
import { commit, redo, startHistory, undo } from '../../../src/studio/state/history.js';
import { findTexts, replaceAll } from '../../../src/studio/state/replace.js';
import { emptyEntry, keysOf, type SchemaNode, shapeOf } from '../../../src/studio/state/schema-form.js';
import { cellsOfText, dropLine, linesOfTable, moveLine, pasteRange } from '../../../src/studio/state/table-rows.js';

describe('history', () => {
  const files = (text: string) => ({ 'plan.yaml': text });
  const textOf = ({ now }: ReturnType<typeof startHistory>) => now.files['plan.yaml'];

  test('typing on in one field is one step; another field, a pause, an act are steps of their own', () => {
    let history = startHistory(files('a'), 0);
    history = commit(history, files('ab'), 'x', 100);
    history = commit(history, files('abc'), 'x', 900);
    history = commit(history, files('abc d'), 'y', 1000);
    history = commit(history, files('abc d!'), 'y', 9000);
    history = commit(history, files(''), '', 9100);
    history = commit(history, files('z'), '', 9200);
    const seen: (string | undefined)[] = [];
    while (history.past.length > 0) {
      history = undo(history);
      seen.push(textOf(history));
    }
    expect(seen).toEqual(['', 'abc d!', 'abc d', 'abc', 'a']);
  });

  test('what was undone comes again, until something new is done', () => {
    let history = commit(startHistory(files('a'), 0), files('b'), '', 1);
    history = undo(history);
    expect(textOf(redo(history))).toBe('b');
    history = commit(history, files('c'), '', 2);
    expect(textOf(redo(history))).toBe('c');
  });

  test('whatever is done and undone, each step back is the state before it, each step forward the one after', () => {
    const steps = fc.array(fc.oneof(fc.tuple(fc.string(), fc.constantFrom('', 'x', 'y'), fc.nat(4000)), fc.boolean()));
    fc.assert(
      fc.property(steps, (list) => {
        let history = startHistory(files('đầu'), 0);
        let at = 0;
        for (const step of list) {
          if (typeof step === 'boolean') history = (step ? undo : redo)(history);
          else {
            at += step[2];
            history = commit(history, files(step[0]), step[1], at);
          }
        }
        const now = textOf(history);
        const ahead = history.future.length;
        while (history.future.length > 0) history = redo(history);
        for (let count = 0; count < ahead; count++) history = undo(history);
        expect(textOf(history)).toBe(now);
        const seen = [...history.past.map((each) => each.files['plan.yaml'])].reverse();
        const back: (string | undefined)[] = [];
        while (history.past.length > 0) {
          history = undo(history);
          back.push(textOf(history));
        }
        expect(back).toEqual(seen);
        expect(back.at(-1) ?? now).toBe('đầu');
      }),
    );
  });

  test('nothing before the first state, nothing after the last', () => {
    const history = startHistory(files('a'), 0);
    expect(undo(history)).toEqual(history);
    expect(redo(history)).toEqual(history);
  });
});

test('edits of a plan, each taken back, leave the text as it was', () => {
  const start = 'year: 2026\n# ghi chú\ntasks:\n  items:\n    - task: một # giữ\n    - task: hai\n';
  const path = fc.constantFrom(['year'], ['tasks', 'items', 0, 'task'], ['tasks', 'items', 1, 'result']);
  const change = fc.oneof(
    fc.record({ kind: fc.constant('set' as const), path, value: fc.string({ minLength: 1 }) }),
    fc.record({
      kind: fc.constant('insert' as const),
      list: fc.constant(['tasks', 'items']),
      index: fc.nat(2),
      value: fc.constant({ task: 'mới' }),
    }),
  );
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (list) => {
      let history = startHistory({ 'plan.yaml': start }, 0);
      for (const each of list) {
        const { text } = editYaml(history.now.files['plan.yaml'] ?? '', [each]);
        history = commit(history, { 'plan.yaml': text }, '', 0);
      }
      while (history.past.length > 0) history = undo(history);
      expect(history.now.files['plan.yaml']).toBe(start);
    }),
    { numRuns: 30 },
  );
});

describe('tables', () => {
  const table = {
    groups: [
      {
        title: 'Nhóm A',
        items: [
          { task: 'một', result: 'r1' },
          { task: 'hai', items: [{ task: 'hai.một' }] },
        ],
      },
      { title: 'Nhóm B', groups: [{ title: 'B1', items: [{ task: 'ba' }] }] },
    ],
    items: [{ task: 'cuối' }],
  };
  const data = { tasks: table };
  const lines = linesOfTable(table, ['tasks']);
  const find = (task: string) => lines.find(({ row }) => row?.task === task) as (typeof lines)[number];

  test('groups and rows in the order of the paper, rows below rows', () => {
    expect(lines.map(({ group, row, depth }) => `${depth} ${group ?? row?.task}`)).toEqual([
      '0 Nhóm A',
      '1 một',
      '1 hai',
      '2 hai.một',
      '0 Nhóm B',
      '1 B1',
      '2 ba',
      '0 cuối',
    ]);
  });

  test('a row goes up and down among its own, not beyond', () => {
    expect(moveLine(lines, find('một'), -1)).toEqual([]);
    expect(moveLine(lines, find('hai'), 1)).toEqual([]);
    const moved = applyEdits(data, moveLine(lines, find('một'), 1)) as typeof data;
    expect(moved.tasks.groups[0]?.items?.map(({ task }) => task)).toEqual(['hai', 'một']);
  });

  test('a row is dropped in the place of another of its group, never into another group', () => {
    const down = applyEdits(data, dropLine(find('một'), find('hai'))) as typeof data;
    expect(down.tasks.groups[0]?.items?.map(({ task }) => task)).toEqual(['hai', 'một']);
    const up = applyEdits(data, dropLine(find('hai'), find('một'))) as typeof data;
    expect(up.tasks.groups[0]?.items?.map(({ task }) => task)).toEqual(['hai', 'một']);
    expect(dropLine(find('một'), find('ba'))).toEqual([]);
    expect(dropLine(find('một'), find('một'))).toEqual([]);
    expect(dropLine(find('một'), undefined)).toEqual([]);
  });

  test('a range goes to the right and down, and on in new rows', () => {
    const range = [
      ['hai mới', '5.000'],
      ['thêm', '', 'thừa'],
    ];
    const pasted = applyEdits(data, pasteRange(lines, find('hai'), ['task', 'result'], 'task', range)) as typeof data;
    expect(pasted.tasks.groups[0]?.items).toEqual([
      { task: 'một', result: 'r1' },
      { task: 'hai mới', items: [{ task: 'hai.một' }], result: '5.000' },
      { task: 'thêm' },
    ]);
  });

  test.each<[string, string[][]]>([
    [
      'a\tb\nc\td\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      '"một\nhai"\t"nói ""được"""\r\nc\t',
      [
        ['một\nhai', 'nói "được"'],
        ['c', ''],
      ],
    ],
    ['một chữ', [['một chữ']]],
    ['12"\t3', [['12"', '3']]],
  ])('%j', (text, cells) => {
    expect(cellsOfText(text)).toEqual(cells);
  });
});

describe('forms', () => {
  const root = planJsonSchema() as SchemaNode;
  const at = (key: string): SchemaNode => root.properties?.[key] ?? {};

  test('a value has the shape that fits it', () => {
    expect(shapeOf(at('unit'), 'unit.yaml', root).kind).toBe('text');
    expect(shapeOf(at('unit'), { name: 'Sao Mai' }, root).kind).toBe('group');
    expect(shapeOf(at('authority'), 'chairman', root)).toMatchObject({ kind: 'choice', title: 'thẩm quyền ban hành' });
    const decision = shapeOf(at('decision'), {}, root);
    expect(decision.title).toBe('quyết định');
    const articles = shapeOf(decision.properties?.articles ?? {}, [], root);
    expect(articles.kind).toBe('list');
    expect(shapeOf(articles.items ?? {}, 'Lời văn', root).kind).toBe('text');
    expect(shapeOf(articles.items ?? {}, { title: 'Hiệu lực', text: '…' }, root).kind).toBe('group');
    const citations = shapeOf(decision.properties?.citations ?? {}, [], root);
    expect(shapeOf(citations.items ?? {}, { kind: 'Luật', name: 'Thủ đô' }, root).properties).toHaveProperty('issuer');
    expect(shapeOf(citations.items ?? {}, [{ kind: 'Luật' }], root).kind).toBe('list');
  });

  test('keys with values come in the order of the schema; the rest may be added', () => {
    const node = shapeOf(at('signatory'), {}, root);
    const { there, free } = keysOf(node, { name: 'A', capacity: 'KT' }, ['position']);
    expect(there).toEqual(['capacity', 'position', 'name']);
    expect(free).toEqual(['deputyOf']);
  });

  test('a new entry starts open', () => {
    expect(emptyEntry({ type: 'string' }, 'Như Điều 4')).toBe('…');
    expect(emptyEntry({ properties: {} }, { title: 'Một' })).toEqual({ title: '…' });
  });
});

describe('words in all texts', () => {
  const data = {
    type: 'quyet-dinh',
    plan: { subject: 'Giao ban tuần', content: [{ text: 'Họp giao ban, giao ban' }] },
    tasks: { columns: 'giao ban' },
  };

  test('are found by their letters, capital or not, in texts alone', () => {
    expect(findTexts(data, 'giao ban').map(({ path }) => path.join('.'))).toEqual([
      'plan.subject',
      'plan.content.0.text',
    ]);
    expect(findTexts(data, '')).toEqual([]);
  });

  test('are replaced as they stand', () => {
    const replaced = applyEdits(data, replaceAll(data, 'giao ban', 'tuần $&')) as typeof data;
    expect(replaced.plan).toEqual({ subject: 'Giao ban tuần', content: [{ text: 'Họp tuần $&, tuần $&' }] });
  });
});
