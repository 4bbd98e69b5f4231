// A fault in a template is told at its line in the template, not somewhere in what it made.

import { describe, expect, test } from 'vitest';
import { composeText, told } from '../../support/compose.js';

const plan = `
type: thu
year: 2026
unit: { kind: xã, name: An Hòa }
document: { subject: Thử nghiệm, articles: [một, hai] }
`;

const type = `
name: Thử
english: Trial
main: document
kind: Thử
abbreviation: T
symbol: "T-{{symbol}}"
title: "{{subject}}"
uses: [document]
requires: []
`;

const faults = async (template: string) => {
  const files = { 'templates/thu/type.yaml': type, 'templates/thu/document.hbs': template };
  const { diagnostics } = await composeText(plan, files);
  return told(diagnostics.filter((each) => each.severity === 'error'));
};

const part = (inside: string) => `<part id="a" title="A">\n  <section>\n${inside}\n  </section>\n</part>\n`;

describe('faults of a template', () => {
  test('a good one has none', async () => {
    expect(await faults(part('<body>{{document.subject}}</body>'))).toEqual([]);
  });

  test.each([
    ['unknown tag', part('<body>a</body>\n<bodi>b</bodi>'), 'templates/thu/document.hbs:4:1 template/unknown-tag'],
    [
      'unknown tag inside a loop',
      part('{{#each document.articles}}\n  <x-y>b</x-y>\n{{/each}}'),
      'templates/thu/document.hbs:4:3 template/unknown-tag',
    ],
    [
      'unknown tag inside a paragraph',
      part('<body>a <u>b</u></body>'),
      'templates/thu/document.hbs:3:9 template/unknown-tag',
    ],
    ['text outside tags', part('<body>a</body> chữ'), 'templates/thu/document.hbs:3:1 template/stray-text'],
    ['a tag left open', part('<body>a'), 'templates/thu/document.hbs:3:1 template/bad-markup'],
    ['unknown name', part('<body>{{document.subjct}}</body>'), 'templates/thu/document.hbs:3:9 template/unknown-name'],
    [
      'unknown helper',
      part('<body>{{shout document.subject}}</body>'),
      'templates/thu/document.hbs:3:7 template/bad-braces',
    ],
    [
      'open block',
      part('{{#if document.subject}}<body>a</body>'),
      'templates/thu/document.hbs:6:undefined template/bad-braces',
    ],
    ['a block outside a part', '<body>a</body>\n', 'templates/thu/document.hbs:1:1 template/no-part'],
  ])('%s', async (_name, template, wanted) => {
    const found = await faults(template);
    expect(found.length).toBeGreaterThan(0);
    expect(found[0]).toBe(wanted);
  });

  test('a type that is not there is told in the plan file, with the nearest', async () => {
    const { diagnostics } = await composeText(plan.replace('type: thu', 'type: quyet-din'));
    expect(told(diagnostics)).toEqual(['plan.yaml:2:7 type/unknown']);
    expect(diagnostics[0]?.remedy?.vi).toBe('Ý bạn là "quyet-dinh"?');
  });
});
