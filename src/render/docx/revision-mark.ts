// The mark of a paragraph or table row that was put in or taken out as a whole. ECMA-376 part 1, 17.13.5. Without a date: the same
// documents give the same bytes.

import type { ITableRowOptions } from 'docx';
import type { Revision } from '../../document/document.js';
import type { DocxContext } from './docx-context.js';

type ChangeMark = NonNullable<ITableRowOptions['insertion']>;

/** Who made the tracked changes. */
export const REVISION_AUTHOR = 'kehoach';

/** The package's type asks for a date, its writer leaves one out that is not there. */
const undated = (id: number): ChangeMark => ({ id, author: REVISION_AUTHOR }) as unknown as ChangeMark;

export function revisionMark(
  revision: Revision | undefined,
  context: DocxContext,
): { insertion?: ChangeMark; deletion?: ChangeMark } {
  if (revision === undefined) return {};
  const mark = undated(context.nextControlId());
  return revision === 'inserted' ? { insertion: mark } : { deletion: mark };
}
