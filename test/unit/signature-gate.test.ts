// The signature page is part of the gate of a document that goes out: a signature block taller than a page can only be torn, which warns
// in a draft and stops an issued document.

import { expect, test } from 'vitest';
import { buildDocument, renderFiles } from '../../src/pipeline.js';
import { workspaceWith } from '../support/compose.js';
import { smallPlan } from '../support/small-plan.js';

const recipients = Array.from({ length: 90 }, (_, index) => `Phòng chuyên môn thứ ${index + 1}`);
const tall = smallPlan.replace(
  /^ {2}recipients:.*$(\n {4}- .*$)*/m,
  `  recipients: ${JSON.stringify(['Như Điều 1', ...recipients])}`,
);

const severities = async (issue: boolean): Promise<Set<string>> => {
  const built = await buildDocument(workspaceWith({ 'plan.yaml': tall }), 'plan.yaml', { issue });
  if (!built.value) throw new Error(JSON.stringify(built.diagnostics));
  const { diagnostics } = await renderFiles(built.value, { formats: ['text'] });
  return new Set(
    diagnostics.filter(({ code }) => code.startsWith('typeset/signature-')).map(({ severity }) => severity),
  );
};

test('a torn signature block warns in a draft and stops what goes out', async () => {
  expect(await severities(false)).toEqual(new Set(['warning']));
  expect(await severities(true)).toEqual(new Set(['error']));
});
