// A report as one HTML file: no script, nothing loaded from elsewhere, fit for printing.

import type { Language } from '../../diagnostics/index.js';
import { escapeMarkup } from '../../text/escape-markup.js';
import type { Piece } from '../../text/word-diff.js';
import { type Cell, isEmpty, type Report, type ReportSection } from './report.js';

const escaped = (text: string): string => escapeMarkup(text).replace(/\n/g, '<br>');

const tags = { same: '', removed: 'del', added: 'ins' } as const;

const marked = ({ kind, text }: Piece): string =>
  tags[kind] === '' ? escaped(text) : `<${tags[kind]}>${escaped(text)}</${tags[kind]}>`;

function cellHtml(cell: Cell, language: Language): string {
  if (typeof cell === 'string') return escaped(cell);
  if (Array.isArray(cell)) return (cell as readonly Piece[]).map(marked).join('');
  return escaped((cell as { vi: string; en: string })[language]);
}

const style = `
body{font:15px/1.45 "Times New Roman",serif;margin:2em auto;max-width:75em;padding:0 1em;color:#111}
h1{font-size:1.5em}h2{font-size:1.15em;margin-top:1.8em}
table{border-collapse:collapse;width:100%}th,td{border:1px solid #999;padding:.3em .5em;text-align:left;vertical-align:top}
th{background:#eee}del{color:#a00;background:#fee}ins{color:#060;background:#efe;text-decoration:none;font-weight:bold}
tr{break-inside:avoid}thead{display:table-header-group}`;

function sectionHtml(section: ReportSection, language: Language): string {
  const note = section.note ? `<p>${escaped(section.note[language])}</p>\n` : '';
  const head = `<h2>${escaped(section.title[language])}</h2>\n${note}`;
  if (section.kind === 'list')
    return `${head}<ul>\n${section.items.map((item) => `<li>${cellHtml(item, language)}</li>\n`).join('')}</ul>\n`;
  const heads = section.heads.map((each) => `<th scope="col">${escaped(each[language])}</th>`).join('');
  const rows = section.rows
    .map((row) => `<tr>${row.map((cell) => `<td>${cellHtml(cell, language)}</td>`).join('')}</tr>\n`)
    .join('');
  return `${head}<table>\n<thead><tr>${heads}</tr></thead>\n<tbody>\n${rows}</tbody>\n</table>\n`;
}

export function reportHtml(report: Report, language: Language): string {
  const title = escaped(report.title[language]);
  const lead = report.lead.map((line) => `<li>${escaped(line[language])}</li>\n`).join('');
  const sections = report.sections
    .filter((section) => !isEmpty(section))
    .map((section) => sectionHtml(section, language));
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${style}
</style></head>
<body>
<h1>${title}</h1>
<ul>
${lead}</ul>
${sections.join('')}</body>
</html>
`;
}
