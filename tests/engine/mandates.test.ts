// Promises with a date: which acts still count towards those that fall due soon, and when one is settled.
import { describe, expect, it } from 'vitest';
import type { Program } from '../../src/engine/expression/program';
import type { MandateDef, Scenario } from '../../src/engine/model/scenario';
import { isMandateMet, mandatedActs, mandateHorizon } from '../../src/engine/turn/mandate';
import { loadShipped } from '../support/shipped-scenarios';
import { testGame } from '../support/test-game';

const shipped = loadShipped('2018-singapore');

/** The same scenario with one promise, for turn 5: two acts of the first three. */
function promising(met: Program = ['>=', ['count', [0, 1, 2]], 2], turn = 5): Scenario {
  const mandate: MandateDef = { ...shipped.mandates[0], turn, met };
  return { ...shipped, mandates: [mandate] };
}

const played = (...actions: number[]): number[] => shipped.actions.map((_, i) => actions.filter((a) => a === i).length);

describe('the acts a promise asks for', () => {
  it('are thought of from some turns before it falls due until that turn, and not after', () => {
    const scenario = promising();
    const asked = [0, 1, 2, 3, 4, 5, 6].map((turn) => mandatedActs(scenario, turn, played()).length > 0);
    expect(mandateHorizon).toBe(3);
    expect(asked).toEqual([false, false, true, true, true, true, false]);
    expect(mandatedActs(scenario, 5, played(), 0)).toEqual([0, 1, 2]);
    expect(mandatedActs(scenario, 4, played(), 0)).toEqual([]);
  });

  it('are asked for until as many have been played as were promised', () => {
    const scenario = promising();
    expect(mandatedActs(scenario, 5, played(1), 0)).toEqual([0, 1, 2]);
    expect(mandatedActs(scenario, 5, played(1, 2), 0)).toEqual([]);
    expect(mandatedActs(scenario, 5, played(1, 1), 0)).toEqual([]);
    expect(mandatedActs(scenario, 5, played(3, 3), 0)).toEqual([0, 1, 2]);
  });

  it('are found in every part of a condition; what is no count of acts asks for none', () => {
    const both = promising(['&&', ['>=', ['count', [4]], 1], ['>=', ['count', [7]], 1]]);
    expect(mandatedActs(both, 5, played(4), 0)).toEqual([7]);
    expect(mandatedActs(promising(['>=', ['var', 0], 300]), 5, played(), 0)).toEqual([]);
  });

  it('are not asked for by a promise to keep away from them', () => {
    for (const limit of ['<=', '<', '=='] as const)
      expect(mandatedActs(promising([limit, ['count', [0, 1]], 2]), 5, played(), 0)).toEqual([]);
  });
});

describe('a promise', () => {
  it('is kept as things stand once its acts have been played, and not before', () => {
    const scenario = promising();
    const facts = testGame(scenario).state;
    const isKept = (...actions: number[]): boolean => isMandateMet(scenario, { ...facts, timesPlayed: played(...actions) }, 0);
    expect([isKept(), isKept(1), isKept(1, 2), isKept(0, 1, 2), isKept(3, 4)]).toEqual([false, false, true, true, false]);
  });

  it('is settled in its turn, once, by whether it is met then', () => {
    const game = testGame(shipped, { seed: 'promise' });
    const due = shipped.mandates.map(({ turn }) => turn);
    while (!game.state.isOver) {
      const { turn } = game.state;
      const expected = shipped.mandates.flatMap(({ turn: own }, i) => (own === turn ? [isMandateMet(shipped, game.state, i)] : []));
      const before = game.state.mandates.length;
      game.endsTurn();
      expect(game.state.mandates.length - before).toBe(expected.length);
    }
    const settled = game.events.flatMap((e) => (e.type === 'mandateSettled' ? [e.turn] : []));
    expect(settled).toEqual(due);
  });
});
