// "Kế hoạch số 12/KH-UBND … của Ủy ban nhân dân {{unit.parent}}" in a common plan: the number is that of one superior, the name becomes that
// of each unit's own. Units below another one would cite a paper that there is not.

import { valueAt } from '../../data/edits/edit.js';
import type { DataPath } from '../../data/yaml-source.js';
import type { Diagnostic, Place } from '../../diagnostics/index.js';
import type { Plan } from '../../plan/plan.js';
import { planTexts } from '../../plan/plan-texts.js';
import type { Unit } from '../../plan/unit.js';
import { documentsIn } from '../../recognise/citations.js';
import { clauseEnd } from '../../text/clauses.js';
import { fullName } from '../unit-names.js';

interface Paper {
  readonly number: string;
  readonly path: DataPath;
}

/** @param isTheirs whether words name the superior */
function papersOf(plan: Plan, isTheirs: (words: string) => boolean): Paper[] {
  return planTexts(plan).flatMap(({ path, text }): Paper[] => {
    if (path.at(-1) === 'issuer') {
      const number = valueAt(plan, [...path.slice(0, -1), 'number']);
      return isTheirs(text) && typeof number === 'string' && /^\d/u.test(number) ? [{ number, path }] : [];
    }
    const documents = documentsIn(text).filter(({ number }) => number !== undefined);
    return documents.flatMap(({ token, end }, index) => {
      const next = documents[index + 1]?.start ?? text.length;
      return isTheirs(text.slice(end, Math.min(next, clauseEnd(text, end)))) ? [{ number: token, path }] : [];
    });
  });
}

/** Each paper of the plan's superior that units below another one would cite. */
export function superiorPapers(plan: Plan, units: readonly Unit[], placeOf: (path: string) => Place): Diagnostic[] {
  const { parent } = plan.unit;
  const own = parent && fullName(parent);
  const others = [...new Set(units.flatMap((unit) => (unit.parent ? [fullName(unit.parent)] : [])))].filter(
    (name) => name !== own,
  );
  if (others.length === 0) return [];
  const named = (words: string): boolean =>
    /\{\{\s*unit\.parent\b/u.test(words) || (parent !== undefined && words.includes(parent.name));
  const shown = others.length > 3 ? `${others.slice(0, 3).join('; ')} …` : others.join('; ');
  return papersOf(plan, named).map(({ number, path }) => ({
    code: 'units/superior-paper',
    severity: 'warning',
    place: placeOf(path.join('.')),
    message: {
      vi: `"${number}" trong kế hoạch chung là văn bản của một cấp trên; bảng đơn vị có đơn vị thuộc cấp trên khác (${shown}).`,
      en: `"${number}" in the common plan is a paper of one superior; the table has units below others (${shown}).`,
    },
    remedy: {
      vi: 'Ghi số, ngày văn bản của từng cấp trên vào một cột của bảng đơn vị, hoặc lập kế hoạch chung riêng cho từng cấp trên.',
      en: 'Give number and date of each superior in a column of the table, or make one common plan for each superior.',
    },
  }));
}
