// The reference game on the engine: its data as a compiled scenario, driven by legal commands.
import { runFast } from '../src/cli/sources/generated-code';
import { applyInPlace } from '../src/engine/commands/apply';
import { legalCommands } from '../src/engine/commands/legal-commands';
import type { Program } from '../src/engine/expression/program';
import type { EffectDef } from '../src/engine/model/effect-def';
import type { Scenario } from '../src/engine/model/scenario';
import { newGame } from '../src/engine/turn/new-game';
import { emptyScenario } from '../tests/support/empty-scenario';
import * as game from './reference-game';

function programOf(c: game.Condition): Program {
  if (c[0] === 'not') return ['!', programOf(c[1])];
  if (c[0] === '>=' || c[0] === '<') return [c[0], ['var', c[1]], c[2]];
  const operator = c[0] === 'all' ? '&&' : '||';
  return c[1].map(programOf).reduce((a, b) => [operator, a, b]);
}

function effectOf(e: game.ReferenceEffect, channel: number): EffectDef {
  return {
    when: e.chance === 100 ? null : ['<', ['roll', channel, 100], e.chance],
    add: [[e.variable, e.by]],
    set: [],
    discount: 'none',
    habit: null,
    signal: -1,
    opens: -1,
    opensAt: 1,
    ends: -1,
  };
}

/** One block for what is certain, one for what is not. */
function effectsOf(list: readonly game.ReferenceEffect[], channel: number): EffectDef[] {
  const certain = list.filter((e) => e.chance === 100);
  const block: EffectDef = { ...effectOf(certain[0], -1), add: certain.map((e) => [e.variable, e.by] as const) };
  return [block, ...list.filter((e) => e.chance !== 100).map((e) => effectOf(e, channel))];
}

export const referenceScenario: Scenario = {
  ...emptyScenario,
  id: 'reference-game',
  turns: Array.from({ length: game.turns }, (_, t) => ({ id: `t${t}`, date: '2018-01', year: 2018, monthsCovered: [1], months: 1 })),
  variables: game.starts.map((start, i) => ({
    id: `v${i}`,
    kind: 'gauge',
    min: 0,
    max: game.limit,
    start,
    good: 0,
    law: null,
    states: [],
    visibility: [1],
  })),
  actions: game.actions.map((a, i) => ({
    id: a.id,
    seat: 0,
    category: 'all',
    tags: [],
    cost: 0,
    gates: [{ when: programOf(a.needs), text: '' }],
    effects: effectsOf(a.effects, i),
    risks: [],
    later: [],
    posture: 0,
    drafts: 0,
    draftSlot: -1,
    isQuiet: false,
    seenBy: [true],
    reveals: false,
    closes: false,
    withOneOf: [],
    once: false,
  })),
  decks: [{ id: 'events', chance: game.eventChance }],
  cards: game.events.map((e) => ({
    id: e.id,
    deck: 0,
    kind: 'setback',
    weight: e.weight,
    when: programOf(e.when),
    effects: effectsOf(e.effects, -1),
    answers: [],
    answered: [],
    strengthBase: 1000,
    strengthSpread: 1,
    answeredStrength: 1000,
  })),
  channels: game.actions.map((_, i) => game.chanceChannel(i)),
};

runFast(referenceScenario);

/** The reference game by legal commands, as any agent would play it. */
export const playOnEngine: game.PlayReference = (from, count) => {
  const rng = game.referenceRng;
  let moves = 0;
  let sum = 0;
  for (let g = from; g < from + count; g++) {
    const seed = game.seedOf(g);
    const state = newGame(referenceScenario, seed, { rng });
    while (!state.isOver) {
      for (let k = 0; k < game.actsPerTurn; k++) {
        const legal = legalCommands(referenceScenario, state, 0);
        if (legal.length === 1) break;
        applyInPlace(referenceScenario, state, legal[rng(seed, state.turn, game.pickChannels[k], legal.length - 1)], rng, null);
        moves++;
      }
      applyInPlace(referenceScenario, state, { type: 'endTurn', seat: 0 }, rng, null);
    }
    sum = game.mix(sum, state.values);
  }
  return { moves, sum };
};
