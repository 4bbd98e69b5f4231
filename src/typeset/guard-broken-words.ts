// A word wider than its column is broken between characters: visible, and to be mended in the text or the column's width.

import type { Diagnostic } from '../diagnostics/index.js';
import { excerpt, type Guard, nodeAt, placeOf } from './guard-view.js';

export const guardBrokenWords: Guard = ({ pages }) => {
  const told = new Set<number>();
  const found: Diagnostic[] = [];
  for (const page of pages.pages) {
    for (const line of page.lines) {
      if (line.ends !== 'word' || line.repeated || told.has(line.node)) continue;
      told.add(line.node);
      const text = excerpt([line]);
      const inCell = pages.nodes[nodeAt(pages, line.node).parent]?.kind === 'cell';
      found.push({
        code: 'typeset/word-broken',
        severity: 'warning',
        ...placeOf(pages, line.node),
        message: {
          vi: `Một từ dài hơn bề rộng ${inCell ? 'của ô' : 'của dòng'} nên bị ngắt giữa chừng: "${text}".`,
          en: `A word is wider than its ${inCell ? 'cell' : 'line'} and was broken: "${text}".`,
        },
        remedy: inCell
          ? { vi: 'Mở rộng cột hoặc viết ngắn lại.', en: 'Widen the column or shorten the text.' }
          : { vi: 'Thêm dấu cách vào chỗ có thể xuống dòng.', en: 'Put a space where the line may break.' },
      });
    }
  }
  return found;
};
