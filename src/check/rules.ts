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
import { proposalDate } from './rules/citations/proposal-date.js';
import { sameDocument } from './rules/citations/same-document.js';
import { symbolSyntax } from './rules/citations/symbol-syntax.js';
import { unexplainedAbbreviation } from './rules/facts/abbreviation.js';
import { actorNames } from './rules/facts/actor-names.js';
import { agencyNaming } from './rules/facts/agency-naming.js';
import { amountInWords } from './rules/facts/amount-in-words.js';
import { crossReference } from './rules/facts/cross-reference.js';
import { duplicateTask } from './rules/facts/duplicate-task.js';
import { earlyResult } from './rules/facts/early-result.js';
import { farYear } from './rules/facts/far-year.js';
import { laterYear } from './rules/facts/later-year.js';
import { leadSupports } from './rules/facts/lead-supports.js';
import { missingLead } from './rules/facts/missing-lead.js';
import { missingPoint } from './rules/facts/missing-point.js';
import { noSuchDay } from './rules/facts/no-such-day.js';
import { otherUnit } from './rules/facts/other-unit.js';
import { ownDocument } from './rules/facts/own-document.js';
import { pastDay } from './rules/facts/past-day.js';
import { rangeDirection } from './rules/facts/range-direction.js';
import { selfReport } from './rules/facts/self-report.js';
import { signingYear } from './rules/facts/signing-year.js';
import { staleYear } from './rules/facts/stale-year.js';
import { sumOfParts } from './rules/facts/sum-of-parts.js';
import { targetConflict } from './rules/facts/target-conflict.js';
import { titleAgreement } from './rules/facts/title-agreement.js';
import { titleYear } from './rules/facts/title-year.js';
import { unitKind } from './rules/facts/unit-kind.js';
import { unitLevel } from './rules/facts/unit-level.js';
import { webAddress } from './rules/facts/web-address.js';
import { weekdayDate } from './rules/facts/weekday-date.js';
import { annexLetters } from './rules/form/annex-letters.js';
import { annexNumbers } from './rules/form/annex-numbers.js';
import { annexNamed } from './rules/form/annex-unnamed.js';
import { archiveLine } from './rules/form/archive-line.js';
import { articleNumbers } from './rules/form/article-numbers.js';
import { capacityFits } from './rules/form/capacity-fits.js';
import { citationMarks } from './rules/form/citation-marks.js';
import { citationOrder } from './rules/form/citation-order.js';
import { endMark } from './rules/form/end-mark.js';
import { firstRecipient } from './rules/form/first-recipient.js';
import { motto } from './rules/form/motto.js';
import { nationalName } from './rules/form/national-name.js';
import { numberLine } from './rules/form/number-line.js';
import { openPlaces } from './rules/form/open-places.js';
import { outlineNumbers } from './rules/form/outline-numbers.js';
import { placeDate } from './rules/form/place-date.js';
import { proposalLast } from './rules/form/proposal-last.js';
import { recipientMarks } from './rules/form/recipient-marks.js';
import { recipientTwice } from './rules/form/recipient-twice.js';
import { referenceAuthority } from './rules/form/reference-authority.js';
import { referenceLine } from './rules/form/reference-line.js';
import { signatoryName } from './rules/form/signatory-name.js';
import { signatureAuthority } from './rules/form/signature-authority.js';
import { subjectPeriod } from './rules/form/subject-full-stop.js';
import { superiorAgency } from './rules/form/superior-agency.js';
import { agencyLook } from './rules/format/agency-look.js';
import { bodyAlign } from './rules/format/body-align.js';
import { bodyIndent } from './rules/format/body-indent.js';
import { bodyLines } from './rules/format/body-line-spacing.js';
import { bodySize } from './rules/format/body-size.js';
import { bodySpacing } from './rules/format/body-spacing.js';
import { colour } from './rules/format/colour.js';
import { drawnLines } from './rules/format/drawn-lines.js';
import { font } from './rules/format/font.js';
import { headOnEachPage } from './rules/format/head-on-each-page.js';
import { headingAtFoot } from './rules/format/heading-at-foot.js';
import { mottoUnderline } from './rules/format/motto-underline.js';
import { orientation } from './rules/format/orientation.js';
import { pageMargins } from './rules/format/page-margins.js';
import { pageNumbers } from './rules/format/page-numbers.js';
import { pageSize } from './rules/format/page-size.js';
import { roleLooks } from './rules/format/role-look.js';
import { signaturePage } from './rules/format/signature-page.js';
import { tableHeads } from './rules/format/table-heads-repeat.js';
import { tableLetters } from './rules/format/table-letters.js';
import { tableWidth } from './rules/format/table-width.js';
import { amended } from './rules/law/amended.js';
import { goneBodiesRule } from './rules/law/gone-bodies.js';
import { inForce } from './rules/law/in-force.js';
import { issuerExists } from './rules/law/issuer-exists.js';
import { notInRegister } from './rules/law/not-in-register.js';
import { registerFacts } from './rules/law/register-facts.js';
import { weakBasis } from './rules/tables/basis-without-document.js';
import { cellComma } from './rules/tables/cell-ends-in-comma.js';
import { emptyCell } from './rules/tables/empty-cell.js';
import { formulaPercent } from './rules/tables/formula-percent.js';
import { headSpelling } from './rules/tables/head-spelling.js';
import { listSeparator } from './rules/tables/list-separator.js';
import { endMarks } from './rules/tables/mixed-end-marks.js';
import { numberMarks } from './rules/tables/number-marks.js';
import { pointSeparator } from './rules/tables/point-separator.js';
import { productKind } from './rules/tables/product-kind.js';
import { rowNumbers } from './rules/tables/row-numbers.js';
import { shareBounds } from './rules/tables/share-bounds.js';
import { targetAssigned } from './rules/tables/target-assigned.js';
import { targetFigure } from './rules/tables/target-figure.js';
import { totalRow } from './rules/tables/total-row.js';
import { agencyCapitals } from './rules/wording/agency-capitals.js';
import { blendedWords } from './rules/wording/blended-words.js';
import { danglingWord } from './rules/wording/dangling-word.js';
import { dashNames } from './rules/wording/dash-names.js';
import { doubledWord } from './rules/wording/doubled-word.js';
import { equalRange } from './rules/wording/equal-range.js';
import { impossibleSyllable } from './rules/wording/impossible-syllable.js';
import { levelCapitals } from './rules/wording/level-capitals.js';
import { markRules } from './rules/wording/marks.js';
import { nameSpelling } from './rules/wording/name-spelling.js';
import { nearWord } from './rules/wording/near-word.js';
import { nounCapitals } from './rules/wording/noun-capitals.js';
import { positionCapitals } from './rules/wording/position-capitals.js';
import { setPairs } from './rules/wording/set-pairs.js';
import { slip } from './rules/wording/slip.js';
import { unbalancedBrackets } from './rules/wording/unbalanced-brackets.js';
import { unitCapitals } from './rules/wording/unit-capitals.js';
import { wordingRule } from './rules/wording/wording-rule.js';
import { ofData } from './view/known-lines.js';

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
  superiorAgency,
  numberLine,
  placeDate,
  openPlaces,
  outlineNumbers,
  recipientMarks,
  recipientTwice,
  archiveLine,
  firstRecipient,
  signatureAuthority,
  capacityFits,
  signatoryName,
  endMark,
  subjectPeriod,
  referenceAuthority,
  unexplainedAbbreviation,
  actorNames,
  agencyNaming,
  noSuchDay,
  pastDay,
  amountInWords,
  sumOfParts,
  rangeDirection,
  weekdayDate,
  crossReference,
  duplicateTask,
  ownDocument,
  missingLead,
  leadSupports,
  otherUnit,
  selfReport,
  titleYear,
  signingYear,
  staleYear,
  laterYear,
  earlyResult,
  farYear,
  targetConflict,
  unitKind,
  unitLevel,
  webAddress,
  impossibleDate,
  proposalDate,
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
  numberMarks,
  shareBounds,
  targetFigure,
  targetAssigned,
  totalRow,
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
  issuerExists,
  goneBodiesRule,
  inForce,
  registerFacts,
  amended,
  notInRegister,
  ...markRules,
  pageSize,
  pageMargins,
  orientation,
  pageNumbers,
  font,
  colour,
  bodySize,
  bodySpacing,
  bodyAlign,
  bodyLines,
  bodyIndent,
  ...roleLooks,
  agencyLook,
  ...drawnLines,
  mottoUnderline,
  tableWidth,
  tableHeads,
  tableLetters,
  signaturePage,
  headingAtFoot,
  headOnEachPage,
];

export const rulesWith: (data: CheckData) => readonly Rule[] = ofData(({ wording }) => [
  ...rules,
  ...wording.map(wordingRule),
]);
