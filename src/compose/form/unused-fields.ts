// What a form leaves out: facts of the plan that none of its places prints, and places without which a document of State is none.

import type { FormFault } from '../../document/form.js';
import type { Plan } from '../../plan/plan.js';

type Main = 'decision' | 'plan' | 'document';

interface Wanted {
  /** Any of these prints it. */
  readonly names: readonly string[];
  readonly vi: string;
  readonly en: string;
  readonly basis?: string;
}

const always = (main: Main): Wanted[] => [
  {
    names: ['numberField'],
    vi: 'số văn bản ({{numberField}} hoặc {{letterhead}})',
    en: 'the number ({{numberField}} or {{letterhead}})',
    basis: 'NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.3',
  },
  {
    names: ['dateField'],
    vi: 'ngày tháng năm ban hành ({{dateField}} hoặc {{letterhead}})',
    en: 'the date ({{dateField}} or {{letterhead}})',
    basis: 'NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.4',
  },
  {
    names: [`${main}.subject`],
    vi: `trích yếu ({{${main}.subject}})`,
    en: `the subject ({{${main}.subject}})`,
    basis: 'NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.5',
  },
  {
    names: ['signature.name', 'signature'],
    vi: 'người ký ({{signature}} hoặc {{closing}})',
    en: 'the signatory ({{signature}} or {{closing}})',
    basis: 'NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.7',
  },
  {
    names: [`${main}.recipients`],
    vi: 'nơi nhận ({{recipients}} hoặc {{closing}})',
    en: 'the recipients ({{recipients}} or {{closing}})',
    basis: 'NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.9',
  },
];

/** Marks at the head of the page; DỰ THẢO stands on drafts alone. */
const marks = (plan: Plan, draft: boolean): Wanted[] => [
  ...(plan.urgency === undefined
    ? []
    : [
        {
          names: ['urgency'],
          vi: 'độ khẩn ({{urgency.text}} hoặc {{letterhead}})',
          en: 'the degree of urgency ({{urgency.text}} or {{letterhead}})',
          basis: 'NĐ 30/2020/NĐ-CP, Phụ lục I, mục III.2',
        },
      ]),
  ...(plan.circulation === undefined
    ? []
    : [
        {
          names: ['circulation'],
          vi: 'phạm vi lưu hành ({{circulation}} hoặc {{letterhead}})',
          en: 'the circulation ({{circulation}} or {{letterhead}})',
          basis: 'NĐ 30/2020/NĐ-CP, Phụ lục I, mục III.2',
        },
      ]),
  ...(plan.draftMark && draft
    ? [
        {
          names: ['draftMark', 'draft'],
          vi: 'chữ DỰ THẢO ({{#if draftMark}}DỰ THẢO{{/if}} hoặc {{letterhead}})',
          en: 'DỰ THẢO ({{#if draftMark}}DỰ THẢO{{/if}} or {{letterhead}})',
        },
      ]
    : []),
];

const textFacts = ['addressees', 'citations', 'proposal', 'opening', 'articles', 'content'] as const;

const wordsOf: Readonly<Record<(typeof textFacts)[number], readonly [vi: string, en: string]>> = {
  addressees: ['nơi kính gửi', 'the addressees'],
  citations: ['các căn cứ', 'the citations'],
  proposal: ['dòng đề nghị', 'the proposal'],
  opening: ['đoạn mở đầu', 'the opening'],
  articles: ['các điều', 'the articles'],
  content: ['nội dung', 'the content'],
};

function ofPlan(plan: Plan, draft: boolean): Wanted[] {
  const texts = (['decision', 'plan', 'document'] as const).flatMap((text) =>
    textFacts
      .filter((fact) => plan[text]?.[fact] !== undefined)
      .map((fact): Wanted => {
        const [vi, en] = wordsOf[fact];
        return {
          names: fact === 'proposal' ? [`${text}.proposal`, `${text}.proposedBy`] : [`${text}.${fact}`],
          vi: `${vi} (${text}.${fact})`,
          en: `${en} (${text}.${fact})`,
        };
      }),
  );
  const tables = (['tasks', 'indicators'] as const)
    .filter((table) => plan[table] !== undefined)
    .map((table): Wanted => {
      const [vi, en] =
        table === 'tasks' ? ['bảng nhiệm vụ', 'the task table'] : ['bảng chỉ tiêu', 'the indicator table'];
      const names = [table, `${table}?`, table === 'tasks' ? 'taskGroups' : 'indicatorGroups'];
      return { names, vi: `${vi} (${table})`, en: `${en} (${table})` };
    });
  const annexes: Wanted[] = plan.annexes
    ? [{ names: ['annexes'], vi: 'các phụ lục (annexes)', en: 'the annexes' }]
    : [];
  const plans: Wanted[] = plan.plan?.subject
    ? [{ names: ['plan.subject'], vi: 'trích yếu của kế hoạch (plan.subject)', en: 'the subject of the plan' }]
    : [];
  return [...marks(plan, draft), ...texts, ...tables, ...annexes, ...plans];
}

/**
 * @param plan the facts at hand; without them only what every document needs is reported, as advice
 * @param issue what goes out may not lose a fact of the plan; a draft is only warned
 */
export function unusedFields(
  file: string,
  used: ReadonlySet<string>,
  main: Main,
  plan: Plan | undefined,
  issue: boolean,
): FormFault[] {
  const names = [...used];
  const isUsed = (wanted: Wanted): boolean =>
    wanted.names.some((name) => names.some((each) => each === name || each.startsWith(`${name}.`)));
  const wanted = [...always(main), ...(plan ? ofPlan(plan, !issue) : [])];
  return wanted
    .filter((each) => !isUsed(each))
    .map(
      ({ vi, en, basis }): FormFault => ({
        code: 'form/unused-field',
        severity: !plan ? 'info' : issue ? 'error' : 'warning',
        place: { file },
        message: { vi: `Mẫu không in ${vi}.`, en: `The form does not print ${en}.` },
        ...(basis === undefined ? {} : { basis }),
      }),
    );
}
