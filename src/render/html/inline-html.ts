// The inlines of a paragraph as HTML. Document codes (42/2022/NĐ-CP) are held together: browsers break lines after a hyphen.

import type { Inline, TextRun } from '../../document/document.js';
import type { RoleStyle } from '../../document/style-sheet.js';
import { cssNumber, escapeHtml } from './escape.js';

/** Words with a hyphen or a slash inside; very long ones (web addresses) may break. */
const joined = /[^\s\u00a0]*[^\s\u00a0][-/][^\s\u00a0]+/gu;
const MAX_UNBROKEN = 40;

function textHtml(text: string): string {
  let html = '';
  let end = 0;
  for (const match of text.matchAll(joined)) {
    if (match[0].length > MAX_UNBROKEN) continue;
    html += `${escapeHtml(text.slice(end, match.index))}<span class="code">${escapeHtml(match[0])}</span>`;
    end = match.index + match[0].length;
  }
  return html + escapeHtml(text.slice(end));
}

function faceHtml(html: string, run: TextRun, style: RoleStyle): string {
  const bold = run.bold ?? style.bold;
  const italic = run.italic ?? style.italic;
  let result = html;
  if (italic !== style.italic) result = italic ? `<i>${result}</i>` : `<span class="upright">${result}</span>`;
  if (bold !== style.bold) result = bold ? `<b>${result}</b>` : `<span class="regular">${result}</span>`;
  return result;
}

export function inlineHtml(inlines: readonly Inline[], style: RoleStyle): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'break') return '<br>';
      const html =
        inline.kind === 'text'
          ? faceHtml(textHtml(inline.text), inline, style)
          : `<span class="blank" style="width:${cssNumber(inline.width)}mm">&nbsp;</span>`;
      return inline.control
        ? `<span data-control="${inline.control.tag}" title="${escapeHtml(inline.control.title)}">${html}</span>`
        : html;
    })
    .join('');
}
