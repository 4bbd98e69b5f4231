// The citations at the new date: each document judged against the register, replaced where the register is sure enough, proposed where
// it is not; the order by legal force and date is kept.

import type { Edit } from '../../data/edits/edit.js';
import type { DataPath } from '../../data/yaml-source.js';
import { type Confidence, confidenceWords } from '../../doctype/confidence.js';
import { citationFacts, fullCitation } from '../../doctype/full-citation.js';
import { isOut, type Judged, judge, type Standing } from '../../doctype/law-standing.js';
import type { LawTopics } from '../../doctype/law-topics.js';
import type { LegalRegister, RegisterEntry } from '../../doctype/legal-register.js';
import { numberKey } from '../../doctype/legal-register.js';
import type { YearPatterns } from '../../doctype/year-patterns.js';
import type { Draft } from '../draft.js';
import { isTree } from '../tree.js';
import { type CitedLine, citedLines } from './cited-lines.js';
import { findEntry } from './find-entry.js';
import { placeInOrder } from './legal-order.js';
import { openMentions } from './open-mentions.js';
import { type OpenedDocument, openSuccessorSlots } from './successor-slots.js';
import { tellStanding } from './tell-standing.js';

export interface CitationFate {
  readonly path: string;
  readonly words: string;
  readonly standing: Standing | 'successor';
  readonly confidence?: Confidence;
  readonly source?: string;
  /** Full citations of what stands in its place. */
  readonly successors: readonly string[];
  /** Written into the draft, or only proposed. */
  readonly done: boolean;
}

const instruments = ['decision', 'plan', 'document'] as const;

/** Sure enough to be written into the draft, to be looked at there. */
const isSure = ({ entry, successors }: Judged): boolean =>
  entry !== undefined && entry.confidence !== 'low' && successors.length > 0;

/** A line of facts alone, none of them waiting for a person. */
const isFree = (line: CitedLine, slots: ReadonlyMap<string, unknown>): boolean =>
  line.documents.every(({ facts, path }) => facts !== undefined && !slots.has(path.join('.')));

/** What is known of documents: their force, those of each year, how years are written. */
interface LawKnowledge {
  readonly register: LegalRegister;
  readonly lawTopics: LawTopics;
  readonly years: YearPatterns;
}

interface Line {
  readonly line: CitedLine;
  readonly judged: readonly Judged[];
}

function rollLine(
  { line, judged }: Line,
  draft: Draft,
  present: Set<string>,
  slots: ReadonlyMap<string, unknown>,
): RegisterEntry[] | undefined {
  const gone = judged.flatMap((each, index) => (isOut(each.standing) && isSure(each) ? [index] : []));
  const structured = isFree(line, slots);
  if (gone.length === 0 || !structured) return undefined;
  const fresh = gone
    .flatMap((index) => judged[index]?.successors ?? [])
    .filter((entry, index, all) => all.findIndex((each) => each.number === entry.number) === index)
    .filter((entry) => !present.has(numberKey(entry.number)));
  for (const entry of fresh) present.add(numberKey(entry.number));
  const values = line.documents.flatMap((document, index): unknown[] => {
    if (!gone.includes(index)) return [document.facts];
    return index === gone[0] ? fresh.map(citationFacts) : [];
  });
  for (const index of gone) {
    const document = line.documents[index] as CitedLine['documents'][number];
    const now = index === gone[0] && fresh.length > 0 ? fresh.map(fullCitation).join('; ') : 'đã có ở dòng khác';
    draft.change({
      kind: 'citation',
      path: document.path,
      from: document.words,
      to: now,
      reason: {
        vi: `hết hiệu lực, được thay thế (${confidenceWords[judged[index]?.entry?.confidence ?? 'low'].vi})`,
        en: `out of force, replaced (${confidenceWords[judged[index]?.entry?.confidence ?? 'low'].en})`,
      },
      ...(judged[index]?.entry ? { source: judged[index].entry.source } : {}),
    });
  }
  const edit = (...edits: Edit[]): void => {
    for (const each of edits) draft.edit(each);
  };
  if (values.length === 0) edit({ kind: 'remove', path: line.path });
  else
    edit({
      kind: 'set',
      path: line.path,
      value:
        values.length === 1
          ? withoutLink(values[0])
          : values.map((each, index) => (index === 0 ? withoutLink(each) : each)),
    });
  return fresh;
}

/** The first document of a line follows none. */
const withoutLink = (facts: unknown): unknown => {
  if (!isTree(facts)) return facts;
  const { link: _, ...rest } = facts;
  return rest;
};

function rollList(
  draft: Draft,
  path: DataPath,
  knowledge: LawKnowledge,
  day: string,
  opened: OpenedDocument[],
): CitationFate[] {
  const list = draft.valueAt(path);
  const lines = citedLines(list, path);
  const { register, lawTopics, years } = knowledge;
  const slots = openSuccessorSlots(draft, lines, years, lawTopics);
  for (const document of slots.values()) if (document) opened.push(document);
  const judged = lines.map((line) => ({
    line,
    judged: line.documents.map((document) =>
      slots.has(document.path.join('.'))
        ? judge(register, undefined, day)
        : judge(register, findEntry(register, document), day),
    ),
  }));
  const present = new Set(
    judged.flatMap(({ judged: each }) =>
      each.flatMap(({ entry, standing }) => (entry && !isOut(standing) ? [numberKey(entry.number)] : [])),
    ),
  );
  const fates: CitationFate[] = [];
  for (const each of judged) {
    const structured = isFree(each.line, slots);
    each.line.documents.forEach((document, index) => {
      const verdict = each.judged[index] as Judged;
      const slot = slots.has(document.path.join('.'));
      const done = !slot && structured && isOut(verdict.standing) && isSure(verdict);
      fates.push({
        path: document.path.join('.'),
        words: document.words,
        standing: slot ? 'successor' : verdict.standing,
        ...(verdict.entry ? { confidence: verdict.entry.confidence, source: verdict.entry.source } : {}),
        successors: verdict.successors.map(fullCitation),
        done,
      });
      if (!slot) tellStanding(draft, document.path, document.words, verdict, { register, day }, done, present);
    });
    const fresh = rollLine(each, draft, present, slots);
    if (fresh && fresh.length > 0 && each.judged.length > 0) placeInOrder(draft, path, judged, each, fresh, register);
  }
  return fates;
}

/** @param day the day the new decision is signed, or may be signed at the earliest */
export function rollCitations(draft: Draft, knowledge: LawKnowledge, day: string): CitationFate[] {
  const opened: OpenedDocument[] = [];
  const fates = instruments.flatMap((name) => rollList(draft, [name, 'citations'], knowledge, day, opened));
  openMentions(draft, opened);
  return fates;
}
