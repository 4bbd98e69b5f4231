// Positions of those who sign, and who is whose deputy (templates/check/capacities.yaml). NĐ 30/2020/NĐ-CP, Điều 13; Phụ lục I, mục II.7.b.

import { z } from 'zod';
import { checkData, loadWordLists } from '../data/check-data.js';
import { andThen, ok, type Result } from '../diagnostics/index.js';
import { foldWords } from '../text/fold-words.js';
import type { Workspace } from '../workspace/workspace.js';

const words = z.array(z.string().min(1));

const capacitiesSchema = z.strictObject({
  positions: z
    .array(
      z.strictObject({
        /** Proper names, the usual one first. */
        head: words.min(1),
        deputy: words.min(1),
        /** Ways to say or shorten them that no document has. */
        short: words.default([]),
        shortDeputy: words.default([]),
        /** Bodies whose head it is, each by the words that may begin its name, the full one first. */
        body: z.array(words.min(1)).default([]),
        /** Words that may begin the name of an agency whose head it is. */
        agency: words.default([]),
        /** Held in a body that advises or coordinates, beside the position in an agency. */
        advisory: z.boolean().default(false),
      }),
    )
    .min(1),
  /** Beginnings of names whose head their first words do not tell. */
  otherHeads: words.default([]),
  /** Positions without a unit of their own. */
  staff: words,
});

export interface Position {
  readonly rank: 'head' | 'deputy' | 'staff' | 'unknown';
  /** Proper name of the head's position, also for a deputy: `Chủ tịch`; the words themselves where the table does not have it. */
  readonly head: string;
  /** Proper name of the deputy's position. */
  readonly deputy: string;
  readonly advisory: boolean;
  /** The table has it. */
  readonly known: boolean;
  /** Nothing follows the position: no name of a unit. */
  readonly bare: boolean;
  /** What follows it, folded: `ubnd xã mai lâm`. */
  readonly rest: string;
  /** Not its proper name: `PCT`. */
  readonly short: boolean;
  /** "Quyền" before it: the work of the head is only entrusted to the person. */
  readonly acting: boolean;
}

export interface Positions {
  /** Proper names of heads and their deputies, written with the letters that they have: `Chánh Văn phòng`. */
  readonly names: readonly string[];
  /** Those without a unit of their own: `Trưởng thôn`. */
  readonly staff: readonly string[];
  /** @param text in any letters: `PHÓ CHỦ TỊCH`, `Phó CT`, `Chánh Văn phòng HĐND và UBND` */
  read(text: string): Position;
  /** Position of the head of a body or an agency: `Chủ tịch` for `ỦY BAN NHÂN DÂN XÃ …`; undefined where the table does not say. */
  headOf(name: string): string | undefined;
  /** The body of the table that a name begins with, by its full name: `Ủy ban nhân dân` for `UBND xã …`. */
  bodyOf(name: string): string | undefined;
}

interface Entry {
  readonly words: string;
  readonly rank: 'head' | 'deputy' | 'staff';
  readonly head: string;
  readonly deputy: string;
  readonly advisory: boolean;
  readonly short: boolean;
}

const begins = (text: string, start: string): boolean => text === start || text.startsWith(`${start} `);

/** Every way to say a position, the longest first. */
function entriesOf({ positions, staff }: z.output<typeof capacitiesSchema>): Entry[] {
  return [
    ...positions.flatMap(({ head, deputy, short, shortDeputy, advisory }): Entry[] => {
      const pair = { head: head[0] as string, deputy: deputy[0] as string, advisory };
      const named = (names: readonly string[], rank: Entry['rank'], isShort: boolean): Entry[] =>
        names.map((each) => ({ words: foldWords(each), rank, short: isShort, ...pair }));
      return [
        ...named(head, 'head', false),
        ...named(deputy, 'deputy', false),
        ...named(short, 'head', true),
        ...named(shortDeputy, 'deputy', true),
      ];
    }),
    ...staff.map(
      (each): Entry => ({
        words: foldWords(each),
        rank: 'staff',
        head: each,
        deputy: each,
        advisory: false,
        short: false,
      }),
    ),
  ].sort((a, b) => b.words.length - a.words.length);
}

function readPositions(capacities: z.output<typeof capacitiesSchema>): Positions {
  const { positions, otherHeads, staff } = capacities;
  const entries = entriesOf(capacities);
  const bodies = positions.flatMap(({ head, body }) =>
    body.flatMap((names) =>
      names.map((each) => ({ words: foldWords(each), body: names[0] as string, head: head[0] as string })),
    ),
  );
  const bodyNamed = (name: string) => {
    const folded = foldWords(name);
    return bodies.find((each) => begins(folded, each.words));
  };
  const heads = [
    ...bodies,
    ...positions.flatMap(({ head, agency }) =>
      agency.map((each) => ({ words: foldWords(each), head: head[0] as string })),
    ),
    ...otherHeads.map((each) => ({ words: foldWords(each), head: undefined })),
  ].sort((a, b) => b.words.length - a.words.length);
  const headNamed = (folded: string): string | undefined => heads.find(({ words }) => begins(folded, words))?.head;
  const unknown = { short: false, advisory: false, known: false, bare: true, rest: '' };
  const positionsOf: Positions = {
    names: positions.flatMap(({ head, deputy }) => [...head, ...deputy]),
    staff,
    read(text) {
      // "Ủy viên UBND - Trưởng phòng Kinh tế" is head of a unit as well
      const [, ...further] = text.split(/\s[-–]\s|[,;/]|(?<!\p{L})kiêm(?!\p{L})/iu);
      const written = foldWords(text);
      const folded = written.replace(/^quyền (?=\S)/u, '');
      const acting = folded !== written;
      const entry = entries.find(
        ({ words, rank }) =>
          begins(folded, words) &&
          (rank !== 'staff' ||
            (!begins(folded, `${words} trưởng`) &&
              !further.some((each) => positionsOf.read(each.trim()).rank === 'head'))),
      );
      if (entry) {
        const { words, ...position } = entry;
        return { ...position, acting, known: true, bare: folded === words, rest: folded.slice(words.length).trim() };
      }
      const deputy = /^phó (.+)$/u.exec(folded)?.[1];
      return {
        rank: deputy === undefined ? 'unknown' : 'deputy',
        head: deputy ?? folded,
        deputy: `phó ${deputy ?? folded}`,
        acting,
        ...unknown,
      };
    },
    headOf: (name) => headNamed(foldWords(name)),
    bodyOf: (name) => bodyNamed(name)?.body,
  };
  return positionsOf;
}

export const loadPositions = async (workspace: Workspace): Promise<Result<Positions>> =>
  andThen(await loadWordLists(workspace, 'templates/check/capacities.yaml'), (data) =>
    andThen(checkData(data, capacitiesSchema), (found) => ok(readPositions(found))),
  );
