// Lines of the tables of units: cells between tabs; lines that begin with # are remarks.

import { type Diagnostic, failed, ok, type Result } from '../../diagnostics/index.js';
import { type Unit, type UnitKind, unitKindWords } from '../../plan/unit.js';
import { capitalize, uncapitalize } from '../../text/case.js';
import { parseDate } from '../../text/date.js';
import { patternOf } from '../../text/pattern.js';
import type { Workspace } from '../../workspace/workspace.js';

export const unitsFolder = 'templates/units';

export interface UnitLine {
  readonly cells: readonly string[];
  /** The fault of a line that is none. @param twice it says what another one has said */
  fault(twice?: boolean): Diagnostic;
}

export const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && parseDate(text) !== undefined;

const named = patternOf(`^(${unitKindWords}) (\\S.*)$`, 'u');

/** `xã Tu Mơ Rông` → kind and name. A common noun in upper case is that of a unit named after a person: `Thành phố Hồ Chí Minh`. */
export function unitOf(text: string): Unit | undefined {
  const lower = uncapitalize(text);
  const match = named.exec(lower);
  if (!match) return undefined;
  const unit = { kind: match[1] as UnitKind, name: match[2] as string };
  return lower === text ? unit : { ...unit, namedAfter: 'person' };
}

/** The way back: `xã Tu Mơ Rông`, `Thành phố Hồ Chí Minh`. */
export const writtenName = ({ kind, name, namedAfter }: Unit): string =>
  `${namedAfter ? capitalize(kind) : kind} ${name}`;

const noFile = (file: string): Diagnostic => ({
  code: 'data/no-file',
  severity: 'error',
  place: { file },
  message: { vi: `Không có tệp ${file}.`, en: `There is no file ${file}.` },
});

/** Bytes of a table, built in or the project's own. */
export async function readUnitFile(workspace: Workspace, file: string): Promise<Result<Uint8Array>> {
  const bytes = await workspace.resource(file);
  return bytes ? ok(bytes) : failed(noFile(file));
}

const badLine = (file: string, line: number, text: string, twice: boolean): Diagnostic => ({
  code: 'data/bad-unit-line',
  severity: 'error',
  place: { file, line },
  message: twice
    ? {
        vi: `Mã này đã có ở dòng trên: "${text.slice(0, 80)}".`,
        en: `The code stands above already: "${text.slice(0, 80)}".`,
      }
    : {
        vi: `Dòng này không phải đơn vị hành chính: "${text.slice(0, 80)}".`,
        en: `This line is no unit: "${text.slice(0, 80)}".`,
      },
  remedy: {
    vi: 'Ghi các ô cách nhau bằng dấu tab, theo templates/units/README.md.',
    en: 'Write cells with tabs between them, as templates/units/README.md says.',
  },
});

export function unitLines(bytes: Uint8Array, file: string): UnitLine[] {
  const lines = new TextDecoder().decode(bytes).normalize('NFC').split(/\r?\n/);
  return lines.flatMap((text, index) => {
    if (text.trim() === '' || text.startsWith('#')) return [];
    const fault = (twice = false): Diagnostic => badLine(file, index + 1, text.replaceAll('\t', ' · '), twice);
    return [{ cells: text.split('\t').map((cell) => cell.trim()), fault }];
  });
}
