// Typst in this very process, its compiler and its caches kept from document to document.

import path from 'node:path';
import { packageFolder } from '../../../src/workspace/disk.js';
import type { MakeContender } from './contender.js';
import { loadPackage } from './load-package.js';
import { typstSource } from './typst-source.js';

interface Compiler {
  pdf(input: { mainFileContent: string }): Buffer;
  evictCache(maxAge: number): void;
}

interface TypstPackage {
  readonly NodeCompiler: { create(options: object): Compiler };
}

/** What the package suggests for programs that stay open; without it memory grows with every document. */
const CACHE_AGE = 10;

export const typst: MakeContender = async ({ documents, units }) => {
  const engine = await loadPackage<TypstPackage>('@myriaddreamin/typst-ts-node-compiler');
  if (!engine) return undefined;
  const compiler = engine.NodeCompiler.create({ fontArgs: [{ fontPaths: [path.join(packageFolder, 'fonts')] }] });
  return {
    name: 'Typst',
    run: (index) => {
      const document = documents[index % documents.length];
      if (!document) throw new Error('no documents');
      const pdf = compiler.pdf({ mainFileContent: typstSource(document, units.look.styles) });
      compiler.evictCache(CACHE_AGE);
      return pdf;
    },
  };
};
