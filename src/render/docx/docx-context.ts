// What the parts of the DOCX writer hand down: the look of the document, and where on the page the next blocks stand.

import type { HorizontalAlign } from '../../document/document.js';
import type { WriteContext } from '../writer.js';

export interface DocxContext extends WriteContext {
  /** Ids of content controls count up in the order of the text, so that the same document gets the same ids. */
  nextControlId(): number;
  /** Open facts are bound to the part of the file that holds them; there is none in another's file. */
  readonly bindsFacts: boolean;
}

export function createDocxContext(context: WriteContext, bindsFacts = true): DocxContext {
  let lastControlId = 0;
  return {
    ...context,
    bindsFacts,
    nextControlId: () => {
      lastControlId += 1;
      return lastControlId;
    },
  };
}

export interface Place {
  /** Width of the text area or of the column, in twips. */
  readonly width: number;
  /** The end stays on the page of what follows. */
  readonly keepNext: boolean;
  /** All of it stays on one page. */
  readonly keepLines: boolean;
  readonly pageBreakBefore: boolean;
  /** Of a table cell; it prevails over the role's own. */
  readonly align?: HorizontalAlign;
}
