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

describe('references', () => {
  /** Two groups of three tasks; the first task goes, so that every number moves down by one. */
  const withText = (words: string, more = ''): string => `type: ke-hoach
year: 2025
unit: { kind: xã, name: Mỹ Lộc, parent: { kind: tỉnh, name: Trung Sơn } }
authority: committee
plan:
  subject: Công tác năm {{year}}
  content:
    - ${JSON.stringify(words)}
    - table: tasks
tasks:
  columns: nhiem-vu-5
${more}  groups:
    - title: Nhóm đầu
      items: [{ task: Việc A, outcome: xong }]
    - title: Nhóm một
      items: [{ task: Việc B }, { task: Việc C, agency: Theo mục II và III }, { task: Việc D }]
    - title: Nhóm hai
      items: [{ task: Việc E }, { task: Việc F }, { task: Việc G, outcome: bỏ }, { task: Việc H }]
`;
  const followed = async (words: string, more?: string) => {
    const rolled = await roll(withText(words, more), { year: 2026 });
    return { rolled, text: dataOf(rolled.yaml).plan.content[0], data: dataOf(rolled.yaml) };
  };

  test.each([
    ['Nhiệm vụ số 5, 6 làm trước.', 'Nhiệm vụ số 4, 5 làm trước.'],
    ['Các nhiệm vụ số 2, 3 và 5 làm trước.', 'Các nhiệm vụ số 1, 2 và 4 làm trước.'],
    ['Các nhiệm vụ số 2, 3, và 5.', 'Các nhiệm vụ số 1, 2, và 4.'],
    ['Nhiệm vụ số 2 – 4 làm trước.', 'Nhiệm vụ số 1 – 3 làm trước.'],
    ['Nhiệm vụ từ số 2 đến số 6 làm trước.', 'Nhiệm vụ từ số 1 đến số 5 làm trước.'],
    ['STT 5; STT 8.', 'STT 4; STT 6.'],
    ['Nhiệm vụ số 5, 6 tháng báo cáo một lần.', 'Nhiệm vụ số 4, 6 tháng báo cáo một lần.'],
    ['Nhiệm vụ số 5,6.', 'Nhiệm vụ số 4,5.'],
    ['Nhóm III, II tại bảng.', 'Nhóm II, I tại bảng.'],
    ['Xem mục III của bảng.', 'Xem mục II của bảng.'],
  ])('%s → %s', async (words, now) => {
    const { rolled, text } = await followed(words);
    expect([text, decided(rolled).filter((each) => each.includes('reference'))]).toEqual([now, []]);
  });

  test.each([
    'Quyết định số 5/QĐ-UBND; nhiệm vụ số 5 Kế hoạch số 12/KH-UBND; mục III Nghị quyết số 7/NQ-HĐND.',
    'Việc 5 ngày một lần; 100% hồ sơ; Phụ lục II mục III.',
  ])('other numbers stay: %s', async (words) => {
    expect((await followed(words)).text).toBe(words);
  });

  test('cells of the table follow too', async () => {
    const { data } = await followed('Không dẫn.');
    expect(data.tasks.groups[0].items[1].agency).toBe('Theo mục I và II');
  });

  test('what is gone leaves a gap, alone or in a list', async () => {
    const { rolled, text } = await followed('Nhiệm vụ số 6, 7 và 8; nhóm I.');
    expect(text).toBe('Nhiệm vụ số 5, … và 6; nhóm ….');
    expect(decided(rolled, 'reference-to-dropped')).toHaveLength(2);
  });

  test('a range whose tasks no longer stand together is listed', async () => {
    const directives = given('viec.yaml', 'tasks:\n  - { task: Việc C, do: move, after: Việc H }\n');
    const rolled = await roll(withText('Nhiệm vụ số 2 – 4.'), { year: 2026, directives });
    expect(dataOf(rolled.yaml).plan.content[0]).toBe('Nhiệm vụ số 1, 6, 2.');
  });

  test('where each group counts anew a number alone is ambiguous, with its group it is not', async () => {
    const restart = '  numbering: restart\n';
    const alone = await followed('Nhiệm vụ số 4 làm trước.', restart);
    expect(alone.text).toBe('Nhiệm vụ số 3 làm trước.'); // only one group has a fourth
    const two = await followed('Nhiệm vụ số 3 làm trước.', restart);
    expect([two.text, decided(two.rolled, 'reference-ambiguous')]).toEqual([
      'Nhiệm vụ số 3 làm trước.',
      ['warning reference-ambiguous 8'],
    ]);
    expect((await followed('Nhiệm vụ số 4 mục III làm trước.', restart)).text).toBe('Nhiệm vụ số 3 mục II làm trước.');
  });

  test('"mục III" that may be a section of the text stays and is told', async () => {
    const sections = withText('x').replace(
      '    - "x"\n',
      '    - title: Một\n      content: Xem mục II và III.\n    - title: Hai\n      content: Hai.\n    - title: Ba\n      content: Ba.\n',
    );
    const rolled = await roll(sections, { year: 2026 });
    expect(dataOf(rolled.yaml).plan.content[0].content).toBe('Xem mục II và III.');
    expect(decided(rolled, 'reference-ambiguous')).toEqual(['warning reference-ambiguous 9']);
  });
});
