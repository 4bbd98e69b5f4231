// The work of `kehoach batch merge`: manifests of all shards into one, and the summary over all units.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { hasFaultyUnits, manifestName, manifestText } from '../../batch/manifest.js';
import { mergeManifests, type ShardManifest } from '../../batch/merge-manifests.js';
import { summaryFiles } from '../../batch/summary/summarize.js';
import { hasErrors } from '../../diagnostics/index.js';
import { writeOutputs } from '../../workspace/output-folder.js';
import { isFileError, refusal } from '../../workspace/refusal.js';
import { type ExitCode, exitCodeOf, exitCodes } from '../exit-codes.js';
import { joined, nameFrom } from '../file-names.js';
import { printDiagnostics, showPlaces } from '../print-diagnostics.js';
import { say, type Terminal } from '../terminal.js';
import { bytesOf } from '../write-files.js';

const SHARD_MANIFEST = /^manifest-\d+-of-\d+\.json$/;

/** @param folders output folders of the shards; one if they shared it @param output where the joined manifest goes */
export async function runMerge(
  folders: readonly string[],
  output: string,
  force: boolean,
  terminal: Terminal,
): Promise<ExitCode> {
  const target = path.resolve(terminal.folder, output);
  try {
    const shards = folders.flatMap((folder) => {
      const full = path.resolve(terminal.folder, folder);
      return readdirSync(full)
        .filter((name) => SHARD_MANIFEST.test(name))
        .sort()
        .map(
          (name): ShardManifest => ({
            file: joined(folder, name),
            folder: nameFrom(target, full),
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
    const files = [{ name: manifestName(), bytes: bytesOf(manifestText(merged.value)) }, ...summaryFiles(merged.value)];
    const inputs = shards.map(({ file }) => path.resolve(terminal.folder, file));
    const written = await writeOutputs(target, files, { force, inputs });
    printDiagnostics(showPlaces(written.diagnostics, target, terminal.folder), terminal);
    if (!written.value) return exitCodeOf(written.diagnostics);
    for (const { name } of files) terminal.out(`${joined(output, name)}\n`);
    const failed = merged.value.units.filter(({ status }) => status === 'failed').length;
    const count = merged.value.units.length;
    terminal.err(
      `${say(terminal, { vi: `${count} đơn vị, ${failed} lỗi.`, en: `${count} units, ${failed} failed.` })}\n`,
    );
    return hasFaultyUnits(merged.value) ? exitCodes.content : exitCodes.ok;
  } catch (error) {
    if (!isFileError(error)) throw error;
    printDiagnostics(showPlaces([refusal(error, error.path ?? target)], target, terminal.folder), terminal);
    return exitCodes.files;
  }
}
