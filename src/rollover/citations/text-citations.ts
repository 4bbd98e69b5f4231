// Documents named in the body: in articles, tasks, annexes. Those that are out of force are told where they stand; the words are a
// person's to change.

import { isOut, judge } from '../../doctype/law-standing.js';
import type { LegalRegister } from '../../doctype/legal-register.js';
import { documentsIn } from '../../recognise/citations.js';
import type { Draft } from '../draft.js';
import { findEntry } from './find-entry.js';
import { tellStanding } from './tell-standing.js';

export function tellTextCitations(draft: Draft, register: LegalRegister, day: string): void {
  for (const place of draft.texts()) {
    if (place.kind === 'citation' || place.kind === 'reference') continue;
    const seen = new Set<string>();
    for (const document of documentsIn(place.now)) {
      const entry = findEntry(register, document);
      if (!entry || seen.has(entry.number)) continue;
      seen.add(entry.number);
      const judged = judge(register, entry, day);
      if (isOut(judged.standing)) {
        const words = `${entry.kind} ${entry.name ?? `số ${entry.number}`}`;
        tellStanding(draft, place.path, words, judged, { register, day }, false, new Set());
      }
    }
  }
}
