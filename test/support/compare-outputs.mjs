// Do two checkouts make the same files? `npm run compare:outputs -- <before> <after>`: the command of each runs over all examples, samples and
// what lies in ../shared (seeds, papers, faulty files; left out where absent), and every byte that it writes or prints is compared.
// With one checkout and `--into <folder>` the outputs are only made, to be compared later: a folder of outputs may stand for a checkout.
// Exit code 1 if anything differs.

import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';

const root = path.resolve(import.meta.dirname, '../..');
const shared = path.join(root, '../shared');
/** A file on which a command sits longer than this is a difference of its own. */
const MOST_MILLISECONDS = 300_000;
const DONE = 'outputs-of.txt';
/** Sums of the files beside it. */
const RECORD = /(?:^|\/)\.kehoach\.json$/;

const filesIn = (folder) =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true, recursive: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
        .sort()
    : [];

/** All outputs of one checkout. @param into an empty folder */
async function makeOutputs(checkout, into) {
  const main = path.resolve(checkout, 'dist/cli/main.js');
  const { NO_COLOR: _, FORCE_COLOR: __, KEHOACH_LANG: ___, npm_command: ____, ...env } = process.env;
  const waiting = [];
  let count = 0;
  const at = (name) => path.join(into, name);
  const files = (folder, ending) =>
    filesIn(at(folder)).flatMap((name) => (ending.test(name) ? [`${folder}/${name}`] : []));
  /** Runs in the folder of outputs, so that all names are relative; what is said and the exit code are outputs too. */
  const run = (name, ...args) =>
    waiting.push(
      () =>
        new Promise((resolve) => {
          const options = { cwd: into, env, maxBuffer: 1 << 28, timeout: MOST_MILLISECONDS };
          execFile(process.execPath, [main, ...args], options, (error, out, err) => {
            const said = `${args.join(' ')}\nexit ${error ? (error.code ?? 'none') : 0}\n--- out\n${out}\n--- err\n${err}`;
            mkdirSync(path.dirname(at(`said/${name}`)), { recursive: true });
            writeFileSync(at(`said/${name}.txt`), said);
            count += 1;
            resolve();
          });
        }),
    );
  const settle = async () => {
    const next = async () => {
      for (let job = waiting.shift(); job; job = waiting.shift()) await job();
    };
    await Promise.all(Array.from({ length: availableParallelism() }, next));
  };

  cpSync(path.join(root, 'examples'), at('in/examples'), { recursive: true });
  for (const name of ['seeds', 'reference', 'cases'])
    if (existsSync(path.join(shared, name))) cpSync(path.join(shared, name), at(`in/${name}`), { recursive: true });
  const types = readdirSync(path.join(root, 'templates')).filter((name) =>
    existsSync(path.join(root, 'templates', name, 'type.yaml')),
  );
  for (const type of types) {
    run(`init/${type}`, 'init', type, `in/samples/${type}`);
    run(`form/${type}`, 'template', 'new', `forms/${type}.docx`, '--type', type);
  }
  mkdirSync(at('forms'));
  mkdirSync(at('drafts'));
  // a folder at a time: starting the command takes longer than most files
  for (const folder of ['seeds', 'reference', 'cases/word', 'cases/word-real', 'cases/excel', 'cases/figures'])
    if (existsSync(at(`in/${folder}`))) run(`import/${folder}`, 'import', `in/${folder}`, '-o', `drafts/${folder}`);
  await settle();

  const own = [...files('in/examples', /plan\.yaml$/), ...files('in/samples', /plan\.yaml$/)];
  for (const plan of own) {
    run(`build/${plan}`, 'build', plan, '--format', 'docx,pdf,html,text', '-o', `built/${plan}`, '--verify');
    run(`package/${plan}`, 'package', plan, '-o', `packed/${plan}`);
    run(`rollover/${plan}`, 'rollover', 'form', plan, '-o', `sheets/${plan.replaceAll('/', '+')}.xlsx`);
    run(`batch-form/${plan}`, 'batch', 'form', plan, '-o', `units/${plan.replaceAll('/', '+')}.xlsx`);
  }
  for (const plan of [...files('in/cases', /\.yaml$/), ...files('drafts', /\.yaml$/)])
    run(`build/${plan}`, 'build', plan, '--format', 'docx', '-o', `built/${plan}`);
  const fill = (plan, form) =>
    run(`fill/${form}`, 'build', plan, '--template', form, '--format', 'docx', '-o', `filled/${form}`);
  for (const type of types) fill(`in/samples/${type}/plan.yaml`, `forms/${type}.docx`);
  for (const form of files('in/reference', /\.docx$/)) fill('in/samples/quyet-dinh/plan.yaml', form);
  mkdirSync(at('sheets'));
  mkdirSync(at('units'));
  const words = [...files('in', /\.docx$/), ...files('forms', /\.docx$/)].filter((file) => !/hostile/.test(file));
  mkdirSync(at('form-notes'));
  for (const file of words) {
    const notes = `form-notes/${file.replaceAll('/', '+')}`;
    run(`form-check/${file}`, 'template', 'check', file, '--annotate', notes, '--json');
  }
  const tanLap = 'in/examples/tan-lap-2025';
  const saoMai = 'in/examples/sao-mai-2026';
  run('batch', 'batch', `${tanLap}/plan.yaml`, '--units', `${tanLap}/don-vi.xlsx`, '-o', 'batch', '--zip', '--verify');
  run(
    'rollover',
    ...['rollover', `${saoMai}/plan.yaml`, '--year', '2027', '--results', `${saoMai}/ket-qua-2026.xlsx`],
    ...['--assigned', `${saoMai}/chi-tieu-giao-2027.xlsx`, '--tasks', `${saoMai}/nhiem-vu-2027.yaml`, '--explain'],
    ...[
      '--explain-sheet',
      'sheets/explained.xlsx',
      '-o',
      'rolled.yaml',
      '--report',
      'rolled.html',
      '--day',
      '2026-12-15',
    ],
  );
  await settle();

  const checked = [...words, ...files('built', /\.docx$/), ...files('filled', /\.docx$/)];
  // by folders, so that a file more or less changes what is said of its own folder alone
  const groups = new Map();
  for (const file of checked) {
    const group = file
      .split('/')
      .slice(0, 4)
      .join('/')
      .replace(/\/[^/]*\.\w+$/, '');
    groups.set(group, [...(groups.get(group) ?? []), file]);
  }
  for (const [group, some] of groups) {
    run(`annotate/${group}`, 'check', ...some, '--annotate', '--format', 'json');
    run(`fix/${group}`, 'check', ...some, '--fix', '--write');
  }
  for (const folder of ['built/in/examples', 'built/in/samples', 'filled', 'sheets', 'units'])
    run(`back/${folder}`, 'import', folder, '-o', `back/${folder}`);
  await settle();
  writeFileSync(at(DONE), `${count} commands\n`);
  return count;
}

const sumOf = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** A file as it counts: of texts, without the times that a batch took and the folder it stands in. */
const bytesOf = (folder, name) => {
  const bytes = readFileSync(path.join(folder, name));
  if (!/\.(?:txt|jsonl?)$/.test(name)) return bytes;
  const text = bytes.toString('utf8').replaceAll(`${folder}/`, '');
  return text.replace(/^\[\d+\/\d+\] .*\n/gm, '').replace(/, [\d.,]+ giây\.$/gm, '.');
};

/** What differs inside two packages: names of entries, or that they are only packed otherwise. */
function differenceOf(before, after) {
  if (!/\.(?:docx|xlsx|zip)$/.test(after)) return '';
  const [old, now] = [before, after].map((file) => unzipSync(readFileSync(file)));
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  const other = names.filter((name) => !old[name] || !now[name] || sumOf(old[name]) !== sumOf(now[name]));
  return other.length === 0 ? ' (the same entries, packed otherwise)' : ` (${other.join(', ')})`;
}

function compare(before, after) {
  const [old, now] = [before, after].map(
    (folder) => new Set(filesIn(folder).filter((name) => name !== DONE && !RECORD.test(name))),
  );
  const differences = [];
  for (const name of [...new Set([...old, ...now])].sort()) {
    if (!now.has(name)) differences.push(`gone    ${name}`);
    else if (!old.has(name)) differences.push(`new     ${name}`);
    else {
      if (sumOf(bytesOf(before, name)) !== sumOf(bytesOf(after, name)))
        differences.push(`differs ${name}${differenceOf(path.join(before, name), path.join(after, name))}`);
    }
  }
  return { count: now.size, differences };
}

const args = process.argv.slice(2);
const into = args.includes('--into') ? args.splice(args.indexOf('--into'), 2)[1] : undefined;
if (args.length !== (into === undefined ? 2 : 1)) {
  console.error(
    'npm run compare:outputs -- <before> <after>   |   npm run compare:outputs -- <checkout> --into <folder>',
  );
  process.exit(2);
}
const folders = [];
for (const given of args) {
  if (existsSync(path.join(given, DONE))) folders.push(path.resolve(given));
  else {
    const folder = path.resolve(into ?? mkdtempSync(path.join(tmpdir(), 'outputs-')));
    mkdirSync(folder, { recursive: true });
    console.log(`${given}: ${await makeOutputs(given, folder)} commands, outputs in ${folder}`);
    folders.push(folder);
  }
}
if (folders.length === 2) {
  const { count, differences } = compare(folders[0], folders[1]);
  console.log([...differences, `${count} files, ${differences.length} differences`].join('\n'));
  process.exitCode = differences.length > 0 ? 1 : 0;
}
