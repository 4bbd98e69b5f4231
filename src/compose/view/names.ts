// The names that texts of a plan may use in {{…}}: years, the unit and what is derived from it, the plan's own
// facts, the title of the plan.

import type { Wording } from '../../doctype/wording.js';
import type { Plan } from '../../plan/plan.js';
import type { Unit } from '../../plan/unit.js';
import { uncapitalize } from '../../text/case.js';
import { expandText, expandTexts, type Names } from '../expand-texts.js';
import { placeName, unitName } from '../names/unit-names.js';

/** `{{unit}}` reads "phường Sao Mai"; its parts are `{{unit.name}}`, `{{unit.committee}}` … */
function unitNames(unit: Unit, wording: Wording): Names {
  const full = unitName(unit);
  return {
    toString: () => full,
    kind: unit.kind,
    name: unit.name,
    place: placeName(unit),
    committee: `${wording.committee} ${full}`,
    committeeShort: `${wording.committeeShort} ${full}`,
    chairman: `${wording.chairman} ${wording.committee} ${full}`,
    chairmanShort: `${wording.chairman} ${wording.committeeShort} ${full}`,
    ...(unit.parent ? { parent: unitNames(unit.parent, wording) } : {}),
  };
}

/** The subject of a plan as it is named inside a sentence: `Kế hoạch hoạt động … năm 2026`. */
const titleOf = (kind: string, subject: string | undefined, names: Names): string | undefined => {
  if (subject === undefined) return undefined;
  const filled = expandText(subject, names, '').value ?? subject;
  return `${kind} ${uncapitalize(filled)}`;
};

export function planNames(plan: Plan, wording: Wording): Names {
  const given: Names = {
    year: plan.year,
    previousYear: plan.year - 1,
    nextYear: plan.year + 1,
    unit: unitNames(plan.unit, wording),
    ...(plan.unit.agency ? { agency: { ...plan.unit.agency, toString: () => plan.unit.agency?.name } } : {}),
  };
  // a fact may itself name the unit or the year; faults in it are told where the plan's texts are filled
  const base = plan.facts ? { ...given, facts: expandTexts(plan.facts, given).value } : given;
  const title = titleOf('Kế hoạch', plan.plan?.subject, base);
  return title === undefined ? base : { ...base, plan: { title } };
}
