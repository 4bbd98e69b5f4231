// Wraps runs in a plain-text content control (w:sdt), so that the office finds number and date by a click and other programs by tag.

import type { IXmlableObject } from 'docx';
import type { Control } from '../../document/document.js';
import { xmlText } from '../../ooxml/xml-text.js';
import { xml } from './xml-element.js';

/**
 * @param id unique in the file, positive
 * @param open the content is a gap to be filled: one click selects it whole and typing replaces it
 */
export function contentControl(
  control: Control,
  id: number,
  open: boolean,
  runs: readonly IXmlableObject[],
): IXmlableObject {
  return xml('w:sdt', undefined, [
    xml('w:sdtPr', undefined, [
      xml('w:alias', { 'w:val': xmlText(control.title) }),
      xml('w:tag', { 'w:val': control.tag }),
      xml('w:id', { 'w:val': id }),
      ...(open ? [xml('w:showingPlcHdr')] : []),
      xml('w:text'),
    ]),
    xml('w:sdtContent', undefined, runs),
  ]);
}
