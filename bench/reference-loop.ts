// The reference game as the fastest thing one would write by hand: straight-line code made from the same data.
import type { Rng } from '../src/engine/model/rng';
import * as game from './reference-game';

type Loop = (from: number, count: number, rng: Rng, seedOf: (g: number) => string, mix: typeof game.mix) => game.Played;

function conditionCode(c: game.Condition): string {
  if (c[0] === 'not') return `!(${conditionCode(c[1])})`;
  if (c[0] === '>=' || c[0] === '<') return `s.v${c[1]} ${c[0]} ${c[2]}`;
  return c[1].map((x) => `(${conditionCode(x)})`).join(c[0] === 'all' ? ' && ' : ' || ');
}

function effectCode(e: game.ReferenceEffect, channel: string): string {
  const name = `s.v${e.variable}`;
  const add =
    e.by < 0
      ? `x = ${name} - ${-e.by}; ${name} = x < 0 ? 0 : x;`
      : `x = ${name} + ${e.by}; ${name} = x > ${game.limit} ? ${game.limit} : x;`;
  return e.chance === 100 ? add : `if (luck(seed, turn, '${channel}', 100) < ${e.chance}) { ${add} }`;
}

function code(): string {
  const actCases = game.actions.map((a, i) => `case ${i}: ${a.effects.map((e) => effectCode(e, game.chanceChannel(i))).join(' ')} break;`);
  const eventCases = game.events.map((e, i) => `case ${i}: ${e.effects.map((x) => effectCode(x, '')).join(' ')} break;`);
  return `
  const legal = new Array(${game.actions.length}).fill(0);
  const pool = new Array(${game.events.length}).fill(0);
  const picks = ${JSON.stringify(game.pickChannels)};
  let moves = 0, sum = 0;
  function listLegal(s, p0, p1) {
    let n = 0;
    ${game.actions.map((a, i) => `if ((${conditionCode(a.needs)}) && p0 !== ${i} && p1 !== ${i}) legal[n++] = ${i};`).join('\n    ')}
    return n;
  }
  function act(s, a, seed, turn) { let x; switch (a) { ${actCases.join('\n')} } }
  function strike(s, e) { let x; switch (e) { ${eventCases.join('\n')} } }
  const weights = ${JSON.stringify(game.events.map((e) => e.weight))};
  function draw(s, seed, turn) {
    if (luck(seed, turn, '${game.deckChannel}', 1000) >= ${game.eventChance}) return -1;
    let n = 0, weight = 0;
    ${game.events.map((e, i) => `if ((s.drawn & ${1 << i}) === 0 && (${conditionCode(e.when)})) { pool[n++] = ${i}; weight += ${e.weight}; }`).join('\n    ')}
    if (n === 0) return -1;
    let left = luck(seed, turn, '${game.cardChannel}', weight);
    for (let k = 0; k < n; k++) { left -= weights[pool[k]]; if (left < 0) { s.drawn |= 1 << pool[k]; return pool[k]; } }
    return -1;
  }
  for (let g = from; g < from + count; g++) {
    const seed = seedOf(g);
    const s = { ${game.starts.map((v, i) => `v${i}: ${v}`).join(', ')}, drawn: 0, open: -1 };
    s.open = draw(s, seed, 0);
    for (let turn = 0; turn < ${game.turns}; turn++) {
      if (turn > 0) { if (s.open >= 0) strike(s, s.open); s.open = draw(s, seed, turn); }
      let p0 = -1, p1 = -1;
      for (let k = 0; k < ${game.actsPerTurn}; k++) {
        const n = listLegal(s, p0, p1);
        if (n === 0) break;
        const a = legal[luck(seed, turn, picks[k], n)];
        act(s, a, seed, turn);
        if (k === 0) p0 = a; else p1 = a;
        moves++;
      }
    }
    sum = mix(sum, [${game.starts.map((_, i) => `s.v${i}`).join(', ')}]);
  }
  return { moves, sum };`;
}

/** The loop, compiled once. Node only: the page's security policy forbids generated code. */
export function createLoop(): game.PlayReference {
  const loop = new Function('from', 'count', 'luck', 'seedOf', 'mix', code()) as Loop;
  return (from, count) => loop(from, count, game.referenceRng, game.seedOf, game.mix);
}
