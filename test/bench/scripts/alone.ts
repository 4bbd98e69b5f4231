// One contender alone in its process, document after document, as a batch would run it. Arguments: its name, how many documents. Prints
// figures as JSON.

import { docxContenders, given, pdfContenders } from '../contenders/all.js';
import { cpuTime } from '../interleave.js';

const [name = '', count = '0'] = process.argv.slice(2);
const units = Number(count);
const make = { ...docxContenders, ...pdfContenders }[name];
const contender = await make?.(await given(Math.max(1, units)));
const memory = (): number => Math.round(process.resourceUsage().maxRSS / 1024);
const start = performance.now();
const busy = cpuTime();
const before = memory();
let half = before;
for (let index = 0; contender && index < units; index++) {
  await contender.run(index);
  if (index === Math.floor(units / 2)) half = memory();
}
console.log(
  JSON.stringify({
    name: contender?.name ?? name,
    wall: performance.now() - start,
    cpu: cpuTime() - busy,
    before,
    half,
    memory: memory(),
    missing: make !== undefined && contender === undefined,
  }),
);
