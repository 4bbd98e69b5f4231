// What the schema of a plan states of its values holds in every stage that goes through them: each value has its statement, and a value that
// is changed is found by those whom the statement names, and by no other.

import { beforeAll, expect, test } from 'vitest';
import type { z } from 'zod';
import { applyEdits } from '../../src/data/edits/edit.js';
import { layersOf } from '../../src/data/schema-at.js';
import type { DocumentType } from '../../src/doctype/document-type.js';
import type { Library } from '../../src/doctype/library.js';
import { planSchema } from '../../src/plan/plan.js';
import { type PlanValue, planPlace, planValues, statementAt } from '../../src/plan/plan-texts.js';
import { wordKinds } from '../../src/plan/statement.js';
import { keptFacts, rowKeys } from '../../src/plan/table.js';
import { comparePlans } from '../../src/rollover/compare/compare-plans.js';
import { Draft } from '../../src/rollover/draft.js';
import { collectFacts } from '../../src/verify/collect-facts.js';
import { projectWith } from '../support/compose.js';

const table = (columns: object[], row: object) => ({
  columns,
  caption: 'Bảng kê',
  rule: 'giu',
  groups: [{ title: 'Nhóm việc', number: 'A', items: [{ id: 'a1', number: '3', isTotal: 'không', ...row }] }],
});

const kept = { assigned: '80', last: '70', rule: 'giu', better: 'higher', outcome: 'done' };

/** As it is read from a file, with every text that a plan may have. */
const data = {
  type: 'quyet-dinh',
  year: '2026',
  unit: {
    kind: 'phường',
    name: 'Hoa Ban',
    place: 'Hoa Ban',
    symbol: 'UBND',
    parent: { kind: 'tỉnh', name: 'Trung Sơn' },
    agency: {
      name: 'Trung tâm Hành chính',
      symbol: 'TTHC',
      head: 'Giám đốc',
      superior: 'Sở Nội vụ',
      collective: 'Ban Chỉ đạo',
    },
  },
  signatory: { capacity: ['KT'], position: 'Phó Giám đốc', deputyOf: 'Chánh Văn phòng', name: 'Lò Thị Mai' },
  contact: { address: 'Số 1', phone: '0123', fax: '0456', email: 'a@b.vn', website: 'b.vn' },
  facts: { vanPhong: 'Văn phòng phường' },
  decision: {
    number: '7',
    date: '2026-02-05',
    kind: 'Quyết định',
    subject: 'Ban hành kế hoạch',
    reference: 'Kèm theo quyết định này',
    addressees: ['Ủy ban tỉnh'],
    citations: [
      'Căn cứ tờ trình của phòng',
      { text: 'Kế hoạch của tỉnh', lead: 'Thực hiện' },
      {
        kind: 'Nghị định',
        name: 'A',
        number: '63/2010/NĐ-CP',
        date: '2010-06-08',
        issuer: 'Chính phủ',
        subject: 'về thủ tục',
      },
      [
        { kind: 'Nghị định', number: '48/2013/NĐ-CP' },
        { kind: 'Nghị định', number: '92/2017/NĐ-CP', link: 'và' },
      ],
    ],
    proposal: { by: 'Văn phòng' },
    opening: 'Thực hiện nhiệm vụ được giao',
    articles: [
      'Quyết định có hiệu lực',
      { title: 'Hiệu lực', number: '4', text: 'Từ ngày ký', content: ['Khoản một'] },
      { part: 'Phần đầu', articles: ['Điều của phần'] },
      { chapter: 'Quy định chung', articles: ['Điều của chương'] },
      { section: 'Phạm vi', articles: ['Điều của mục'] },
      { subsection: 'Đối tượng', articles: ['Điều của tiểu mục'] },
    ],
    recipients: ['Như Điều 3'],
    archive: 'VT, VP',
    draftedBy: 'VP',
    drafter: { initials: 'LH', copies: '12' },
  },
  plan: {
    subject: 'Cải cách hành chính',
    labels: { lead: 'Cơ quan phụ trách' },
    proposal: { text: 'Xét tờ trình' },
    content: [
      'Một đoạn văn',
      { title: 'Mục đích', number: '2', text: 'Rút ngắn thời gian', content: ['Một gạch đầu dòng'] },
      {
        title: 'Công khai thủ tục',
        facts: { form: 'nhiem-vu', labels: { goal: 'Đích đến' }, goal: 'Dân biết', lead: 'Phòng Tư pháp' },
      },
    ],
  },
  tasks: table(
    [
      { role: 'task', title: 'Việc', width: '3', minimum: '20' },
      { title: 'Thực hiện', columns: [{ role: 'lead', title: 'Chủ trì' }] },
    ],
    { task: 'Niêm yết danh mục', lead: 'Tư pháp', ...kept },
  ),
  indicators: table(
    [
      { role: 'number', title: 'STT' },
      { role: 'name', title: 'Chỉ tiêu' },
      { role: 'form', title: 'Dạng' },
      { role: 'target', title: 'Mức' },
    ],
    { name: 'Hồ sơ số hóa', form: 'Bản giấy', target: '85', ...kept },
  ),
  annexes: [
    {
      number: 'I',
      title: 'Danh mục',
      reference: 'Kèm theo kế hoạch',
      labels: { lead: 'Giao cho' },
      content: ['Lời phụ lục'],
    },
  ],
};

const values = planValues(data);
const nameOf = ({ path }: PlanValue): string => path.join('.');

/** Another value that may stand there. */
function otherValue({ path, kind, value }: PlanValue): string {
  const others: Readonly<Record<string, string>> = {
    type: 'ke-hoach',
    year: '2027',
    'unit.kind': 'xã',
    'unit.parent.kind': 'thành phố',
    'signatory.capacity.0': 'TL',
    'decision.drafter.copies': '13',
  };
  if (kind === 'date') return '2011-07-09';
  if (['width', 'minimum'].includes(String(path.at(-1)))) return '4';
  return (
    others[path.join('.')] ?? (path.at(-1) === 'isTotal' ? 'có' : path.at(-1) === 'role' ? 'khac' : `${value} khác`)
  );
}

const changed = (value: PlanValue): unknown =>
  applyEdits(data, [{ kind: 'set', path: value.path, value: otherValue(value) }]);

/** Which columns a table has, and which rows are totals, is no text, yet moves the texts of its rows. */
const isShape = ({ path }: PlanValue): boolean => ['role', 'isTotal'].includes(String(path.at(-1)));

let library: Library;
let type: DocumentType;

beforeAll(async () => {
  const project = projectWith({});
  library = (await project.load('library')).value?.library as Library;
  type = (await project.type('quyet-dinh')).value as DocumentType;
});

type Definition = { type: string; shape?: Record<string, z.ZodType> } & Partial<
  Record<'element' | 'valueType' | 'catchall', z.ZodType>
>;

test('every value that a plan may have has its statement, and stands in the plan of this test unless it is a choice', () => {
  const [bare, met]: [string[], Set<string>] = [[], new Set()];
  const seen = new Set<z.ZodType>();
  const visit = (schema: z.ZodType, at: string): void => {
    const layers = layersOf(schema).map((each) => [each, each.def as unknown as Definition] as const);
    const scalar = layers.some(([, def]) => ['string', 'number', 'boolean', 'enum', 'literal'].includes(def.type));
    const stated = statementAt([schema]);
    if (scalar && stated === undefined) bare.push(at);
    if (scalar && stated && stated.kind !== 'choice') met.add(at.split('.').at(-1) as string);
    for (const [each, def] of layers) {
      if (seen.has(each)) continue;
      seen.add(each);
      for (const [key, field] of Object.entries(def.shape ?? {})) visit(field, `${at}.${key}`);
      for (const inner of [def.element, def.valueType, def.catchall])
        if (inner && (inner.def as unknown as Definition).type !== 'never') visit(inner, `${at}.*`);
    }
  };
  visit(planSchema, '');
  expect(bare).toEqual([]);
  const here = new Set(values.flatMap(({ path }) => path.filter((key) => typeof key === 'string')));
  expect([...met].filter((key) => key !== '*' && !here.has(key))).toEqual([]);
});

test('a proof looks for what is printed itself, and for nothing else', () => {
  const factsOf = (each: unknown): string => JSON.stringify(collectFacts(planSchema.parse(each), type, library));
  const whole = factsOf(data);
  // a stated number of a row is printed where its table has a column for it
  const aside = (each: PlanValue): boolean => isShape(each) || /items.*number$/.test(nameOf(each));
  const found = values.filter((each) => !aside(each) && factsOf(changed(each)) !== whole).map(nameOf);
  expect(found).toEqual(values.filter((each) => !aside(each) && each.printed === 'itself').map(nameOf));
});

test('a comparison tells every change of words and names that a reader of the document sees', () => {
  const numberingOf = () => ({ rows: 'continuous', groups: ['A'] }) as const;
  const toldOf = (after: unknown): string => {
    const { texts, tasks, indicators } = comparePlans(data, after, numberingOf);
    const rows = [...tasks, ...indicators].map((each) => [each.verdict, 'reworded' in each && each.reworded]);
    return JSON.stringify([texts, rows]);
  };
  const same = toldOf(data);
  // numbers and dates are each year's own; papers that are cited go by their numbers; other cells of an indicator by its figures
  const aside = (each: PlanValue): boolean =>
    isShape(each) || ['number', 'date', 'citation'].includes(each.kind) || /citations|items.*form$/.test(nameOf(each));
  const told = values.filter((each) => !aside(each) && toldOf(changed(each)) !== same).map(nameOf);
  const seen = ({ kind, printed }: PlanValue): boolean => printed !== 'never' && kind !== 'figure';
  expect(told).toEqual(values.filter((each) => !aside(each) && seen(each)).map(nameOf));
});

test('a roll-over looks at all words', () => {
  const looked = new Draft(data, 2026, 2027).texts().map(({ path }) => path.join('.'));
  expect(looked).toEqual(values.filter(({ kind }) => wordKinds.some((each) => each === kind)).map(nameOf));
  for (const path of ['facts.vanPhong', 'decision.archive', 'plan.labels.lead', 'indicators.groups.0.items.0.form'])
    expect(looked).toContain(path);
  for (const path of ['tasks.groups.0.items.0.id', 'tasks.rule', 'unit.name', 'plan.content.2.facts.form'])
    expect(looked).not.toContain(path);
});

test('keys of a row that are no cells are those of its schema', () => {
  expect([...rowKeys].sort()).toEqual(['id', 'isTotal', 'items', 'number']);
  expect([...keptFacts].sort()).toEqual(['assigned', 'better', 'last', 'outcome', 'rule']);
  expect(statementAt(planPlace)).toBeUndefined();
});
