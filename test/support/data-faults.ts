// All that is wrong with the data that ships, by file and line, all of it at once: units, the register, what plans of a topic cite.

import { parseYaml } from '../../src/data/yaml-source.js';
import type { Diagnostic } from '../../src/diagnostics/index.js';
import { loadLegalRegister, numberKey } from '../../src/doctype/legal-register.js';
import { readCommunes } from '../../src/doctype/units/commune-table.js';
import { loadProvinces } from '../../src/doctype/units/province-table.js';
import { unitsFolder } from '../../src/doctype/units/unit-lines.js';
import { checkRegisterText } from '../../src/flows/law.js';
import type { Project } from '../../src/flows/project.js';

/** Communes of 1/7/2025 by province, as the resolutions of that year made them. */
const communesOf2025: Readonly<Record<string, number>> = {
  '01': 126,
  '04': 56,
  '08': 124,
  '11': 45,
  '12': 38,
  '14': 75,
  '15': 99,
  '19': 92,
  '20': 65,
  '22': 54,
  '24': 99,
  '25': 148,
  '31': 114,
  '33': 104,
  '37': 129,
  '38': 166,
  '40': 130,
  '42': 69,
  '44': 78,
  '46': 40,
  '48': 94,
  '51': 96,
  '52': 135,
  '56': 65,
  '66': 102,
  '68': 124,
  '75': 95,
  '79': 168,
  '80': 96,
  '82': 102,
  '86': 124,
  '91': 102,
  '92': 103,
  '96': 64,
};

const shown = ({ place, message }: Diagnostic): string => `${place?.file ?? '?'}:${place?.line ?? '?'} ${message.vi}`;

async function unitFaults({ workspace }: Project): Promise<string[]> {
  const { value: table, diagnostics } = await loadProvinces(workspace);
  const found = diagnostics.map(shown);
  for (const [code, expected] of Object.entries(communesOf2025)) {
    const file = `${unitsFolder}/${code}.tsv`;
    const province = table?.provinces.find((each) => each.code === code);
    const bytes = await workspace.resource(file);
    if (!province || !bytes) {
      found.push(`${file}:? Không có tỉnh, thành phố mang mã ${code}, hoặc không có tệp.`);
      continue;
    }
    const read = readCommunes(bytes, province);
    found.push(...read.diagnostics.map(shown));
    const count = read.table.communes.length;
    if (count !== expected) found.push(`${file}:? Có ${count} xã, phường, đặc khu; phải là ${expected}.`);
  }
  return found;
}

async function registerFaults(project: Project, today: string): Promise<string[]> {
  const { workspace } = project;
  const { value: data } = await project.load('checkData');
  const { value: register, diagnostics } = await loadLegalRegister(workspace);
  if (!register || !data) return diagnostics.map(shown);
  const ground = { register, symbols: data.checkData.symbols.kinds, today };
  const places = new Map<string, string>();
  const found: string[] = [];
  for (const name of await workspace.resources('templates/register')) {
    const file = `templates/register/${name}`;
    const text = new TextDecoder().decode(await workspace.resource(file));
    found.push(...checkRegisterText(text, file, ground).map(shown));
    const source = parseYaml(text, file, { scalars: 'typed' }).value;
    const { documents } = (source?.data ?? {}) as { documents?: { number?: string; date?: string }[] };
    for (const [index, { number = '', date }] of (documents ?? []).entries()) {
      const place = `${file}:${source?.placeOf(['documents', index]).line}`;
      const key = `${numberKey(String(number))} ${date}`;
      const before = places.get(key);
      // within one file it is told above
      if (before && !before.startsWith(`${file}:`)) found.push(`${place} ${number} ngày ${date} đã có ở ${before}.`);
      places.set(key, place);
    }
  }
  const known = new Set(register.entries.map(({ number }) => numberKey(number)));
  const topics = 'templates/law-topics.yaml';
  const source = parseYaml(new TextDecoder().decode(await workspace.resource(topics)), topics, {
    scalars: 'typed',
  }).value;
  const { topics: list = [], always = [] } = (source?.data ?? {}) as {
    topics?: { cite?: string[] }[];
    always?: string[];
  };
  const cited = [
    ...always.map((number, index) => ({ number, path: ['always', index] })),
    ...list.flatMap(({ cite = [] }, topic) =>
      cite.map((number, index) => ({ number, path: ['topics', topic, 'cite', index] })),
    ),
  ];
  for (const { number, path } of cited)
    if (!known.has(numberKey(number))) found.push(`${topics}:${source?.placeOf(path).line} Sổ không có ${number}.`);
  return found;
}

/** @param today `2026-11-30` */
export const dataFaults = async (project: Project, today: string): Promise<string[]> => [
  ...(await unitFaults(project)),
  ...(await registerFaults(project, today)),
];
