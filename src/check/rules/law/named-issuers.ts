// The units that the letterhead of a file, or the name of an agency, speaks of.

import type { Severity } from '../../../diagnostics/index.js';
import type { NamedUnit } from '../../../doctype/units/units.js';
import { isTopKind } from '../../../plan/unit.js';
import { unitsNamed } from '../../../recognise/units-named.js';
import { upper } from '../../../text/case.js';
import { foldWords } from '../../../text/fold-words.js';
import { nameFromCapitals } from '../../../text/name-capitals.js';
import type { CheckContext } from '../../rule.js';
import { agencyHeads } from '../../view/agency-head.js';
import { type Line, linesWith, type TextView } from '../../view/text-view.js';

export interface Named {
  readonly unit: NamedUnit;
  readonly start: number;
  readonly end: number;
  /** Where it is not that of its standing. */
  readonly severity?: Severity;
}

/**
 * Units in the name of one agency, each below the one that follows it: `XÃ SƠN LINH, HUYỆN SƠN HÀ`. A kind alone (`Phòng Nội vụ huyện`)
 * speaks of every unit of that kind; only a province needs none.
 */
function namedIn(text: string, province: NamedUnit | undefined): Named[] {
  const mentions = unitsNamed(text);
  return mentions.flatMap(({ kind, name, start, end }, index): Named[] => {
    if (name === '') return isTopKind(kind) ? [] : [{ unit: { kind, name }, start, end }];
    const above = mentions.slice(index + 1).filter((each) => each.name !== '');
    let parent = isTopKind(kind) || above.some((each) => isTopKind(each.kind)) ? undefined : province;
    for (const each of [...above].reverse()) parent = { kind: each.kind, name: each.name, parent };
    return [{ unit: { kind, name: nameFromCapitals(name), ...(parent ? { parent } : {}) }, start, end }];
  });
}

/** Those in the name of the agency itself; none of an organisation of the Party. What may keep the name of a unit that is gone is told so. */
export function namedByAgency(name: string, province: NamedUnit | undefined, { data }: CheckContext): Named[] {
  const { letterheads } = data;
  const first = upper(name.trim());
  if (letterheads.isParty(first)) return [];
  const severity = letterheads.startsCommittee(first)
    ? undefined
    : letterheads.keepsName(first)
      ? 'info'
      : letterheads.isRegional(first)
        ? 'warning'
        : undefined;
  return namedIn(name, province).map((each): Named => (severity ? { ...each, severity } : each));
}

export interface NamedOnLine extends Named {
  readonly line: Line;
}

/** As `namedIn` and its kind, of a name that goes over several lines. */
function namedOn(lines: readonly Line[], read: (text: string) => readonly Named[]): NamedOnLine[] {
  const place = (offset: number): { line: Line; at: number } => {
    let begin = 0;
    for (const line of lines) {
      const { length } = line.text.trim();
      if (offset <= begin + length)
        return { line, at: offset - begin + line.text.length - line.text.trimStart().length };
      begin += length + 1;
    }
    return { line: lines.at(-1) as Line, at: 0 };
  };
  return read(lines.map((line) => line.text.trim()).join(' ')).map((each) => {
    const from = place(each.start);
    const to = place(each.end);
    return {
      ...each,
      line: from.line,
      start: from.at,
      end: to.line === from.line ? to.at : from.line.text.trimEnd().length,
    };
  });
}

/** The one province that head, recipients and subject of a file name. */
export function provinceOf({ lines }: TextView): NamedUnit | undefined {
  const found = new Map<string, NamedUnit>();
  for (const line of linesWith(
    lines,
    'agency',
    'authority',
    'subject',
    'reference-line',
    'recipient',
    'signature-capacity',
  ))
    for (const { kind, name } of unitsNamed(line.text))
      if (isTopKind(kind) && name !== '')
        found.set(foldWords(`${kind} ${name}`), { kind, name: nameFromCapitals(name) });
  return found.size === 1 ? [...found.values()][0] : undefined;
}

/** Those of a file: its letterhead, or who decides where the head is lost. */
export function issuersOf(context: CheckContext, day: string): NamedOnLine[] {
  const { view, data, units } = context;
  const read = provinceOf(view);
  const found = read && units?.findProvince(read, day);
  // a province that is gone may be left over in a line of the recipients: the issuer is then not gone with it
  const province = found?.state === 'replaced' ? found.by.unit : read;
  const heads = agencyHeads(view.texts, data.letterheads);
  if (heads.length === 0) return namedOn(linesWith(view.lines, 'authority'), (text) => namedIn(text, province));
  return heads.flatMap(({ superior, own }) => [
    ...namedOn(superior, (text) => namedIn(text, province)),
    ...namedOn(own, (text) => namedByAgency(text, province, context)),
  ]);
}
