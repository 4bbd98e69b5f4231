// Words of a text of several lines are told at their own line; where that is not certain, at the beginning of the text.

import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../../src/data/yaml-source.js';

const at = (yaml: string, line: string, words: string): string => {
  const { value } = parseYaml(yaml, 'plan.yaml', { scalars: 'text' });
  const place = value?.placeOf(['text'], { line, at: line.indexOf(words) });
  return `${place?.line}:${place?.column}`;
};

describe('the place of words', () => {
  test.each([
    ['a block', 'text: |-\n  Dòng đầu\n  - đạt …% hồ sơ', 'đạt …% hồ sơ', '…', '3:9'],
    ['a folded block', 'text: >-\n  Dòng đầu\n  đạt …% hồ sơ', 'Dòng đầu đạt …% hồ sơ', '…', '3:7'],
    ['quotes', 'text: "Dòng đầu\n  đạt …% hồ sơ"', 'Dòng đầu đạt …% hồ sơ', '…', '2:7'],
    ['a plain text', 'text: Dòng đầu\n  đạt …% hồ sơ', 'Dòng đầu đạt …% hồ sơ', '…', '2:7'],
    ['bold words', 'text: |\n  Dòng đầu\n  **đạt** …% hồ sơ', 'đạt …% hồ sơ', '…', '3:11'],
    [
      'names that were filled in',
      'text: |\n  A\n  {{unit}} đạt …% hồ sơ của xã',
      'xã Mai Lâm đạt …% hồ sơ của xã',
      '…',
      '3:16',
    ],
    ['lines of Windows', 'text: |\r\n  Dòng đầu\r\n  đạt …% hồ sơ\r\n', 'đạt …% hồ sơ', '…', '3:7'],
  ])('%s', (_, yaml, line, words, place) => {
    expect(at(yaml, line, words)).toBe(place);
  });

  test('the same words twice, words that are not there, a text of one line: the beginning', () => {
    expect(at('text: |\n  đạt …%\n  đạt …%', 'đạt …%', '…')).toBe('1:7');
    expect(at('text: |\n  A\n  B', 'đạt …%', '…')).toBe('1:7');
    expect(at('text: đạt …%', 'đạt …%', '…')).toBe('1:7');
  });
});
