// The style sheet and fonts that come with the product, loaded once for all tests of typesetting.

import { loadStyleSheet } from '../../../src/doctype/style-sheet.js';
import type { StyleSheet } from '../../../src/document/style-sheet.js';
import type { FontSet } from '../../../src/fonts/font-set.js';
import { loadFonts } from '../../../src/fonts/load-fonts.js';
import { createDiskWorkspace, packageFolder } from '../../../src/workspace/disk.js';

export async function typesetContext(): Promise<{ styles: StyleSheet; fonts: FontSet }> {
  const workspace = createDiskWorkspace(packageFolder);
  const styles = await loadStyleSheet(workspace, 'nghi-dinh-30');
  const fonts = await loadFonts(workspace);
  if (!styles.value || !fonts.value) throw new Error('the built-in style sheet and fonts must load');
  return { styles: styles.value, fonts: fonts.value };
}
