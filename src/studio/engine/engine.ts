// The engine of the studio: answers what the page asks by the flows, over files in memory.

import type { Answer, Ask, Operation, Progress } from '../protocol.js';
import { createDesk, type Desk } from './desk.js';
import * as ofFiles from './file-answers.js';
import * as ofForms from './form-answers.js';
import * as ofOffice from './office-answers.js';
import * as ofPlan from './plan-answers.js';

type Tell = (progress: Progress) => void;
type Handlers = { readonly [K in Operation]: (desk: Desk, ask: Ask<K>, tell: Tell) => Promise<Answer<K>> };

const handlers: Handlers = { start: (desk, ask) => desk.start(ask), ...ofPlan, ...ofFiles, ...ofForms, ...ofOffice };

export interface Engine {
  /** @param tell how far long work has come */
  answer<K extends Operation>(operation: K, ask: Ask<K>, tell: Tell): Promise<Answer<K>>;
}

export function createEngine(): Engine {
  const desk = createDesk();
  return { answer: (operation, ask, tell) => handlers[operation](desk, ask, tell) };
}
