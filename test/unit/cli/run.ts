// Runs a command line in this process and keeps what it says.

import { runProgram } from '../../../src/cli/program.js';
import { languageOf, type Terminal } from '../../../src/cli/terminal.js';

export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export async function run(
  args: readonly string[],
  options: { readonly folder?: string; readonly env?: Terminal['env']; readonly colour?: boolean } = {},
): Promise<Run> {
  const said = { out: '', err: '' };
  const env = options.env ?? {};
  const terminal: Terminal = {
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
    folder: options.folder ?? process.cwd(),
    env,
    language: languageOf(args, env),
    colour: options.colour ?? false,
  };
  const code = await runProgram(args, terminal, '9.9.9');
  return { code, ...said };
}
