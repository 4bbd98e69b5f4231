// "Tờ trình số 12/TTr-VP ngày 26/01/2026": the paper by which the office asked for last year's document. Next year's has another number
// and date, so both are open again, in the text of the proposal, in a citation, in an opening.

import { valueAt } from '../data/edits/edit.js';
import type { DataPath } from '../data/yaml-source.js';
import type { LeftoverPatterns } from '../doctype/leftover-patterns.js';
import type { Draft } from './draft.js';
import { OPEN } from './targets/target-text.js';
import { isTree } from './tree.js';

const DATE_AFTER =
  /^((?:[^;.\n]{0,40}?)\s+ngày\s+)(?:\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})/iu;

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

function openText(text: string, patterns: LeftoverPatterns): string {
  let out = '';
  let rest = 0;
  for (const match of text.matchAll(patterns.proposal)) {
    if (match.index < rest) continue;
    const { head = '', symbol = '' } = match.groups ?? {};
    out += `${text.slice(rest, match.index)}${head}${OPEN}${symbol}`;
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

export function resetProposals(draft: Draft, patterns: LeftoverPatterns): void {
  for (const place of draft.texts()) {
    if (place.context === 'reference') continue;
    const now = openText(place.now, patterns);
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
        if (!isTree(facts) || typeof facts.kind !== 'string') return;
        if (!patterns.proposalKinds.has(facts.kind.toLowerCase())) return;
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
