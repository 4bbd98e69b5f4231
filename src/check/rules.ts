// The rules, one list. Wording rules that are data come after them.

import type { CheckData } from './check-data.js';
import type { ListedRule, Rule, RuleGroup } from './rule.js';
import { impossibleDate, mixedDates, proposalDate } from './rules/citations/dates.js';
import { missingDate, missingKind, missingNumber, missingSo } from './rules/citations/missing.js';
import { sameDocument } from './rules/citations/same-document.js';
import { issuerSymbol, kindSymbol, symbolSyntax } from './rules/citations/symbols.js';
import { unexplainedAbbreviation } from './rules/facts/abbreviation.js';
import { actorNames, leadSupports, missingLead } from './rules/facts/actors.js';
import { agencyNaming } from './rules/facts/agency-naming.js';
import { amountInWords } from './rules/facts/amount-in-words.js';
import { crossReference } from './rules/facts/cross-reference.js';
import { duplicateTask } from './rules/facts/duplicate-task.js';
import { earlyResult } from './rules/facts/early-result.js';
import { farYear } from './rules/facts/far-year.js';
import { laterYear } from './rules/facts/later-year.js';
import { missingPoint } from './rules/facts/missing-point.js';
import { noSuchDay } from './rules/facts/no-such-day.js';
import { otherUnit } from './rules/facts/other-unit.js';
import { ownDocument, selfReport } from './rules/facts/own.js';
import { pastDay } from './rules/facts/past-day.js';
import { rangeDirection } from './rules/facts/range-direction.js';
import { staleYear } from './rules/facts/stale-year.js';
import { sumOfParts } from './rules/facts/sum-of-parts.js';
import { targetConflict } from './rules/facts/target-conflict.js';
import { signingYear, titleAgreement, titleYear } from './rules/facts/titles.js';
import { twoSizes } from './rules/facts/two-sizes.js';
import { unitKind } from './rules/facts/unit-kind.js';
import { unitLevel } from './rules/facts/unit-level.js';
import { webAddress } from './rules/facts/web-address.js';
import { weekdayDate } from './rules/facts/weekday-date.js';
import { annexLetters, annexNamed, annexNumbers, referenceAuthority, referenceLine } from './rules/form/annexes.js';
import { capacityFits } from './rules/form/capacity-fits.js';
import { endMark } from './rules/form/end-mark.js';
import { motto, nationalName, numberLine, placeDate, superiorAgency } from './rules/form/head.js';
import { listEndMarks, repeatedLine } from './rules/form/lists.js';
import { articleNumbers, outlineNumbers } from './rules/form/numbering.js';
import { openPlaces } from './rules/form/open-places.js';
import { citationMarks, citationOrder, proposalLast, subjectPeriod } from './rules/form/preamble.js';
import { archiveLine, firstRecipient, recipientMarks, recipientTwice } from './rules/form/recipients.js';
import { signatoryName, signatureAuthority } from './rules/form/signatures.js';
import { bodyAlign, bodyIndent, bodyLines, bodySize, bodySpacing } from './rules/format/body.js';
import { drawnLines, mottoUnderline } from './rules/format/drawn-lines.js';
import { agencyLook, colour, font } from './rules/format/letters.js';
import { orientation, pageMargins, pageNumbers, pageSize } from './rules/format/page.js';
import { roleLooks } from './rules/format/role-look.js';
import { headingAtFoot, headOnEachPage, signaturePage } from './rules/format/set-pages.js';
import { tableHeads, tableLetters, tableWidth } from './rules/format/tables.js';
import { amended } from './rules/law/amended.js';
import { changedTerms } from './rules/law/changed-terms.js';
import { goneBodiesRule } from './rules/law/gone-bodies.js';
import { horizon } from './rules/law/horizon.js';
import { inForce } from './rules/law/in-force.js';
import { issuerExists } from './rules/law/issuer-exists.js';
import { notInRegister } from './rules/law/not-in-register.js';
import { registerFacts } from './rules/law/register-facts.js';
import { emptyCell, headSpelling, productKind, weakBasis } from './rules/tables/cells.js';
import { columnFormulas } from './rules/tables/column-formulas.js';
import { formulaPercent, numberMarks } from './rules/tables/numbers.js';
import { rowNumbers } from './rules/tables/row-numbers.js';
import { cellComma, endMarks, listSeparator, pointSeparator } from './rules/tables/separators.js';
import { shareBounds } from './rules/tables/share-bounds.js';
import { tableAsText } from './rules/tables/table-as-text.js';
import { targetAssigned, targetFigure } from './rules/tables/targets.js';
import { totalRow } from './rules/tables/total-row.js';
import {
  agencyCapitals,
  levelCapitals,
  nounCapitals,
  positionCapitals,
  unitCapitals,
} from './rules/wording/capitals.js';
import { markRules } from './rules/wording/marks.js';
import { dashNames, nameSpelling } from './rules/wording/names.js';
import { lawCapitals, officialCapitals, partCapitals } from './rules/wording/official-names.js';
import { mixedNames, mixedRanges, toneMarks } from './rules/wording/one-way.js';
import { setPairs, unbalancedBrackets } from './rules/wording/pairs.js';
import { unlikelyWord } from './rules/wording/phrases.js';
import { impossibleSyllable, nearWord } from './rules/wording/spelling.js';
import { preferredWord, slip } from './rules/wording/word-pairs.js';
import { wordingRule } from './rules/wording/wording-rule.js';
import { blendedWords, danglingWord, doubledWord, equalRange } from './rules/wording/words.js';
import { ofData } from './view/known-lines.js';

const byGroup: Readonly<Record<RuleGroup, readonly Rule[]>> = {
  form: [
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
    listEndMarks,
    repeatedLine,
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
  ],
  facts: [
    unexplainedAbbreviation,
    actorNames,
    agencyNaming,
    noSuchDay,
    pastDay,
    amountInWords,
    twoSizes,
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
    titleAgreement,
    missingPoint,
  ],
  citations: [
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
  ],
  tables: [
    cellComma,
    pointSeparator,
    listSeparator,
    endMarks,
    emptyCell,
    formulaPercent,
    columnFormulas,
    weakBasis,
    headSpelling,
    rowNumbers,
    numberMarks,
    shareBounds,
    targetFigure,
    targetAssigned,
    tableAsText,
    totalRow,
    productKind,
  ],
  wording: [
    blendedWords,
    positionCapitals,
    levelCapitals,
    agencyCapitals,
    unitCapitals,
    nameSpelling,
    lawCapitals,
    officialCapitals,
    partCapitals,
    danglingWord,
    doubledWord,
    impossibleSyllable,
    nearWord,
    unlikelyWord,
    setPairs,
    slip,
    preferredWord,
    unbalancedBrackets,
    dashNames,
    equalRange,
    toneMarks,
    mixedNames,
    mixedRanges,
    nounCapitals,
    ...markRules,
  ],
  law: [issuerExists, goneBodiesRule, changedTerms, inForce, horizon, registerFacts, amended, notInRegister],
  format: [
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
  ],
};

const ofGroup = (group: RuleGroup, some: readonly Rule[]): ListedRule[] => some.map((rule) => ({ ...rule, group }));

export const rules: readonly ListedRule[] = (Object.keys(byGroup) as RuleGroup[]).flatMap((group) =>
  ofGroup(group, byGroup[group]),
);

export const rulesWith: (data: CheckData) => readonly ListedRule[] = ofData(({ wording }) => [
  ...rules,
  ...ofGroup('wording', wording.map(wordingRule)),
]);
