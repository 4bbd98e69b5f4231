// A rolled plan with all its places as the user sees them: paths from the current folder.

import type { Diagnostic, Place } from '../../diagnostics/index.js';
import type { RolledPlan } from '../../flows/roll-over.js';
import { showPlace } from '../show-place.js';

interface Placed {
  readonly place?: Place;
}

export function showRolled(
  made: RolledPlan,
  shown: (list: readonly Diagnostic[]) => Diagnostic[],
  project: string,
  from: string,
): RolledPlan {
  const placed = <T extends Placed>(list: readonly T[]): T[] =>
    list.map((each) => (each.place ? { ...each, place: showPlace(each.place, project, from) } : each));
  const { rolled, compared, findings } = made;
  return {
    ...made,
    rolled: {
      ...rolled,
      decisions: shown(rolled.decisions),
      changes: placed(rolled.changes),
      years: placed(rolled.years),
    },
    compared: { ...compared, texts: placed(compared.texts) },
    findings: {
      fixed: shown(findings.fixed),
      carried: shown(findings.carried),
      fresh: shown(findings.fresh),
    },
  };
}
