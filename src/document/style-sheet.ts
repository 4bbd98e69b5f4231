// How each role looks: one sheet for every writer, loaded from templates/styles/*.yaml. Types only name what may be set;
// the numbers and their clauses stand in the sheet itself.

import type { Margins, Mm, Pt } from './document.js';

// How the HTML of pages looks: the writer puts these lines into the file, and the proof of a finished file knows them again, so that no other
// style can hide, replace or add words.

/** Of the faces that are put into the file. */
export const EMBEDDED_FAMILY = 'kehoach';
const LOCAL_FACES = "'Times New Roman', Tinos, 'Liberation Serif', 'Nimbus Roman', serif";

/** No script, and nothing that is fetched. */
export const CONTENT_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'";

/** A line a rule. @param embedded whether the four faces are in the file */
export const pageStyle = (embedded: boolean): readonly string[] => [
  'body { margin: 0; background: #e8e8e8; }',
  'figure { margin: 12pt auto; width: max-content; background: #fff; box-shadow: 0 1pt 4pt #0004; break-after: page; }',
  'svg { display: block; }',
  `text { font-family: ${embedded ? `${EMBEDDED_FAMILY}, ` : ''}${LOCAL_FACES}; white-space: pre; font-kerning: none; font-variant-ligatures: none; }`,
  '.b { font-weight: 700; }',
  '.i { font-style: italic; }',
  '@media print { body { background: none; } figure { margin: 0; box-shadow: none; } }',
];

export interface RoleStyle {
  /** Name of the Word style, as offices call it. */
  readonly name: string;
  /** The style that Word has of its own for this: `heading 1`; its name then stands beside. */
  readonly builtIn?: string;
  /** Role of the paragraph that Enter begins after one of this role. */
  readonly next: string;
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
  /**
   * Where its lines end: `flow`, as many words as fit; `balanced`, about equal lines, broken between words that belong apart; `one`, a single
   * line wherever the columns beside it leave room for one.
   */
  readonly lines: 'flow' | 'balanced' | 'one';
  /** `#rrggbb`. */
  readonly colour: string;
}

interface TableStyle {
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
