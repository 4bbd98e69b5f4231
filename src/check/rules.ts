// The rules, one list. Wording rules that are data come after them.

import type { CheckData } from './check-data.js';
import type { Rule } from './rule.js';
import { impossibleDate } from './rules/citations/impossible-date.js';
import { issuerSymbol } from './rules/citations/issuer-symbol.js';
import { kindSymbol } from './rules/citations/kind-symbol.js';
import { missingDate } from './rules/citations/missing-date.js';
import { missingKind } from './rules/citations/missing-kind.js';
import { missingNumber } from './rules/citations/missing-number.js';
import { missingSo } from './rules/citations/missing-so.js';
import { mixedDates } from './rules/citations/mixed-dates.js';
import { sameDocument } from './rules/citations/same-document.js';
import { symbolSyntax } from './rules/citations/symbol-syntax.js';
import { unexplainedAbbreviation } from './rules/facts/abbreviation.js';
import { actorNames } from './rules/facts/actor-names.js';
import { crossReference } from './rules/facts/cross-reference.js';
import { duplicateTask } from './rules/facts/duplicate-task.js';
import { leadSupports, missingLead } from './rules/facts/missing-lead.js';
import { missingPoint } from './rules/facts/missing-point.js';
import { otherUnit } from './rules/facts/other-unit.js';
import { selfReport } from './rules/facts/self-report.js';
import { staleYear } from './rules/facts/stale-year.js';
import { targetConflict } from './rules/facts/target-conflict.js';
import { titleAgreement } from './rules/facts/title-agreement.js';
import { unitLevel } from './rules/facts/unit-level.js';
import { webAddress } from './rules/facts/web-address.js';
import { annexLetters, annexNamed, annexNumbers, referenceLine } from './rules/form/annexes.js';
import { articleNumbers } from './rules/form/article-numbers.js';
import { citationMarks, citationOrder, proposalLast } from './rules/form/citation-marks.js';
import { motto, nationalName, numberLine, openPlaces, placeDate } from './rules/form/letterhead.js';
import { outlineNumbers } from './rules/form/outline-numbers.js';
import { archiveLine, firstRecipient, recipientMarks } from './rules/form/recipients.js';
import {
  endMark,
  referenceAuthority,
  signatoryName,
  signatureAuthority,
  subjectPeriod,
} from './rules/form/signature.js';
import { orientation, pageMargins, pageNumbers, pageSize } from './rules/format/page.js';
import { mottoUnderline, roleLooks } from './rules/format/role-look.js';
import { tableHeads, tableLetters, tableWidth } from './rules/format/tables.js';
import { bodyAlign, bodyIndent, bodyLines, bodySize, colour, font } from './rules/format/type.js';
import { inForce, registerFacts } from './rules/law/in-force.js';
import { cellComma, endMarks, listSeparator, pointSeparator } from './rules/tables/cell-marks.js';
import { emptyCell } from './rules/tables/empty-cell.js';
import { formulaPercent, headSpelling, weakBasis } from './rules/tables/indicator-rules.js';
import { productKind } from './rules/tables/product-kind.js';
import { rowNumbers } from './rules/tables/row-numbers.js';
import { blendedWords } from './rules/wording/blended-words.js';
import {
  agencyCapitals,
  levelCapitals,
  nameSpelling,
  nounCapitals,
  positionCapitals,
  unitCapitals,
} from './rules/wording/capitals.js';
import { danglingWord } from './rules/wording/dangling-word.js';
import { dashNames } from './rules/wording/dash-names.js';
import { doubledWord } from './rules/wording/doubled-word.js';
import { equalRange } from './rules/wording/equal-range.js';
import { impossibleSyllable } from './rules/wording/impossible-syllable.js';
import { markRules } from './rules/wording/marks.js';
import { nearWord } from './rules/wording/near-word.js';
import { setPairs } from './rules/wording/set-pairs.js';
import { slip } from './rules/wording/slip.js';
import { unbalancedBrackets } from './rules/wording/unbalanced-brackets.js';
import { wordingRule } from './rules/wording/wording-rule.js';

export const rules: readonly Rule[] = [
  referenceLine,
  annexNumbers,
  annexLetters,
  annexNamed,
  articleNumbers,
  citationMarks,
  proposalLast,
  citationOrder,
  nationalName,
  motto,
  numberLine,
  placeDate,
  openPlaces,
  outlineNumbers,
  recipientMarks,
  archiveLine,
  firstRecipient,
  signatureAuthority,
  signatoryName,
  endMark,
  subjectPeriod,
  referenceAuthority,
  unexplainedAbbreviation,
  actorNames,
  crossReference,
  duplicateTask,
  missingLead,
  leadSupports,
  otherUnit,
  selfReport,
  staleYear,
  targetConflict,
  unitLevel,
  webAddress,
  impossibleDate,
  issuerSymbol,
  kindSymbol,
  missingDate,
  missingKind,
  missingNumber,
  missingSo,
  mixedDates,
  sameDocument,
  symbolSyntax,
  cellComma,
  pointSeparator,
  listSeparator,
  endMarks,
  emptyCell,
  formulaPercent,
  weakBasis,
  headSpelling,
  rowNumbers,
  blendedWords,
  positionCapitals,
  levelCapitals,
  agencyCapitals,
  unitCapitals,
  nameSpelling,
  danglingWord,
  doubledWord,
  impossibleSyllable,
  nearWord,
  setPairs,
  slip,
  unbalancedBrackets,
  titleAgreement,
  missingPoint,
  productKind,
  dashNames,
  equalRange,
  nounCapitals,
  inForce,
  registerFacts,
  ...markRules,
  pageSize,
  pageMargins,
  orientation,
  pageNumbers,
  font,
  colour,
  bodySize,
  bodyAlign,
  bodyLines,
  bodyIndent,
  ...roleLooks,
  mottoUnderline,
  tableWidth,
  tableHeads,
  tableLetters,
];

export const rulesWith = (data: CheckData): readonly Rule[] => [...rules, ...data.wording.map(wordingRule)];
