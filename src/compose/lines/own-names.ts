// Names that a plan knows of itself: its unit, those above it, who signs. In capitals nothing else tells a name.

import { type Phrases, phrasesOf } from '../../doctype/line-words.js';
import type { Plan } from '../../plan/plan.js';
import type { Unit } from '../../plan/unit.js';
import { unitName } from '../names/unit-names.js';

export interface OwnNames {
  /** Equal for equal names. */
  readonly key: string;
  readonly phrases: Phrases;
}

export const noNames: OwnNames = { key: '', phrases: new Map() };

const unitsOf = (unit: Unit | undefined): readonly string[] =>
  unit ? [unitName(unit), unit.name, ...unitsOf(unit.parent)] : [];

/** A name of several, "Liên Mạc - Đông Ngạc", stays whole in each of them. */
export function ownNames({ unit, signatory }: Plan): OwnNames {
  const names = [...unitsOf(unit), signatory.name ?? ''].flatMap((name) => name.split(/(?<!\s)\s+[-–]\s+/));
  return { key: names.join('\n'), phrases: phrasesOf(names) };
}
