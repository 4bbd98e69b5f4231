// Engines that fill a .docx template: docxtemplater, easy-template-x, Carbone, each used as its own guide shows.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { carboneTags, mustacheTags, type Tags } from '../content/tags.js';
import { templateFile } from '../content/template-file.js';
import type { Data } from '../content/templated.js';
import type { Given, MakeContender } from './contender.js';
import { loadPackage } from './load-package.js';

const fileFor = ({ documents, units }: Given, tags: Tags) =>
  templateFile(documents, tags, { styles: units.look.styles, fonts: units.look.fonts });

interface Zip {
  generate(options: object): Uint8Array;
}

interface DocxtemplaterPackage {
  readonly default: new (zip: Zip, options: object) => { render(data: Data): void; getZip(): Zip };
}

export const docxtemplater: MakeContender = async (given) => {
  const engine = await loadPackage<DocxtemplaterPackage>('docxtemplater');
  const zip = await loadPackage<{ readonly default: new (bytes: Uint8Array) => Zip }>('pizzip');
  if (!engine || !zip) return undefined;
  const { bytes, data } = await fileFor(given, mustacheTags);
  return {
    name: 'docxtemplater',
    run: (index) => {
      const filled = new engine.default(new zip.default(bytes), { paragraphLoop: true, linebreaks: true });
      filled.render(data[index % data.length] as Data);
      return filled.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' });
    },
  };
};

interface EasyTemplatePackage {
  readonly TemplateHandler: new () => { process(template: Uint8Array, data: Data): Promise<Uint8Array> };
}

export const easyTemplate: MakeContender = async (given) => {
  const engine = await loadPackage<EasyTemplatePackage>('easy-template-x');
  if (!engine) return undefined;
  const { bytes, data } = await fileFor(given, mustacheTags);
  const template = Buffer.from(bytes);
  const handler = new engine.TemplateHandler();
  return { name: 'easy-template-x', run: (index) => handler.process(template, data[index % data.length] as Data) };
};

interface CarbonePackage {
  readonly default: {
    set(options: object): void;
    render(file: string, data: Data, done: (error: Error | null, result: Buffer) => void): void;
  };
}

export const carbone: MakeContender = async (given) => {
  const engine = (await loadPackage<CarbonePackage>('carbone'))?.default;
  if (!engine) return undefined;
  const { bytes, data } = await fileFor(given, carboneTags());
  const folder = mkdtempSync(path.join(tmpdir(), 'kehoach-bench-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'template.docx');
  writeFileSync(file, bytes);
  engine.set({ tempPath: folder, templatePath: folder });
  return {
    name: 'Carbone',
    run: (index) =>
      new Promise((resolve, reject) =>
        engine.render(file, data[index % data.length] as Data, (error, result) =>
          error ? reject(error) : resolve(result),
        ),
      ),
  };
};
