// The words of targets that the project ships.

import { type IndicatorWords, loadIndicatorWords } from '../../src/doctype/indicator-words.js';
import { createDiskWorkspace } from '../../src/workspace/disk.js';
import { root } from './compose.js';

export const words = (await loadIndicatorWords(createDiskWorkspace(root))).value as IndicatorWords;
