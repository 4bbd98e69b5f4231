// One text of the plan as templates see it: every key present, citations and recipients already worded.

import type { Wording } from '../../doctype/wording.js';
import type { Instrument } from '../../plan/instrument.js';
import { withoutItemMark } from '../../text/end-mark.js';
import { numeralValue } from '../../text/numerals.js';
import { cite } from '../names/cite.js';

/** Dashes and end marks that people type although they are computed. */
const bare = (text: string): string => withoutItemMark(text.replace(/^[-–] +/, ''));

function proposalText(proposal: Instrument['proposal']): string | undefined {
  if (proposal === undefined) return undefined;
  return 'text' in proposal ? proposal.text : undefined;
}

/** Articles with their numbers: a stated one sets the count, and those after it go on from there. */
function articleViews(articles: Instrument['articles']) {
  let order = 0;
  return (articles ?? []).map((article) => {
    const full: { title?: string; number?: string; text?: string; content?: unknown } = { ...(article as object) };
    order = (full.number === undefined ? undefined : numeralValue('decimal', full.number)) ?? order + 1;
    return { title: full.title, number: full.number ?? String(order), text: full.text, content: full.content };
  });
}

/** @param kind the kind of the text unless it states its own */
export function instrumentView(
  instrument: Instrument | undefined,
  wording: Wording,
  dates: 'long' | 'short',
  kind: string,
) {
  return {
    kind: instrument?.kind ?? kind,
    subject: instrument?.subject,
    addressees: instrument?.addressees?.map(bare) ?? [],
    citations:
      instrument?.citations?.map((citation) => ({
        lead: typeof citation === 'object' && 'lead' in citation ? citation.lead : undefined,
        text: cite(citation, wording, { dates }),
      })) ?? [],
    proposal: proposalText(instrument?.proposal),
    proposedBy: instrument?.proposal && 'by' in instrument.proposal ? instrument.proposal.by : undefined,
    opening: instrument?.opening,
    articles: articleViews(instrument?.articles),
    content: instrument?.content,
    recipients: instrument?.recipients?.map(bare) ?? [],
    archive: instrument?.archive,
    drafter: instrument?.drafter,
  };
}
