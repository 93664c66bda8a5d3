// The controller and the state it fills: what a command returns and costs, what waits for what, and that no GameState gets out.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createGameController } from '../../src/app/controller';
import { awayFromTables } from '../../src/app/game/agents';
import { dispatch, type Game, startGame } from '../../src/app/game/game';
import { createSaveStorage, listSaves } from '../../src/app/saves/save-storage';
import { initialState } from '../../src/app/state';
import { createApp } from '../../src/app/store';
import { newGame } from '../../src/engine/turn/new-game';
import { findMessage } from '../../src/i18n/text';
import { createMemoryStorage } from '../../src/platform/storage';
import { playToEnd, recordText, singapore, startTestGame, type TestStore, testAgents, testStore } from './test-store';

const { scenario } = singapore;
const translate = (key: string): string => findMessage(key) ?? `[${key}]`;
/** A page whose writes are counted. */
async function counted(): Promise<{ readonly store: TestStore; readonly written: string[] }> {
  const inner = createMemoryStorage();
  const written: string[] = [];
  const write = (key: string, text: string): boolean => {
    written.push(key);
    return inner.write(key, text);
  };
  const store = await startTestGame('counted', { backend: { ...inner, write } });
  return { store, written };
}

/** How often a record has been made into text while the command was carried out. */
function recordsMade(command: () => unknown): number {
  const stringify = vi.spyOn(JSON, 'stringify');
  command();
  const isRecord = (value: unknown): boolean => typeof value === 'object' && value !== null && 'hashes' in value && 'commands' in value;
  return stringify.mock.calls.filter(([value]) => isRecord(value)).length;
}
afterEach(() => {
  vi.restoreAllMocks();
});

describe('a command', () => {
  it('makes the record once and writes twice: the record and its note', async () => {
    const { store, written } = await counted();
    const commands: readonly (() => unknown)[] = [
      () => store.give.declare('trust_first'),
      () => store.give.act('summit'),
      () => store.give.undo(),
      () => store.give.endTurn(),
    ];
    for (const command of commands) {
      written.length = 0;
      expect(recordsMade(command)).toBe(1);
      expect(written).toEqual(['game.g1', 'note.g1']);
      vi.restoreAllMocks();
    }
    expect(recordsMade(() => store.give.exportGame())).toBe(0);
  });

  it('writes drafts only when they have changed', async () => {
    const { store, written } = await counted();
    await store.give.loadTable();
    store.give.act('minister_track');
    store.give.writeDraft('treaty', scenario.tables[0].drafts[0].text);
    written.length = 0;
    store.give.act('summit');
    expect(written).toEqual(['game.g1', 'note.g1']);
  });

  it('that is refused writes nothing and leaves every slice as it was', async () => {
    const { store, written } = await counted();
    store.give.act('summit');
    const { notice: _, ...before } = store.state();
    written.length = 0;
    const outcome = store.give.act('summit');
    const { notice, ...after } = store.state();
    expect(outcome).toEqual({ isAccepted: false, reason: 'OnceATurn', text: notice?.text });
    expect(written).toEqual([]);
    for (const [slice, value] of Object.entries(after)) expect(value, slice).toBe(before[slice as keyof typeof before]);
  });

  it('returns the view after it and the events it brought', async () => {
    const store = await startTestGame();
    const seen = store.view().events.length;
    const played = store.give.act('summit');
    if (!played.isAccepted) throw new Error(played.text ?? '');
    expect(played.view).toBe(store.state().game.view);
    expect(played.events).toEqual(store.view().events.slice(seen));
    expect(played.events.some((event) => event.type === 'acted')).toBe(true);
    expect(played.endedTurn).toBeNull();
    const ended = store.give.endTurn();
    if (!ended.isAccepted) throw new Error(ended.text ?? '');
    expect(ended).toMatchObject({ endedTurn: 0, view: { view: { turn: 1 } } });
    expect(ended.events).toEqual(store.view().events.slice(store.view().newsStart));
  });

  it('says that the last turn has ended when the game is over', async () => {
    const store = await startTestGame();
    let ended = store.give.endTurn();
    while (store.view().ending === null) ended = store.give.endTurn();
    expect(ended).toMatchObject({ isAccepted: true, endedTurn: scenario.turns.length - 1, view: { view: { isOver: true } } });
    expect(store.give.endTurn()).toMatchObject({ isAccepted: false, reason: 'GameOver' });
  });

  it('at a table returns the table and the answer that came', async () => {
    const store = await startTestGame('table');
    await store.give.loadTable();
    store.give.act('minister_track');
    store.give.writeDraft('treaty', scenario.tables[0].drafts[0].text);
    const sent = store.give.offer('treaty');
    if (!sent.isAccepted) throw new Error(sent.text ?? '');
    expect(sent.result.table).toBe(store.tables()[0]);
    expect(sent.result.answer).not.toBeNull();
    expect(sent.events.some((event) => event.type === 'textAnswered')).toBe(true);
  });

  it('that nobody may give now says why, in a word for the page and a sentence where there is one', async () => {
    const nobody = testStore();
    expect(nobody.give.act('summit')).toEqual({ isAccepted: false, reason: 'noGame', text: null });
    const store = await startTestGame();
    expect(store.give.undo()).toMatchObject({ reason: 'nothingToUndo', text: store.notice() });
    store.give.endTurn();
    store.give.rewindTo(0);
    expect(store.give.act('summit')).toMatchObject({ reason: 'onlyLookedAt', text: store.notice() });
    const shared = testStore();
    await shared.give.start(scenario.id, { people: ['moscow'] });
    shared.give.endTurn();
    expect(shared.give.act('summit')).toEqual({ isAccepted: false, reason: 'notHolder', text: null });
  });
});

describe('who answers at a table', () => {
  it('has to have come before a text may be sent', async () => {
    const store = await startTestGame('table');
    store.give.act('minister_track');
    store.give.writeDraft('treaty', scenario.tables[0].drafts[0].text);
    const before = recordText(store);
    expect(store.state().table.areAgentsLoaded).toBe(false);
    expect(store.give.offer('treaty')).toEqual({ isAccepted: false, reason: 'agentsNotLoaded', text: null });
    expect(recordText(store)).toBe(before);
    await store.give.loadTable();
    expect(store.state().table.areAgentsLoaded).toBe(true);
    expect(store.give.offer('treaty').isAccepted).toBe(true);
  });

  it('is never done without: a text that would stay unanswered is a mistake of the caller', () => {
    const start = startGame({ id: 'g', ...singapore, seed: 'table', mode: 'free' });
    const seat = scenario.player;
    const { game } = dispatch(start, { type: 'act', seat, id: 'minister_track' }, awayFromTables);
    const { text } = scenario.tables[0].drafts[0];
    expect(() => dispatch(game, { type: 'offer', seat, table: 'treaty', exchange: 0, text }, awayFromTables)).toThrow(/text waits/);
  });

  it('makes no other game of one in which no text is sent', () => {
    for (const seed of ['one', 'two', 'three', 'four']) {
      const begin = (): Game => startGame({ id: 'g', ...singapore, seed, mode: 'free' });
      let [away, at] = [begin(), begin()];
      for (let n = 0; n < 60 && !away.state.isOver; n++) {
        const { actions, player: seat } = scenario;
        const commands = [
          { type: 'act', seat, id: actions[(n * 7) % actions.length].id },
          { type: 'answerCrisis', seat, id: 'climb' },
          { type: 'endTurn', seat },
        ] as const;
        for (const command of commands) {
          away = dispatch(away, command, awayFromTables).game;
          at = dispatch(at, command, testAgents).game;
        }
      }
      expect(away.state.isOver).toBe(true);
      expect(at.hashes).toEqual(away.hashes);
      expect(at.commands).toEqual(away.commands);
    }
  });
});

describe('the state', () => {
  it('never holds a GameState', async () => {
    const members = Object.keys(newGame(scenario, 'x', { mode: 'free', sink: null }));
    const isGameState = (value: object): boolean => members.every((member) => Object.hasOwn(value, member));
    const store = testStore();
    await store.give.start(scenario.id, { seed: 'over', people: ['moscow'] });
    const check = (): void => {
      const { scenario: _, ...view } = store.view();
      for (const value of everyObject([store.state().saves, store.state().seats.device?.desk?.view, store.tables(), view])) {
        expect(isGameState(value)).toBe(false);
      }
    };
    check();
    store.give.endTurn();
    store.give.takeDevice();
    check();
    const alone = await startTestGame('over');
    playToEnd(alone);
    for (const value of everyObject({ ...alone.view(), scenario: null })) expect(isGameState(value)).toBe(false);
  });

  it('keeps the parts a command left equal', async () => {
    const store = await startTestGame();
    const before = store.state();
    store.give.act('phone_call');
    const after = store.state();
    expect(after.game.view).not.toBe(before.game.view);
    for (const part of ['startValues', 'turnStartValues', 'glossaryTerms', 'text', 'belief', 'mandatesKept', 'cardRanges'] as const) {
      expect(after.game.view?.[part], part).toBe(before.game.view?.[part]);
    }
    expect(after.seats).toBe(before.seats);
    expect(after.past).toBe(before.past);
    const slot = after.game.view?.choices.findIndex((choice, i) => choice !== before.game.view?.choices[i]);
    expect(slot).toBeGreaterThanOrEqual(0);
    const kept = after.game.view?.choices.filter((choice, i) => choice === before.game.view?.choices[i]) ?? [];
    expect(kept.length).toBeGreaterThan(10);
  });

  it('changes nothing of the game when a draft is written but that table', async () => {
    const store = await startTestGame('table');
    const before = store.state();
    store.give.writeDraft('treaty', scenario.tables[0].drafts[0].text);
    const { table, ...rest } = store.state();
    expect(table.tables[0].draft).toEqual(scenario.tables[0].drafts[0].text);
    for (const [slice, value] of Object.entries(rest)) expect(value, slice).toBe(before[slice as keyof typeof rest]);
  });

  it('lists the saves as reading them anew would, after every command', async () => {
    const store = await startTestGame('one');
    const listed = () => listSaves(createSaveStorage(store.storage), translate);
    const commands: readonly (() => unknown)[] = [
      () => store.give.act('summit'),
      () => store.give.endTurn(),
      () => store.give.start(scenario.id, { seed: 'two' }),
      () => store.give.endTurn(),
      () => store.give.importGame(recordText(store)),
      () => store.give.endTurn(),
      () => store.give.rewindTo(0),
      () => store.give.fork(),
      () => store.give.deleteSave(store.saves()[1].id),
      () => store.give.closeGame(),
    ];
    for (const command of commands) {
      await command();
      expect(store.saves()).toEqual(listed());
    }
    expect(store.saves().length).toBeGreaterThan(1);
  });
});

describe('forecasts', () => {
  it('are the same object while the view is, and when they come out equal under the next', async () => {
    const store = await startTestGame();
    const [first, other] = [store.give.forecast('summit'), store.give.forecast('envoy')];
    expect(store.give.forecast('summit')).toBe(first);
    store.give.writeDraft('treaty', scenario.tables[0].drafts[0].text);
    expect(store.give.forecast('summit')).toBe(first);
    store.give.act('phone_call');
    expect(store.give.forecast('envoy')).toEqual(other);
    expect(store.give.forecast('envoy')).toBe(other);
  });
});

describe('the page before its rules have come', () => {
  const dependencies = {
    loadScenario: async () => singapore,
    backend: createMemoryStorage(),
    createSeed: () => 'seed',
    createId: () => 'g',
    now: () => 0,
    translate,
    addressOf: (code: string) => code,
  };

  it('has empty slices from the start, and carries out what was asked once they are there', async () => {
    let arrive: () => void = () => undefined;
    const arrived = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    const app = createApp(async (port) => {
      await arrived;
      return createGameController(dependencies, port);
    }, translate);
    expect(app.getState()).toEqual(initialState);
    expect(app.controller()).toBeNull();
    const starting = app.withController((controller) => controller.start(scenario.id, { seed: 'early' }));
    expect(app.getState()).toEqual(initialState);
    arrive();
    expect(await starting).toMatchObject({ isOpen: true, view: { seed: 'early' } });
    expect(app.getState().game.view?.seed).toBe('early');
    expect(app.controller()).not.toBeNull();
  });

  it('says when they do not come, and what was asked comes to nothing', async () => {
    const app = createApp(() => Promise.reject(new Error('offline')), translate);
    expect(await app.withController((controller) => controller.start(scenario.id, {}))).toBeUndefined();
    expect(app.getState().notice).toMatchObject({ kind: 'error' });
    app.dismissNotice();
    expect(app.getState().notice).toBeNull();
  });
});

/** Every object and list in a value, itself included. */
function everyObject(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value, ...Object.values(value).flatMap(everyObject)];
}
