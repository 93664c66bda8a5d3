// The crisis ladder in the shipped scenarios: which quarrels can break out, and that every rung is told from both sides.
import { describe, expect, it } from 'vitest';
import { defaultControllers, playGame } from '../../src/agents/game';
import { chooseCrisisStand } from '../../src/agents/powers/crisis-stand';
import { createLinePlayers } from '../../src/agents/strategies/line-player';
import { passive } from '../../src/agents/strategies/passive';
import { random } from '../../src/agents/strategies/random';
import { apply } from '../../src/engine/commands/apply';
import { legalCommands } from '../../src/engine/commands/legal-commands';
import type { GameEvent } from '../../src/engine/model/event';
import { seatsToDecide } from '../../src/engine/turn/turn-order';
import { forecastCrisis } from '../../src/engine/visibility/crisis-forecast';
import { crisisStakes } from '../../src/engine/visibility/crisis-stakes';
import { viewSeat } from '../../src/engine/visibility/seat-view';
import { formatCommand } from '../../src/replay/command-text';
import { disputeIds, loadShipped, loadShippedWithTexts } from '../support/shipped-scenarios';
import { type TestGame, testGame } from '../support/test-game';

describe.each(disputeIds)('crises of %s', (id) => {
  it('break out over at least three different things', () => {
    const scenario = loadShipped(id);
    const kinds = new Set<string>();
    for (let k = 0; k < 40; k++) {
      const sink: GameEvent[] = [];
      playGame(scenario, `quarrel-${k}`, defaultControllers(scenario, k % 2 === 0 ? random : passive), { sink });
      for (const e of sink) if (e.type === 'crisisOpened') kinds.add(e.id);
    }
    expect(kinds.size, [...kinds].join(', ')).toBeGreaterThanOrEqual(3);
  });

  it('say on every rung what Tokyo does and what Moscow does, in words of their own', () => {
    const { scenario, texts } = loadShippedWithTexts(id);
    const kinds = scenario.ladder?.kinds ?? [];
    const rungs = scenario.ladder?.rungs ?? [];
    const sentences = Array.from(kinds).flatMap((kind) =>
      rungs.flatMap((rung) => ['player', 'other'].map((side) => texts.texts[`crisis.${kind.id}.rung.${rung.id}.${side}`] ?? '')),
    );
    expect(sentences.filter((sentence) => !/^["A-Z].{20,}[.?]$/.test(sentence))).toEqual([]);
    expect(new Set(sentences).size).toBe(kinds.length * rungs.length * 2);
  });
});

/** Singapore, a turn after a quarrel over the islands has come to this rung. */
function quarrelAt(rung: number, type: string): TestGame {
  const scenario = loadShipped('2018-singapore');
  const game = testGame(scenario, { type }).endsTurn();
  const kind = scenario.ladder?.kinds.findIndex(({ id }) => id === 'island_visit') ?? 0;
  game.state.crisis = { kind, rung, answer: 'none', opened: 0, awaitedSeat: null };
  return game;
}

describe('the upper rungs', () => {
  it('can be left with something in writing, and with the boats at sea again; the lower ones with goodwill only', () => {
    const high = quarrelAt(5, 'hedging').answers('offRamp').endsTurn();
    const low = quarrelAt(3, 'hedging').answers('offRamp').endsTurn();
    expect(high.changed('process', 'ladder:offRamp')).toBeGreaterThan(0);
    expect(high.changed('access', 'ladder:offRamp')).toBeGreaterThan(0);
    expect(low.changed('process', 'ladder:offRamp')).toBe(0);
    expect(low.changed('trust_moscow', 'ladder:offRamp')).toBeGreaterThan(0);
  });

  it('are no way out for whoever misread Moscow: a Moscow that only plays at talks takes none up there', () => {
    const game = quarrelAt(5, 'ritual').answers('offRamp').endsTurn();
    expect(game.events.findLast((e) => e.type === 'crisisEnded')).toMatchObject({ how: 'refused' });
    expect(game.changed('claim', 'ladder:player')).toBeLessThan(0);
  });

  it('are climbed by players who reckon, though seldom', () => {
    const tops: number[] = [];
    const scenario = loadShipped('2022-sanctions');
    for (const player of createLinePlayers(scenario))
      for (let k = 0; k < 30; k++) {
        const sink: GameEvent[] = [];
        playGame(scenario, `climb-${k}`, defaultControllers(scenario, player), { sink });
        for (const e of sink) if (e.type === 'crisisEnded') tops.push(e.rung);
      }
    const high = tops.filter((rung) => rung >= 4).length;
    expect(high / tops.length).toBeGreaterThan(0.02);
    expect(high / tops.length).toBeLessThan(0.5);
  });
});

describe('the forecast of a crisis', () => {
  it('depends on nothing that is hidden from Tokyo', () => {
    const forecasts = ['sincere', 'hedging', 'ritual'].map((type) => {
      const game = quarrelAt(3, type);
      game.state.beliefs = quarrelAt(3, 'ritual').state.beliefs;
      return JSON.stringify(forecastCrisis(game.scenario, viewSeat(game.scenario, game.state, game.scenario.player)));
    });
    expect(new Set(forecasts).size).toBe(1);
  });

  it('names the odds: the higher the rung, the less sure Moscow is to stand', () => {
    const odds = [1, 3, 5].map((rung) => {
      const { scenario, state } = quarrelAt(rung, 'hedging');
      return forecastCrisis(scenario, viewSeat(scenario, state, scenario.player)).stands;
    });
    for (const [low, high] of odds) expect(low).toBeLessThanOrEqual(high);
    expect(odds[2][0]).toBeLessThan(odds[0][0]);
  });
});

describe('after a climb', () => {
  it('the game waits for Moscow, who stands or yields; nobody else may do anything', () => {
    const game = quarrelAt(3, 'hedging').answers('climb');
    const { scenario, state } = game;
    const end = apply(scenario, state, { type: 'endTurn', seat: scenario.player });
    if (!end.ok) throw new Error(end.rejection.code);
    expect(seatsToDecide(scenario, end.state)).toEqual([1]);
    expect(legalCommands(scenario, end.state, 1).map((c) => formatCommand(c))).toEqual(['1 stand', '1 yield']);
    expect(legalCommands(scenario, end.state, scenario.player)).toEqual([]);
    const rungs = (['stand', 'yield'] as const).map((id) => {
      const after = apply(scenario, end.state, { type: 'standInCrisis', seat: 1, id });
      if (!after.ok) throw new Error(after.rejection.code);
      return after.events.findLast((e) => e.type === 'crisisMoved' || e.type === 'crisisEnded');
    });
    expect(rungs).toMatchObject([
      { type: 'crisisMoved', rung: 5, by: 'other' },
      { type: 'crisisEnded', rung: 4, how: 'other' },
    ]);
  });

  it('Moscow has its own stake before it, a band for Tokyo’s that tells nothing hidden, and the price of yielding', () => {
    const [low, high] = [100, 900].map((hidden) => {
      const game = quarrelAt(3, 'hedging').set({ diet_support: hidden }).answers('climb');
      const end = apply(game.scenario, game.state, { type: 'endTurn', seat: game.scenario.player });
      if (!end.ok) throw new Error(end.rejection.code);
      const stakes = (seat: number) => crisisStakes(game.scenario, viewSeat(game.scenario, end.state, seat));
      return { seen: stakes(1), tokyo: stakes(game.scenario.player) };
    });
    expect(low.seen).toEqual(high.seen);
    expect(low.seen?.ownStake).toBeGreaterThan(0);
    expect(low.seen?.ownStake).toBeGreaterThanOrEqual(low.tokyo?.otherStake[0] ?? 1000);
    expect(low.seen?.ownStake).toBeLessThanOrEqual(low.tokyo?.otherStake[1] ?? 0);
    for (const { seen, tokyo } of [low, high]) {
      expect(seen?.otherStake[0]).toBeLessThanOrEqual(tokyo?.ownStake ?? 0);
      expect(seen?.otherStake[1]).toBeGreaterThanOrEqual(tokyo?.ownStake ?? 1000);
    }
    expect(low.seen?.stepDownNow).toBeGreaterThan(0);
    expect(low.seen?.stepDownNext).toBeGreaterThan(low.seen?.stepDownNow ?? 1000);
  });

  it('Moscow decides by what it sees: Tokyo’s claim and its Diet, which it does not, change nothing', () => {
    const decisions = [
      [100, 100],
      [500, 500],
      [1000, 1000],
    ].map(([claim, diet]) => {
      const game = quarrelAt(3, 'hedging').set({ claim, diet_support: diet }).answers('climb');
      const end = apply(game.scenario, game.state, { type: 'endTurn', seat: game.scenario.player });
      if (!end.ok) throw new Error(end.rejection.code);
      return Array.from({ length: 32 }, (_, roll) =>
        formatCommand(chooseCrisisStand(game.scenario, viewSeat(game.scenario, end.state, 1), () => roll)),
      ).join();
    });
    expect(new Set(decisions).size).toBe(1);
  });
});
