// All rules as Markdown: the page src/check/README.md, kept true by a test.

import type { Language } from '../../diagnostics/index.js';
import type { ListedRule, RuleGroup } from '../rule.js';
import { severityNames, strengthNames } from './names.js';

const groups: Readonly<Record<RuleGroup, { readonly vi: string; readonly en: string }>> = {
  form: { vi: 'Thể thức', en: 'Form' },
  facts: { vi: 'Dữ kiện', en: 'Facts' },
  citations: { vi: 'Viện dẫn', en: 'Citations' },
  tables: { vi: 'Bảng', en: 'Tables' },
  wording: { vi: 'Lời văn, chính tả', en: 'Wording' },
  law: { vi: 'Hiệu lực văn bản', en: 'Law' },
  format: { vi: 'Định dạng, trang in', en: 'Look and pages' },
};

const cell = (text: string): string => text.replace(/\|/g, '\\|').replace(/\n/g, ' ');

export function rulesPage(rules: readonly ListedRule[], language: Language): string {
  const say = (vi: string, en: string): string => ({ vi, en })[language];
  const sections = (Object.keys(groups) as RuleGroup[]).flatMap((group) => {
    const own = rules.filter((rule) => rule.group === group);
    if (own.length === 0) return [];
    return [
      `## ${groups[group][language]}`,
      '',
      `| ${say('tên', 'id')} | ${say('nội dung', 'what it holds')} | ${say('mức', 'severity')} | ${say('căn cứ', 'basis')} |`,
      '| --- | --- | --- | --- |',
      ...own.map(
        (rule) =>
          `| \`${rule.id}\` | ${cell(rule.title[language])} | ${severityNames[rule.severity][language]} | ${cell(rule.basis ?? strengthNames[rule.strength][language])} |`,
      ),
      '',
    ];
  });
  return sections.join('\n');
}
