// The data that ships is whole: every break is told with its file and line, all of them at once.

import { expect, test } from 'vitest';
import { createDiskWorkspace } from '../../../src/workspace/disk.js';
import { projectWith, root } from '../../support/compose.js';
import { dataFaults } from '../../support/data-faults.js';

const disk = createDiskWorkspace(root);
const today = disk.today().toISOString().slice(0, 10);
const textOf = async (file: string): Promise<string> => new TextDecoder().decode(await disk.resource(file));
const lineOf = (text: string, words: string): number => text.split('\n').findIndex((line) => line.includes(words)) + 1;

test('nothing is wrong with it', async () => {
  expect((await dataFaults(projectWith({}), today)).join('\n')).toBe('');
});

test('a commune dropped, a day that cannot be, an unknown number, a doubled and a bad line: each at its line, none hides another', async () => {
  const [hanoi, provinces, lamDong, topics] = (await Promise.all(
    ['units/01.tsv', 'units/provinces.tsv', 'units/68.tsv', 'law-topics.yaml'].map((name) =>
      textOf(`templates/${name}`),
    ),
  )) as [string, string, string, string];
  const register = await textOf('templates/register/dat-dai.yaml');
  const doubled = lamDong.split('\n').find((line) => line.startsWith('24823\t')) ?? '';
  const files = {
    'templates/units/01.tsv': hanoi
      .split('\n')
      .filter((line) => !line.startsWith('00008\t'))
      .join('\n'),
    'templates/units/provinces.tsv': provinces.replace('2026-04-30', '2026-04-31'),
    'templates/units/68.tsv': `${lamDong}${doubled}\nabc\tkhông phải xã\n`,
    'templates/law-topics.yaml': topics.replace('76/NQ-CP', '148/2055/QH15'),
    'templates/register/dat-dai.yaml': register.replace('date: 2024-01-18', 'date: 2024-02-30'),
  };
  const found = await dataFaults(projectWith(files), today);
  const last = files['templates/units/68.tsv'].split('\n').length;
  const starting = (words: string): number => found.filter((each) => each.startsWith(words)).length;
  expect(starting('templates/units/01.tsv:? Có 125 xã, phường, đặc khu; phải là 126.')).toBe(1);
  expect(starting(`templates/units/provinces.tsv:${lineOf(provinces, '2026-04-30')} `)).toBe(1);
  expect(starting(`templates/units/68.tsv:${last - 2} Mã này đã có ở dòng trên`)).toBe(1);
  expect(starting(`templates/units/68.tsv:${last - 1} Dòng này không phải đơn vị`)).toBe(1);
  expect(starting(`templates/law-topics.yaml:${lineOf(topics, '76/NQ-CP')} Sổ không có 148/2055/QH15.`)).toBe(1);
  expect(found.join('\n')).toMatch(
    /templates\/register\/dat-dai\.yaml:\d+ 31\/2024\/QH15: không có ngày 2024-02-30\./u,
  );
});
