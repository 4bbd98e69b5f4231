// Manifests of shards → one. They must be of one run (the same hash), each shard there once, every unit there once.

import { checkData } from '../data/check-data.js';
import { type Diagnostic, failed, hasErrors, type Localized, type Result } from '../diagnostics/index.js';
import { inFolder } from '../workspace/paths.js';
import { type Manifest, manifestSchema } from './manifest.js';

export interface ShardManifest {
  /** As the user named it. */
  readonly file: string;
  /** Folder of the manifest, seen from that of the joined one; empty if it is the same. */
  readonly folder: string;
  readonly text: string;
}

const fault = (file: string, code: string, message: Localized, remedy?: Localized): Diagnostic => ({
  code: `merge/${code}`,
  severity: 'error',
  place: { file },
  message,
  ...(remedy ? { remedy } : {}),
});

function readManifest({ file, text }: ShardManifest): Result<Manifest> {
  try {
    const data: unknown = JSON.parse(text);
    return checkData(
      {
        file,
        data,
        placeOf: (at) => ({ file, path: at.join('.') }),
        placeOfKey: (at) => ({ file, path: at.join('.') }),
      },
      manifestSchema,
    );
  } catch {
    return failed(fault(file, 'not-json', { vi: 'Không đọc được manifest này.', en: 'This manifest cannot be read.' }));
  }
}

interface ReadShard extends ShardManifest {
  readonly manifest: Manifest;
}

const shardsOf = ({ shard }: Manifest): number => shard?.of ?? 1;

/** That all are of one run with the first, each shard there once. */
function faultsOf(read: readonly ReadShard[], first: ReadShard): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const of = shardsOf(first.manifest);
  const present = new Map<number, string>();
  for (const { file, manifest } of read) {
    const { batch, status } = first.manifest;
    if (manifest.batch !== batch || manifest.status !== status || shardsOf(manifest) !== of) {
      diagnostics.push(
        fault(
          file,
          'other-run',
          {
            vi: `Không cùng một đợt với ${first.file}: kế hoạch, mẫu, phiên bản hoặc cách chia khác nhau.`,
            en: `Not of one run with ${first.file}: another plan, template, version or split.`,
          },
          {
            vi: 'Chạy lại các phần với cùng kế hoạch và cùng phiên bản kehoach.',
            en: 'Run the shards again with the same plan and version.',
          },
        ),
      );
    }
    const index = manifest.shard?.index ?? 1;
    const before = present.get(index);
    if (before !== undefined)
      diagnostics.push(
        fault(file, 'same-shard', {
          vi: `Phần ${index}/${of} đã có trong ${before}.`,
          en: `Shard ${index}/${of} is in ${before} already.`,
        }),
      );
    present.set(index, file);
  }
  const missing = Array.from({ length: of }, (_, index) => index + 1).filter((index) => !present.has(index));
  if (missing.length === 0) return diagnostics;
  const list = missing.map((index) => `${index}/${of}`).join(', ');
  const command = `kehoach batch … --shard ${missing[0]}/${of}`;
  return [
    ...diagnostics,
    fault(
      first.file,
      'missing-shard',
      { vi: `Còn thiếu phần ${list}.`, en: `Shards are missing: ${list}.` },
      { vi: `Chạy: ${command}`, en: `Run: ${command}` },
    ),
  ];
}

/** Units of all shards in their order, with the paths of their files as seen from the joined manifest. */
const unitsOf = (read: readonly ReadShard[]): Manifest['units'] =>
  read
    .flatMap(({ folder, manifest }) =>
      manifest.units.map((unit) => ({
        ...unit,
        files: unit.files.map((file) => ({ ...file, path: inFolder(folder, file.path) })),
      })),
    )
    .sort((a, b) => a.order - b.order);

export function mergeManifests(shards: readonly ShardManifest[]): Result<Manifest> {
  const diagnostics: Diagnostic[] = [];
  const read = shards.flatMap((shard): ReadShard[] => {
    const { value, diagnostics: faults } = readManifest(shard);
    diagnostics.push(...faults);
    return value ? [{ ...shard, manifest: value }] : [];
  });
  const [first] = read;
  if (!first || hasErrors(diagnostics)) return { diagnostics };
  diagnostics.push(...faultsOf(read, first));
  if (hasErrors(diagnostics)) return { diagnostics };
  const units = unitsOf(read);
  const { total } = first.manifest;
  const names = new Set(units.map(({ unit }) => unit));
  if (units.length !== total || names.size !== total) {
    const message = {
      vi: `Có ${names.size} trên ${total} đơn vị: các phần chạy trên danh sách đơn vị khác nhau.`,
      en: `${names.size} of ${total} units: the shards ran on different lists.`,
    };
    return failed(fault(first.file, 'other-units', message));
  }
  const { shard: _, ...common } = first.manifest;
  return { value: { ...common, units }, diagnostics };
}
