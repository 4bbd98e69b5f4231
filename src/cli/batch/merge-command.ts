// The work of `kehoach batch merge`: manifests of all shards into one, and the summary over all units.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { hasFaultyUnits, manifestName, manifestText } from '../../batch/manifest.js';
import { mergeManifests, type ShardManifest } from '../../batch/merge-manifests.js';
import { writeSummary } from '../../batch/summary/write-summary.js';
import { hasErrors } from '../../diagnostics/index.js';
import { makeFolder, writeWhole } from '../../workspace/output-batch.js';
import { refusal } from '../../workspace/output-folder.js';
import { type ExitCode, exitCodeOf, exitCodes } from '../exit-codes.js';
import { printDiagnostics } from '../print-diagnostics.js';
import { say, type Terminal } from '../terminal.js';

const SHARD_MANIFEST = /^manifest-\d+-of-\d+\.json$/;

/** @param folders output folders of the shards; one if they shared it @param output where the joined manifest goes */
export function runMerge(folders: readonly string[], output: string, terminal: Terminal): ExitCode {
  const target = path.resolve(terminal.folder, output);
  try {
    const shards = folders.flatMap((folder) => {
      const full = path.resolve(terminal.folder, folder);
      return readdirSync(full)
        .filter((name) => SHARD_MANIFEST.test(name))
        .sort()
        .map(
          (name): ShardManifest => ({
            file: path.join(folder, name),
            folder: path.relative(target, full).split(path.sep).join('/'),
            text: readFileSync(path.join(full, name), 'utf8'),
          }),
        );
    });
    if (shards.length === 0) {
      const text = {
        vi: 'Không có manifest-…-of-….json nào trong thư mục này.',
        en: 'There is no manifest-…-of-….json here.',
      };
      terminal.err(`${say(terminal, text)}\n`);
      return exitCodes.files;
    }
    const merged = mergeManifests(shards);
    printDiagnostics(merged.diagnostics, terminal);
    if (!merged.value || hasErrors(merged.diagnostics)) return exitCodeOf(merged.diagnostics);
    makeFolder(target);
    writeWhole(path.join(target, manifestName()), manifestText(merged.value));
    for (const name of [manifestName(), ...writeSummary(target, merged.value)])
      terminal.out(`${path.join(output, name)}\n`);
    const failed = merged.value.units.filter(({ status }) => status === 'failed').length;
    const count = merged.value.units.length;
    terminal.err(
      `${say(terminal, { vi: `${count} đơn vị, ${failed} lỗi.`, en: `${count} units, ${failed} failed.` })}\n`,
    );
    return hasFaultyUnits(merged.value) ? exitCodes.content : exitCodes.ok;
  } catch (error) {
    if (!(error instanceof Error) || typeof (error as NodeJS.ErrnoException).code !== 'string') throw error;
    printDiagnostics(
      [refusal(error as NodeJS.ErrnoException, (error as NodeJS.ErrnoException).path ?? output)],
      terminal,
    );
    return exitCodes.files;
  }
}
