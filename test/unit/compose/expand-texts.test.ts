import { describe, expect, test } from 'vitest';
import { expandText, expandTexts, type Names } from '../../../src/compose/expand-texts.js';

const names: Names = {
  year: 2026,
  unit: { toString: () => 'phường Sao Mai', name: 'Sao Mai', kind: 'phường', parent: { name: 'Hải An' } },
  facts: { hotline: '1022' },
};

const fill = (text: string) => expandText(text, names, 'plan.subject');

describe('names in texts', () => {
  test.each([
    ['Kế hoạch năm {{year}} của {{unit}}', 'Kế hoạch năm 2026 của phường Sao Mai'],
    ['{{ unit.parent.name }}, {{{facts.hotline}}}', 'Hải An, 1022'],
    ['Giá & phí <5%> "{{unit.name}}"', 'Giá & phí <5%> "Sao Mai"'],
    ['Viết \\{{year}} như mẫu', 'Viết {{year}} như mẫu'],
    ['{{!-- ghi chú --}}Hết', 'Hết'],
    ['Không có dấu', 'Không có dấu'],
  ])('%s', (text, wanted) => {
    expect(fill(text)).toEqual({ value: wanted, diagnostics: [] });
  });

  test.each([
    ['{{yaer}}', 'Không có {{yaer}}.', 'Ý bạn là {{year}}?'],
    ['{{unit.nmae}}', 'Không có {{unit.nmae}}.', 'Ý bạn là {{unit.name}}?'],
    ['{{hotline}}', 'Không có {{hotline}}.', 'Ý bạn là {{facts.hotline}}?'],
    // a group of names has no text of its own
    ['{{unit.parent}}', 'Không có {{unit.parent}}.', undefined],
    ['{{constructor}}', 'Không có {{constructor}}.', undefined],
    ['{{unit.toString}}', 'Không có {{unit.toString}}.', undefined],
  ])('%s is unknown', (text, message, remedy) => {
    const { value, diagnostics } = fill(text);
    expect(value).toBeUndefined();
    expect(diagnostics.map((each) => [each.code, each.place, each.message.vi])).toEqual([
      ['text/unknown-name', { path: 'plan.subject' }, message],
    ]);
    if (remedy) expect(diagnostics[0]?.remedy?.vi).toBe(remedy);
  });

  test('a fact may have any name', () => {
    const odd: Names = { facts: { toString: 'một', valueOf: 'hai' } };
    expect(expandText('{{facts.toString}} {{facts.valueOf}}', odd, '').value).toBe('một hai');
    expect(expandText('{{facts}}', odd, '').diagnostics.map(({ code }) => code)).toEqual(['text/unknown-name']);
  });

  test('every unknown name of a text is told', () => {
    expect(fill('{{yaer}} {{year}} {{unti}}').diagnostics.map(({ message }) => message.vi)).toEqual([
      'Không có {{yaer}}.',
      'Không có {{unti}}.',
    ]);
  });

  test.each([
    'Năm {{year',
    '{{#if year}}2026{{/if}}',
    '{{> letterhead}}',
    '{{upper unit.name}}',
    '{{unit.name x=1}}',
    '{{"year"}}',
    '{{2026}}',
    '{{this}}',
    '{{../year}}',
    '{{@root.year}}',
    '{{}}',
  ])('%s holds more than a name', (text) => {
    expect(fill(text).diagnostics.map(({ code }) => code)).toEqual(['text/bad-braces']);
  });
});

test('faults carry the path of their text; texts that cannot be filled stay as they are', () => {
  const data = { subject: 'Năm {{year}}', content: ['Ở {{unit.place}}', { title: 'Hết' }] };
  const { value, diagnostics } = expandTexts(data, names);
  expect(value).toEqual({ subject: 'Năm 2026', content: ['Ở {{unit.place}}', { title: 'Hết' }] });
  expect(diagnostics.map(({ place }) => place?.path)).toEqual(['content.0']);
});
