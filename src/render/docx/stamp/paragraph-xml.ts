// A paragraph as text: its properties compiled once for all paragraphs of its role and place, its runs written into them.

import type { Paragraph } from '../../../document/document.js';
import { styleOf } from '../../../document/style-sheet.js';
import type { Place } from '../docx-context.js';
import { writeEmptyParagraph, writeParagraph } from '../paragraphs.js';
import { runElements } from '../runs.js';
import { blockFrame } from './block-frame.js';
import { exactComponentXml, exactXml } from './exact-xml.js';
import { keepingKey } from './known.js';
import type { Stamp } from './stamp.js';

export function paragraphXml(block: Paragraph, place: Place, stamp: Stamp): string {
  const { context, known } = stamp;
  if (block.revision) return exactComponentXml(writeParagraph(block, place, context));
  const keeping = keepingKey(place);
  const before = known.paragraphs.get(block);
  if (before?.place === keeping) return before.value;
  const { role, keepWithNext, inlines } = block;
  const frame = blockFrame(known, `p ${keeping} ${keepWithNext ?? ''} ${role}`, 'runs', () =>
    writeParagraph({ ...block, inlines: [] }, place, context),
  );
  const numbers = stamp.numbersTaken();
  let runs = '';
  for (const element of runElements(inlines, styleOf(context.styles, role), context)) runs += exactXml(element);
  const value = `${frame.around[0]}${runs}${frame.around[1]}`;
  if (stamp.numbersTaken() === numbers) known.paragraphs.set(block, { place: keeping, value });
  return value;
}

export const emptyParagraphXml = (role: string, place: Place, { context, known }: Stamp): string =>
  blockFrame(known, `e ${keepingKey(place)} ${role}`, 'runs', () =>
    writeEmptyParagraph(role, place, context),
  ).around.join('');
