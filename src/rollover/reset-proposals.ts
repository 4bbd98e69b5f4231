// "Tờ trình số 12/TTr-VP ngày 26/01/2026": the paper by which the office asked for last year's document. Next year's has another number
// and date, so both are open again: in the line that says who asked whatever the paper is called, elsewhere by its name.

import { valueAt } from '../data/edits/edit.js';
import type { DataPath } from '../data/yaml-source.js';
import { DATE, type LeftoverPatterns } from '../doctype/leftover-patterns.js';
import { OPEN } from '../doctype/target-text.js';
import { patternOf } from '../text/pattern.js';
import type { Draft } from './draft.js';
import type { TextToSearch } from './leftovers/leftover.js';
import { isTree } from './tree.js';

const DATE_AFTER = patternOf(`^([-/][\\p{L}\\d/&-]*[^;.\\n]{0,40}?\\sngày\\s+)${DATE}`, 'iu');
const ANY_DATE = patternOf(`(ngày\\s+)${DATE}`, 'giu');
const ANY_NUMBER =
  /(?<![\p{L}\d/])(\d{1,5}\p{Ll}?)\s*(?:\/(\d{4}))?(?=[-/](\p{Lu}[\p{L}\d]*(?:[-/&]\p{Lu}[\p{L}\d]*)+))/gu;

function tell(draft: Draft, path: DataPath, from: string, to: string): void {
  draft.change({
    kind: 'reset',
    path,
    from,
    to,
    reason: { vi: 'số, ngày của văn bản trình năm trước', en: 'number and date of the proposal of last year' },
  });
  draft.decide(path, {
    code: 'rollover/proposal-to-fill',
    severity: 'warning',
    message: {
      vi: `Văn bản trình của năm ${draft.from} ("${from}"): số và ngày đã để trống.`,
      en: `The proposal of ${draft.from} ("${from}"): number and date are open.`,
    },
    remedy: { vi: `Điền số, ngày của văn bản trình năm ${draft.to}.`, en: `Fill in those of ${draft.to}.` },
  });
}

const openNumber = (year: string | undefined): string => `${OPEN}${year === undefined ? '' : `/${OPEN}`}`;

/** In a text of any kind: the papers that are called so. */
function openNamed(text: string, patterns: LeftoverPatterns): string {
  let out = '';
  let rest = 0;
  for (const match of text.matchAll(patterns.proposal)) {
    if (match.index < rest) continue;
    const { head = '', year } = match.groups ?? {};
    out += `${text.slice(rest, match.index)}${head}${openNumber(year)}`;
    rest = match.index + match[0].length;
    const date = DATE_AFTER.exec(text.slice(rest));
    if (date) {
      out += `${date[1]}${OPEN}`;
      rest += date[0].length;
    }
  }
  out += text.slice(rest);
  return out.replace(patterns.proposalDate, (_, head: string) => `${head}${OPEN}`);
}

/** In the line that says who asked: every paper but those of the State. */
function openAll(text: string, patterns: LeftoverPatterns): string {
  if ([...text.matchAll(ANY_NUMBER)].some(([, , , symbol = '']) => patterns.central.test(symbol)))
    return openNamed(text, patterns);
  const opened = text
    .replace(ANY_NUMBER, (_, _number: string, year?: string) => openNumber(year))
    .replace(ANY_DATE, (_, day: string) => `${day}${OPEN}`);
  return openNamed(opened, patterns);
}

/** The text of the proposal itself, or a citation that is one. */
const saysWhoAsked = ({ path, kind, now }: TextToSearch, patterns: LeftoverPatterns): boolean =>
  path[1] === 'proposal' || ((kind === 'citation' || path[1] === 'opening') && patterns.proposalCue.test(now));

/** The text with its proposals open; the same where there is none. */
export const openedProposal = (text: TextToSearch, patterns: LeftoverPatterns): string =>
  text.kind === 'reference' ? text.now : (saysWhoAsked(text, patterns) ? openAll : openNamed)(text.now, patterns);

export function resetProposals(draft: Draft, patterns: LeftoverPatterns): void {
  for (const place of draft.texts()) {
    const now = openedProposal(place, patterns);
    if (now === place.now) continue;
    tell(draft, place.path, place.now, now);
    draft.rewrite(place.path, now);
  }
  for (const name of ['decision', 'plan', 'document']) {
    const list = valueAt(draft.data, [name, 'citations']);
    if (!Array.isArray(list)) continue;
    list.forEach((line: unknown, index) => {
      const many = Array.isArray(line);
      (many ? line : [line]).forEach((facts: unknown, at) => {
        if (!isTree(facts) || typeof facts.kind !== 'string' || !patterns.proposalKind.test(facts.kind)) return;
        const path = [name, 'citations', index, ...(many ? [at] : [])];
        const number = typeof facts.number === 'string' ? facts.number.replace(/^[^/]*/u, OPEN) : undefined;
        if (number !== undefined) draft.edit({ kind: 'set', path: [...path, 'number'], value: number });
        if (facts.date !== undefined) draft.edit({ kind: 'remove', path: [...path, 'date'] });
        const said = [facts.kind, facts.number, facts.date].filter((each) => each !== undefined).join(' ');
        tell(draft, path, said, `${facts.kind} ${number ?? OPEN}`);
      });
    });
  }
}
