// One text of the plan as templates see it: every key present, citations and recipients already worded.

import type { Wording } from '../../doctype/wording.js';
import type { Instrument } from '../../plan/instrument.js';
import { cite } from '../names/cite.js';

/** Dashes and end marks that people type although they are computed. */
const bare = (text: string): string => text.replace(/^[-–] +/, '').replace(/[;.]$/, '');

function proposalText(proposal: Instrument['proposal']): string | undefined {
  if (proposal === undefined) return undefined;
  return 'text' in proposal ? proposal.text : undefined;
}

export function instrumentView(instrument: Instrument | undefined, wording: Wording, dates: 'long' | 'short') {
  return {
    subject: instrument?.subject,
    addressees: instrument?.addressees?.map(bare) ?? [],
    citations: instrument?.citations?.map((citation) => cite(citation, wording, { dates })) ?? [],
    proposal: proposalText(instrument?.proposal),
    proposedBy: instrument?.proposal && 'by' in instrument.proposal ? instrument.proposal.by : undefined,
    opening: instrument?.opening,
    articles:
      instrument?.articles?.map((article) => {
        const full: { title?: string; number?: string; text?: string; content?: unknown } = { ...(article as object) };
        return { title: full.title, number: full.number, text: full.text, content: full.content };
      }) ?? [],
    content: instrument?.content,
    recipients: instrument?.recipients?.map(bare) ?? [],
    archive: instrument?.archive,
    drafter: instrument?.drafter,
  };
}
