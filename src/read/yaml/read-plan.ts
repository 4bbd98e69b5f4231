// A plan file (YAML) → Plan. The unit may stand in a file of its own, named by a path inside the project; its faults are told there.

import { checkData } from '../../data/check-data.js';
import type { Sought } from '../../data/place-in-text.js';
import { type DataPath, type DataSource, dataOfText, parseYaml, toDataPath } from '../../data/yaml-source.js';
import { type Diagnostic, failed, type Place, type Result } from '../../diagnostics/index.js';
import { type Plan, planSchema } from '../../plan/plan.js';
import { beside } from '../../workspace/paths.js';
import type { Workspace } from '../../workspace/workspace.js';

/** A plan and the way from its paths back to its files. */
export interface PlanSource {
  readonly plan: Plan;
  /** What its files say, before any of it was understood. */
  readonly data?: unknown;
  /** Place of a dotted path; of its nearest ancestor if nothing stands there. */
  readonly placeOf: (path: string, sought?: Sought) => Place;
}

const decode = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** First bytes of files that are imported before there is a plan: a package of Word or Excel, a PDF, an old file of Office. */
const documents: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x25, 0x50, 0x44, 0x46],
  [0xd0, 0xcf, 0x11, 0xe0],
];

/** A document of Word, Excel or a PDF in the place of a plan: what has to be done first. */
function notYetPlan(bytes: Uint8Array, file: string, place: Place): Diagnostic | undefined {
  if (!documents.some((starts) => starts.every((byte, index) => bytes[index] === byte))) return undefined;
  const direct = /\.(?:docx|docm|dotx|xlsx|xlsm)$/i.test(file);
  const name = file.split('/').at(-1) ?? file;
  return {
    code: 'file/not-a-plan',
    severity: 'error',
    kind: 'file',
    place,
    message: {
      vi: `"${name}" là tệp Word, Excel hoặc PDF, không phải tệp kế hoạch (.yaml).`,
      en: `"${name}" is a file of Word, Excel or a PDF, not a plan file (.yaml).`,
    },
    remedy: direct
      ? {
          vi: `Nhập trước: kehoach import "${name}" -o ke-hoach.yaml; rồi dùng tệp .yaml ấy.`,
          en: `Import it first: kehoach import "${name}" -o ke-hoach.yaml; then use that .yaml file.`,
        }
      : {
          vi: 'Mở bằng Word (Excel), lưu thành .docx (.xlsx), rồi nhập: kehoach import TỆP.docx -o ke-hoach.yaml; dùng tệp .yaml ấy.',
          en: 'Open it in Word (Excel), save it as .docx (.xlsx), import it: kehoach import FILE.docx -o ke-hoach.yaml; then use that .yaml file.',
        },
  };
}

async function readYaml(workspace: Workspace, file: string, named?: Place): Promise<Result<DataSource>> {
  const bytes = await workspace.read(file);
  if (!bytes) {
    return failed({
      code: 'file/unreadable',
      severity: 'error',
      kind: 'file',
      place: named ?? { file },
      message: { vi: `Không đọc được tệp "${file}".`, en: `Cannot read the file "${file}".` },
      remedy: {
        vi: 'Kiểm tra tên tệp; tệp phải nằm trong thư mục dự án và không quá 64 MB.',
        en: 'Check the name; the file must lie inside the project folder and be at most 64 MB.',
      },
    });
  }
  const document = notYetPlan(bytes, file, named ?? { file });
  if (document) return failed(document);
  const text = decode(bytes);
  if (text === undefined) {
    return failed({
      code: 'file/not-utf8',
      severity: 'error',
      kind: 'file',
      place: { file },
      message: { vi: 'Tệp không phải văn bản Unicode (UTF-8).', en: 'The file is not Unicode text (UTF-8).' },
      remedy: {
        vi: 'Mở bằng Notepad, chọn Lưu thành…, mục Mã hóa chọn UTF-8. Phông TCVN3, VNI phải chuyển sang Unicode trước.',
        en: 'Save it again as UTF-8; TCVN3 or VNI text must be converted to Unicode first.',
      },
    });
  }
  // the numbers of JSON are numbers; in YAML a clerk's `5.000` or `30.10` is what he wrote
  return parseYaml(text, file, { scalars: /\.json$/i.test(file) ? 'typed' : 'text' });
}

/** Puts the data of another source at a path of the first one; places below that path are those of the other. */
function graft(base: DataSource, at: string, other: DataSource): DataSource {
  const data = { ...(base.data as Record<string, unknown>), [at]: other.data };
  const isOther = (path: DataPath): boolean => path[0] === at && path.length > 1;
  const named = (place: Place, path: DataPath): Place => ({ ...place, path: path.join('.') });
  return {
    file: base.file,
    data,
    placeOf: (path, sought) =>
      isOther(path) ? named(other.placeOf(path.slice(1), sought), path) : base.placeOf(path, sought),
    placeOfKey: (path) => (isOther(path) ? named(other.placeOfKey(path.slice(1)), path) : base.placeOfKey(path)),
    emptyKeys: [
      ...(base.emptyKeys ?? []),
      ...(other.emptyKeys ?? []).map((each) => ({ ...each, path: [at, ...each.path] })),
    ],
  };
}

/** What a plan file says, before any of it is understood; the file of its unit is only named in it. */
export async function dataOfFile(workspace: Workspace, file: string): Promise<unknown> {
  const bytes = await workspace.read(file);
  return bytes && dataOfText(new TextDecoder().decode(bytes), file);
}

/** @param file path inside the project folder of the workspace */
export async function readPlan(workspace: Workspace, file: string): Promise<Result<PlanSource>> {
  const diagnostics: Diagnostic[] = [];
  const main = await readYaml(workspace, file);
  diagnostics.push(...main.diagnostics);
  if (!main.value) return { diagnostics };
  let source = main.value;
  const unit = (source.data as { unit?: unknown } | undefined)?.unit;
  if (typeof unit === 'string') {
    const other = await readYaml(workspace, beside(file, unit), source.placeOf(['unit']));
    diagnostics.push(...other.diagnostics);
    if (!other.value) return { diagnostics };
    source = graft(source, 'unit', other.value);
  }
  const checked = checkData(source, planSchema);
  diagnostics.push(...checked.diagnostics);
  if (!checked.value) return { diagnostics };
  return {
    value: {
      plan: checked.value,
      data: source.data,
      placeOf: (path, sought) => source.placeOf(toDataPath(path), sought),
    },
    diagnostics,
  };
}
