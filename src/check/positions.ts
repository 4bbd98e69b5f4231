// Positions of those who sign, and who is whose deputy (templates/check/capacities.yaml). NĐ 30/2020/NĐ-CP, Điều 13; Phụ lục I, mục II.7.b.

import { z } from 'zod';
import { foldWords } from '../text/fold-words.js';

const words = z.array(z.string().min(1));

export const capacitiesSchema = z.strictObject({
  positions: z
    .array(
      z.strictObject({
        /** Proper names, the usual one first. */
        head: words.min(1),
        deputy: words.min(1),
        /** Ways to say or shorten them that no document has. */
        short: words.default([]),
        shortDeputy: words.default([]),
        /** Words that begin the name of the body whose head it is. */
        body: words.default([]),
        /** Held in a body that advises or coordinates, beside the position in an agency. */
        advisory: z.boolean().default(false),
      }),
    )
    .min(1),
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
  /** Not its proper name: `PCT`. */
  readonly short: boolean;
}

export interface Positions {
  /** @param text in any letters: `PHÓ CHỦ TỊCH`, `Phó CT`, `Chánh Văn phòng HĐND và UBND` */
  read(text: string): Position;
  /** Position of the head of a body: `Chủ tịch` for `ỦY BAN NHÂN DÂN XÃ …`; undefined where the table does not say. */
  headOf(body: string): string | undefined;
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

export function readPositions({ positions, staff }: z.output<typeof capacitiesSchema>): Positions {
  const entries: Entry[] = [
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
  const bodies = positions.flatMap(({ head, body }) =>
    body.map((each) => [foldWords(each), head[0] as string] as const),
  );
  return {
    read(text) {
      const folded = foldWords(text);
      const entry = entries.find((each) => begins(folded, each.words));
      if (entry) {
        const { words, ...position } = entry;
        return { ...position, known: true, bare: folded === words };
      }
      const deputy = /^phó (.+)$/u.exec(folded)?.[1];
      return {
        rank: deputy === undefined ? 'unknown' : 'deputy',
        head: deputy ?? folded,
        deputy: `phó ${deputy ?? folded}`,
        advisory: false,
        short: false,
        known: false,
        bare: true,
      };
    },
    headOf(body) {
      const folded = foldWords(body);
      return bodies.find(([words]) => begins(folded, words))?.[1];
    },
  };
}
