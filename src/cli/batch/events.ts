// A batch for programs: one JSON object a line on stdout.

import type { Shard, UnitRecord } from '../../batch/manifest.js';
import type { Diagnostic } from '../../diagnostics/index.js';
import { diagnosticJson } from '../print-diagnostics.js';
import { say, type Terminal } from '../terminal.js';

export interface BatchEnd {
  readonly finished: boolean;
  readonly failed: number;
  readonly kept: number;
  readonly seconds: number;
  readonly code: number;
  /** Manifest, summary, archive. */
  readonly written: readonly string[];
}

export function createEvents(terminal: Terminal, enabled: boolean) {
  const emit = (data: object): void => {
    if (enabled) terminal.out(`${JSON.stringify(data)}\n`);
  };
  return {
    start: (units: number, total: number, shard: Shard | undefined): void =>
      emit({ event: 'start', version: 1, units, total, ...(shard ? { shard } : {}) }),
    /** Nothing was made. */
    refused: (findings: readonly Diagnostic[], code: number): void =>
      emit({ event: 'refused', findings: findings.map((each) => diagnosticJson(each, terminal)), code }),
    unit: ({ unit, status, files, findings, milliseconds }: UnitRecord, kept: boolean): void =>
      emit({
        event: 'unit',
        unit,
        status: kept ? 'kept' : status,
        files,
        findings: findings.map(({ message, remedy, ...rest }) => ({
          ...rest,
          message: say(terminal, message),
          ...(remedy ? { remedy: say(terminal, remedy) } : {}),
        })),
        milliseconds,
      }),
    end: (end: BatchEnd): void => emit({ event: 'end', ...end }),
  };
}
