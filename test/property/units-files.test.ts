// Damaged tables of units: each is answered with units whose plans can be made, or with a fault at a place; never with a throw.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { prepareBatch } from '../../src/batch/prepare-batch.js';
import { makeUnit } from '../../src/batch/run/make-unit.js';
import { createProject } from '../../src/flows/project.js';
import { createDiskWorkspace } from '../../src/workspace/disk.js';
import { root } from '../support/compose.js';
import { mutatedFiles } from '../support/mutated-files.js';

/** More with KEHOACH_MUTATED=1000. */
const COUNT = Number(process.env.KEHOACH_MUTATED ?? 25);

const project = createProject(createDiskWorkspace(path.join(root, 'examples/tan-lap-2025')));

const csv = `Tên đơn vị;Loại;Cấp trên;Số văn bản;Ngày ký;Người ký;Quyền hạn;Kết quả: Tỷ lệ hồ sơ nộp trực tuyến
An Hòa;xã;thị xã Tân Lập, tỉnh Bình Minh;5;20/02/2025;Lê Văn Một;KT.;61,5
"Bến Đá";phường;;112;21/02/2025;Trần Thị Hai;không;72
`;

const yaml = `rule: tang-10
reading: relative
units:
  - name: An Hòa
    kind: xã
    parent: { kind: thị xã, name: Tân Lập, parent: { kind: tỉnh, name: Bình Minh } }
    signatory: { capacity: KT, position: Phó Chủ tịch, name: Lê Văn Một }
    results: { Tỷ lệ hồ sơ nộp trực tuyến: "61,5" }
    recipients: [Như Điều 3, "- Trạm Y tế;"]
`;

const sources: readonly (readonly [string, 'text' | 'package', Uint8Array])[] = [
  ['u.xlsx', 'package', new Uint8Array(readFileSync(path.join(root, 'examples/tan-lap-2025/don-vi.xlsx')))],
  ['u.csv', 'text', new TextEncoder().encode(csv)],
  ['u.yaml', 'text', new TextEncoder().encode(yaml)],
];

test.each(sources)(
  '%s',
  async (file, kind, bytes) => {
    let made = 0;
    for (const damaged of mutatedFiles(bytes, kind, COUNT, 20261128)) {
      const { value: batch, diagnostics } = await prepareBatch({
        project,
        plan: 'plan.yaml',
        units: [{ file, bytes: damaged }],
        version: '1',
      });
      if (!batch) {
        expect(diagnostics.filter(({ severity }) => severity === 'error').every(({ place }) => place?.file)).toBe(true);
        expect(diagnostics.length).toBeGreaterThan(0);
        continue;
      }
      const options = { formats: [], split: false, issue: false, verify: false } as const;
      for (const job of batch.jobs.slice(0, 2)) {
        const unit = await makeUnit(batch, job, options);
        expect(unit.diagnostics.filter(({ code }) => code === 'batch/internal')).toEqual([]);
        made += 1;
      }
    }
    expect(made).toBeGreaterThan(0);
  },
  60_000 + COUNT * 1000,
);
