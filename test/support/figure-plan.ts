// Plans made by chance whose cells, amounts, deadlines, targets and facts hold numbers in every spelling that offices, programs and
// foreigners use. The same seed gives the same plan.

import { type Random, randomFrom } from './random.js';

const digits = (random: Random, count: number): string =>
  Array.from({ length: count }, () => Math.floor(random() * 10)).join('');

/** Ways to write a number, made of random digits. */
const spellings: readonly ((d: (count: number) => string, n: number) => string)[] = [
  (_, n) => String(n), // plain
  (d, n) => `${n}.${d(3)}`, // a thousand, or a program's fraction
  (d, n) => `${n}.${d(3)}.${d(3)}`,
  (d, n) => `${n}.${d(2)}`, // a day and month, a program's fraction
  (_, n) => `${n}.00`,
  (_, n) => `${n}.10`,
  (d, n) => `${n},${d(1)}0`,
  (d, n) => `${n}.${d(3)},${d(2)}`,
  (d, n) => `${n},${d(3)}.${d(2)}`, // English
  (d, n) => `${n},${d(3)},${d(3)}`,
  (d) => `00${d(1)}`,
  (d) => `0${d(2)}.${d(1)}`,
  (_, n) => `${n}e5`,
  (d) => `0x${d(2)}`,
  (d) => `0b1${d(1)}`,
  (_, n) => `1_${n}00`,
  (_, n) => `+${n}`,
  (_, n) => `-${n}`,
  (_, n) => `−${n}`,
  (d, n) => `-${n}.${d(1)}`,
  (d) => `.${d(2)}`,
  (_, n) => `${n}.`,
  (_, n) => `${n}%`,
  (d, n) => `${n}.${d(1)} %`,
  (_, n) => `≥ ${n}.50`,
  (_, n) => `<${n}.0`,
  (_, n) => `${n}/${n + 1}`,
  (_, n) => `${n} - ${n + 5}`,
  (_, n) => `${n}-${n + 5}`,
  (_, n) => `(${n}.50)`,
  (d, n) => `${n}.${d(3)} đồng`,
  (d, n) => `${n}\u00a0${d(3)}`,
  (_, n) => `±${n}.5`,
  (_, n) => `10⁶ × ${n}.0`,
  (_, n) => `1.${n}.0.3`,
  () => 'true',
  () => 'no',
  () => 'null',
  () => '2026-01-20',
  () => '30.10.2026',
  () => '1/2',
  () => 'Infinity',
  () => 'NaN',
  () => '12:30:45',
  () => '1:30',
  (_, n) => `12/${2000 + n}`,
  () => '-0',
  () => '00',
  () => '~',
  () => '½',
  (_, n) => `${n}½`,
  (d, n) => `${n}${d(15)}`, // more digits than a number holds
  (d, n) => `${n}${d(6)}.${d(8)}`,
  (d, n) => `${n}\u202f${d(3)},${d(1)}`, // narrow no-break space
  (d, n) => `${n}\\${d(2)}`, // a backslash
  (_, n) => `0o${n}`,
  (_, n) => `${n}E-3`,
  (_, n) => `1e${n}00`,
  (d, n) => `${n}'${d(3)}`,
  (_, n) => `.${n}.`,
  (_, n) => `${n}n`,
];

export interface FigureRow {
  readonly task: string;
  readonly cells: readonly [string, string, string];
}

export interface FigurePlan {
  /** The text of a plan file. */
  readonly text: string;
  readonly rows: readonly FigureRow[];
  /** Goal, deadline and actions of a section; the fact that the opening names. */
  readonly goal: string;
  readonly deadline: string;
  readonly named: string;
}

const needsQuotes = /^[-?:,[\]{}#&*!|>'"%@`]|: |:$| #|\s$|^\s|^$|^null$|^~$|^Infinity$/;

/** @param quoted each figure in quotes or, where YAML lets it, without */
export function figurePlan(seed: number): FigurePlan {
  const random = randomFrom(seed);
  const figure = (): string => {
    const make = spellings[Math.floor(random() * spellings.length)] as (typeof spellings)[number];
    return make((count) => digits(random, count), 1 + Math.floor(random() * 98));
  };
  const scalar = (text: string): string => (random() < 0.5 || needsQuotes.test(text) ? JSON.stringify(text) : text);
  const rows = Array.from(
    { length: 25 },
    (_, index): FigureRow => ({
      task: `Việc ${index + 1}`,
      cells: [figure(), figure(), figure()],
    }),
  );
  const [goal, deadline, named] = [figure(), figure(), figure()];
  const text = `type: ke-hoach
year: 2026
unit: { kind: xã, name: Tân Phú, parent: { kind: tỉnh, name: Đồng Nai } }
authority: committee
signatory: { name: Trần Quốc Đạt }
facts:
  rieng: ${scalar(named)}
plan:
  subject: Trồng cây
  citations:
    - { kind: Luật, name: Tổ chức chính quyền địa phương, date: 2025-06-16 }
  opening: Mức chung là {{facts.rieng}} như sau
  recipients: [Phòng Kinh tế]
  archive: VT
  content:
    - title: Mục tiêu
      facts:
        goal: ${scalar(goal)}
        deadline: ${scalar(deadline)}
    - title: Nhiệm vụ
      content:
        - table: tasks
tasks:
  columns:
    - { role: number, title: TT, minimum: 12 }
    - { role: task, title: Việc, width: 2 }
    - { role: budget, title: Kinh phí, width: 3, align: right }
    - { role: target, title: Chỉ tiêu, width: 3, align: center }
    - { role: deadline, title: Thời gian, width: 3 }
  items:
${rows
  .map(
    ({ task, cells: [budget, target, when] }) =>
      `    - task: ${task}\n      budget: ${scalar(budget)}\n      target: ${scalar(target)}\n      deadline: ${scalar(when)}`,
  )
  .join('\n')}
`;
  return { text, rows, goal, deadline, named };
}
