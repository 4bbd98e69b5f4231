// The bytes of a form → its text for composing, with every fault of file, braces and nesting on the way.

import type { FormFault, FormResult, FormTag, FormText } from '../../document/form.js';
import { type CutPart, type Cuts, cutPart, type FormPosition, sectionsOf, type TagPlace } from './cut-part.js';
import { strayFault } from './form-faults.js';
import type { TagFault } from './match-statements.js';
import { type FormPackage, type FormPart, openForm } from './open-form.js';
import { hasTouchingTables } from './repair-part.js';

export interface ReadForm {
  readonly package: FormPackage;
  readonly text: FormText;
  readonly tags: readonly FormTag[];
  /** Of tags and, after them, of stray braces: what `at` of a fault means. */
  readonly positions: readonly FormPosition[];
  readonly parts: readonly CutPart[];
  readonly chunks: readonly string[];
  readonly places: ReadonlyMap<FormTag, TagPlace>;
  /** Names of parts in which tables touch as the office made them. */
  readonly touching: ReadonlySet<string>;
}

const told = (fault: TagFault, file: string, tags: readonly FormTag[]): FormFault => ({
  code: fault.code,
  severity: 'error',
  place: { file, spot: tags[fault.tag]?.spot ?? '' },
  at: fault.tag,
  message: fault.message,
  ...(fault.remedy ? { remedy: fault.remedy } : {}),
});

/** A text box is there twice, for new and for old programs; its faults are told once. */
function once(faults: readonly FormFault[]): FormFault[] {
  const seen = new Set<string>();
  return faults.filter(({ code, place, message }) => {
    const key = [code, place?.spot, message.en].join('\n');
    return !seen.has(key) && seen.add(key);
  });
}

/** @param file name of the form, for messages. A value also comes with faults, for those who go on looking. */
export function readForm(bytes: Uint8Array, file: string): FormResult<ReadForm> {
  const opened = openForm(bytes, file);
  if (!opened.value) return { diagnostics: opened.diagnostics };
  const { parts } = opened.value;
  const touching = new Set(parts.filter(({ root }) => hasTouchingTables(root)).map(({ name }) => name));
  const cuts: Cuts = { chunks: [], tags: [], positions: [], places: new Map() };
  const sections = sectionsOf(parts[0] as FormPart);
  const cut = parts.map((part) => cutPart(part, sections, cuts));
  const stray = cut.flatMap((each) => each.stray);
  const faults = [
    ...cut.flatMap((each) => each.faults.map((fault) => told(fault, file, cuts.tags))),
    ...stray.map((each, index) => strayFault(each, file, cuts.tags.length + index)),
  ];
  return {
    value: {
      package: opened.value,
      text: { file, parts: cut.map(({ pieces }) => pieces) },
      tags: cuts.tags,
      positions: [...cuts.positions, ...stray.map(({ position }) => position)],
      parts: cut,
      chunks: cuts.chunks,
      places: cuts.places,
      touching,
    },
    diagnostics: once(faults),
  };
}
