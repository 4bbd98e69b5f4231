// The work of `kehoach law`: the register searched, judged on a day, checked, written as a workbook and read back.

import path from 'node:path';
import type { Diagnostic, Result } from '../../diagnostics/index.js';
import { confidenceWords } from '../../doctype/confidence.js';
import { fullCitation } from '../../doctype/full-citation.js';
import { isOut, type Judged, judge, standingWords } from '../../doctype/law-standing.js';
import { type LawTopics, lawsToCite, loadLawTopics } from '../../doctype/law-topics.js';
import { doubtFact, endWords } from '../../doctype/law-words.js';
import type { LegalRegister } from '../../doctype/legal-register.js';
import { checkRegisterText, registerOfSheet, registerSheet, searchLaw } from '../../flows/law.js';
import { closest } from '../../text/closest.js';
import { dayInVietnam, isFullDate, isoDate, parseDate, shortDay } from '../../text/date.js';
import { readNamed } from '../../workspace/disk-named.js';
import type { WriteOptions } from '../../workspace/output-folder.js';
import type { LawOptions } from '../commands/law.js';
import { type ExitCode, exitCodeOf, exitCodes } from '../exit-codes.js';
import { printDiagnostics } from '../print-diagnostics.js';
import { openProject } from '../project-folder.js';
import { say, type Terminal } from '../terminal.js';
import { bytesOf, inputsOf, writeNamed } from '../write-files.js';

const usage = (vi: string, en: string, remedy?: string): Diagnostic => ({
  code: 'law/usage',
  severity: 'error',
  kind: 'usage',
  message: { vi, en },
  ...(remedy ? { remedy: { vi: remedy, en: remedy } } : {}),
});

/** A document with its state, a line each: what it is, what it is worth on the day, where that is known from. */
function shown({ entry, standing, successors, followers, amenders }: Judged, day: string, terminal: Terminal): string {
  if (!entry) return '';
  const words = (vi: string, en: string): string => say(terminal, { vi, en });
  const next = [...successors, ...followers].map(({ number }) => number);
  const named = next.length > 0 ? next : entry.replacedBy;
  const later = entry.amendedBy
    .filter(({ from }) => from > day)
    .map(({ number, from }) => `${number} (${shortDay(from)})`);
  const isOpen = !isOut(standing) && entry.doubt !== undefined && entry.doubt.from <= day;
  const facts = [
    `${say(terminal, standingWords[standing])}${isOpen ? words(', phải tra lại', ', to be looked up') : ''}${entry.confidence === 'low' ? words(' (chưa kiểm chứng)', ' (unverified)') : ''}`,
    entry.from && words(`từ ${shortDay(entry.from)}`, `from ${entry.from}`),
    say(terminal, endWords(entry)),
    entry.ends && words(`đến hết năm ${entry.ends}`, `to the end of ${entry.ends}`),
    named.length > 0 && words(`thay bằng, nối tiếp: ${named.join(', ')}`, `followed by ${named.join(', ')}`),
    amenders.length > 0 &&
      words(
        `sửa đổi bởi ${amenders.map(({ number }) => number).join(', ')}`,
        `amended by ${amenders.map(({ number }) => number).join(', ')}`,
      ),
    entry.doubt && say(terminal, doubtFact(entry.doubt)),
    later.length > 0 && words(`sẽ được sửa đổi: ${later.join(', ')}`, `to be amended: ${later.join(', ')}`),
  ].filter(Boolean);
  const source = `${entry.source} (${say(terminal, confidenceWords[entry.confidence])})`;
  const number = entry.name ? ` (${entry.number})` : '';
  return `${fullCitation(entry)}${number}\n  ${facts.join('; ')}\n  ${words('Nguồn', 'Source')}: ${source}${entry.note ? `\n  ${entry.note}` : ''}\n`;
}

const age = ({ asOf, entries }: LegalRegister, day: string, terminal: Terminal): string =>
  say(terminal, {
    vi: `${entries.length} văn bản trong sổ${asOf ? `, đọc nguồn đến ${shortDay(asOf)}` : ''}; xét ở ngày ${shortDay(day)}. Tra lại trên vbpl.vn trước khi trình ký.\n`,
    en: `${entries.length} documents in the register${asOf ? `, sources read up to ${asOf}` : ''}; judged on ${day}. Look them up on vbpl.vn.\n`,
  });

function listTopic(
  topics: Result<LawTopics>,
  { topic = '', json }: LawOptions,
  register: LegalRegister,
  day: string,
  terminal: Terminal,
): ExitCode {
  printDiagnostics(topics.diagnostics, terminal);
  if (!topics.value) return exitCodeOf(topics.diagnostics);
  const keys = topics.value.topics.map(({ key }) => key);
  const found = lawsToCite(topics.value, register, topic, day);
  if (!found) {
    const near = closest(topic, keys);
    printDiagnostics(
      [usage(`Không có chủ đề "${topic}".`, `There is no topic "${topic}".`, near ? `"${near}"?` : keys.join(', '))],
      terminal,
    );
    return exitCodes.usage;
  }
  const { entries, open, left } = found;
  if (json)
    terminal.out(
      `${JSON.stringify({ version: 1, day, asOf: register.asOf, cite: entries, open, left }, undefined, 2)}\n`,
    );
  else {
    for (const each of entries) terminal.out(shown(each, day, terminal));
    for (const { words, look } of open)
      terminal.out(
        `… ${words}\n  ${say(terminal, { vi: `phải tìm số, ngày: ${look}`, en: `number and date are to be found: ${look}` })}\n`,
      );
    for (const { entry, standing } of left)
      terminal.out(
        `${say(terminal, { vi: 'Không dẫn', en: 'Not to be cited' })}: ${entry?.number} (${say(terminal, standingWords[standing])})\n`,
      );
  }
  return exitCodes.ok;
}

async function writeOne(
  file: string,
  bytes: Uint8Array,
  options: Pick<WriteOptions, 'force' | 'inputs'>,
  terminal: Terminal,
): Promise<ExitCode> {
  const refused = await writeNamed([{ path: file, bytes }], options, terminal);
  printDiagnostics(refused, terminal);
  if (refused.length > 0) return exitCodeOf(refused);
  terminal.out(`${file}\n`);
  return exitCodes.ok;
}

export async function runLaw(words: readonly string[], options: LawOptions, terminal: Terminal): Promise<ExitCode> {
  const { project, disk } = await openProject('plan.yaml', terminal.folder);
  const asked = options.day === undefined ? undefined : parseDate(options.day);
  if (options.day !== undefined && !(asked && isFullDate(asked))) {
    printDiagnostics(
      [usage(`Không có ngày "${options.day}".`, `There is no day "${options.day}".`, '--day 2027-01-20')],
      terminal,
    );
    return exitCodes.usage;
  }
  const day = asked && isFullDate(asked) ? isoDate(asked) : dayInVietnam(disk.today());
  const loaded = await project.load('register', 'checkData');
  printDiagnostics(loaded.diagnostics, terminal);
  if (!loaded.value) return exitCodeOf(loaded.diagnostics);
  const { register, checkData } = loaded.value;
  const ground = { register, symbols: checkData.symbols.kinds, today: dayInVietnam(disk.today()) };
  const given = options.check ?? options.from;
  const read = given === undefined ? undefined : await readNamed(path.resolve(terminal.folder, given), given);
  printDiagnostics(read?.diagnostics ?? [], terminal);
  if (read && !read.value) return exitCodes.files;
  const bytes = read?.value;
  const inputs = inputsOf([disk], [given], terminal);
  if (options.check !== undefined) {
    const faults = checkRegisterText(new TextDecoder().decode(bytes), options.check, ground);
    printDiagnostics(faults, terminal);
    terminal.err(age(register, day, terminal));
    return exitCodeOf(faults);
  }
  if (options.from !== undefined) {
    const made = registerOfSheet(bytes as Uint8Array, options.from, ground);
    printDiagnostics(made.diagnostics, terminal);
    if (made.value === undefined) return exitCodeOf(made.diagnostics);
    if (options.output !== undefined)
      return writeOne(options.output, bytesOf(made.value), { force: options.force === true, inputs }, terminal);
    terminal.out(made.value);
    return exitCodes.ok;
  }
  const found = searchLaw(register, words);
  if (options.export !== undefined)
    return writeOne(options.export, registerSheet(found), { force: options.force === true, inputs }, terminal);
  if (options.topic !== undefined) {
    const code = listTopic(await loadLawTopics(disk), options, register, day, terminal);
    terminal.err(age(register, day, terminal));
    return code;
  }
  const judged = found.map((entry) => judge(register, entry, day));
  if (options.json)
    terminal.out(`${JSON.stringify({ version: 1, day, asOf: register.asOf, documents: judged }, undefined, 2)}\n`);
  else for (const each of judged) terminal.out(shown(each, day, terminal));
  if (judged.length === 0)
    terminal.err(
      `${say(terminal, { vi: 'Sổ không có văn bản nào như vậy.', en: 'The register has no such document.' })}\n`,
    );
  terminal.err(age(register, day, terminal));
  return judged.length === 0 ? exitCodes.content : exitCodes.ok;
}
