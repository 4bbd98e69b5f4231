// A fact that the type needs is asked for by the words of the schema, with where to write it.

import { expect, test } from 'vitest';
import { checkFacts } from '../../../src/compose/check-facts.js';
import type { DocumentType } from '../../../src/doctype/document-type.js';
import type { Plan } from '../../../src/plan/plan.js';

test.each([
  ['decision.archive', '"lưu" của quyết định'],
  ['decision.citations', '"các căn cứ" của quyết định'],
])('%s is asked for as %s', (path, words) => {
  const type = { slug: 'quyet-dinh', requires: [path], uses: [] } as unknown as DocumentType;
  const plan = { unit: { kind: 'xã', name: 'Mai Lâm' }, signatory: {} } as unknown as Plan;
  const [told] = checkFacts(plan, type);
  expect(told?.code).toBe('plan/missing-fact');
  expect(told?.message.vi).toContain(`cần ${words}`);
  expect(told?.message.vi).not.toContain(path);
  expect(told?.remedy?.vi).toContain(path);
});

test.each([
  ['committee', true, 'authority: head'],
  ['head', true, undefined],
  ['chairman', true, undefined],
  ['head', false, 'authority: chairman'],
  ['committee', false, undefined],
] as const)('authority %s, issued by an agency: %s', (authority, ofAgency, remedy) => {
  const type = { slug: 'ke-hoach', requires: [], uses: [] } as unknown as DocumentType;
  const agency = { name: 'Phòng Kinh tế', symbol: 'PKT', head: 'Trưởng phòng' };
  const unit = { kind: 'xã', name: 'Mai Lâm', ...(ofAgency ? { agency } : {}) };
  const [told] = checkFacts({ unit, signatory: {}, authority } as unknown as Plan, type);
  if (remedy === undefined) expect(told).toBeUndefined();
  else expect(told).toMatchObject({ code: 'plan/authority', severity: 'warning', place: { path: 'authority' } });
  if (remedy !== undefined) expect(told?.remedy?.vi).toContain(remedy);
});
