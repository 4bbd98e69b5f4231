// Counts the pages of each part and prints their numbers.

import type { Pt } from '../document/document.js';
import type { Page } from '../document/pages.js';
import type { Canvas } from './canvas.js';
import { setNumber } from './page-number.js';
import type { Setting } from './setting.js';
import type { SectionPlace } from './typeset-section.js';

/** A filled page before it is counted. */
export interface DraftPage {
  readonly place: SectionPlace;
  readonly width: Pt;
  readonly height: Pt;
  readonly text: Page['text'];
  /** Of the page number from the top edge. */
  readonly distance: Pt;
  readonly canvas: Canvas;
}

export function finishPages(drafts: readonly DraftPage[], setting: Setting): Page[] {
  let partIndex = -1;
  let number = 0;
  return drafts.map(({ place, width, height, text, distance, canvas }) => {
    number = place.partIndex === partIndex ? number + 1 : 1;
    partIndex = place.partIndex;
    return {
      part: place.part,
      partIndex,
      section: place.section,
      width,
      height,
      text,
      number,
      ...(number > 1 && { numberLine: setNumber(number, text.x, text.width, distance, setting) }),
      ...canvas,
    };
  });
}
