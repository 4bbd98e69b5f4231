// The pages: A4, margins, orientation. NĐ 30/2020/NĐ-CP, Phụ lục I, mục I.1–I.3.

import type { SectionLook } from '../../../document/look.js';
import type { CheckContext } from '../../rule.js';

/** Faults that sections share are told once, with the sections. */
export function perSection(
  context: CheckContext,
  fault: (section: SectionLook) => string | undefined,
): Map<string, number[]> {
  const found = new Map<string, number[]>();
  context.sections.forEach((section, index) => {
    const text = fault(section);
    if (text !== undefined) found.set(text, [...(found.get(text) ?? []), index + 1]);
  });
  return found;
}

export const spotOf = (sections: readonly number[]): string => `phần trang ${sections.join(', ')}`;
