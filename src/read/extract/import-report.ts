// What an import found, for people (Markdown) and for programs (JSON): parts and counts, places to look at, mentions of years and of
// the unit, words that look misread.

import type { Diagnostic, Language } from '../../diagnostics/index.js';
import { nameInData } from '../../workspace/paths.js';
import type { DraftCounts } from './extract-plan.js';
import type { ImportNote } from './notes.js';
import type { Mention } from './parametrize.js';
import type { SlipProposal } from './slips.js';

export interface ReportInput {
  readonly file: string;
  readonly counts: DraftCounts;
  readonly diagnostics: readonly Diagnostic[];
  readonly mentions: readonly Mention[];
  readonly slips: readonly SlipProposal[];
}

const headings: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  vi: {
    title: 'Báo cáo nhập văn bản',
    counts: 'Số liệu',
    notes: 'Chỗ cần xem lại',
    mentions: 'Năm và tên đơn vị trong lời văn',
    slips: 'Chữ có thể bị nhận dạng sai (đề nghị, chưa sửa)',
    table: 'Bảng',
    rows: 'dòng',
    groups: 'nhóm',
    articles: 'Số điều',
    citations: 'Số căn cứ',
    facts: 'Số việc có mục tiêu, nhiệm vụ, phân công, thời gian',
    none: 'Không có.',
    sure: 'độ chắc',
  },
  en: {
    title: 'Import report',
    counts: 'Counts',
    notes: 'Places to look at',
    mentions: 'Years and mentions of the unit',
    slips: 'Words that look misread (proposals, nothing changed)',
    table: 'Table',
    rows: 'rows',
    groups: 'groups',
    articles: 'Articles',
    citations: 'Citations',
    facts: 'Tasks with goal, actions, agencies and deadline',
    none: 'None.',
    sure: 'sureness',
  },
};

const placeText = (diagnostic: Diagnostic): string =>
  diagnostic.place?.line === undefined ? (diagnostic.place?.spot ?? '') : `:${diagnostic.place.line}`;

const inCell = (text: string): string => text.replaceAll('|', '\\|').replace(/\s+/g, ' ');

export function markdownReport(input: ReportInput, language: Language = 'vi'): string {
  const words = headings[language] as Record<string, string>;
  const { counts, diagnostics, mentions, slips } = input;
  const list = (lines: readonly string[]): string[] => (lines.length === 0 ? [words.none as string] : [...lines]);
  const lines = [
    `# ${words.title}: ${nameInData(input.file)}`,
    '',
    `## ${words.counts}`,
    '',
    ...counts.tables.map(
      ({ path, rows, groups }) => `- ${words.table} \`${path}\`: ${rows} ${words.rows}, ${groups} ${words.groups}`,
    ),
    `- ${words.articles}: ${counts.articles}`,
    `- ${words.citations}: ${counts.citations}`,
    `- ${words.facts}: ${counts.facts}`,
    '',
    `## ${words.notes}`,
    '',
    ...list(
      diagnostics.map((each) => {
        const { planPath, confidence } = each as ImportNote;
        const sure = confidence === undefined ? '' : `, ${words.sure} ${Math.round(confidence * 100)}%`;
        const path = planPath === undefined ? '' : ` (\`${planPath}\`${sure})`;
        return `- **${each.severity}** ${placeText(each)} ${each.message[language]}${path}`;
      }),
    ),
    '',
    `## ${words.mentions}`,
    '',
    ...list(
      mentions.map(
        ({ path, role, context, becomes }) =>
          `- ${role}${becomes ? ` → \`${becomes}\`` : ''}: ${inCell(context)} (\`${path}\`)`,
      ),
    ),
    '',
    `## ${words.slips}`,
    '',
    ...list(
      slips.map(({ path, found, proposed, context }) => `- ${found} → ${proposed}: ${inCell(context)} (\`${path}\`)`),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

/** @returns text of one JSON object; its shape is versioned */
export function jsonReport(input: ReportInput): string {
  const diagnostics = input.diagnostics.map(({ place, ...each }) =>
    place?.file === undefined ? each : { ...each, place: { ...place, file: nameInData(place.file) } },
  );
  return `${JSON.stringify({ version: 1, ...input, file: nameInData(input.file), diagnostics }, null, 2)}\n`;
}
