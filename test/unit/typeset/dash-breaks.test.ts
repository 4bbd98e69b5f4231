import { describe, expect, it } from 'vitest';
import { dashBreaks } from '../../../src/typeset/measure-words.js';

/** The text with `|` wherever a line may break inside it. */
function marked(text: string, following = ''): string {
  let shown = '';
  let from = 0;
  for (const at of dashBreaks(text, following)) {
    shown += `${text.slice(from, at)}|`;
    from = at;
  }
  return shown + text.slice(from);
}

describe('breaks after dashes', () => {
  it.each([
    ['hai-chiều', 'hai-|chiều'],
    ['Wi-Fi', 'Wi-|Fi'],
    ['Bắc–Nam', 'Bắc–|Nam'],
    ['một—hai', 'một—|hai'],
    ['2021-2025', '2021-2025'],
    ['2021–2025', '2021–2025'],
    ['42/2022/NĐ-CP', '42/2022/NĐ-|CP'],
    ['15/KH-UBND', '15/KH-|UBND'],
    ['05/2014/TTLT-BTP-BNV;', '05/2014/TTLT-|BTP-|BNV;'],
    ['QĐ-7', 'QĐ-7'],
    ['a--b', 'a--|b'],
    ['Tự do - Hạnh phúc', 'Tự do - Hạnh phúc'],
    ['và/hoặc', 'và/hoặc'],
  ])('%s', (text, expected) => {
    expect(marked(text)).toBe(expected);
  });

  it('look at the run that follows', () => {
    expect(marked('hai-', 'c')).toBe('hai-|');
    expect(marked('hai-', '5')).toBe('hai-');
    expect(marked('hai-', ' ')).toBe('hai-');
    expect(marked('hai-', '')).toBe('hai-');
  });
});
