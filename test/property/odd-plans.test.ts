// Plans at the ends of what there is (texts of one letter, words wider than their column, rows over many pages, cells of the same words,
// thirty annexes) are proven in every format, whole and in parts, without a false alarm.

import { expect, test } from 'vitest';
import { buildDocument } from '../../src/flows/build.js';
import { renderFiles, verifyFiles } from '../../src/flows/render.js';
import { projectWith } from '../support/compose.js';

const plans: [string, string][] = [];
const base = (over: object) =>
  JSON.stringify({
    year: 2026,
    unit: { kind: 'xã', name: 'Mai' },
    signatory: { name: 'Lò A' },
    decision: {
      number: '1',
      date: '2026-01-02',
      subject: 'x y z',
      citations: [
        { kind: 'Nghị định', number: '1/2020/NĐ-CP', date: '2020-01-01', issuer: 'Chính phủ', subject: 'về x' },
      ],
      articles: ['A', '1', '5', '1'],
      recipients: ['1', 'A', 'VT'],
      archive: 'VT',
    },
    plan: { subject: 'k', content: [{ title: 'T', content: ['1', '2', '1', 'A', 'a', '5.'] }, { table: 'tasks' }] },
    ...over,
  });
const row = (t: string, d = '1') => ({ task: t, result: '1', agency: 'A', deadline: d });
const W = (n: number) => 'x'.repeat(n);
plans.push(['short', base({ tasks: { columns: 'nhiem-vu-5', items: [row('1'), row('A'), row('5')] } })]);
plans.push([
  'longwords',
  base({
    tasks: {
      columns: 'nhiem-vu-5',
      items: [
        row(W(300)),
        row('https://a.vn/' + W(400) + '/b-c-d', W(90)),
        { task: W(3000), result: W(4000), agency: '-', deadline: W(500) },
      ],
    },
  }),
]);
plans.push([
  'samecells',
  base({
    tasks: {
      columns: 'nhiem-vu-5',
      items: Array.from({ length: 40 }, () => ({
        task: Array(30).fill('x').join('\n'),
        result: Array(30).fill('x').join('\n') + '\nq',
        agency: Array(30).fill('x').join('\n'),
        deadline: Array(70).fill('x x').join('\n'),
      })),
    },
  }),
]);
plans.push([
  'huge',
  base({
    tasks: {
      columns: 'nhiem-vu-5',
      groups: Array.from({ length: 20 }, (_, g) => ({
        title: `Nhóm ${g}`,
        items: Array.from({ length: 30 }, (_, i) => row(`Việc ${i} của nhóm ${g}`, `Tháng ${i}`)),
      })),
    },
  }),
]);
plans.push([
  'annexes',
  base({
    tasks: { columns: 'nhiem-vu-5', items: [row('v')] },
    annexes: Array.from({ length: 30 }, (_, i) => ({ title: `Phụ ${i}`, content: ['A', `${i}`, 'B'] })),
  }),
]);
plans.push([
  'symbols',
  base({
    tasks: {
      columns: 'nhiem-vu-5',
      items: [
        row('≥ 80 % ± 5 “a” ‘b’ … — – - / \\ * ** _x_ <b>&amp; m² 1/2 ° §  {'),
        row('fi fl office ff'),
        row('- a\n- b\n+ c\nd'),
      ],
    },
  }),
]);
plans.push([
  'bigrow',
  base({
    tasks: {
      columns: 'nhiem-vu-5',
      items: [
        {
          task: Array(400).fill('việc cần làm').join('\n'),
          result: Array(300).fill('việc cần làm').join('\n'),
          agency: Array(200).fill('việc').join('\n'),
          deadline: '1',
        },
        row('1'),
      ],
    },
    contact: { address: 'Số 1, đường 2, xã Mai', phone: '1' },
  }),
]);
plans.push(['urgent', base({ urgency: 'khan', draftMark: true, tasks: { columns: 'nhiem-vu-5', items: [row('v')] } })]);
plans.push(['electronic', base({ medium: 'electronic', tasks: { columns: 'nhiem-vu-5', items: [row('v')] } })]);
plans.push([
  'landscape',
  JSON.stringify({
    ...JSON.parse(base({ tasks: { columns: 'nhiem-vu-5', items: [row('v')] } })),
    settings: { attachmentOrientation: 'landscape' },
  }),
]);
plans.push([
  'tiny',
  base({
    tasks: {
      columns: Array.from({ length: 14 }, (_, i) => ({
        title: `Cột số ${i} nghiêng`,
        role: i === 0 ? 'task' : `c${i}`,
      })),
      items: Array.from({ length: 20 }, (_, r) =>
        Object.fromEntries(
          Array.from({ length: 14 }, (_, i) => [i === 0 ? 'task' : `c${i}`, r % 3 ? `${i}` : 'nghiêng ngả ' + i]),
        ),
      ),
    },
  }),
]);
plans.push([
  'nested',
  base({
    plan: {
      subject: 'k',
      content: [
        {
          title: 'T',
          content: [
            { title: 'T1', content: [{ title: '1', content: ['1', '1'] }, { text: 'A' }, { text: 'B' }] },
            { title: 'T1', content: ['1'] },
          ],
        },
        { table: 'tasks' },
      ],
    },
    tasks: { columns: 'nhiem-vu-5', items: [{ ...row('v'), items: [row('1'), row('1')] }] },
  }),
]);
test.each(plans)('%s', async (_, plan) => {
  const { value, diagnostics } = await buildDocument(projectWith({ 'plan.yaml': plan }), 'plan.yaml');
  if (!value) throw new Error(JSON.stringify(diagnostics));
  for (const split of [false, true]) {
    const { files } = await renderFiles(value, { formats: ['docx', 'pdf', 'html'], split });
    expect((await verifyFiles(value, files)).diagnostics.map(({ message }) => message.vi)).toEqual([]);
  }
});
