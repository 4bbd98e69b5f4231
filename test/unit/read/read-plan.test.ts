import { describe, expect, test } from 'vitest';
import { readPlan } from '../../../src/read/yaml/read-plan.js';
import { createMemoryWorkspace } from '../../../src/workspace/workspace.js';
import { told } from '../../support/compose.js';

const read = (files: Record<string, string | Uint8Array>, file = 'plan.yaml') =>
  readPlan(createMemoryWorkspace({ files }), file);
const least = 'year: 2026\nunit: { kind: xã, name: An Hòa }\n';

describe('readPlan', () => {
  test('fills in what is left out', async () => {
    const { value, diagnostics } = await read({ 'plan.yaml': least });
    expect(diagnostics).toEqual([]);
    expect(value?.plan).toMatchObject({
      type: 'quyet-dinh',
      medium: 'paper',
      authority: 'chairman',
      draftMark: false,
      year: 2026,
    });
  });

  test('numbers keep their zeros, dates and flags are read in both languages, commas are decimal', async () => {
    const { value } = await read({
      'plan.yaml': `${least}draftMark: có\ndecision: { number: 01, date: 20/01/2026 }\ntasks: { columns: [{ title: A, width: "2,5" }], items: [{ x: 007 }] }\n`,
    });
    expect(value?.plan).toMatchObject({
      draftMark: true,
      decision: { number: '01', date: { year: 2026, month: 1, day: 20 } },
      tasks: { columns: [{ width: 2.5 }], items: [{ x: '007' }] },
    });
  });

  test('the unit may stand in a file of its own; its faults are told there', async () => {
    const good = await read(
      { 'a/plan.yaml': 'year: 2026\nunit: ../unit.yaml\n', 'unit.yaml': 'kind: xã\nname: An Hòa\n' },
      'a/plan.yaml',
    );
    expect(good.value?.plan.unit).toMatchObject({ kind: 'xã', name: 'An Hòa' });
    const bad = await read({
      'plan.yaml': 'year: 2026\nunit: unit.yaml\n',
      'unit.yaml': '\nkind: làng\nname: An Hòa\n',
    });
    expect(told(bad.diagnostics)).toEqual(['unit.yaml:2:7 data/unknown-value']);
  });

  test('a unit file that is not there is told where it is named', async () => {
    const { diagnostics } = await read({ 'plan.yaml': 'year: 2026\nunit: nowhere.yaml\n' });
    expect(told(diagnostics)).toEqual(['plan.yaml:2:7 file/unreadable']);
  });

  test('a file in another encoding is refused with the way to mend it', async () => {
    const { diagnostics } = await read({ 'plan.yaml': new Uint8Array([0xff, 0xfe, 0x79, 0x00]) });
    expect(diagnostics.map((each) => each.code)).toEqual(['file/not-utf8']);
    expect(diagnostics[0]?.remedy?.vi).toContain('UTF-8');
  });

  test('no file at all', async () => {
    expect((await read({})).diagnostics.map((each) => each.code)).toEqual(['file/unreadable']);
  });

  test('every fault of the file at once', async () => {
    const { diagnostics } = await read({
      'plan.yaml':
        'yaer: 2026\nunit: { kind: xã, nmae: A }\nauthority: chairmen\ndecision:\n  date: 2026-02-30\n  articles: {}\n',
    });
    expect(told(diagnostics).sort()).toEqual([
      'plan.yaml:1:1 data/missing',
      'plan.yaml:1:1 data/unknown-key',
      'plan.yaml:2:19 data/unknown-key',
      'plan.yaml:2:7 data/missing',
      'plan.yaml:3:12 data/unknown-value',
      'plan.yaml:5:9 data/invalid',
      'plan.yaml:6:13 data/wrong-kind',
    ]);
  });
});
