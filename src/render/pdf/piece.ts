// A piece of a page's content: told apart from others by numbers, so that one which was compressed for an earlier document is found
// without being written again.

export interface Piece {
  /** The same only for the same operators, in this process. */
  readonly key: Float64Array;
  /** ASCII; made when asked for. */
  operators(): string;
}

/** The numbers of a piece while it is put together. */
export class PieceKey {
  private numbers = new Float64Array(256);
  private length = 0;

  add(number: number): void {
    if (this.length === this.numbers.length) {
      const longer = new Float64Array(this.length * 2);
      longer.set(this.numbers);
      this.numbers = longer;
    }
    this.numbers[this.length++] = number;
  }

  /** What was added since the last time. */
  take(): Float64Array {
    const taken = this.numbers.slice(0, this.length);
    this.length = 0;
    return taken;
  }
}

/** Each text its number, in this process. */
const numbers = new Map<string, number>();

/** @param text of few: colours, types of elements */
export function numberOf(text: string): number {
  const number = numbers.get(text) ?? numbers.size;
  numbers.set(text, number);
  return number;
}
