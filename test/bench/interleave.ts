// Times contenders in turn, A B C A B C …, so that a machine that slows down slows all of them; prints medians and ratios. It judges
// nothing: figures of one run on one machine are for reading.

export interface Contender {
  readonly name: string;
  run(): Promise<unknown> | unknown;
}

export interface Timing {
  readonly name: string;
  /** Milliseconds of one run. */
  readonly median: number;
  readonly least: number;
}

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

/** @param rounds counted runs of each, after `warmUp` that are not */
export async function interleave(contenders: readonly Contender[], rounds: number, warmUp = 3): Promise<Timing[]> {
  const times = contenders.map((): number[] => []);
  for (let round = -warmUp; round < rounds; round++) {
    for (const [index, contender] of contenders.entries()) {
      const start = performance.now();
      await contender.run();
      if (round >= 0) times[index]?.push(performance.now() - start);
    }
  }
  return contenders.map(({ name }, index) => ({
    name,
    median: median(times[index] ?? []),
    least: Math.min(...(times[index] ?? [])),
  }));
}

/** A table in Markdown; ratios are to the first contender. */
export function report(title: string, timings: readonly Timing[]): void {
  const base = timings[0]?.median ?? 1;
  const rows = timings.map(
    ({ name, median: ms, least }) => `| ${name} | ${ms.toFixed(1)} | ${least.toFixed(1)} | ${(ms / base).toFixed(2)} |`,
  );
  console.log(
    [`\n${title}`, '| contender | median ms | least ms | ratio |', '| --- | --- | --- | --- |', ...rows].join('\n'),
  );
}
