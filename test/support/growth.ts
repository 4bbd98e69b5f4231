// How the time of a work grows with its input, in CPU time of this process, so that other programs on the machine do not count.

/** The least of a few runs, in ms. */
async function least(act: () => unknown, runs: number): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run += 1) {
    const before = process.cpuUsage();
    await act();
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

/**
 * How many times longer four times the input takes: about 4 where time grows with the input, 16 where it grows with its square. Small times are
 * taken for at least 5 ms, which noise is smaller than.
 */
export async function growthOver(make: (length: number) => () => unknown, length: number): Promise<number> {
  const few = make(length);
  const many = make(4 * length);
  await few(); // what is loaded and compiled once does not count
  const short = await least(few, 3);
  return (await least(many, 2)) / Math.max(short, 5);
}

/** Between the growth of a line (4) and of a square (16). */
export const LINEAR = 9;
