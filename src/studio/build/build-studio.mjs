// Builds the studio: one HTML file that holds page, engine, templates and fonts, for `file://`, an office's web server and `kehoach studio`
// alike. Its policy lets nothing out: the one script is known by its hash, the engine runs in a worker made of the file itself.

import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';
import { gzipSync, zipSync } from 'fflate';

const root = path.resolve(import.meta.dirname, '../../..');
const require = createRequire(import.meta.url);
const target = ['chrome109', 'firefox115'];

/** Of a package, only what the studio uses. */
const parts = {
  name: 'parts',
  setup(setup) {
    // fifty languages of messages that are never shown
    setup.onResolve({ filter: /locales\/index\.js$/ }, ({ importer }) =>
      importer.includes('zod') ? { path: path.join(root, 'node_modules/zod/v4/locales/en.js') } : undefined,
    );
    // templates are parsed by it, and filled by our own walk
    setup.onResolve({ filter: /^handlebars$/ }, () => ({ path: 'handlebars', namespace: 'parser' }));
    setup.onLoad({ filter: /./, namespace: 'parser' }, () => ({
      contents: `export { parse } from ${JSON.stringify(require.resolve('handlebars/dist/cjs/handlebars/compiler/base.js'))}; import * as all from ${JSON.stringify(require.resolve('handlebars/dist/cjs/handlebars/compiler/base.js'))}; export default all;`,
      resolveDir: root,
    }));
    setup.onResolve({ filter: /^pdfmake$/ }, () => ({
      path: path.join(root, 'node_modules/pdfmake/build/pdfmake.js'),
    }));
  },
};

async function bundle(entry) {
  const { outputFiles, metafile } = await build({
    entryPoints: [path.join(root, entry)],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'iife',
    platform: 'browser',
    charset: 'utf8',
    target,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    plugins: [parts],
    logLevel: 'error',
  });
  return { text: outputFiles[0].text, inputs: metafile.outputs };
}

/** Files of a folder, each under its name in the project. */
function filesOf(folder, as = folder) {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const full = path.join(entry.parentPath, entry.name);
      const name = path.relative(path.join(root, folder), full).replaceAll('\\', '/');
      return [`${as}/${name}`, new Uint8Array(readFileSync(full))];
    });
}

/** Signs that stand for nothing else in a script element or an attribute; 85 of them, so that five hold four bytes. */
const signs = Array.from({ length: 94 }, (_, at) => String.fromCharCode(33 + at))
  .filter((sign) => !'<>&"\'`\\-='.includes(sign))
  .join('');

/** Four bytes in five signs, where base64 needs five and a third. */
function inSigns(bytes) {
  const whole = Buffer.alloc(Math.ceil(bytes.length / 4) * 4);
  whole.set(bytes);
  const five = (value) => [4, 3, 2, 1, 0].map((power) => signs[Math.floor(value / 85 ** power) % 85]).join('');
  return Array.from({ length: whole.length / 4 }, (_, at) => five(whole.readUInt32BE(at * 4))).join('');
}

const block = (id, bytes) =>
  `<script type="application/octet-stream" id="${id}" data-bytes="${bytes.length}">${inSigns(bytes)}</script>`;
const packed = (text) => gzipSync(Buffer.from(text), { level: 9, mtime: 0 });
/** Text in a script element ends at nothing but its own end. */
const inScript = (text) => text.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');

/** Half a megabyte for notes that the command gives as well: of the rule `unlikely-word`, what only counts show. */
const leftOut = ['templates/check/counts.bin'];

export async function buildStudio(out) {
  const resources = zipSync(
    Object.fromEntries([
      ...filesOf('templates').filter(([name]) => !name.endsWith('.md') && !leftOut.includes(name)),
      ...filesOf('fonts').filter(([name]) => !name.endsWith('.md')),
      ...filesOf('examples/sao-mai-2026', 'example').filter(([name]) => name.endsWith('.yaml')),
    ]),
    { level: 9, mtime: new Date(1980, 0, 2) },
  );
  const entries = ['page/main.tsx', 'engine/worker.ts', 'page/text/editor.ts'];
  const [page, engine, editor] = await Promise.all(entries.map((entry) => bundle(`src/studio/${entry}`)));
  const style = readFileSync(path.join(root, 'src/studio/page/style.css'), 'utf8');
  const script = inScript(page.text);
  const sha256 = (text) => createHash('sha256').update(text).digest('base64');
  const styleText = `\n${style}\n`;
  // what the editor of texts writes into its own style element
  const nonce = sha256(`${editor.text}${styleText}`);
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${sha256(script)}' blob:`,
    'worker-src blob:',
    `style-src 'nonce-${nonce}'`,
    'font-src data: blob:',
    'img-src data: blob:',
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const html = `<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<meta name="generator" content="kehoach ${version}">
<title>Kế hoạch – bàn làm việc</title>
<style nonce="${nonce}">${styleText}</style>
</head>
<body data-signs="${signs}">
<div id="app"><p class="wait">Đang mở bàn làm việc …</p></div>
${block('engine', packed(engine.text))}
${block('editor', packed(editor.text))}
${block('resources', resources)}
<script>${script}</script>
</body>
</html>
`;
  mkdirSync(out, { recursive: true });
  const file = path.join(out, 'kehoach-studio.html');
  writeFileSync(file, html);
  return {
    file,
    bytes: Buffer.byteLength(html),
    page: page.text.length,
    engine: engine.text.length,
    editor: editor.text.length,
    resources: resources.length,
  };
}

if (process.argv[1] === import.meta.filename) {
  const made = await buildStudio(path.join(root, 'dist'));
  console.log(
    `${path.relative(root, made.file)}: ${made.bytes} (page ${made.page}, engine ${made.engine}, editor ${made.editor}, resources ${made.resources})`,
  );
}
