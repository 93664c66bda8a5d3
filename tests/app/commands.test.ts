// Playing through the store: commands, refusals, undo, and that everything shown follows from the commands alone.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dispatch, foldGame, type Game, hasRevealedMore, startGame, undoableCommands, undoCommand } from '../../src/app/game/game';
import { recordGame } from '../../src/app/game/record';
import { viewGame } from '../../src/app/game/view-game';
import { createRecord } from '../../src/replay/replay-result';
import { recordText, singapore, startTestGame, testStore, viewJson } from './test-store';

const { scenario } = singapore;
const say = (key: string): string => key;
const textOf = (game: Game): string => viewJson(viewGame(game, say, null));
const begin = (seed: string): Game => startGame({ id: 'g', ...singapore, seed, mode: 'free' });
const refolded = (game: Game): Game => foldGame({ id: 'g', ...singapore, seed: game.seed, mode: game.mode }, game.commands).game;

/** One of the player's commands chosen by number; the number 0 ends the turn. */
function choose(game: Game, n: number): Game {
  const { choices } = viewGame(game, say, null);
  const legal = choices.filter((c) => c.rejection === null && c.command.type !== 'endTurn');
  const command = n === 0 || legal.length === 0 ? { type: 'endTurn' as const, seat: scenario.player } : legal[n % legal.length].command;
  return dispatch(game, command).game;
}

describe('a game', () => {
  it('starts with the seed asked for, cut to its length, or a fresh one', async () => {
    const store = await startTestGame('  nemuro-1  ');
    expect(store.session().seed).toBe('nemuro-1');
    await store.now().start(scenario.id, {});
    expect(store.session().seed).toBe('fresh');
    await store.now().start(scenario.id, { seed: 'x'.repeat(500) });
    expect(store.session().seed).toHaveLength(100);
    expect(JSON.parse(recordText(store)).seed).toHaveLength(100);
  });

  it('shows what an act did, and the answers of the powers after the end of the turn', async () => {
    const store = await startTestGame();
    store.now().declare('trust_first');
    store.now().act('summit');
    const turn = store.session();
    expect(turn.view.acts[0]).toEqual([scenario.actions.findIndex((a) => a.id === 'summit')]);
    expect(turn.canUndo).toBe(true);
    store.now().endTurn();
    const next = store.session();
    expect(next.view.turn).toBe(1);
    expect(next.view.isToMove).toBe(true);
    expect(next.events.slice(next.newsStart).some((e) => e.type === 'newsBroke')).toBe(true);
    const slot = scenario.variables.findIndex((v) => v.id === 'capital');
    const sum = next.ledger.reduce((n, e) => (e.slot === slot ? n + e.to - e.from : n), next.startValues[slot]);
    expect(sum).toBe(next.view.values[slot]);
  });

  it('changes nothing but the notice when a command is refused', async () => {
    const store = await startTestGame();
    store.now().act('summit');
    const before = [store.now().session, recordText(store), store.storage.read('game.g1')];
    store.now().act('summit');
    expect(store.notice()).toBe('Decided already; once a turn is all.');
    store.now().act('no_such_act');
    expect(store.notice()).toBe('There is no such act.');
    store.now().answerCrisis('climb');
    expect(store.notice()).toBe('No crisis is open.');
    store.now().declare('no_such_line');
    expect(store.notice()).toBe('There is no such line.');
    expect([store.now().session, recordText(store), store.storage.read('game.g1')]).toEqual(before);
    expect(store.now().session).toBe(before[0]);
  });

  it('says when there is no such scenario, and when one does not come', async () => {
    const store = testStore();
    await store.now().start('atlantis', {});
    expect(store.notice()).toBe('There is no scenario “atlantis” here.');
    const cut = testStore({ sources: { loadScenario: () => Promise.reject(new Error('offline')) } });
    await cut.now().start(scenario.id, {});
    expect(cut.notice()).toBe('The scenario did not come. Check the connection and try again.');
    expect(cut.now().session).toBeNull();
  });

  it('is the last one asked for, whatever loads first', async () => {
    const waiting: (() => void)[] = [];
    const loadScenario = async () => {
      await new Promise<void>((resolve) => waiting.push(resolve));
      return singapore;
    };
    const store = testStore({ sources: { loadScenario } });
    const first = store.now().start(scenario.id, { seed: 'first' });
    const second = store.now().start(scenario.id, { seed: 'second' });
    waiting[1]();
    await second;
    waiting[0]();
    await first;
    expect(store.session().seed).toBe('second');
    expect(store.now().saves()).toHaveLength(1);
  });

  it('opens with the first texts and is shown anew with the rest; one that is further on waits for them', async () => {
    const all = { ...singapore.texts.texts };
    const title = all['action.summit.title'];
    delete all['action.summit.title'];
    const waiting: (() => void)[] = [];
    const notes = new Promise<void>((resolve) => waiting.push(resolve)).then(() => {
      all['action.summit.title'] = title;
    });
    const late = { scenario, texts: { language: 'en', texts: all }, notes };
    const sources = { loadScenario: async () => late };
    const store = await startTestGame('late', { sources });
    const first = store.session();
    expect(first.hasText('action.summit.title')).toBe(false);
    const page = store.reload();
    const resuming = page.now().resume('g1');
    await Promise.resolve();
    expect(page.now().session).toBeNull();
    waiting[0]();
    await resuming;
    expect(page.session().text('action.summit.title')).toBe(title);
    expect(store.session()).not.toBe(first);
    expect(viewJson(store.session())).toBe(viewJson(first));
  });

  it('forecasts nothing for an act the scenario does not have', async () => {
    const store = await startTestGame();
    expect(store.now().forecast('no_such_act')).toMatchObject({ immediate: [], later: [] });
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
    store.now().declare('trust_first');
    const declared = viewJson(store.session());
    store.now().act('minister_track');
    const one = viewJson(store.session());
    store.now().act('phone_call');
    store.now().undo();
    expect(viewJson(store.session())).toBe(one);
    store.now().act('phone_call');
    store.now().undo('minister_track');
    store.now().undo('phone_call');
    expect(viewJson(store.session())).toBe(declared);
    expect(store.session().isMarked).toBe(false);
    expect(store.notice()).toBeNull();
  });

  it('drops what leaned on an act taken back', () => {
    const { game, at, leaner } = firstLeaning();
    const left = undoCommand(game, at);
    expect(left.dropped).toEqual([leaner]);
    expect(textOf(left.game)).toBe(textOf(begin('lean')));
  });

  it('says what else was taken back', async () => {
    const store = await startTestGame('lean');
    const { base, leaner } = firstLeaning();
    store.now().act(base.id);
    store.now().act(leaner.id);
    expect(store.session().view.acts[0]).toHaveLength(2);
    store.now().undo(base.id);
    expect(store.notice()).toContain(singapore.texts.texts[`action.${leaner.id}.title`]);
    expect(store.session().view.acts[0]).toHaveLength(0);
  });

  it('does not reach past the end of a turn', async () => {
    const store = await startTestGame();
    store.now().act('summit');
    store.now().endTurn();
    const before = viewJson(store.session());
    expect(store.session().canUndo).toBe(false);
    store.now().undo();
    store.now().undo('summit');
    expect(store.notice()).toBe('There is nothing left to take back this turn.');
    expect(viewJson(store.session())).toBe(before);
  });

  it('does not reach past an act that shows something hidden', async () => {
    const store = await startTestGame();
    store.now().act('phone_call');
    expect(store.now().isRevealing('net_assessment')).toBe(true);
    store.now().act('net_assessment');
    expect(store.session().view.acts[0]).toHaveLength(2);
    expect(store.session().canUndo).toBe(false);
    store.now().undo('phone_call');
    expect(store.session().view.acts[0]).toHaveLength(2);
    store.now().act('minister_track');
    store.now().undo();
    store.now().undo();
    expect(store.session().view.acts[0]).toHaveLength(2);
  });

  it('marks a game in which an act was taken back after a band had been seen to move', () => {
    const band = scenario.variables.findIndex((v) => v.id === 'moscow_priority');
    const width = scenario.variables[band].visibility[scenario.player];
    expect(width).toBeGreaterThan(1);
    let moved = 0;
    for (let value = 0; value < 400; value += 5) {
      const fresh = begin('band');
      fresh.state.values[band] = value;
      const { game } = dispatch(fresh, { type: 'act', seat: scenario.player, id: 'summit' });
      const isSeen = Math.floor(game.state.values[band] / width) !== Math.floor(value / width);
      expect(hasRevealedMore(game, fresh)).toBe(isSeen);
      if (isSeen) moved += 1;
    }
    expect(moved).toBeGreaterThan(0);
  });
});

describe('any play with undo', () => {
  it('shows the same as its commands folded anew, and the same as the log without what was taken back', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), fc.array(fc.integer({ min: -3, max: 12 }), { maxLength: 40 }), (seed, steps) => {
        let game = begin(seed || 'x');
        for (const n of steps) {
          const at = n < 0 ? undoableCommands(game).at(n) : undefined;
          game = at === undefined ? choose(game, Math.max(0, n)) : undoCommand(game, at).game;
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
        expect(viewGame(game, say, null).ending).not.toBeNull();
      }),
      { numRuns: 5 },
    );
  });
});

/** Two acts of the first turn of which the second is refused without the first. */
function firstLeaning() {
  const start = begin('lean');
  const { choices } = viewGame(start, say, null);
  const acts = (isLegal: boolean) =>
    choices.flatMap(({ command, rejection }) => {
      const isPlain = command.type === 'act' && !scenario.actions.some((a) => a.id === command.id && a.reveals);
      return isPlain && (rejection === null) === isLegal ? [command] : [];
    });
  for (const base of acts(true)) {
    for (const leaner of acts(false)) {
      const { game, rejection } = dispatch(dispatch(start, base).game, leaner);
      if (!rejection) return { game, at: 0, base, leaner };
    }
  }
  throw new Error('no act leans on another in the first turn');
}
