// Which text a reference is to: "Điều 7 Quyết định này", "mục V của Kế hoạch ban hành kèm theo Quyết định này", "Điều 5 Nghị định số …".

import { citedKinds } from '../../../recognise/citations.js';
import { sentenceAfter } from '../../../recognise/cited-title.js';
import { patternOf } from '../../../text/pattern.js';
import type { Line, TextPart, TextView } from '../../view/text-view.js';

const kinds = [...citedKinds].join('|');
const own = patternOf(
  `^(?<between>[^;]{0,60}?)(?<!\\p{L})(?<kind>${kinds})\\s+(?:này|ban hành\\s+(?:${kinds})\\s+này|(?:được\\s+)?(?:ban hành\\s+)?kèm theo(?:\\s+(?:${kinds})\\s+này|(?!\\s+(?:${kinds}))))(?!\\p{L})`,
  'iu',
);
const document = patternOf(`(?<!\\p{L})(?:${kinds}|Hiến pháp|Điều lệ|nghị định|thông tư|nghị quyết)(?!\\p{L})`, 'u');
/** Who stands above, or beside: its papers are not this one. */
const others = String.raw`của\s+(?:Bộ|Sở|Ban|Chính phủ|cấp trên|tỉnh|trung ương|UBND|Ủy ban nhân dân)(?!\p{L})`;
const symbol = /\d[/.-]\p{Lu}[\p{L}\d]*(?:[-/]\p{Lu}[\p{L}\d]*)*/u;

/** The reference is to a document that is named beside it: "Điều 5 Nghị định số …", "Phụ lục II kèm theo Thông tư". */
function elsewhere(text: string, start: number, end: number): boolean {
  const after = sentenceAfter(text, end).slice(0, 160);
  const before = text.slice(Math.max(0, start - 120), start);
  return (
    /(?:Luật|Nghị định|Thông tư|Nghị quyết|Quyết định số|Bộ luật|Pháp lệnh|Quy chế|Hiến pháp|Chỉ thị|Công văn|Kế hoạch số|Quyết định\s+\d|Điều lệ|Quy định)/u.test(
      after,
    ) ||
    symbol.test(after) ||
    patternOf(`^\\s*${others}`, 'iu').test(after) ||
    patternOf(`${symbol.source}[^;.]*$`, 'u').test(before) ||
    /(?:Luật|Hiến pháp)[^;.]*$/u.test(before)
  );
}

/** Any document is named in the words around, or an agency whose paper is meant. */
export const namesDocument = (text: string): boolean =>
  document.test(text.replace(/(?<!\p{L})(?:\p{L}+\s){1,2}này(?!\p{L})/gu, '')) ||
  symbol.test(text) ||
  patternOf(`biểu|mẫu|hướng dẫn|đề cương|${others}`, 'iu').test(text);

/**
 * The texts of this set that the words right after a reference name; `other` where another document is named, `unsaid` where none is.
 * A text that is named but is not in the set gives an empty list: nothing can be said of it.
 */
export function namedTexts(
  view: TextView,
  line: Line,
  start: number,
  end: number,
): readonly TextPart[] | 'other' | 'unsaid' {
  const match = own.exec(sentenceAfter(line.text, end));
  const { between = '', kind = '' } = match?.groups ?? {};
  if (match && !document.test(between) && !symbol.test(between)) {
    const name = kind.toLowerCase();
    if (name === 'văn bản') return view.texts.filter((_, index) => index === line.part);
    return view.texts.filter(({ title }) => title.toLowerCase().startsWith(name));
  }
  return elsewhere(line.text, start, end) ? 'other' : 'unsaid';
}
