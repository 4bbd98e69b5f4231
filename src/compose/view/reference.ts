// The symbol of the main text and the reference to it, from the facts: as tags for templates, as words for those who compare.

import type { DocumentType } from '../../doctype/document-type.js';
import type { Wording } from '../../doctype/wording.js';
import type { Plan } from '../../plan/plan.js';
import { expandText, type Names } from '../expand-texts.js';
import { type Issuer, issuerOf } from '../names/issuer.js';
import { referenceMarkup } from './fields.js';

/** `QĐ-UBND`: what follows number and slash. */
export function symbolOf(plan: Plan, type: DocumentType, issuer: Issuer): string {
  const draftedBy = plan[type.main]?.draftedBy;
  const names: Names = {
    symbol: issuer.symbol,
    abbreviation: type.abbreviation,
    ...(draftedBy === undefined ? {} : { draftedBy }),
  };
  return expandText(type.symbol, names, 'symbol').value ?? type.symbol;
}

/** Tags of the reference to the main text. */
export const mainReference = (plan: Plan, type: DocumentType, issuer: Issuer): string =>
  referenceMarkup({
    kind: plan[type.main]?.kind ?? type.kind,
    symbol: symbolOf(plan, type, issuer),
    instrument: plan[type.main],
    year: plan.year,
    authority: issuer.authority,
    electronic: plan.medium === 'electronic',
  });

/** The words between the parentheses of "(Kèm theo …)", gaps closed, and the symbol of the main text. */
export function computedNames(plan: Plan, type: DocumentType, wording: Wording): { reference: string; symbol: string } {
  const issuer = issuerOf(plan, wording);
  const words = mainReference(plan, type, issuer).replace(/<[^>]*>/g, ' ');
  return {
    reference: `Kèm theo ${words}`.replace(/\s+/g, ' ').replace(/\s+\//g, ' /'),
    symbol: symbolOf(plan, type, issuer),
  };
}
