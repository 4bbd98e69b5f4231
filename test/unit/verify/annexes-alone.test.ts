// Annexes on their own print of their issuer, and of the number and date of their decision, what "(Kèm theo …)" says of them: with that
// line all of it is proven, without it nothing of it is looked for.

import { describe, expect, test } from 'vitest';
import { withDocument } from '../../../src/flows/build.js';
import { renderFiles, verifyFiles } from '../../../src/flows/render.js';
import { builtPlan, withText } from './built-plan.js';

const annexes = (medium: 'paper' | 'electronic', reference: string): string => `type: phu-luc
year: 2026
medium: ${medium}
unit: { kind: xã, name: Hoa Ban, place: Trung Sơn, parent: { kind: tỉnh, name: Mường Thanh } }
signatory: { name: Lò Thị Mai Hương }
decision:
  number: "47"
  date: 2026-02-05
annexes:
  - title: Chỉ tiêu năm {{year}}${reference === '' ? '' : `\n    reference: ${reference}`}
    content:
      - indicators:
          columns: chi-tieu-5
          items:
            - { name: Hồ sơ nộp trực tuyến, unit: "%", target: "84,5", agency: Văn phòng }
`;

const proven = async (text: string): Promise<{ facts: number[]; lost: string[] }> => {
  const built = await builtPlan(text);
  const { files } = await renderFiles(built, { formats: ['docx', 'pdf'] });
  const { proofs, diagnostics } = await verifyFiles(built, files);
  return { facts: proofs.map(({ facts }) => facts), lost: diagnostics.map(({ place }) => place?.path ?? '') };
};

describe('annexes on their own', () => {
  // the title and four cells; name of the commune, number, date; a line of one's own is a text like others
  test.each([
    ['on paper, with the line', 'paper', '', 8],
    ['electronic: number and date stay open in the line', 'electronic', '', 6],
    ['without the line', 'paper', 'none', 5],
    ['with a line of its own', 'paper', 'Kèm theo Tờ trình của phòng chuyên môn', 6],
  ] as const)('%s', async (_, medium, reference, facts) => {
    expect(await proven(annexes(medium, reference))).toEqual({ facts: [facts, facts], lost: [] });
  });

  test.each([
    ['47', '48', 'decision.number'],
    ['Hoa Ban', 'Hoa Lan', 'unit.name'],
  ])('a line with %s changed to %s is found', async (from, to, path) => {
    const built = await builtPlan(annexes('paper', ''));
    const { files } = await renderFiles(withDocument(built, withText(built.document, from, to)), {
      formats: ['docx', 'pdf'],
    });
    const { diagnostics } = await verifyFiles(built, files);
    expect(new Set(diagnostics.map(({ place }) => place?.path))).toEqual(new Set([path]));
  });
});
