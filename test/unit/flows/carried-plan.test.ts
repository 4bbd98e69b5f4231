// The plan travels in its DOCX: importing the file gives that plan, with what was filled in since; an edited text is read as any other.

import { expect, test } from 'vitest';
import { dataOfText } from '../../../src/data/yaml-source.js';
import { type MakeRequest, makeFiles } from '../../../src/flows/make-files.js';
import { carriedPlan } from '../../../src/ooxml/data-parts.js';
import { OfficePackage } from '../../../src/ooxml/open-package.js';
import { projectWith } from '../../support/compose.js';
import { codes, importBytes } from '../../support/import.js';
import { smallPlan } from '../../support/small-plan.js';

async function docxOf(plan: string, request: Partial<MakeRequest> = {}, files: Record<string, string> = {}) {
  const project = projectWith({ 'plan.yaml': plan, ...files });
  const made = await makeFiles(project, 'plan.yaml', { formats: ['docx'], ...request });
  if (made.files.length === 0) throw new Error(JSON.stringify(made.diagnostics));
  return made.files.map(({ bytes }) => bytes);
}

const only = async (...given: Parameters<typeof docxOf>): Promise<Uint8Array> =>
  (await docxOf(...given))[0] as Uint8Array;

const openNumber = smallPlan.replace('  number: "7"\n  date: 2026-02-05\n', '  date: 2026-02\n');

/** A file as Word saves it after the controls of these facts were filled in. */
function filledIn(bytes: Uint8Array, facts: Readonly<Record<string, string>>): Uint8Array {
  const office = new OfficePackage(bytes);
  const [item = ''] = office.names.filter(
    (name) => /^customXml\/item\d\.xml$/.test(name) && office.text(name)?.includes('<facts'),
  );
  let [data, text] = [office.text(item) ?? '', office.text(office.main) ?? ''];
  for (const [fact, value] of Object.entries(facts)) {
    data = data.replace(`<${fact}/>`, `<${fact}>${value}</${fact}>`);
    text = text.replace(new RegExp(`(<w:tag w:val="${fact}"/>.*?<w:t[^>]*>)[^<]*`, 'g'), `$1${value}`);
  }
  return office.save(
    new Map([
      [item, data],
      [office.main, text],
    ]),
  );
}

test('gives exactly the plan, comments apart', async () => {
  const plan = `# của Văn phòng\n${smallPlan}facts: { ma: "01", trong: "~", co: "no", nhieu: "dòng một\\n- dòng hai: x" } # nháp\n`;
  const bytes = await only(plan);
  const { imported, diagnostics } = await importBytes(bytes, 'qd.docx');
  expect(codes(diagnostics)).toEqual(['import/plan-carried']);
  expect(dataOfText(imported?.yaml ?? '', 'plan.yaml')).toEqual(dataOfText(plan, 'plan.yaml'));
  const carried = carriedPlan(new OfficePackage(bytes))?.plan ?? '';
  expect(carried).toContain('ma: 01');
  expect(carried).not.toMatch(/#|nháp|của Văn phòng/);
});

test('number and day filled in Word are those of the plan', async () => {
  const bytes = filledIn(await only(openNumber), { number: '27', day: '5' });
  const { imported } = await importBytes(bytes, 'qd.docx');
  const { decision, ...rest } = dataOfText(imported?.yaml ?? '', 'plan.yaml') as Record<string, object>;
  const { decision: before, ...same } = dataOfText(openNumber, 'plan.yaml') as Record<string, object>;
  expect(decision).toEqual({ ...before, number: '27', date: '2026-02-05' });
  expect(rest).toEqual(same);
});

test('what is filled in and is no number or day is told, and the plan keeps what it had', async () => {
  const bytes = filledIn(await only(openNumber), { number: '27a', day: '40' });
  const { imported, diagnostics } = await importBytes(bytes, 'qd.docx');
  expect(codes(diagnostics)).toContain('import/filled-unread');
  expect(diagnostics.find(({ code }) => code === 'import/filled-unread')?.message.vi).toContain('"27a", "40"');
  expect(dataOfText(imported?.yaml ?? '', 'plan.yaml')).toEqual(dataOfText(openNumber, 'plan.yaml'));
});

test('every place of an open fact is bound to the one', async () => {
  const office = new OfficePackage(await only(openNumber));
  const bound = [...(office.text(office.main) ?? '').matchAll(/w:xpath="([^"]*)"/g)].map(([, path]) => path);
  // the letterhead, and "(Kèm theo …)" of the plan and of its annex; the month is known
  expect(bound.filter((path) => path === '/k:facts[1]/k:number[1]')).toHaveLength(3);
  expect(bound.filter((path) => path === '/k:facts[1]/k:day[1]')).toHaveLength(3);
  expect(bound).toHaveLength(6);
});

test('a text that was changed counts, and that is told', async () => {
  const office = new OfficePackage(await only(smallPlan));
  const text = (office.text(office.main) ?? '').replace('Rút ngắn thời gian', 'Giảm thời gian');
  const { imported, diagnostics } = await importBytes(office.save(new Map([[office.main, text]])), 'qd.docx');
  expect(codes(diagnostics)).toContain('import/plan-changed');
  expect(imported?.yaml).toContain('Giảm thời gian');
});

test('runs parted and spaces moved are no change', async () => {
  const office = new OfficePackage(await only(smallPlan));
  const text = (office.text(office.main) ?? '').replace(
    'Rút ngắn thời gian',
    'Rút ngắn </w:t></w:r><w:r><w:t xml:space="preserve">thời\u00a0gian',
  );
  const { diagnostics } = await importBytes(office.save(new Map([[office.main, text]])), 'qd.docx');
  expect(codes(diagnostics)).toEqual(['import/plan-carried']);
});

test('stays at home where it is asked to: by the request, by the settings, in parts', async () => {
  const off = { 'kehoach.yaml': 'docx: { plan: false }\n' };
  const files = [
    ...(await docxOf(smallPlan, { withoutPlan: true })),
    ...(await docxOf(smallPlan, {}, off)),
    ...(await docxOf(smallPlan, { split: true })),
  ];
  expect(files.length).toBeGreaterThan(3);
  for (const bytes of files) {
    expect(carriedPlan(new OfficePackage(bytes))).toBeUndefined();
    expect(new OfficePackage(bytes).text('docProps/custom.xml')).not.toContain('customXml');
  }
  expect(new OfficePackage(await only(smallPlan)).text('docProps/custom.xml')).toContain('customXml');
});
