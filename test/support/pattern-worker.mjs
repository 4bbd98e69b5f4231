// In a thread of its own, which can be ended: how long an expression takes over texts made to lead it astray. These come from the expression
// itself: what leads to each repetition, then its pieces again and again, then an end that does not fit.

import { parentPort } from 'node:worker_threads';

const SIGNS = [...' aAáÁ1.,-():;/"%x“…_*\n\t0<>=[đI{}|\\#', '\u0301'];
const GENERAL = [' ', 'a', 'A', '1', ' a', ', ', '. ', 'á ', 'a, ', '1.', '- ', '(', '"', 'A a ', '12/', '\t '];
const ENDLESS = 40;

/** The tree of an expression: `seq`, `any` (alternatives), `one` (a sign, by the source of its class), `times`, `nothing` (looks around). */
function parse(source) {
  let at = 0;
  const alternatives = () => {
    const all = [sequence()];
    while (source[at] === '|') {
      at += 1;
      all.push(sequence());
    }
    return { kind: 'any', of: all };
  };
  const sequence = () => {
    const of = [];
    while (at < source.length && source[at] !== '|' && source[at] !== ')') of.push(quantified(atom()));
    return { kind: 'seq', of };
  };
  const atom = () => {
    const rest = source.slice(at);
    const group = /^\((?:\?(?::|<?[=!]|<[^>=!]+>))?/u.exec(rest)?.[0];
    if (group !== undefined) {
      at += group.length;
      const inside = alternatives();
      at += 1;
      return /^\(\?<?[=!]/u.test(group) ? { kind: 'nothing', look: inside } : inside;
    }
    const sign =
      /^(?:\[(?:\\[\s\S]|[^\]\\])*\]|\\[pP]\{[^}]*\}|\\u\{[^}]*\}|\\u[\da-fA-F]{4}|\\x[\da-fA-F]{2}|\\k<[^>]*>|\\[\s\S]|[\s\S])/u.exec(
        rest,
      )[0];
    at += sign.length;
    return /^(?:\^|\$|\\[bB1-9]|\\k<.*)$/u.test(sign) ? { kind: 'nothing' } : { kind: 'one', sign };
  };
  const quantified = (of) => {
    const [all, sign, from, comma, to] = /^(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/u.exec(source.slice(at)) ?? [];
    if (all === undefined) return of;
    at += all.length;
    const least = sign === undefined ? Number(from) : sign === '+' ? 1 : 0;
    const most =
      sign === '?' ? 1 : sign !== undefined ? Infinity : comma === '' ? least : to === '' ? Infinity : Number(to);
    return { kind: 'times', of, least, most };
  };
  return alternatives();
}

function signsOf(sign, flags, known) {
  let found = known.get(sign);
  if (found === undefined) {
    const one = new RegExp(`^${sign}$`, flags.replace(/[gydm]/g, ''));
    found = SIGNS.filter((each) => one.test(each));
    if (found.length === 0)
      found = [
        /^[^\\[]$/u.test(sign) ? sign : /^\\[^pPux]$/u.test(sign) ? sign[1] : (/[^\\[\]^-]/u.exec(sign)?.[0] ?? 'a'),
      ];
    known.set(sign, found);
  }
  return found;
}

function attacksOn({ source, flags }) {
  const known = new Map();
  const signs = (node) => signsOf(node.sign, flags, known);
  const example = (node, pick) => {
    if (node.kind === 'one') return signs(node)[pick % signs(node).length];
    if (node.kind === 'seq') return node.of.map((each) => example(each, pick)).join('');
    if (node.kind === 'any') return example(node.of[pick % node.of.length], pick);
    return node.kind === 'times' && node.least > 0 ? example(node.of, pick).repeat(Math.min(node.least, 60)) : '';
  };
  const inside = (node, found = new Set()) => {
    if (node.kind === 'one') for (const each of signs(node).slice(0, 12)) found.add(each);
    else for (const each of Array.isArray(node.of) ? node.of : node.of ? [node.of] : []) inside(each, found);
    return found;
  };
  const out = new Map();
  const add = (head, piece, end) => piece !== '' && out.set(`${head}\0${piece}\0${end}`, [head, piece, end]);
  const walk = (node, heads, behind) => {
    if (node.kind === 'seq') {
      for (const [index, each] of node.of.entries()) {
        const before = (pick) =>
          node.of
            .slice(0, index)
            .map((piece) => example(piece, pick))
            .join('');
        const after = node.of
          .slice(index + 1)
          .map((piece) => example(piece, 0))
          .join('');
        walk(
          each,
          heads.map((head, pick) => head + before(pick)),
          after + behind,
        );
      }
    } else if (node.kind === 'any') for (const each of node.of) walk(each, heads, behind);
    else if (node.kind === 'nothing' && node.look) walk(node.look, heads, '');
    else if (node.kind === 'times') {
      if (node.most > ENDLESS) {
        const pieces = new Set([0, 1, 2, 3].map((pick) => example(node.of, pick)));
        for (const each of [...inside(node.of)].slice(0, 10)) pieces.add(each);
        if (node.of.kind === 'any') for (const each of node.of.of.slice(0, 6)) pieces.add(example(each, 0));
        for (const head of new Set(heads))
          for (const piece of pieces) for (const end of ['\u0001', '']) add(head, piece, end);
        for (const [pick, head] of heads.entries()) {
          const once = example(node.of, pick);
          for (const piece of [head + once, `${head}${once} `, head + once.repeat(3)]) add('', piece, '\u0001');
          if (behind !== '') add(head, once + behind, '\u0001');
        }
      }
      walk(node.of, heads, behind);
    }
  };
  walk(parse(source), ['', ''], '');
  for (const piece of GENERAL) add('', piece, '\u0001');
  return [...out.values()];
}

const text = ([head, piece, end], length) => head + piece.repeat(Math.max(1, Math.floor(length / piece.length))) + end;

/** In ms: all matches, as `replace` finds them. */
function time(pattern, words) {
  const before = process.hrtime.bigint();
  pattern.lastIndex = 0;
  if (pattern.global)
    for (let found = pattern.exec(words); found; found = pattern.exec(words)) {
      if (found[0] === '') pattern.lastIndex += 1;
    }
  else pattern.exec(words);
  return Number(process.hrtime.bigint() - before) / 1e6;
}

const least = (runs, pattern, words) => Math.min(...Array.from({ length: runs }, () => time(pattern, words)));

/** Letters at which what goes back without bound is seen, and what does not takes next to nothing. */
const FIRST = 1000;

parentPort.on('message', ({ source, flags, short, long }) => {
  const pattern = new RegExp(source, flags);
  let worst = { ms: 0 };
  for (const attack of attacksOn({ source, flags })) {
    parentPort.postMessage({ trying: attack });
    const words = text(attack, FIRST);
    const first = time(pattern, words);
    const ms = first > worst.ms ? least(3, pattern, words) : first;
    if (ms > worst.ms) worst = { ms, attack };
  }
  if (worst.ms < 0.5) parentPort.postMessage({ done: { growth: 1, ms: worst.ms } });
  else {
    let [growth, ms] = [Number.POSITIVE_INFINITY, 0];
    // other programs on the machine make single times longer
    for (let run = 0; run < 3 && growth > (2 * long) / short; run += 1) {
      ms = least(2, pattern, text(worst.attack, long));
      growth = Math.min(growth, ms / Math.max(least(3, pattern, text(worst.attack, short)), 0.1));
    }
    parentPort.postMessage({ done: { growth, ms, attack: worst.attack } });
  }
});
