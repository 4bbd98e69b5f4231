// How each role looks: one sheet for every writer, loaded from templates/styles/*.yaml. Types only name what may be set;
// the numbers and their clauses stand in the sheet itself.

import type { Margins, Mm, Pt } from './document.js';

export interface RoleStyle {
  /** Name of the Word style, as offices call it. */
  readonly name: string;
  readonly size: Pt;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly align: 'left' | 'center' | 'right' | 'justify';
  /** Indent of the first line against the others; negative is hanging. */
  readonly firstLine: Mm;
  readonly left: Mm;
  readonly before: Pt;
  readonly after: Pt;
  /** Multiple of the single line of the font, 1 to 1.5. */
  readonly line: number;
  readonly keepWithNext: boolean;
  /** All lines on one page. */
  readonly keepLines: boolean;
  /** Level in the outline of headings, 1 to 9; 0 is body text. */
  readonly outline: number;
  /** `#rrggbb`. */
  readonly colour: string;
}

export interface TableStyle {
  readonly border: Pt;
  readonly cellMargin: Margins;
}

export interface StyleSheet {
  readonly name: string;
  readonly font: string;
  readonly page: {
    readonly width: Mm;
    readonly height: Mm;
    readonly margins: Margins;
    readonly headerDistance: Mm;
  };
  /** Thickness of rule lines. */
  readonly ruleWeight: Pt;
  readonly table: TableStyle;
  /** Fully resolved: `basedOn` is already applied. Every role that compose uses is here. */
  readonly roles: Readonly<Record<string, RoleStyle>>;
}

/** The style of a role; a role the sheet lacks is our bug, since sheets are checked when loaded. */
export function styleOf(sheet: StyleSheet, role: string): RoleStyle {
  const style = sheet.roles[role];
  if (!style) throw new Error(`style sheet ${sheet.name} has no role ${role}`);
  return style;
}
