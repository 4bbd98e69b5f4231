// The plan on its way to the next year: its data as read, the texts as they stand now, and what has been changed, decided and left.
// The one thing in this folder that lives: every step works on it and none sees another.

import { type Edit, pathKey, valueAt } from '../data/edits/edit.js';
import type { Sought } from '../data/place-in-text.js';
import type { DataPath } from '../data/yaml-source.js';
import type { Diagnostic, Localized, Place } from '../diagnostics/index.js';
import { itemsOfRoadMaps } from '../doctype/road-maps.js';
import { type PlanText, planTexts } from '../plan/plan-texts.js';
import { dropEmptyLists } from './drop-empty-lists.js';

export type ChangeKind =
  | 'year'
  | 'target'
  | 'figure'
  | 'citation'
  | 'task'
  | 'number'
  | 'reference'
  | 'actor'
  | 'reset';

/** One thing that a rule has done. */
export interface Change {
  readonly kind: ChangeKind;
  /** In the old plan. */
  readonly path: string;
  /** Where it is to be seen: in the draft, or in the old file for what has gone. */
  readonly place?: Place;
  readonly from: string;
  readonly to: string;
  readonly reason: Localized;
  /** Where the reason is written down, and how sure it is. */
  readonly source?: string;
}

/** What a person has to decide. */
export interface Decision extends Diagnostic {
  /** The words within the text at its place, as the draft has it. */
  readonly sought?: Sought;
}

export interface TextNow extends PlanText {
  /** One of several that are the steps of a road map, a year each. */
  readonly isStep: boolean;
  readonly now: string;
}

export class Draft {
  readonly changes: Change[] = [];
  /** What a person has to decide, each with its place and a proposal. */
  readonly decisions: Decision[] = [];
  readonly #edits: Edit[] = [];
  readonly #texts = new Map<string, { readonly text: Omit<TextNow, 'now'>; now: string }>();
  readonly #removed: string[] = [];
  /** What has been moved stays, whatever becomes of the place it comes from. */
  readonly #moved: string[] = [];

  /** @param data the plan file as read: every scalar a text, the unit in its place */
  constructor(
    readonly data: unknown,
    readonly from: number,
    readonly to: number,
  ) {
    const texts = planTexts(data);
    const steps = itemsOfRoadMaps(texts, from);
    for (const text of texts)
      this.#texts.set(pathKey(text.path), { text: { ...text, isStep: steps.has(text) }, now: text.text });
  }

  /** Texts that are still part of the plan, as they stand now. */
  texts(): TextNow[] {
    return [...this.#texts.values()]
      .filter(({ text }) => !this.isRemoved(text.path))
      .map(({ text, now }) => ({ ...text, now }));
  }

  valueAt(path: DataPath): unknown {
    return this.#texts.get(pathKey(path))?.now ?? valueAt(this.data, path);
  }

  rewrite(path: DataPath, now: string): void {
    const entry = this.#texts.get(pathKey(path));
    if (entry) entry.now = now;
    else this.edit({ kind: 'set', path, value: now });
  }

  edit(edit: Edit): void {
    if (edit.kind === 'set' || edit.kind === 'remove') {
      const inside = `${pathKey(edit.path)}\u0000`;
      const covered = (key: string): boolean => `${key}\u0000`.startsWith(inside) && !this.#isMoved(key, inside);
      for (const key of [...this.#texts.keys()]) if (covered(key)) this.#texts.delete(key);
      for (let index = this.#edits.length - 1; index >= 0; index--) {
        const each = this.#edits[index];
        if (each?.kind === 'set' && covered(pathKey(each.path))) this.#edits.splice(index, 1);
      }
      if (edit.kind === 'remove') this.#removed.push(inside);
    }
    if (edit.kind === 'move') this.#moved.push(`${pathKey(edit.from)}\u0000`);
    this.#edits.push(edit);
  }

  /** Inside something moved out of what goes. */
  #isMoved(key: string, gone: string): boolean {
    return this.#moved.some((moved) => `${key}\u0000`.startsWith(moved) && moved.startsWith(gone) && moved !== gone);
  }

  change(change: Omit<Change, 'path'> & { readonly path: DataPath }): void {
    if (change.from !== change.to) this.changes.push({ ...change, path: change.path.join('.') });
  }

  /** @param sought where its words stand within the text at the path */
  decide(path: DataPath, decision: Omit<Diagnostic, 'place'>, sought?: Sought): void {
    this.decisions.push({ ...decision, place: { path: path.join('.') }, ...(sought ? { sought } : {}) });
  }

  isRemoved(path: DataPath): boolean {
    const key = pathKey(path);
    return this.#removed.some((gone) => `${key}\u0000`.startsWith(gone) && !this.#isMoved(key, gone));
  }

  /** Everything that turns the old data into the new. */
  edits(): Edit[] {
    const rewritten = this.texts()
      .filter(({ text, now }) => text !== now)
      .map(({ path, now }): Edit => ({ kind: 'set', path, value: now }));
    const own = this.#edits.filter((edit) => edit.kind !== 'set' || !this.isRemoved(edit.path));
    return dropEmptyLists(this.data, [...rewritten, ...own]);
  }
}
