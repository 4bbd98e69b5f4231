// Edits in YAML text: only what an edit names changes; comments, quotes, line breaks and order stay.

import { describe, expect, test } from 'vitest';
import type { Edit } from '../../../src/data/edits/edit.js';
import { editYaml } from '../../../src/data/edits/edit-yaml.js';

const source = `# đầu tệp
year: 2025 # năm kế hoạch
decision:
  number: "12"   # số
  date: 2025-01-20
  subject: >-
    Kế hoạch năm 2025
    trên địa bàn phường
  citations:
    - { kind: Luật, name: A, date: 2020-01-01 } # luật
    # hai văn bản một dòng
    - - kind: Nghị định
        number: 1/2010/NĐ-CP
      - { kind: Nghị định, number: 2/2011/NĐ-CP }
  recipients: [Như Điều 3, "UBND tỉnh"]

tasks:
  groups:
    - title: Một
      items:
        # việc đầu
        - task: Việc A
          deadline: Quý I/2025
        - task: |
            - Ý một
            - Ý hai
          deadline: Tháng 2
    - title: Hai
      items:
        - { task: Việc C, deadline: Quý IV }
# cuối tệp
`;

const edit = (...edits: Edit[]): string => {
  const { text, keptLayout } = editYaml(source, edits);
  expect(keptLayout).toBe(true);
  return text;
};

/** Lines that are new, and lines that are gone. */
const difference = (text: string): string[] => {
  const [old, fresh] = [source.split('\n'), text.split('\n')];
  return [
    ...old.filter((line) => !fresh.includes(line)).map((line) => `-${line}`),
    ...fresh.filter((line) => !old.includes(line)).map((line) => `+${line}`),
  ];
};

const item = (group: number, index: number) => ['tasks', 'groups', group, 'items', index];

describe('texts', () => {
  test('a word changes inside a folded text; its line breaks and the comment stay', () => {
    expect(
      difference(
        edit(
          { kind: 'set', path: ['year'], value: '2026' },
          { kind: 'set', path: ['decision', 'subject'], value: 'Kế hoạch năm 2026 trên địa bàn phường' },
        ),
      ),
    ).toEqual([
      '-year: 2025 # năm kế hoạch',
      '-    Kế hoạch năm 2025',
      '+year: 2026 # năm kế hoạch',
      '+    Kế hoạch năm 2026',
    ]);
  });

  test('quotes stay, longer texts are written in the style of the old', () => {
    expect(difference(edit({ kind: 'set', path: ['decision', 'number'], value: '7' }))).toEqual([
      '-  number: "12"   # số',
      '+  number: "7"   # số',
    ]);
    expect(difference(edit({ kind: 'set', path: [...item(1, 0), 'task'], value: 'Việc C, D: gộp' }))).toEqual([
      '-        - { task: Việc C, deadline: Quý IV }',
      '+        - { task: "Việc C, D: gộp", deadline: Quý IV }',
    ]);
    expect(difference(edit({ kind: 'set', path: [...item(0, 1), 'task'], value: '- Một ý' }))).toEqual([
      '-        - task: |',
      '-            - Ý một',
      '-            - Ý hai',
      '+        - task: "- Một ý"',
    ]);
  });

  test('one text becomes several lines', () => {
    expect(edit({ kind: 'set', path: [...item(0, 0), 'task'], value: '- Ý a\n- Ý b' })).toContain(
      '        - task: |\n            - Ý a\n            - Ý b\n          deadline: Quý I/2025\n',
    );
  });
});

describe('entries', () => {
  test('keys go, also out of one-line maps, and the comment of their line with them', () => {
    const text = edit(
      { kind: 'remove', path: ['decision', 'number'] },
      { kind: 'remove', path: ['decision', 'citations', 0, 'date'] },
      { kind: 'remove', path: [...item(0, 0), 'task'] },
    );
    expect(difference(text)).toEqual([
      '-  number: "12"   # số',
      '-    - { kind: Luật, name: A, date: 2020-01-01 } # luật',
      '-        - task: Việc A',
      '-          deadline: Quý I/2025',
      '+    - { kind: Luật, name: A } # luật',
      '+        - deadline: Quý I/2025',
    ]);
  });

  test('rows go with the comment above them', () => {
    expect(difference(edit({ kind: 'remove', path: item(0, 0) }))).toEqual([
      '-        # việc đầu',
      '-        - task: Việc A',
      '-          deadline: Quý I/2025',
    ]);
  });

  test('a row is added before another, at the end, and into a list of lists', () => {
    const row = { task: 'Việc mới', deadline: 'Quý II' };
    const text = edit(
      { kind: 'insert', list: ['tasks', 'groups', 0, 'items'], index: 1, value: row },
      { kind: 'insert', list: ['tasks', 'groups', 1, 'items'], index: 1, value: row },
      {
        kind: 'insert',
        list: ['decision', 'citations', 1],
        index: 0,
        value: { kind: 'Nghị định', number: '0/2009/NĐ-CP' },
      },
    );
    expect(text).toContain(
      '          deadline: Quý I/2025\n        - task: Việc mới\n          deadline: Quý II\n        - task: |',
    );
    expect(text).toContain('deadline: Quý IV }\n        - task: Việc mới\n          deadline: Quý II\n# cuối tệp');
    expect(text).toContain(
      '    - - kind: Nghị định\n        number: 0/2009/NĐ-CP\n      - kind: Nghị định\n        number: 1/2010',
    );
  });

  test('a key is added behind another, in both styles', () => {
    expect(
      difference(
        edit(
          { kind: 'set', path: [...item(0, 0), 'lead'], value: 'Văn phòng', after: 'task' },
          { kind: 'set', path: [...item(1, 0), 'lead'], value: 'Văn phòng', after: 'task' },
        ),
      ),
    ).toEqual([
      '-        - { task: Việc C, deadline: Quý IV }',
      '+          lead: Văn phòng',
      '+        - { task: Việc C, lead: Văn phòng, deadline: Quý IV }',
    ]);
  });

  test('a row moves to another group, changed on the way', () => {
    const text = edit(
      { kind: 'move', from: item(0, 0), list: ['tasks', 'groups', 1, 'items'], index: 0 },
      { kind: 'set', path: [...item(0, 0), 'deadline'], value: 'Quý I/2026' },
    );
    expect(text).toContain(
      '        # việc đầu\n        - task: Việc A\n          deadline: Quý I/2026\n        - { task: Việc C',
    );
    expect(text.match(/Việc A/g)).toHaveLength(1);
  });

  test('what stands in a list on one line', () => {
    const text = edit(
      { kind: 'remove', path: ['decision', 'recipients', 0] },
      { kind: 'insert', list: ['decision', 'recipients'], index: 2, value: 'Lưu' },
    );
    expect(text).toContain('  recipients: ["UBND tỉnh", Lưu]');
  });

  test('Windows line ends stay', () => {
    const { text } = editYaml(source.replaceAll('\n', '\r\n'), [{ kind: 'set', path: ['year'], value: '2026' }]);
    expect(text).toBe(source.replace('year: 2025', 'year: 2026').replaceAll('\n', '\r\n'));
  });
});
