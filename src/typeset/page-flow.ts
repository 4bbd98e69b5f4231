// The page being filled: where the next line goes, how far down lines may go, and what happens when the page is full.

import type { Pt } from '../document/document.js';
import type { Canvas } from './canvas.js';
import { spaceBetween } from './set-line.js';

interface OpenPage {
  readonly canvas: Canvas;
  /** Top and bottom of the room for the text; without end for a fragment. */
  readonly top: Pt;
  readonly bottom: Pt;
}

export class PageFlow {
  canvas: Canvas;
  top: Pt;
  bottom: Pt;
  position: Pt;
  /** Something of the text stands on the page. */
  placed = false;
  /** Nothing of the section is placed yet. */
  sectionStart = true;
  /** The paragraph above is kept with what comes next. */
  tied = false;
  /** Asked for by the paragraph above. */
  spaceAfter: Pt = 0;

  /**
   * @param x left edge of the text
   * @param openPage gives the next page
   */
  constructor(
    readonly x: Pt,
    private readonly openPage: () => OpenPage,
  ) {
    const { canvas, top, bottom } = openPage();
    this.canvas = canvas;
    this.top = top;
    this.bottom = bottom;
    this.position = top;
  }

  startPage(): void {
    const { canvas, top, bottom } = this.openPage();
    this.canvas = canvas;
    this.top = top;
    this.bottom = bottom;
    this.position = top;
    this.placed = false;
    this.tied = false;
    this.spaceAfter = 0;
  }

  /** Room above a paragraph that asks for `before`: none at the top of a page, unless the section starts there. */
  spaceAbove(before: Pt): Pt {
    return this.placed || this.sectionStart ? spaceBetween(this.spaceAfter, before) : 0;
  }
}
