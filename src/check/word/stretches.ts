// Where words of a line stand in the paragraph that it was read from, counted in letters.

import { lettersIn, type Stretch } from '../../ooxml/runs-at.js';
import type { Line, TextView } from '../view/text-view.js';

/** @param start and @param end places in the text of the line */
type Stretches = (line: Line, start: number, end: number) => Stretch;

export function stretchesOf({ lines }: TextView): Stretches {
  return (line, start, end) => {
    let before = lettersIn(line.text.slice(0, start)) - lettersIn(line.source?.label ?? '');
    for (let at = line.index - 1; lines[at]?.paragraph === line.paragraph; at--)
      before += lettersIn((lines[at] as Line).text);
    return { before, words: line.text.slice(start, end), behind: /\S$/u.test(line.text.slice(0, start)) };
  };
}
