// Recipients beside the signature: a list longer than the signature is tall goes on below it, over the page where it must.

import { expect, test } from 'vitest';
import type { Columns } from '../../../src/document/document.js';
import { textOfBlocks } from '../../../src/document/walk.js';
import { buildDocument } from '../../../src/flows/build.js';
import { projectWith } from '../../support/compose.js';

const planWith = (recipients: number, sentences: number): string => `
type: quyet-dinh-thuong
year: 2026
unit: { kind: phường, name: Sao Mai }
signatory: { name: Trần Văn Bình }
decision:
  number: 5
  date: 2026-01-09
  subject: Về việc giao việc
  citations: [Quy chế làm việc của phường]
  articles: [{ text: "${Array.from({ length: sentences }, (_, index) => `Việc thứ ${index + 1} giao cho tổ dân phố.`).join(' ')}" }]
  recipients: [${Array.from({ length: recipients }, (_, index) => `Tổ dân phố số ${index + 1}`).join(', ')}]
  archive: VT
`;

async function closingOf(recipients: number, sentences = 3) {
  const { value: built } = await buildDocument(
    projectWith({ 'plan.yaml': planWith(recipients, sentences) }),
    'plan.yaml',
  );
  const blocks = built?.document.parts[0]?.sections[0]?.blocks ?? [];
  const closing = blocks.find((block): block is Columns => block.kind === 'columns' && block.role === 'closing');
  const pages = built?.pages().pages.pages ?? [];
  const textOf = (page: number): string =>
    (pages[page]?.lines ?? []).map(({ runs }) => runs.map(({ text }) => text).join('')).join('\n');
  return { closing, pages: pages.length, textOf };
}

test('a short list stands beside the signature', async () => {
  const { closing } = await closingOf(4);
  expect(closing?.rows.length).toBe(1);
  expect(closing?.runsOn).toBeUndefined();
});

test('a long list begins beside the signature and goes on below it', async () => {
  const { closing } = await closingOf(30);
  expect(closing?.runsOn).toBe(true);
  const [beside, below] = closing?.rows ?? [];
  expect(textOfBlocks(beside?.[0] ?? [])).toMatch(/^Nơi nhận:\n- Tổ dân phố số 1;/);
  expect(textOfBlocks(beside?.[1] ?? [])).toBe('CHỦ TỊCH\nTrần Văn Bình');
  expect(textOfBlocks(below?.[0] ?? [])).toMatch(/- Tổ dân phố số 30;\n- Lưu: VT\.$/);
  expect(textOfBlocks(below?.[1] ?? [])).toBe('');
});

test('the signature stays on the page of the text; the list fills that page and goes on over it', async () => {
  const { pages, textOf } = await closingOf(90);
  expect(pages).toBe(2);
  expect(textOf(0)).toContain('Trần Văn Bình');
  expect(textOf(0)).toContain('- Tổ dân phố số 25;');
  expect(textOf(1)).toContain('- Lưu: VT.');
});
