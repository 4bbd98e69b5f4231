// The worker of the studio: hands questions to the engine, one after the other, and the answers back.

import type { Question, Reply } from '../protocol.js';
import { createEngine } from './engine.js';

declare const self: DedicatedWorkerGlobalScope;

const engine = createEngine();
const reply = (message: Reply): void => self.postMessage(message);
let last: Promise<void> = Promise.resolve();

async function answer({ id, operation, ask }: Question): Promise<void> {
  try {
    reply({ id, answer: await engine.answer(operation, ask, (progress) => reply({ id, progress })) });
  } catch (error) {
    reply({ id, fault: error instanceof Error ? error.message : String(error) });
  }
}

self.onmessage = ({ data }: MessageEvent<Question>) => {
  last = last.then(() => answer(data));
};
