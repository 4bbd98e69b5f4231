// A good plan damaged in the ways that files get damaged: lines lost, doubled, moved, shifted, cut off, characters slipped in. The same
// seed gives the same plans.

import { type Random, randomFrom } from '../support/random.js';
import { smallPlan } from '../support/small-plan.js';

const characters = [
  ...':{}[]"\'#&*!|>%@`,-?\t\\',
  '{{',
  '}}',
  '{{#if}}',
  ': ',
  '- ',
  '\n',
  '\u0000',
  '\u200b',
  '\u0301',
  '漢',
  '🙂',
];

const below = (random: Random, count: number): number => Math.floor(random() * count);

const damages: readonly ((lines: string[], random: Random) => string[])[] = [
  (lines, random) => lines.filter((_, index, all) => index !== below(random, all.length) || random() < 0.5),
  (lines, random) => lines.toSpliced(below(random, lines.length), 1 + below(random, 3)),
  (lines, random) => {
    const at = below(random, lines.length);
    return lines.toSpliced(at, 0, lines[at] ?? '');
  },
  (lines, random) => {
    const [a, b] = [below(random, lines.length), below(random, lines.length)];
    return lines.map((line, index) => (index === a ? (lines[b] ?? '') : index === b ? (lines[a] ?? '') : line));
  },
  (lines, random) => {
    const at = below(random, lines.length);
    const shift = ' '.repeat(1 + below(random, 4));
    return lines.map((line, index) =>
      index === at ? (random() < 0.5 ? shift + line : line.replace(/^ {1,3}/, '')) : line,
    );
  },
  (lines, random) => {
    const at = below(random, lines.length);
    return lines.map((line, index) => {
      if (index !== at) return line;
      const place = below(random, line.length + 1);
      return line.slice(0, place) + characters[below(random, characters.length)] + line.slice(place);
    });
  },
  (lines, random) => {
    const text = lines.join('\n');
    return text.slice(0, below(random, text.length)).split('\n');
  },
  (lines, random) => {
    const at = below(random, lines.length);
    return lines.map((line, index) => (index === at ? line.replace(/: .*$/, ': []') : line));
  },
];

export function mutatedPlans(count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const random = randomFrom(index + 1);
    let lines = smallPlan.split('\n');
    for (let times = 1 + below(random, 3); times > 0; times--) {
      lines = (damages[below(random, damages.length)] ?? ((same) => same))(lines, random);
    }
    return lines.join('\n');
  });
}
