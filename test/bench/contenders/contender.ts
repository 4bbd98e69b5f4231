// Whatever makes one document a run; every run is another unit's.

import type { Document } from '../../../src/document/document.js';
import type { Units } from '../content/units.js';

export interface Contender {
  readonly name: string;
  /** @param index of the unit; its document is the one of that place in `documents`, as often as they go round */
  run(index: number): Promise<Uint8Array> | Uint8Array;
}

/** What contenders are made from. */
export interface Given {
  readonly units: Units;
  /** Composed beforehand: a script without an engine would have its texts at hand. */
  readonly documents: readonly Document[];
}

/** @returns nothing where its package is not installed */
export type MakeContender = (given: Given) => Promise<Contender | undefined>;
