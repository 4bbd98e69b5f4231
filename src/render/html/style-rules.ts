// The style rules of the HTML file: the look of each role from the style sheet, the pages of the document on screen and on paper.

import type { PageSetup } from '../../document/document.js';
import { type RoleStyle, type StyleSheet, styleOf } from '../../document/style-sheet.js';
import type { FontSet } from '../../fonts/font-set.js';
import { cssColour, cssNumber, roleClass } from './escape.js';

const pt = (value: number): string => `${cssNumber(value)}pt`;
const mm = (value: number): string => `${cssNumber(value)}mm`;

const pageRules = (page: PageSetup, index: number): string => {
  const { top, right, bottom, left } = page.margins;
  const margins = [top, right, bottom, left].map(mm).join(' ');
  return [
    `@page p${index} { size: ${mm(page.width)} ${mm(page.height)}; margin: ${margins}; }`,
    `.p${index} { page: p${index}; width: ${mm(page.width)}; min-height: ${mm(page.height)}; padding: ${margins}; }`,
  ].join('\n');
};

/** Room above and below is padding, not margin: margins would fall into one another, in Word they add up. */
const roleRule = (role: string, style: RoleStyle, singleLine: number): string => {
  const rules = [
    `font-size: ${pt(style.size)}`,
    `font-weight: ${style.bold ? 'bold' : 'normal'}`,
    `font-style: ${style.italic ? 'italic' : 'normal'}`,
    `line-height: ${cssNumber(singleLine * style.line)}`,
    `text-align: ${style.align}`,
    `color: ${cssColour(style.colour)}`,
    ...(style.firstLine !== 0 ? [`text-indent: ${mm(style.firstLine)}`] : []),
    ...(style.before !== 0 ? [`padding-top: ${pt(style.before)}`] : []),
    ...(style.after !== 0 ? [`padding-bottom: ${pt(style.after)}`] : []),
    ...(style.left !== 0 ? [`padding-left: ${mm(style.left)}`] : []),
    ...(style.keepWithNext ? ['break-after: avoid'] : []),
    ...(style.keepLines ? ['break-inside: avoid'] : []),
  ];
  return `.${roleClass(role)} { ${rules.join('; ')}; }`;
};

const family = (font: string): string =>
  `"${font.replace(/[^\p{L}\p{N} -]/gu, '')}", "Tinos", "Liberation Serif", serif`;

const fixedRules = (styles: StyleSheet): string => {
  const { top, right, bottom, left } = styles.table.cellMargin;
  const align = ['left', 'center', 'right', 'justify'].map((side) => `tr .a-${side} > p { text-align: ${side}; }`);
  return `* { box-sizing: border-box; }
html { background: #e4e4e4; }
body { margin: 0; font-family: ${family(styles.font)}; font-kerning: none; font-variant-ligatures: none; }
.page { margin: 8mm auto; background: #fff; box-shadow: 0 0 3mm rgb(0 0 0 / 25%); position: relative; }
h1, h2, h3, h4, h5, h6, p, footer { margin: 0; }
p, h1, h2, h3, h4, h5, h6 { overflow-wrap: anywhere; orphans: 2; widows: 2; }
.code { white-space: nowrap; overflow-wrap: normal; }
.upright { font-style: normal; }
.regular { font-weight: normal; }
.blank { display: inline-block; }
.keep { break-after: avoid; }
.rule { border: 0; border-top: ${pt(styles.ruleWeight)} solid #000; max-width: 100%; box-sizing: content-box; }
.columns { display: grid; break-inside: avoid; }
.group { break-inside: avoid; }
.box { border: 1pt solid; display: flex; flex-direction: column; justify-content: center; }
.box.left { margin-right: auto; }
.box.center { margin-left: auto; margin-right: auto; }
.box.right { margin-left: auto; }
.break { break-after: page; border-top: 1px dashed #bbb; margin: 4mm 0; }
.foot { margin-top: 6mm; }
table { border-collapse: collapse; table-layout: fixed; }
thead { display: table-header-group; }
th, td { border: ${pt(styles.table.border)} solid #000; padding: ${[top, right, bottom, left].map(mm).join(' ')}; vertical-align: top; }
th { font-weight: inherit; }
.middle { vertical-align: middle; }
.group-row { break-after: avoid; }
${align.join('\n')}
@media print {
  html { background: none; }
  .page { margin: 0; box-shadow: none; break-before: page; }
  article:first-of-type > .page:first-of-type { break-before: auto; }
  .break { border: 0; margin: 0; }
}
@media screen and (max-width: 230mm) { .page { margin: 0 auto; } }`;
};

const ruleRule = (role: string, style: RoleStyle, weight: number): string =>
  `.rule.${roleClass(role)} { margin: ${pt(style.before)} auto ${pt(style.after + style.size - weight)}; }`;

export interface UsedStyles {
  /** Roles of paragraphs. */
  readonly paragraphs: readonly string[];
  /** Roles of rules. */
  readonly rules: readonly string[];
  readonly pages: readonly PageSetup[];
}

export function styleRules(styles: StyleSheet, fonts: FontSet, used: UsedStyles): string {
  const { ascent, descent, lineGap } = fonts.faces.regular;
  return [
    fixedRules(styles),
    ...used.paragraphs.map((role) => roleRule(role, styleOf(styles, role), ascent + descent + lineGap)),
    ...used.rules.map((role) => ruleRule(role, styleOf(styles, role), styles.ruleWeight)),
    ...used.pages.map(pageRules),
    // Twice the class, to win over the rule of the page above: paper has its margins from @page.
    '@media print { .page.page { width: auto; min-height: 0; padding: 0; } }',
  ].join('\n');
}
