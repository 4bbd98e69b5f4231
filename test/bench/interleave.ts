// Times contenders in turn, A B C A B C …, so that a machine that slows down slows all of them; prints medians and ratios. It judges
// nothing: figures of one run on one machine are for reading.

export interface Contender {
  readonly name: string;
  /** @param round counts up, also through the warm-up */
  run(round: number): Promise<unknown> | unknown;
}

export interface Timing {
  readonly name: string;
  /** Milliseconds of one run. */
  readonly median: number;
  readonly least: number;
  /** Mean of the milliseconds that all processors together were busy: collecting garbage and work on other threads included. */
  readonly cpu: number;
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Milliseconds since the process began. */
export const cpuTime = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** @param rounds counted runs of each, after `warmUp` that are not */
export async function interleave(contenders: readonly Contender[], rounds: number, warmUp = 3): Promise<Timing[]> {
  const walls = contenders.map((): number[] => []);
  const cpus = contenders.map((): number[] => []);
  for (let round = 0; round < warmUp + rounds; round++) {
    for (const [index, contender] of contenders.entries()) {
      const start = performance.now();
      const busy = cpuTime();
      await contender.run(round);
      if (round < warmUp) continue;
      walls[index]?.push(performance.now() - start);
      cpus[index]?.push(cpuTime() - busy);
    }
  }
  return contenders.map(({ name }, index) => {
    const wall = walls[index] as number[];
    return { name, median: median(wall), least: Math.min(...wall), cpu: mean(cpus[index] as number[]) };
  });
}

/** Rows in Markdown. */
export function printTable(
  title: string,
  heads: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): void {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
  console.log([`\n${title}`, line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n'));
}

/** Ratios say how many times as fast as the first contender. */
export function report(title: string, timings: readonly Timing[]): void {
  const [base] = timings;
  if (!base) return;
  printTable(
    title,
    ['contender', 'median ms', 'least ms', 'CPU ms', `wall: times ${base.name}`, `CPU: times ${base.name}`],
    timings.map(({ name, median: ms, least, cpu }) => [
      name,
      ms.toFixed(1),
      least.toFixed(1),
      cpu.toFixed(1),
      (base.median / ms).toFixed(2),
      (base.cpu / cpu).toFixed(2),
    ]),
  );
}
