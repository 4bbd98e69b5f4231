import { describe, expect, it } from 'vitest';
import { escapedXmlText, xmlText } from '../../../src/ooxml/xml-tree.js';

describe('text for XML', () => {
  it('leaves out what XML 1.0 forbids and nothing else', () => {
    expect(xmlText('a\u0000b\u0008c\u001fd\ufffee\uffff')).toBe('abcde');
    expect(xmlText('tab\tline\nend\r')).toBe('tab\tline\nend\r');
    expect(xmlText('Đ ỷ \u00a0 \u0085 \u200b \u2011 😀')).toBe('Đ ỷ \u00a0 \u0085 \u200b \u2011 😀');
  });

  it('leaves out half of a surrogate pair, keeps a whole one', () => {
    expect(xmlText('\ud83dx\ude00')).toBe('x');
    expect(xmlText('\ud83d\ude00')).toBe('😀');
  });

  it('escapes markup', () => {
    expect(escapedXmlText('a < b & "c" > d')).toBe('a &lt; b &amp; &quot;c&quot; &gt; d');
  });
});
