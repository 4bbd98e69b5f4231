// `kehoach doctor` (`kham`): what is there on this machine and what is not.

import type { Command } from 'commander';
import { exitCodes } from '../exit-codes.js';
import { say } from '../terminal.js';
import { type CommandContext, startCommand } from './options.js';

/** @param version of kehoach */
export function doctorCommand(context: CommandContext, version: string): Command {
  const { terminal, done } = context;
  const pick = (vi: string, en: string): string => ({ vi, en })[terminal.language];
  return startCommand(
    'doctor',
    'kham',
    {
      summary: {
        vi: 'Xem máy này có gì: phiên bản, phông chữ và chữ tiếng Việt, LibreOffice',
        en: 'What this machine has: versions, fonts and their letters, LibreOffice',
      },
    },
    context,
  )
    .option('--json', pick('in kết quả dạng JSON ra stdout', 'print the result as JSON on stdout'))
    .action(async (options: Record<string, true | undefined>) => {
      const { examine } = await import('../work/doctor.js');
      const findings = await examine(version, terminal);
      const well = findings.every(({ state }) => state !== 'bad');
      if (options.json) {
        const list = findings.map(({ what, found, state }) => ({
          what: say(terminal, what),
          found: say(terminal, found),
          state,
        }));
        terminal.out(`${JSON.stringify({ version: 1, command: 'doctor', ok: well, findings: list }, undefined, 2)}\n`);
      } else {
        const marks = { good: '✓', missing: '–', doubtful: '!', bad: '✗' };
        for (const { what, found, state } of findings) {
          terminal.out(`${marks[state]} ${say(terminal, what)}: ${say(terminal, found)}\n`);
        }
      }
      done(well ? exitCodes.ok : exitCodes.content);
    });
}
