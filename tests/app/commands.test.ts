// Playing through the store: commands, refusals, undo, and that everything shown follows from the commands alone.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dispatch, foldGame, type Game, hasRevealedMore, startGame, undoableCommands, undoCommand } from '../../src/app/game/game';
import { viewGame } from '../../src/app/game/game-view';
import { recordGame } from '../../src/app/game/record';
import type { Command } from '../../src/engine/model/command';
import { createRecord } from '../../src/replay/replay-result';
import { gameJson, isRevealing, keyWording, recordText, shownJson, singapore, startTestGame, testAgents, testStore } from './test-store';

const { scenario } = singapore;
const textOf = gameJson;
const begin = (seed: string): Game => startGame({ id: 'g', ...singapore, seed, mode: 'free' });
const refolded = (game: Game): Game => foldGame({ id: 'g', ...singapore, seed: game.seed, mode: game.mode }, game.commands);

/** One of the player's commands chosen by number; the number 0 ends the turn. */
function choose(game: Game, n: number): Game {
  const { choices } = viewGame(game, keyWording);
  const legal = choices.filter((c) => c.rejection === null && c.command.type !== 'endTurn');
  const command = n === 0 || legal.length === 0 ? { type: 'endTurn' as const, seat: scenario.player } : legal[n % legal.length].command;
  return dispatch(game, command, testAgents).game;
}

describe('a game', () => {
  it('starts with the seed asked for, cut to its length, or a fresh one', async () => {
    const store = await startTestGame('  nemuro-1  ');
    expect(store.view().seed).toBe('nemuro-1');
    await store.give.start(scenario.id, {});
    expect(store.view().seed).toBe('fresh');
    await store.give.start(scenario.id, { seed: 'x'.repeat(500) });
    expect(store.view().seed).toHaveLength(100);
    expect(JSON.parse(recordText(store)).seed).toHaveLength(100);
  });

  it('shows what an act did, and the answers of the powers after the end of the turn', async () => {
    const store = await startTestGame();
    store.give.declare('trust_first');
    store.give.act('summit');
    const turn = store.view();
    expect(turn.view.acts[0]).toEqual([scenario.actions.findIndex((a) => a.id === 'summit')]);
    expect(turn.canUndo).toBe(true);
    store.give.endTurn();
    const next = store.view();
    expect(next.view.turn).toBe(1);
    expect(next.view.isToMove).toBe(true);
    expect(next.events.slice(next.newsStart).some((e) => e.type === 'newsBroke')).toBe(true);
    const slot = scenario.variables.findIndex((v) => v.id === 'capital');
    const sum = next.ledger.reduce((n, e) => (e.slot === slot ? n + e.to - e.from : n), next.startValues[slot]);
    expect(sum).toBe(next.view.values[slot]);
  });

  it('changes nothing but the notice when a command is refused', async () => {
    const store = await startTestGame();
    store.give.act('summit');
    const before = [store.state().game.view, recordText(store), store.storage.read('game.g1')];
    store.give.act('summit');
    expect(store.notice()).toBe('Decided already; once a turn is all.');
    store.give.act('no_such_act');
    expect(store.notice()).toBe('There is no such act.');
    store.give.answerCrisis('climb');
    expect(store.notice()).toBe('No crisis is open.');
    store.give.declare('no_such_line');
    expect(store.notice()).toBe('There is no such line.');
    expect([store.state().game.view, recordText(store), store.storage.read('game.g1')]).toEqual(before);
    expect(store.state().game.view).toBe(before[0]);
  });

  it('says when there is no such scenario, and when one does not come', async () => {
    const store = testStore();
    await store.give.start('atlantis', {});
    expect(store.notice()).toBe('There is no scenario “atlantis” here.');
    const cut = testStore({ sources: { loadScenario: () => Promise.reject(new Error('offline')) } });
    await cut.give.start(scenario.id, {});
    expect(cut.notice()).toBe('The scenario did not come. Check the connection and try again.');
    expect(cut.state().game.view).toBeNull();
  });

  it('is the last one asked for, whatever loads first', async () => {
    const waiting: (() => void)[] = [];
    const loadScenario = async () => {
      await new Promise<void>((resolve) => waiting.push(resolve));
      return singapore;
    };
    const store = testStore({ sources: { loadScenario } });
    const first = store.give.start(scenario.id, { seed: 'first' });
    const second = store.give.start(scenario.id, { seed: 'second' });
    waiting[1]();
    await second;
    waiting[0]();
    await first;
    expect(store.view().seed).toBe('second');
    expect(store.saves()).toHaveLength(1);
  });

  it('opens with the first texts and is shown anew with the rest; one that is further on waits for them', async () => {
    const all = { ...singapore.texts.texts };
    const title = all['action.summit.title'];
    delete all['action.summit.title'];
    const waiting: (() => void)[] = [];
    const deferredTexts = new Promise<void>((resolve) => waiting.push(resolve)).then(() => {
      all['action.summit.title'] = title;
    });
    const late = { scenario, texts: { language: 'en', texts: all }, deferredTexts };
    const sources = { loadScenario: async () => late };
    const store = await startTestGame('late', { sources });
    const first = store.view();
    const shownFirst = shownJson(store);
    expect(first.hasText('action.summit.title')).toBe(false);
    const page = store.reload();
    const resuming = page.give.resume('g1');
    await Promise.resolve();
    expect(page.state().game.view).toBeNull();
    waiting[0]();
    await resuming;
    expect(page.view().text('action.summit.title')).toBe(title);
    expect(store.view()).not.toBe(first);
    expect(shownJson(store)).toBe(shownFirst);
  });

  it('forecasts nothing for an act the scenario does not have', async () => {
    const store = await startTestGame();
    expect(store.give.forecast('no_such_act')).toMatchObject({ immediate: [], later: [] });
  });

  it('has a record equal to the one that folds its commands again', () => {
    let game = begin('record');
    for (let n = 0; n < 40 && !game.state.isOver; n++) game = choose(game, n % 3);
    expect(game.state.isOver).toBe(true);
    const { seats } = recordGame(game);
    expect(recordGame(game)).toEqual(createRecord(scenario, { seed: 'record', mode: 'free', commands: game.commands, seats }));
  });
});

describe('undo', () => {
  it('takes back the last act, or the one named', async () => {
    const store = await startTestGame();
    store.give.declare('trust_first');
    const declared = shownJson(store);
    store.give.act('minister_track');
    const one = shownJson(store);
    store.give.act('phone_call');
    store.give.undo();
    expect(shownJson(store)).toBe(one);
    store.give.act('phone_call');
    store.give.undo('minister_track');
    store.give.undo('phone_call');
    expect(shownJson(store)).toBe(declared);
    expect(store.view().isMarked).toBe(false);
    expect(store.notice()).toBeNull();
  });

  it('drops what leaned on an act taken back', () => {
    const { game, at, leaner } = firstLeaning();
    const left = undoCommand(game, at, testAgents);
    expect(left.dropped).toEqual([leaner]);
    expect(textOf(left.game)).toBe(textOf(begin('lean')));
  });

  it('says what else was taken back', async () => {
    const store = await startTestGame('lean');
    const { base, leaner } = firstLeaning();
    store.give.act(base.id);
    store.give.act(leaner.id);
    expect(store.view().view.acts[0]).toHaveLength(2);
    store.give.undo(base.id);
    expect(store.notice()).toContain(singapore.texts.texts[`action.${leaner.id}.title`]);
    expect(store.view().view.acts[0]).toHaveLength(0);
  });

  it('does not reach past the end of a turn', async () => {
    const store = await startTestGame();
    store.give.act('summit');
    store.give.endTurn();
    const before = shownJson(store);
    expect(store.view().canUndo).toBe(false);
    store.give.undo();
    store.give.undo('summit');
    expect(store.notice()).toBe('There is nothing left to take back this turn.');
    expect(shownJson(store)).toBe(before);
  });

  it('does not reach past an act that shows something hidden', async () => {
    const store = await startTestGame();
    store.give.act('phone_call');
    expect(isRevealing('net_assessment')).toBe(true);
    store.give.act('net_assessment');
    expect(store.view().view.acts[0]).toHaveLength(2);
    expect(store.view().canUndo).toBe(false);
    store.give.undo('phone_call');
    expect(store.view().view.acts[0]).toHaveLength(2);
    store.give.act('minister_track');
    store.give.undo();
    store.give.undo();
    expect(store.view().view.acts[0]).toHaveLength(2);
  });

  it('marks a game in which an act was taken back after a band had been seen to move', () => {
    const band = scenario.variables.findIndex((v) => v.id === 'moscow_priority');
    const width = scenario.variables[band].visibility[scenario.player];
    expect(width).toBeGreaterThan(1);
    let moved = 0;
    for (let value = 0; value < 400; value += 5) {
      const fresh = begin('band');
      fresh.state.values[band] = value;
      const { game } = dispatch(fresh, { type: 'act', seat: scenario.player, id: 'summit' }, testAgents);
      const isSeen = Math.floor(game.state.values[band] / width) !== Math.floor(value / width);
      expect(hasRevealedMore(game, fresh, [])).toBe(isSeen);
      if (isSeen) moved += 1;
    }
    expect(moved).toBeGreaterThan(0);
  });

  it('marks a game in which an act was taken back that had shown what Moscow is', () => {
    const fresh = begin('probe');
    const probe = { ...scenario.actions[0], id: 'probe' };
    const [effect] = probe.effects;
    const type = scenario.slots.type;
    const effects = [{ ...effect, when: ['==', ['var', type], 2] as const }];
    const odd = { ...scenario, actions: scenario.actions.map((action, i) => (i === 0 ? { ...probe, effects } : action)) };
    const [before, after] = [fresh, fresh].map((game) => ({ ...game, scenario: odd }));
    const act = (id: string): Command => ({ type: 'act', seat: scenario.player, id });
    expect(hasRevealedMore(before, after, [act('probe')])).toBe(true);
    expect(hasRevealedMore(before, after, [act(scenario.actions[1].id)])).toBe(false);
    expect(hasRevealedMore(fresh, fresh, [act(scenario.actions[0].id)])).toBe(false);
  });
});

describe('any play with undo', () => {
  it('shows the same as its commands folded anew, and the same as the log without what was taken back', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), fc.array(fc.integer({ min: -3, max: 12 }), { maxLength: 40 }), (seed, steps) => {
        let game = begin(seed || 'x');
        for (const n of steps) {
          const at = n < 0 ? undoableCommands(game).at(n) : undefined;
          game = at === undefined ? choose(game, Math.max(0, n)) : undoCommand(game, at, testAgents).game;
          if (game.state.isOver) break;
        }
        const again = refolded(game);
        expect(textOf(game)).toBe(textOf(again));
        expect(recordGame(game)).toEqual(recordGame(again));
      }),
      { numRuns: 60 },
    );
  });

  it('ends', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 120, maxLength: 120 }), (steps) => {
        let game = begin('ends');
        for (const n of steps) game = choose(game, n % 3 === 0 ? 0 : n);
        for (let n = 0; n < 20; n++) game = choose(game, 0);
        expect(game.state.isOver).toBe(true);
        expect(viewGame(game, keyWording).ending).not.toBeNull();
      }),
      { numRuns: 5 },
    );
  });
});

/** Two acts of the first turn of which the second is refused without the first. */
function firstLeaning() {
  const start = begin('lean');
  const { choices } = viewGame(start, keyWording);
  const acts = (isLegal: boolean) =>
    choices.flatMap(({ command, rejection }) => {
      const isPlain = command.type === 'act' && !scenario.actions.some((a) => a.id === command.id && a.reveals);
      return isPlain && (rejection === null) === isLegal ? [command] : [];
    });
  for (const base of acts(true)) {
    for (const leaner of acts(false)) {
      const { game, rejection } = dispatch(dispatch(start, base, testAgents).game, leaner, testAgents);
      if (!rejection) return { game, at: 0, base, leaner };
    }
  }
  throw new Error('no act leans on another in the first turn');
}
