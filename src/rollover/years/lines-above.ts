// What a text stands below: the line that leads to the items of a list, then the titles around it, the nearest first.

import type { Draft, TextNow } from '../draft.js';
import { isTree } from '../tree.js';

const BULLET = /^\s*(?:[-–+*•]|[a-zđ]\))\s/iu;

export function* linesAbove(draft: Draft, { path, now }: Pick<TextNow, 'path' | 'now'>): Generator<string> {
  for (let length = path.length - 1; length > 0; length--) {
    const at = path[length];
    if (typeof at === 'number' && length === path.length - 1 && BULLET.test(now)) {
      for (let before = at - 1; before >= 0; before--) {
        const line = draft.valueAt([...path.slice(0, length), before]);
        if (typeof line !== 'string') break;
        if (BULLET.test(line)) continue;
        if (/:\s*$/u.test(line)) yield line;
        break;
      }
    }
    const around = draft.valueAt(path.slice(0, length));
    if (!isTree(around)) continue;
    const title = [around.title, around.caption, around.text].find(
      (each, index) => typeof each === 'string' && each !== now && (index < 2 || /:\s*$/u.test(each)),
    );
    if (typeof title === 'string') yield title;
  }
}
