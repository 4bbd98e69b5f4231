// The quick reader of marked-up text gives the very tags of the DOM, or leaves the text to it.

import { DOMParser, type Element } from '@xmldom/xmldom';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseMarkup, scanMarkup, type Tag } from '../../../src/compose/template/parse-markup.js';

type Plain = { name: string; attributes: Record<string, string>; children: (Plain | string)[] };

const plain = (tag: Tag): Plain => ({
  name: tag.name,
  attributes: {
    ...tag.attributes,
    ...(tag.at === '' ? {} : { at: tag.at }),
    ...(tag.in === '' ? {} : { in: tag.in }),
  },
  children: tag.children.map((child) => (typeof child === 'string' ? child : plain(child))),
});

const ofElement = (element: Element): Plain => ({
  name: element.nodeName,
  attributes: Object.fromEntries(
    [...element.attributes].filter(({ value }) => value !== '').map(({ name, value }) => [name, value]),
  ),
  children: [...element.childNodes].flatMap((node): (Plain | string)[] => {
    if (node.nodeType === 1) return [ofElement(node as Element)];
    return node.nodeType === 3 ? [node.nodeValue ?? ''] : [];
  }),
});

function byDom(text: string): Plain[] | undefined {
  let faults = 0;
  try {
    const root = new DOMParser({ onError: () => (faults += 1) }).parseFromString(
      `<document>${text}</document>`,
      'text/xml',
    );
    if (faults > 0 || !root.documentElement) return undefined;
    return ofElement(root.documentElement).children.filter((child): child is Plain => typeof child !== 'string');
  } catch {
    return undefined;
  }
}

const withoutEmpty = (tag: Plain): Plain => ({
  ...tag,
  attributes: Object.fromEntries(Object.entries(tag.attributes).filter(([, value]) => value !== '')),
  children: tag.children.map((child) => (typeof child === 'string' ? child : withoutEmpty(child))),
});

const text = fc
  .array(
    fc.constantFrom('Điều 1', ' ', '\n', '\t', '&amp;', '&lt;', '&#x27;', '&#39;', '&quot;', '>', '\ufdd0', 'ế', '"'),
  )
  .map((pieces) => pieces.join(''));
const value = fc
  .array(fc.constantFrom('a', 'templates/a.hbs:1:2', ' ', '&amp;', '&lt;', '&#x3D;', "'", '>', 'ệ'))
  .map((pieces) => pieces.join(''));
const attributes = fc.dictionary(fc.constantFrom('at', 'in', 'role', 'then', 'page-a'), value).map((given) =>
  Object.entries(given)
    .map(([name, each]) => ` ${name}="${each}"`)
    .join(''),
);
const { tags } = fc.letrec<{ tags: string; tag: string }>((tie) => ({
  tags: fc.array(fc.oneof({ weight: 2, arbitrary: text }, tie('tag')), { maxLength: 4 }).map((all) => all.join('')),
  tag: fc
    .tuple(fc.constantFrom('body', 'b', 'title-kind', 'part'), attributes, tie('tags'), fc.boolean())
    .map(([name, given, inside, empty]) => (empty ? `<${name}${given}/>` : `<${name}${given}>${inside}</${name}>`)),
}));
const junk = fc.constantFrom(
  '<',
  '>',
  '&',
  '</b>',
  '<b>',
  '<!-- a -->',
  '<?a?>',
  ']]>',
  '&nbsp;',
  '\r',
  '\u2028',
  '<B/>',
  '<a:b/>',
  '=""',
);
const broken = fc
  .tuple(tags, junk, fc.nat())
  .map(([given, piece, at]) => given.slice(0, at % (given.length + 1)) + piece + given.slice(at % (given.length + 1)));

describe('marked-up text', () => {
  test('well-formed: read quickly, as the DOM reads it', () => {
    fc.assert(
      fc.property(tags, (given) => {
        expect(scanMarkup(given)?.map(plain).map(withoutEmpty)).toEqual(byDom(given));
      }),
      { numRuns: 400 },
    );
  });

  test('anything: the same, or left to the DOM', () => {
    fc.assert(
      fc.property(broken, (given) => {
        const scanned = scanMarkup(given);
        if (scanned) expect(scanned.map(plain).map(withoutEmpty)).toEqual(byDom(given));
      }),
      { numRuns: 1500 },
    );
  });

  test.each([
    ['a tag left open', '<body at="t.hbs:3:1" in="">a'],
    ['closed twice', '<body at="t.hbs:3:1" in="">a</body></body>'],
    ['crossed', '<body at="t.hbs:3:1" in=""><b at="t.hbs:3:9" in="">a</body></b>'],
    ['an attribute twice', '<body at="t.hbs:3:1" in="" role="a" role="b">a</body>'],
    ['an entity that XML does not know', '<body at="t.hbs:3:1" in="">a&nbsp;b</body>'],
  ])('%s is told at its line', (_, given) => {
    const { value: found, diagnostics } = parseMarkup(given, 't.hbs');
    expect([found, diagnostics.map(({ code, place }) => [code, place?.file])]).toEqual([
      undefined,
      [['template/bad-markup', 't.hbs']],
    ]);
  });
});
