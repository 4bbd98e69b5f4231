// The targets that the tables of a plan set, for holding its texts against them.

import { type SetTarget, setTarget } from '../../doctype/spoken-targets.js';
import { indicatorRows } from '../targets/indicator-rows.js';
import type { Tree } from '../tree.js';

/** @param targetAt the target of a row as it stands now */
export const setTargets = (
  data: unknown,
  targetAt: (path: readonly (string | number)[], row: Tree) => string,
): SetTarget[] =>
  indicatorRows(data).flatMap(
    ({ path, row, name }) => setTarget(name, path.join('.'), targetAt(path, row), row.unit) ?? [],
  );
