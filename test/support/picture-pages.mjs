// The pictures of pages in the READMEs: the example's PDF as one sees it. npm run pictures:pages, after a build; needs poppler (pdftoppm).

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const out = path.join(root, 'src/render/pictures');
const folder = mkdtempSync(path.join(tmpdir(), 'kehoach-pages-'));
/** Pages of the whole PDF: the decision, the plan with its table, the annex. */
const pages = { decision: 1, plan: 3, annex: 8 };

try {
  const plan = path.join(root, 'examples/sao-mai-2026');
  execFileSync(process.execPath, [path.join(root, 'dist/cli/main.js'), 'build', plan, '--format', 'pdf', '-o', folder]);
  const [pdf] = readdirSync(folder).filter((name) => name.endsWith('.pdf'));
  mkdirSync(out, { recursive: true });
  for (const [name, page] of Object.entries(pages))
    execFileSync('pdftoppm', [
      '-png',
      '-gray',
      '-singlefile',
      ...['-r', '56', '-f', String(page), '-l', String(page)],
      path.join(folder, pdf),
      path.join(out, name),
    ]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
