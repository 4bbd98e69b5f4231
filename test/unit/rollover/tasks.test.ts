// Tasks by directives: dropped, changed, moved, added; numbers and references follow, and what cannot be followed is told at its line.

import { describe, expect, test } from 'vitest';
import { dataOf, decided, given, roll } from '../../support/roll.js';

const plan = `type: ke-hoach
year: 2025
unit: { kind: xã, name: Mỹ Lộc, parent: { kind: tỉnh, name: Trung Sơn } }
authority: committee
plan:
  subject: Công tác năm {{year}}
  content:
    - Việc số 5 làm trước; STT 2 làm sau; xem nhiệm vụ số 1.
    - table: tasks
tasks:
  columns: nhiem-vu-5
  groups:
    - title: Nhóm một
      items:
        - { id: a, task: Việc A }
        - { id: b, task: Việc B }
        - { id: c, task: Việc C }
    - title: Nhóm hai
      items:
        - { number: "5", task: Việc D, deadline: Quý I }
        - { task: Việc E } # để ý
`;

const withTasks = (text: string) => roll(plan, { year: 2026, directives: given('viec.yaml', text) });

const shape = (yaml: string): string[] =>
  dataOf(yaml).tasks.groups.map(
    (group: { title: string; items: { task: string }[] }) =>
      `${group.title}: ${group.items.map((row) => row.task).join(', ')}`,
  );

describe('directives', () => {
  test('drop, by id, by name and by number', async () => {
    const rolled = await withTasks(
      'tasks:\n  - { task: a, do: drop }\n  - { task: việc c., do: done }\n  - { task: "5", do: once }\n',
    );
    expect(shape(rolled.yaml)).toEqual(['Nhóm một: Việc B', 'Nhóm hai: Việc E']);
    expect(rolled.value?.rolled.tasks.map(({ number, fate }) => `${number} ${fate}`)).toEqual([
      '1 dropped',
      '2 carried',
      '3 dropped',
      '5 dropped',
      '6 carried',
    ]);
  });

  test('change cells; an empty one is taken out', async () => {
    const rolled = await withTasks(
      'tasks:\n  - { task: Việc D, do: change, set: { task: Việc D mới năm 2025, deadline: "", agency: Văn phòng } }\n',
    );
    const row = dataOf(rolled.yaml).tasks.groups[1].items[0];
    expect(row).toEqual({ task: 'Việc D mới năm 2025', agency: 'Văn phòng' });
  });

  test('move to another group, before a task, and out of a group that goes', async () => {
    const rolled = await withTasks(
      'tasks:\n  - { task: a, do: move, before: Việc E }\n  - { task: b, do: move, group: nhóm hai }\n  - { task: c, do: drop }\n',
    );
    expect(shape(rolled.yaml)).toEqual(['Nhóm hai: Việc D, Việc A, Việc E, Việc B']);
    expect(rolled.yaml).toContain('# để ý');
  });

  test('add rows and groups, rename and drop groups', async () => {
    const rolled = await withTasks(
      `add:\n  - { group: Nhóm một, after: Việc A, row: { task: Việc mới, deadline: Quý II/2026 } }\n` +
        `groups:\n  - { group: Nhóm một, do: rename, title: Nhóm đầu }\n  - { group: Nhóm hai, do: drop }\n` +
        'newGroups:\n  - { title: Nhóm ba, after: Nhóm một, items: [{ task: Việc F }] }\n',
    );
    expect(shape(rolled.yaml)).toEqual(['Nhóm đầu: Việc A, Việc mới, Việc B, Việc C', 'Nhóm ba: Việc F']);
    expect(dataOf(rolled.yaml).tasks.groups[0].items[1].deadline).toBe('Quý II/2026');
  });

  test('what is not there, is there twice, or is said twice', async () => {
    const rolled = await withTasks(
      'tasks:\n  - { task: Việc Z, do: drop }\n  - { task: a, do: drop }\n  - { task: Việc A, do: carry }\n  - { task: b, do: move, group: Nhóm bốn mươi }\n',
    );
    expect(decided(rolled).filter((each) => /task|group/.test(each))).toEqual([
      'error unknown-task 2',
      'error task-twice 4',
      'error unknown-group 5',
    ]);
  });

  test('a wrong file is told before anything is done', async () => {
    const rolled = await withTasks('tasks:\n  - { task: a, do: bỏ }\n  - { task: b, do: change }\n');
    expect(rolled.value).toBeUndefined();
    expect(rolled.diagnostics.map(({ place }) => `${place?.file}:${place?.line}`)).toEqual([
      'viec.yaml:2',
      'viec.yaml:3',
    ]);
  });
});

describe('nothing left', () => {
  test('a plan whose tasks are all done still gives a draft, and says so', async () => {
    const rolled = await withTasks('groups:\n  - { group: Nhóm một, do: drop }\n  - { group: Nhóm hai, do: drop }\n');
    expect(dataOf(rolled.yaml).tasks).toEqual({ columns: 'nhiem-vu-5' });
    expect(decided(rolled, 'no-task-left')).toEqual(['error no-task-left 11']);
    expect(rolled.value?.keptLayout).toBe(true);
  });
});

describe('numbers', () => {
  test('a stated number gives way, references follow their tasks', async () => {
    const rolled = await withTasks('tasks:\n  - { task: a, do: move, after: Việc E }\n');
    expect(dataOf(rolled.yaml).tasks.groups[1].items[0].number).toBeUndefined();
    expect(dataOf(rolled.yaml).plan.content[0]).toBe('Việc số 3 làm trước; STT 1 làm sau; xem nhiệm vụ số 5.');
  });

  test('a reference to a task that is gone leaves a gap and is told', async () => {
    const rolled = await withTasks('tasks:\n  - { task: b, do: drop }\n');
    expect(decided(rolled, 'reference-to-dropped')).toEqual(['error reference-to-dropped 8']);
    expect(dataOf(rolled.yaml).plan.content[0]).toBe('Việc số 3 làm trước; STT … làm sau; xem nhiệm vụ số 1.');
  });

  test('an unknown mark is told', async () => {
    const rolled = await roll(plan.replace('task: Việc A }', 'task: Việc A, outcome: xongg }'), { year: 2026 });
    expect(decided(rolled, 'unknown-mark')).toEqual(['error unknown-mark 15']);
  });
});
