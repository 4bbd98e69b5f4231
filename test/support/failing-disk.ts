// A disk that refuses: in place of `node:fs`, for tests that say when. Reads are refused only where a test names the file.
//
//   vi.mock('node:fs', async (original) => (await import('…/failing-disk.js')).failingDisk(await original()));

type Fs = typeof import('node:fs');

/** Everything that changes something on the disk and that the writer may call. */
const changing = [
  'openSync',
  'writeSync',
  'fsyncSync',
  'renameSync',
  'linkSync',
  'copyFileSync',
  'symlinkSync',
  'unlinkSync',
  'mkdirSync',
  'appendFileSync',
] as const;

export type Change = (typeof changing)[number];

/** Whether the call is refused, and with which code. @param count of the calls of this kind, from 1; `all` of every kind @param args of the call */
export type Refuse = (call: Change, count: number, all: number, args: readonly unknown[]) => string | undefined;

/** With which code the reading of a whole file is refused. */
export type RefuseReading = (file: string) => string | undefined;

let refuse: Refuse = () => undefined;
let refuseReading: RefuseReading = () => undefined;
let counts = new Map<Change, number>();
let all = 0;

/** Runs something on a disk that refuses. @returns what it gives, and how many changes were asked for */
export async function onDisk<T>(
  when: Refuse,
  act: () => T | Promise<T>,
  reading: RefuseReading = () => undefined,
): Promise<{ value: T; changes: number }> {
  refuse = when;
  refuseReading = reading;
  counts = new Map();
  all = 0;
  try {
    return { value: await act(), changes: all };
  } finally {
    refuse = () => undefined;
    refuseReading = () => undefined;
  }
}

const isChange = (call: Change, args: readonly unknown[]): boolean =>
  call !== 'openSync' || (typeof args[1] === 'string' && !args[1].startsWith('r'));

export function failingDisk(fs: Fs): Fs {
  const wrapped = Object.fromEntries(
    changing.map((call) => [
      call,
      (...args: unknown[]): unknown => {
        const real = fs[call] as (...all: unknown[]) => unknown;
        if (!isChange(call, args)) return real(...args);
        all += 1;
        const count = (counts.get(call) ?? 0) + 1;
        counts.set(call, count);
        const code = refuse(call, count, all, args);
        if (code === undefined) return real(...args);
        // half of what was to be written is there
        if (call === 'writeSync') {
          const bytes = args[1] as Uint8Array;
          if (bytes.length > 1) real(args[0], bytes.subarray(0, bytes.length >> 1));
        }
        throw Object.assign(new Error(`${code}: refused, ${call}`), { code, errno: -1, syscall: call });
      },
    ]),
  );
  const readFileSync = (...args: Parameters<Fs['readFileSync']>): unknown => {
    const code = refuseReading(String(args[0]));
    if (code === undefined) return fs.readFileSync(...args);
    throw Object.assign(new Error(`${code}: refused, read`), { code, errno: -1, syscall: 'open', path: args[0] });
  };
  const out = { ...fs, ...wrapped, readFileSync };
  return { ...out, default: out } as Fs;
}
