// One draft is written in one tab: a second one that opens it only reads, so that neither writes over the other.

import { signal } from '@preact/signals';

export const readOnly = signal(false);

const channel = new BroadcastChannel('kehoach');
let own = '';

channel.onmessage = ({ data }: MessageEvent<{ readonly ask?: string; readonly held?: string }>) => {
  if (data.ask !== undefined && data.ask === own && !readOnly.value) channel.postMessage({ held: own });
  if (data.held !== undefined && data.held === own) readOnly.value = true;
};

/** Says which draft this tab works on; a tab that has it already answers, and this one then only reads. */
export function holdDraft(id: string): void {
  own = id;
  readOnly.value = false;
  channel.postMessage({ ask: id });
}
