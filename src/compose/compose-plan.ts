// Plan + document type → Document: fill the texts, run the template, build the blocks.

import type { Diagnostic, Result } from '../diagnostics/index.js';
import type { DocumentType } from '../doctype/document-type.js';
import type { Library } from '../doctype/library.js';
import type { Document } from '../document/document.js';
import type { FontSet } from '../fonts/font-set.js';
import type { Plan } from '../plan/plan.js';
import { uncapitalize } from '../text/case.js';
import { isFullDate, isoDate } from '../text/date.js';
import { onOneLine } from '../text/normalize.js';
import { buildParts } from './build-document.js';
import { checkFacts, lacksFacts } from './check-facts.js';
import { expandText, expandTexts } from './expand-texts.js';
import { ownNames } from './lines/own-names.js';
import { parseMarkup } from './template/parse-markup.js';
import { runTemplate } from './template/run-template.js';
import { planNames, serialNumber } from './view/names.js';
import { templateView } from './view/template-view.js';

interface ComposeOptions {
  readonly type: DocumentType;
  readonly library: Library;
  /** Widths of the font decide the lengths of rule lines and the least widths of columns. */
  readonly fonts: FontSet;
  /** True for a document that goes out: no draft marks. */
  readonly issued?: boolean;
}

interface Composed {
  readonly document: Document;
  /** The plan with all its texts filled in. */
  readonly plan: Plan;
}

/**
 * Places of diagnostics are paths in the plan, or lines in a template. A document is made in spite of errors wherever it can be, so that what
 * else is wrong with it is found at once; with an error it is fit for nothing but that.
 */
export function composePlan(plan: Plan, options: ComposeOptions): Result<Composed> {
  const { type, library, fonts, issued = false } = options;
  const diagnostics: Diagnostic[] = checkFacts(plan, type);
  if (lacksFacts(plan, type)) return { diagnostics };
  const names = planNames(plan, library.wording);
  const filled = expandTexts(plan, names);
  diagnostics.push(...filled.diagnostics);
  const facts = templateView(filled.value, type, library.wording, names, issued);
  diagnostics.push(...facts.diagnostics);

  const text = runTemplate(type.template, library.blocks, facts.view);
  const tags = text.value === undefined ? undefined : parseMarkup(text.value, type.template.file);
  diagnostics.push(...text.diagnostics, ...(tags?.diagnostics ?? []));
  if (!tags?.value) return { diagnostics };

  const styles = library.styles;
  const width = styles.page.width - styles.page.margins.left - styles.page.margins.right;
  const report = (diagnostic: Diagnostic): void => {
    diagnostics.push(diagnostic);
  };
  const parts = buildParts(tags.value, {
    plan: filled.value,
    library,
    fonts,
    names,
    ownNames: ownNames(filled.value),
    width,
    report,
  });

  const main = filled.value[type.main];
  const title =
    expandText(type.title, { ...names, subject: uncapitalize(onOneLine(main?.subject ?? '')) }, 'title').value ??
    type.name;
  const number = main?.number === undefined ? undefined : serialNumber(main.number);
  const document: Document = {
    type: type.slug,
    language: 'vi-VN',
    properties: {
      title,
      subject: onOneLine(main?.subject ?? type.name),
      author: String((facts.view.issuer as { name: string }).name),
      keywords: [type.kind, type.abbreviation, String(plan.year)].filter((word) => word !== ''),
      ...(number === undefined ? {} : { number: `${number}/${facts.symbol}` }),
      ...(main?.date && isFullDate(main.date) ? { date: isoDate(main.date) } : {}),
      status: issued ? 'issued' : 'draft',
    },
    parts,
  };
  return { value: { document, plan: filled.value }, diagnostics };
}
