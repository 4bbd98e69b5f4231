// A report as Markdown (CommonMark with tables).

import type { Language } from '../../diagnostics/index.js';
import type { Piece } from '../../text/word-diff.js';
import { type Cell, isEmpty, type Report } from './report.js';

const escaped = (text: string): string => text.replace(/([\\|*_`[\]<>~])/g, '\\$1').replace(/\n/g, '<br>');

/** Marks hug the words; spaces stand outside them. */
function marked(piece: Piece): string {
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/u.exec(piece.text) ?? [];
  if (piece.kind === 'same' || words === '') return escaped(piece.text);
  const mark = piece.kind === 'removed' ? '~~' : '**';
  return `${before}${mark}${escaped(words)}${mark}${after}`;
}

function cellText(cell: Cell, language: Language): string {
  if (typeof cell === 'string') return escaped(cell);
  if (Array.isArray(cell)) return (cell as readonly Piece[]).map(marked).join('');
  return escaped((cell as { vi: string; en: string })[language]);
}

export function reportMarkdown(report: Report, language: Language): string {
  const lines = [
    `# ${escaped(report.title[language])}`,
    '',
    ...report.lead.map((line) => `- ${escaped(line[language])}`),
  ];
  for (const section of report.sections) {
    if (isEmpty(section)) continue;
    lines.push('', `## ${escaped(section.title[language])}`, '');
    if (section.note) lines.push(escaped(section.note[language]), '');
    if (section.kind === 'list') lines.push(...section.items.map((item) => `- ${cellText(item, language)}`));
    else {
      lines.push(`| ${section.heads.map((head) => escaped(head[language])).join(' | ')} |`);
      lines.push(`| ${section.heads.map(() => '---').join(' | ')} |`);
      for (const row of section.rows) lines.push(`| ${row.map((cell) => cellText(cell, language)).join(' | ')} |`);
    }
  }
  return `${lines.join('\n')}\n`;
}
