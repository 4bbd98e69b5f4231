// Findings as one HTML page without anything from outside: to send, to print, to go through with the author.

import { groupDiagnostics, type Language, type Localized } from '../../diagnostics/index.js';
import { escapeMarkup } from '../../text/escape-markup.js';
import { nameInData } from '../../workspace/paths.js';
import type { CheckFinding } from '../check-document.js';
import { severityNames, strengthNames } from './names.js';

interface HtmlFile {
  readonly file: string;
  readonly findings: readonly CheckFinding[];
  readonly notJudged: readonly { readonly rule: string; readonly why: Localized }[];
}

const placeText = ({ place }: CheckFinding): string =>
  [place?.line === undefined ? undefined : `dòng ${place.line}`, place?.spot]
    .filter((each) => each !== undefined)
    .join(', ');

const style =
  'body{font:15px/1.5 "Times New Roman",serif;max-width:60em;margin:2em auto;padding:0 1em;color:#111}h1{font-size:1.4em}h2{font-size:1.15em;border-bottom:1px solid #999}' +
  'li{margin:.6em 0}.error{border-left:4px solid #b00020}.warning{border-left:4px solid #b26a00}.info{border-left:4px solid #00639b}li.error,li.warning,li.info{list-style:none;padding-left:.8em}' +
  'q{background:#fff3c4}small{color:#555}ul{padding-left:0}@media print{body{margin:0}}';

export function htmlReport(files: readonly HtmlFile[], language: Language): string {
  const pick = (text: Localized): string => escapeMarkup(text[language]);
  const say = (vi: string, en: string): string => ({ vi, en })[language];
  const sections = files.map(({ file, findings, notJudged }) => {
    const items = groupDiagnostics(findings).map(({ first, others }) => {
      const places = [first, ...others].map(placeText).filter((text) => text !== '');
      const quote = first.quote === undefined ? '' : ` <q>${escapeMarkup(first.quote)}</q>`;
      return (
        `<li class="${first.severity}"><b>${pick(severityNames[first.severity])}</b>: ${pick(first.message)}${quote}` +
        (first.remedy ? `<br>→ ${pick(first.remedy)}` : '') +
        `<br><small>${escapeMarkup(places.join('; '))}${places.length > 0 ? ' · ' : ''}${escapeMarkup(first.basis ?? strengthNames[first.strength][language])} · ${first.code}</small></li>`
      );
    });
    const open = notJudged.map(({ rule, why }) => `${rule} (${why[language]})`).join('; ');
    return (
      `<section><h2>${escapeMarkup(nameInData(file))}</h2>` +
      (items.length === 0
        ? `<p>${say('Không tìm thấy lỗi.', 'Nothing was found.')}</p>`
        : `<ul>${items.join('')}</ul>`) +
      (open === '' ? '' : `<p><small>${say('Không xét được', 'Not judged')}: ${escapeMarkup(open)}.</small></p>`) +
      '</section>'
    );
  });
  const title = say('Kết quả kiểm tra văn bản', 'Results of the check');
  return `<!doctype html>\n<html lang="${language}"><head><meta charset="utf-8"><title>${title}</title><style>${style}</style></head><body><h1>${title}</h1>${sections.join('\n')}</body></html>\n`;
}
