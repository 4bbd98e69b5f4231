// The look and the fonts that come with the product, loaded once for all tests of a file.

import { loadStyleSheet } from '../../src/doctype/style-sheet.js';
import { loadFonts } from '../../src/fonts/load-fonts.js';
import type { WriteContext } from '../../src/render/writer.js';
import { createDiskWorkspace, packageFolder } from '../../src/workspace/disk.js';

let loaded: Promise<WriteContext> | undefined;

async function load(): Promise<WriteContext> {
  const workspace = createDiskWorkspace(packageFolder);
  const styles = await loadStyleSheet(workspace, 'nghi-dinh-30');
  const fonts = await loadFonts(workspace);
  if (!styles.value || !fonts.value) throw new Error('the built-in style sheet or fonts do not load');
  return { styles: styles.value, fonts: fonts.value };
}

export function writeContext(): Promise<WriteContext> {
  loaded ??= load();
  return loaded;
}
