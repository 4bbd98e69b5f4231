// The studio as it is handed out, made anew before its tests.

import { execFileSync } from 'node:child_process';
import { root } from '../support/compose.js';

export default function buildStudio(): void {
  execFileSync('node', ['src/studio/build/build-studio.mjs'], { cwd: root });
}
