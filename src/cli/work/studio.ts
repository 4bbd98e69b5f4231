// The work of `kehoach studio`: the one file of the studio, handed to the browser of this machine and to nobody else.

import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import path from 'node:path';
import type { Diagnostic } from '../../diagnostics/index.js';
import { packageFolder } from '../../workspace/disk.js';
import { type ExitCode, exitCodeOf, exitCodes } from '../exit-codes.js';
import { printDiagnostics } from '../print-diagnostics.js';
import { say, type Terminal } from '../terminal.js';
import { writeNamed } from '../write-files.js';

export interface StudioRequest {
  readonly save?: string;
  readonly open: boolean;
  readonly force: boolean;
}

const NAME = 'kehoach-studio.html';

const missing: Diagnostic = {
  code: 'studio/not-built',
  severity: 'error',
  kind: 'file',
  place: { file: NAME },
  message: { vi: 'Bản cài này không có bàn làm việc.', en: 'This installation lacks the studio.' },
  remedy: {
    vi: 'Cài lại kehoach; từ mã nguồn: npm run build.',
    en: 'Install kehoach again; from its sources: npm run build.',
  },
};

function studioFile(): Uint8Array | undefined {
  try {
    return readFileSync(path.join(packageFolder, 'dist', NAME));
  } catch {
    return undefined;
  }
}

/** A page of another site cannot reach it by a name of its own, nor by a guess of the address. */
const isOurs = ({ headers, url, method }: IncomingMessage, host: string, token: string): boolean =>
  headers.host === host &&
  (headers.origin === undefined || headers.origin === `http://${host}`) &&
  url === `/${token}/` &&
  (method === 'GET' || method === 'HEAD');

function openBrowser(address: string): void {
  const [program, args] =
    process.platform === 'win32'
      ? (['cmd', ['/c', 'start', '', address]] as const)
      : process.platform === 'darwin'
        ? (['open', [address]] as const)
        : (['xdg-open', [address]] as const);
  const child = spawn(program, args, { stdio: 'ignore', detached: true });
  // the address is printed as well
  child.on('error', () => undefined);
  child.unref();
}

function serve(html: Uint8Array, open: boolean, terminal: Terminal): Promise<ExitCode> {
  const token = randomBytes(16).toString('hex');
  let host = '';
  const server = createServer((request, response) => {
    if (!isOurs(request, host, token)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Length': html.length,
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Opener-Policy': 'same-origin',
    });
    response.end(request.method === 'HEAD' ? undefined : html);
  });
  return new Promise((done) => {
    const end = (): void => {
      server.close();
      server.closeAllConnections();
      done(exitCodes.ok);
    };
    process.once('SIGINT', end);
    process.once('SIGTERM', end);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      host = `127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
      const page = `http://${host}/${token}/`;
      terminal.out(`${page}\n`);
      const text = {
        vi: 'Bàn làm việc đang mở ở địa chỉ trên; nhấn Ctrl+C để đóng.',
        en: 'The studio is open at this address; Ctrl+C ends it.',
      };
      terminal.err(`${say(terminal, text)}\n`);
      if (open) openBrowser(page);
    });
  });
}

export async function runStudio({ save, open, force }: StudioRequest, terminal: Terminal): Promise<ExitCode> {
  const html = studioFile();
  if (!html) {
    printDiagnostics([missing], terminal);
    return exitCodeOf([missing]);
  }
  if (save === undefined) return serve(html, open, terminal);
  const faults = await writeNamed(
    [{ path: save, bytes: html, kinds: ['.html', '.htm'] }],
    { force, inputs: [] },
    terminal,
  );
  printDiagnostics(faults, terminal);
  if (faults.length === 0) terminal.out(`${save}\n`);
  return exitCodeOf(faults);
}
