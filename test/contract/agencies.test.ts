// Papers of many agencies, heads and feet side by side and stacked, in capitals and in small letters: check and import see the same agency,
// number, symbol, date, kind and signature in each, and they are those that stand there and in the document that is built of the draft.

import { expect, test } from 'vitest';
import { buildView } from '../../src/check/view/build-view.js';
import { documentFacts } from '../../src/check/view/document-facts.js';
import { signatureStacks } from '../../src/check/view/signature-stacks.js';
import { readNumberLine } from '../../src/doctype/page-lines.js';
import { isoDate } from '../../src/text/date.js';
import { buildImported, importBytes } from '../support/import.js';
import { factsOf, morePapers, papers, plain, printedFacts, printedOf, textOf } from '../support/papers.js';
import { checkData, readSource } from '../unit/check/check-text.js';

interface Seen {
  /** All lines of the head, in order; of a draft the agency alone, absent for a committee. */
  readonly agency: string | undefined;
  readonly number: string | undefined;
  readonly symbol: string | undefined;
  readonly date: string | undefined;
  readonly kind: string;
  /** Without that of a body that signs as a whole. */
  readonly capacities: readonly string[];
  readonly position: string;
  readonly name: string;
}

function checkSees(bytes: Uint8Array): Seen {
  const view = buildView(readSource(bytes, 'a.txt'), checkData);
  const of = (role: string): string[] => view.lines.filter((line) => line.role === role).map(({ text }) => text.trim());
  const { signed } = documentFacts(view);
  const [first] = view.texts;
  const items = first ? (signatureStacks(first, checkData)[0] ?? []) : [];
  const read = readNumberLine(of('number-line')[0] ?? '');
  return {
    agency: plain(of('agency').join(' ')),
    number: read?.number,
    symbol: read?.symbol,
    date: signed?.day === undefined ? undefined : isoDate({ month: 1, ...signed, day: signed.day }),
    kind: plain(of('title-kind')[0]),
    capacities: items.flatMap(({ capacity }) => (capacity === undefined || capacity === 'TM' ? [] : [capacity])),
    position: plain(items.at(-1)?.words),
    name: plain(of('signature-name')[0]),
  };
}

test.each(Object.entries({ ...papers, ...morePapers }))('%s', async (_name, paper) => {
  const bytes = new TextEncoder().encode(textOf(paper));
  const there = factsOf(paper);
  expect(checkSees(bytes)).toEqual({ ...there, agency: plain(paper.agency.join(' ')) });
  const { imported, diagnostics } = await importBytes(bytes, 'a.txt');
  const codes = diagnostics.map(({ code }) => code);
  if (paper.party) {
    expect([imported, codes]).toEqual([undefined, ['import/party-paper']]);
    return;
  }
  expect(printedFacts(await buildImported(imported))).toEqual({ ...there, ...printedOf(paper) });
  expect(codes).not.toContain('import/no-letterhead');
  expect(codes).not.toContain('import/unplaced');
  expect(codes).not.toContain('import/no-signatory');
});
