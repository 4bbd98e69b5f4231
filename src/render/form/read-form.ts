// The bytes of a form → its text for composing, with every fault of file, braces and nesting on the way.

import type { Severity } from '../../diagnostics/index.js';
import type { FormFault, FormResult, FormTag, FormText } from '../../document/form.js';
import { type CutPart, type Cuts, cutPart, type FormPosition, sectionsOf, type TagPlace } from './cut-part.js';
import { strayFault } from './form-faults.js';
import type { TagFault } from './match-statements.js';
import { type FormPackage, type FormPart, openForm } from './open-form.js';
import { hasTouchingTables } from './repair-part.js';

const MAX_BYTES = 8 * 1024 * 1024;

/** @param severity of what is found */
export function findTagsElsewhere({ package: { office, parts, file } }: ReadForm, severity: Severity): FormFault[] {
  const read = new Set(parts.map(({ name }) => name));
  return office.names
    .filter((name) => /\.xml$/i.test(name) && !read.has(name))
    .flatMap((name): FormFault[] => {
      const bytes = office.bytes(name);
      if (!bytes || bytes.length > MAX_BYTES) return [];
      const text = new TextDecoder().decode(bytes).replace(/<[^<>]*>/g, '');
      const tag = /\{\{\s*[#/>a-zA-Z@][^{}]{0,60}\}\}/.exec(text)?.[0];
      if (tag === undefined) return [];
      return [
        {
          code: 'form/tag-elsewhere',
          severity,
          place: { file, spot: name },
          message: {
            vi: `Thẻ ${tag} ở chỗ không điền được (chú thích, biểu đồ, thuộc tính tệp).`,
            en: `${tag} stands where nothing is filled in (a comment, a chart, the properties of the file).`,
          },
          remedy: {
            vi: 'Chuyển thẻ vào văn bản, đầu trang hoặc hộp chữ.',
            en: 'Move it to the text, a header or a text box.',
          },
        },
      ];
    });
}

// The bytes of a form → its package, and the trees of the parts that carry text: the main text, headers, footers, notes. Parts are
// found by their relations (ECMA-376 Part 2, 6.5), not by their names.

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

const reported = (fault: TagFault, file: string, tags: readonly FormTag[]): FormFault => ({
  code: fault.code,
  severity: 'error',
  place: { file, spot: tags[fault.tag]?.spot ?? '' },
  at: fault.tag,
  message: fault.message,
  ...(fault.remedy ? { remedy: fault.remedy } : {}),
});

/** A text box is there twice, for new and for old programs; its faults are reported once. */
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
    ...cut.flatMap((each) => each.faults.map((fault) => reported(fault, file, cuts.tags))),
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
