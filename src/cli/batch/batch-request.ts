// What `kehoach batch` was asked for.

import type { Shard } from '../../batch/manifest.js';
import type { Reading } from '../../doctype/target-rule.js';
import type { Format } from '../../flows/render.js';

export interface BatchRequest {
  readonly plan: string;
  readonly units: readonly string[];
  /** What columns mean, as it was typed. */
  readonly columns: readonly string[];
  readonly output: string;
  readonly formats: readonly Format[];
  readonly layout: 'folders' | 'flat';
  /** The office's own Word form, a path from the current folder. */
  readonly template?: string | undefined;
  readonly rule?: string | undefined;
  readonly reading?: Reading | undefined;
  readonly shard?: Shard | undefined;
  readonly split: boolean;
  readonly issue: boolean;
  readonly verify: boolean;
  readonly zip: boolean;
  readonly dryRun: boolean;
  readonly force: boolean;
  readonly jsonLines: boolean;
  readonly quiet: boolean;
}
