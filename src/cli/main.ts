#!/usr/bin/env node
// The command `kehoach`: hands the process over to the program and turns a fault of our own into a short message.

import { readFileSync } from 'node:fs';
import { refusal } from '../workspace/refusal.js';
import { exitCodes } from './exit-codes.js';
import { formatDiagnostic } from './print-diagnostics.js';
import { runProgram } from './program.js';
import { languageOf, type Terminal, wantsColour } from './terminal.js';

const { env, stdout, stderr } = process;
const args = process.argv.slice(2);
const terminal: Terminal = {
  out: (text) => stdout.write(text),
  err: (text) => stderr.write(text),
  folder: process.cwd(),
  env,
  language: languageOf(args, env),
  colour: wantsColour(env, stderr.isTTY === true),
  interactive: stderr.isTTY === true,
};

// a reader that has seen enough (`| head`) closes the pipe; that is no fault
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return;
  const file = { vi: 'kết quả in ra', en: 'standard output' }[terminal.language];
  terminal.err(`${formatDiagnostic(refusal(error, file), terminal)}\n`);
  process.exit(exitCodes.files);
});

// nobody is left to tell it to
stderr.on('error', () => undefined);

function reportFault(error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  terminal.err(
    {
      vi: `lỗi của chính kehoach: ${reason}\n  → Xin báo cho người phát triển; thêm KEHOACH_DEBUG=1 để có chi tiết.\n`,
      en: `a fault of kehoach itself: ${reason}\n  → Please report it; KEHOACH_DEBUG=1 shows the details.\n`,
    }[terminal.language],
  );
  if (env.KEHOACH_DEBUG === '1' && error instanceof Error) terminal.err(`${error.stack}\n`);
  process.exitCode = exitCodes.internal;
}

// also what is thrown where nobody waits for it, in a timer or a stream
process.on('uncaughtException', (error) => {
  reportFault(error);
  process.exit();
});

try {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  process.exitCode = await runProgram(args, terminal, version);
} catch (error) {
  reportFault(error);
}
