// How much work a PDF may ask for, over all its pages: a small file can unpack, repeat and refer without end.

/** The file asks for more than any document of ours. */
export class TooMuchWork extends Error {}

/** In characters looked at; about 1,300 pages of ours, more than a document may have paragraphs for. */
const MOST = 64 * 1024 * 1024;

/** @throws TooMuchWork once all that was spent is over the limit */
export type Spend = (work: number) => void;

export function limitedWork(most = MOST): Spend {
  let left = most;
  return (work) => {
    left -= work;
    if (left < 0) throw new TooMuchWork();
  };
}
