// SHA-256 (FIPS 180-4) in plain code, for names and for what documents depend on: the same in a browser, and without waiting. Files are
// summed by the machine (`output-batch.ts`), which is several times faster.

/** The first 32 bits of the fractional parts of roots of the first primes: FIPS 180-4, 4.2.2 and 5.3.3. */
const fraction = (value: number): number => ((value - Math.floor(value)) * 2 ** 32) | 0;

const isPrime = (number: number): boolean => {
  for (let at = 2; at < number; at++) if (number % at === 0) return false;
  return true;
};
/** Of which there are 64. */
const primes = Array.from({ length: 310 }, (_, place) => place + 2).filter(isPrime);

const ROUND = Int32Array.from(primes, (prime) => fraction(Math.cbrt(prime)));
const START = Int32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime)));

const BLOCK = 64;

const turned = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** Whole blocks: the text, a one, zeros, its length in bits. */
function padded(bytes: Uint8Array): DataView {
  const size = Math.ceil((bytes.length + 9) / BLOCK) * BLOCK;
  const whole = new Uint8Array(size);
  whole.set(bytes);
  whole[bytes.length] = 0x80;
  const view = new DataView(whole.buffer);
  view.setUint32(size - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(size - 4, bytes.length << 3);
  return view;
}

function addBlock(state: Int32Array, schedule: Int32Array): void {
  for (let at = 16; at < 64; at++) {
    const [far, near] = [schedule[at - 15] as number, schedule[at - 2] as number];
    const low = turned(far, 7) ^ turned(far, 18) ^ (far >>> 3);
    const high = turned(near, 17) ^ turned(near, 19) ^ (near >>> 10);
    schedule[at] = (schedule[at - 16] as number) + low + (schedule[at - 7] as number) + high;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let at = 0; at < 64; at++) {
    const high = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const first = (h + high + ((e & f) ^ (~e & g)) + (ROUND[at] as number) + (schedule[at] as number)) | 0;
    const low = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
    const second = (low + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  for (const [index, word] of [a, b, c, d, e, f, g, h].entries()) state[index] = (state[index] as number) + word;
}

/** @returns 64 hexadecimal digits. @param content text is summed as UTF-8 */
export function sha256(content: string | Uint8Array): string {
  const view = padded(typeof content === 'string' ? new TextEncoder().encode(content) : content);
  const state = START.slice();
  const schedule = new Int32Array(64);
  for (let block = 0; block < view.byteLength; block += BLOCK) {
    for (let word = 0; word < 16; word++) schedule[word] = view.getInt32(block + 4 * word);
    addBlock(state, schedule);
  }
  return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}
