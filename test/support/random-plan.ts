// Plans made by chance from few, common words, so that every text resembles many others: long cells, empty cells, rows within rows,
// groups, citations. The same seed gives the same plan.

import { type Random, randomFrom } from './random.js';

const vocabulary = (
  'công chức văn phòng thống kê hồ sơ thủ tục hành chính giải quyết kế hoạch năm báo cáo quý I II phường xã ủy ban nhân dân ' +
  'kiểm tra theo dõi 63/2010/NĐ-CP 80% (nếu có) – - “tốt”, 1.234,5 Bộ phận Một cửa'
).split(' ');

/** Columns of built-in tables, number left out. */
const tables: Readonly<Record<string, readonly string[]>> = {
  'nhiem-vu-5': ['task', 'result', 'agency', 'deadline'],
  'nhiem-vu-6': ['task', 'lead', 'support', 'product', 'deadline'],
  'chi-tieu-5': ['name', 'unit', 'target', 'agency'],
  'chi-tieu-7': ['name', 'lead', 'support', 'unit', 'target', 'basis'],
};
const narrow = ['unit', 'target', 'deadline'];

class Writer {
  constructor(private readonly random: Random) {}

  below(count: number): number {
    return Math.floor(this.random() * count);
  }

  chance(share: number): boolean {
    return this.random() < share;
  }

  words(least: number, most: number): string {
    const count = least + this.below(most - least + 1);
    return Array.from({ length: count }, () => vocabulary[this.below(vocabulary.length)]).join(' ');
  }

  lines(most: number, words: number): string {
    return this.many(1 + this.below(most), () => (this.chance(0.5) ? '- ' : '') + this.words(1, words)).join('\n');
  }

  many<T>(count: number, make: () => T): T[] {
    return Array.from({ length: count }, make);
  }

  row(roles: readonly string[], deep: boolean): object {
    const cells = roles.flatMap((role, index) => {
      if (index > 0 && this.chance(0.12)) return [];
      if (narrow.includes(role)) return [[role, this.words(1, 3)]];
      return [[role, this.lines(this.chance(0.1) ? 12 : 2, this.chance(0.05) ? 150 : 12)]];
    });
    const items = !deep && this.chance(0.15) ? { items: this.many(2, () => this.row(roles, true)) } : {};
    return { ...Object.fromEntries(cells), ...items };
  }
}

/** The text of a plan file; YAML holds JSON. */
export function randomPlan(seed: number): string {
  const write = new Writer(randomFrom(seed));
  const names = Object.keys(tables);
  const columns = names[write.below(names.length)] as string;
  const kind = columns.startsWith('nhiem-vu') ? 'tasks' : 'indicators';
  const twoDigits = (): string => String(10 + write.below(15));
  const plan = {
    year: 2026,
    unit: { kind: 'phường', name: 'Hoa Ban' },
    signatory: { name: 'Lò Thị Mai' },
    settings: { attachmentOrientation: write.chance(0.5) ? 'landscape' : 'portrait' },
    decision: {
      number: String(1 + write.below(99)),
      date: `2026-0${1 + write.below(9)}-1${write.below(9)}`,
      subject: write.words(6, 40),
      citations: write.many(3 + write.below(5), () => ({
        kind: 'Nghị định',
        number: `${twoDigits()}/20${twoDigits()}/NĐ-CP`,
        date: `20${twoDigits()}-0${1 + write.below(9)}-0${1 + write.below(9)}`,
        issuer: 'Chính phủ',
        subject: `về ${write.words(4, 30)}`,
      })),
      proposal: write.words(3, 20),
      articles: write.many(3, () => write.words(5, 60)),
      recipients: write.many(4, () => write.words(2, 14)),
      archive: 'VT',
    },
    plan: {
      subject: write.words(6, 30),
      content: [
        ...write.many(4, () => ({
          title: write.words(2, 15),
          content: write.many(3, () => (write.chance(0.5) ? { text: write.lines(3, 50) } : write.lines(3, 50))),
        })),
        { table: kind },
      ],
    },
    [kind]: {
      columns,
      groups: write.many(4, () => ({
        title: write.words(2, 25),
        items: write.many(3 + write.below(12), () => write.row(tables[columns] ?? [], false)),
      })),
    },
  };
  return JSON.stringify(plan, undefined, 1);
}
