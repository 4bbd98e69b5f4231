// A document against an older one, as one document with tracked changes: taking them all gives the new text, dropping them all gives the
// old one. Whole parts that are new or gone stand in their place.

import type { Document, Part, Section } from '../../document/document.js';
import { likeness } from '../match-names.js';
import { align } from './align.js';
import { sectionsText } from './block-text.js';
import { reviseBlocks } from './revise-blocks.js';

function reviseSection(before: Section | undefined, after: Section | undefined): Section {
  const page = (after ?? before) as Section;
  const foot = reviseBlocks(before?.firstPageFoot ?? [], after?.firstPageFoot ?? []);
  return {
    ...page,
    blocks: reviseBlocks(before?.blocks ?? [], after?.blocks ?? []),
    ...(foot.length > 0 ? { firstPageFoot: foot } : {}),
  };
}

const reviseSections = (before: readonly Section[], after: readonly Section[]): Section[] =>
  Array.from({ length: Math.max(before.length, after.length) }, (_, index) =>
    reviseSection(before[index], after[index]),
  );

/** Parts of one name are likely one; an annex that has moved up is known by its words. */
const partsAlike = (a: Part, b: Part): number => {
  const words = likeness(sectionsText(a.sections), sectionsText(b.sections));
  if (a.id === b.id) return 0.5 + words;
  return words > 0.45 ? words : 0;
};

export function reviseDocument(before: Document, after: Document): Document {
  const ids = new Set(after.parts.map(({ id }) => id));
  const parts = align(before.parts, after.parts, partsAlike).map(({ before: a, after: b }): Part => {
    const sections = reviseSections(a?.sections ?? [], b?.sections ?? []);
    if (b) return { ...b, sections };
    const gone = a as Part;
    let id = gone.id;
    while (ids.has(id)) id += '-cu';
    ids.add(id);
    return { ...gone, id, sections };
  });
  return { ...after, parts };
}
