// The office programs that judge our files from outside. A missing one is a failure, not a skip: these tests are only run on purpose.

import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const run = (command: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): string =>
  execFileSync(command, args, { encoding: 'utf8', timeout: 90_000, env, stdio: ['ignore', 'pipe', 'pipe'] });

/** Only Liberation Serif 2, under the name Times New Roman: whatever else the machine has does not change the lines. */
function fontConfiguration(folder: string): string {
  const file = path.join(folder, 'fonts.conf');
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<dir>/usr/share/fonts/truetype/liberation2</dir><cachedir>${folder}/font-cache</cachedir>
<match target="pattern"><test name="family"><string>Times New Roman</string></test>
<edit name="family" mode="assign" binding="strong"><string>Liberation Serif</string></edit></match></fontconfig>`,
  );
  return file;
}

/** DOCX → PDF by LibreOffice with a profile of its own. @returns the PDF's path */
export function convertByLibreOffice(docx: string, folder: string): string {
  mkdirSync(folder, { recursive: true });
  const profile = `-env:UserInstallation=file://${path.resolve(folder, 'profile')}`;
  const env = { ...process.env, FONTCONFIG_FILE: fontConfiguration(path.resolve(folder)) };
  run(
    'soffice',
    ['--headless', profile, '--convert-to', 'pdf', '--outdir', path.resolve(folder), path.resolve(docx)],
    env,
  );
  return path.join(folder, `${path.basename(docx, '.docx')}.pdf`);
}

export const pageCount = (pdf: string): number => Number(/^Pages:\s+(\d+)$/m.exec(run('pdfinfo', [pdf]))?.[1]);

/** One entry a font: name, embedded, subset, mapped to Unicode. */
export const fontsOf = (pdf: string): { name: string; embedded: boolean; subset: boolean; unicode: boolean }[] =>
  run('pdffonts', [pdf])
    .split('\n')
    .slice(2)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [, name = '', flags = ''] = /^(\S+).*?((?:yes|no)\s+(?:yes|no)\s+(?:yes|no))\s+\d+/.exec(line) ?? [];
      const [embedded, subset, unicode] = flags.split(/\s+/).map((flag) => flag === 'yes');
      return { name, embedded: embedded === true, subset: subset === true, unicode: unicode === true };
    });

export const checkByQpdf = (pdf: string): string => run('qpdf', ['--check', pdf]);

/** Text in reading order, spaces folded. */
export const textOf = (pdf: string): string =>
  run('pdftotext', ['-enc', 'UTF-8', pdf, '-']).normalize('NFC').replace(/\s+/g, ' ');
