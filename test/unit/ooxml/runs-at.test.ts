// Words are found in the runs that a reader of the paragraph reads, whatever element holds these, and cut out exactly.

import { expect, test } from 'vitest';
import { parseTree } from '../../../src/ooxml/parse-xml.js';
import { runContainers, runsAt } from '../../../src/ooxml/runs-at.js';
import { elements, textOf } from '../../../src/ooxml/xml-tree.js';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

test.each([...runContainers])('words within %s, and behind it', (container) => {
  const tree = parseTree(
    `<w:p xmlns:w="${W}">${run('Rà soát ')}<${container}>${run('hồ sơ cũ')}</${container}>${run(' còn lại')}</w:p>`,
  );
  if (typeof tree === 'string') throw new Error(tree);
  expect(elements(tree.root).length).toBe(3);
  for (const words of ['hồ sơ', 'cũ còn']) {
    const found = runsAt(tree.root, words, 0);
    expect(found?.map((each) => textOf(each)).join('')).toBe(words);
  }
});
