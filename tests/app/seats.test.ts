// Two people at one device: a person answers for Moscow with no rule changed, and neither side's secrets are in the other's sight.
import { beforeAll, describe, expect, it } from 'vitest';
import { defaultControllers, playGame } from '../../src/agents/game';
import { playPhase } from '../../src/agents/phase';
import { allAgentsOf } from '../../src/agents/players';
import { haggler } from '../../src/agents/strategies/haggler';
import { dispatch, type Game, startGame } from '../../src/app/game/game';
import { recordGame, seatHolders } from '../../src/app/game/record';
import { loadTableAgents } from '../../src/app/game/table-agents';
import { viewGame } from '../../src/app/game/view-game';
import { commandsOf, type SeatDecision, type TextTask, viewDesk, viewDevice } from '../../src/app/seats/hot-seat';
import { applyInPlace } from '../../src/engine/commands/apply';
import type { Command } from '../../src/engine/model/command';
import { drawInt } from '../../src/engine/model/rng';
import type { Scenario } from '../../src/engine/model/scenario';
import { copyState } from '../../src/engine/model/state';
import { seatsToDecide } from '../../src/engine/turn/turn-order';
import { viewSeat } from '../../src/engine/visibility/seat-view';
import { formatCommand, parseCommand } from '../../src/replay/command-text';
import { replayRecord } from '../../src/replay/replay-result';
import { disputeIds, loadShippedWithTexts } from '../support/shipped-scenarios';
import { recordText, singapore, startTestGame, type TestStore, testStore, viewJson } from './test-store';

beforeAll(loadTableAgents);

const { scenario } = singapore;
const say = (key: string): string => key;
const moscow = scenario.seats.findIndex(({ id }) => id === 'moscow');
const treaty = scenario.tables.findIndex(({ id }) => id === 'treaty');
const draftOf = (id: string): readonly number[] => scenario.tables[treaty].drafts.find((d) => d.id === id)?.text ?? [];

async function forTwo(seed: string): Promise<TestStore> {
  const store = testStore();
  await store.now().start(scenario.id, { seed, people: ['moscow'] });
  return store;
}

function task(store: TestStore): TextTask {
  const found = store.now().device?.desk?.task;
  if (found?.kind !== 'text') throw new Error(`No text waits: ${JSON.stringify(store.now().device?.holder)}`);
  return found;
}

/** The person at Moscow's seat takes the device and answers. */
function answers(store: TestStore, make: (asked: TextTask) => Partial<Extract<SeatDecision, { type: 'answer' }>>): void {
  store.now().takeDevice();
  const asked = task(store);
  const isGiven = store
    .now()
    .decide({ type: 'answer', answer: 'stall', text: [], demand: [], reasons: asked.reasons.other, ...make(asked) });
  expect(isGiven, store.notice() ?? '').toBe(true);
}

/** Both people let the turn pass. */
function passTurn(store: TestStore): void {
  store.now().endTurn();
  for (let n = 0; n < 3 && store.now().device?.next === moscow; n++) {
    store.now().takeDevice();
    const kind = store.now().device?.desk?.task.kind;
    if (kind === 'stand') store.now().decide({ type: 'stand', id: 'yield' });
    else store.now().decide({ type: 'announce', id: null, occasion: -1 });
  }
  store.now().takeDevice();
}

describe('a person in Moscow’s seat', () => {
  it('bargains a text to the end: counters, is countered, accepts, and the leaders sign', async () => {
    const store = await forTwo('negotiation');
    store.now().act('minister_track');
    store.now().writeDraft('treaty', draftOf('trust_first'));
    expect(store.now().offer('treaty')).toBe(true);
    expect(store.now().device).toMatchObject({ holder: -1, next: moscow, desk: null });

    answers(store, ({ proposedText }) => ({ answer: 'counter', text: proposedText.with(2, 1) }));
    expect(store.now().device).toMatchObject({ holder: -1, next: scenario.player });
    store.now().takeDevice();
    const [{ answer, clauses }] = store.session().tables;
    expect(answer).toMatchObject({ answer: 'counter', divergedIssues: [], concededIssues: [] });
    expect(clauses[2]).toMatchObject({ sent: 2, theirs: 1 });

    store.now().writeDraft('treaty', draftOf('trust_first').with(2, 1).with(6, 1));
    expect(store.now().offer('treaty')).toBe(true);
    answers(store, ({ reasons }) => ({ answer: 'accept', reasons: reasons.accept }));
    store.now().takeDevice();
    expect(store.session().tables[0].status).toBe('referred');
    passTurn(store);
    store.now().act('summit');
    expect(store.now().sign('treaty')).toBe(true);
    expect(store.session().view.signed).toMatchObject([{ fate: 'waiting' }]);
    while (store.session().ending === null) passTurn(store);
    expect(store.session().view.signed[0].fate).not.toBe('waiting');
  });

  it('is told why an answer is not possible, and nothing changes', async () => {
    const store = await forTwo('refused');
    store.now().act('minister_track');
    store.now().writeDraft('treaty', draftOf('patience'));
    store.now().offer('treaty');
    store.now().takeDevice();
    const before = [recordText(store), store.now().device];
    const { proposedText, reasons } = task(store);
    const base = { type: 'answer', text: [], demand: [], reasons: reasons.other } as const;
    expect(store.now().decide({ ...base, answer: 'counter', text: proposedText })).toBe(false);
    expect(store.notice()).toContain('this very text');
    expect(store.now().decide({ ...base, answer: 'stall', reasons: [] })).toBe(false);
    expect(store.now().decide({ ...base, answer: 'hurdle' })).toBe(false);
    expect(store.now().decide({ ...base, answer: 'counter', text: proposedText.with(0, 0) })).toBe(false);
    expect(store.notice()).toMatch(/^Where no island/);
    expect([recordText(store), store.now().device]).toEqual(before);
  });

  it('finds nothing but legal answers at the desk, the staff’s advice among them', async () => {
    const store = await forTwo('advice');
    store.now().act('minister_track');
    store.now().writeDraft('treaty', draftOf('wider_frame'));
    store.now().offer('treaty');
    store.now().takeDevice();
    const { advice, allReasons, demands, proposedText } = task(store);
    const desk = store.now().device?.desk;
    const game = refold(store);
    const tries = (answer: object) =>
      applyInPlace(scenario, copyState(game.state), { ...advice, text: [], demand: [], ...answer } as typeof advice, drawInt, null);
    expect(tries(advice)).toBeNull();
    for (const reason of allReasons) expect(tries({ answer: 'stall', reasons: [reason] })).toBeNull();
    for (const demand of demands) expect(tries({ answer: 'hurdle', demand })).toBeNull();
    expect(tries({ answer: 'accept' })).toBeNull();
    expect(proposedText).toEqual(draftOf('wider_frame'));
    expect(desk?.type).toBe(scenario.variables[scenario.slots.type].states[game.state.values[scenario.slots.type]]);
  });

  it('announces for the next turn, or nothing, and the other powers do their part after', async () => {
    const store = await forTwo('announce');
    store.now().endTurn();
    expect(store.session().view.turn).toBe(0);
    store.now().takeDevice();
    const found = store.now().device?.desk?.task;
    if (found?.kind !== 'announce') throw new Error('Moscow is not asked.');
    const [move] = found.moves;
    expect(store.now().decide({ type: 'announce', id: move.id, occasion: move.occasion })).toBe(true);
    store.now().takeDevice();
    const { view, newsStart, events } = store.session();
    expect(view.turn).toBe(1);
    expect(view.intents.filter(({ seat }) => seat === moscow)).toMatchObject([
      { move: scenario.moves.findIndex(({ id }) => id === move.id) },
    ]);
    expect(events.slice(newsStart).some((e) => e.type === 'moveAnnounced' && e.seat === moscow)).toBe(true);
    expect(events.slice(newsStart).some((e) => e.type === 'newsBroke')).toBe(true);
  });

  it('is not asked in the last turn, when nobody has anything to announce', async () => {
    const store = await forTwo('last');
    while (store.session().view.turn < scenario.turns.length - 1) passTurn(store);
    store.now().endTurn();
    expect(store.session().ending).not.toBeNull();
    expect(store.now().device).toMatchObject({ holder: scenario.player, desk: null });
  });
});

/** The game of a store, from its record. */
function refold(store: TestStore): Game {
  const { commands } = JSON.parse(recordText(store));
  return commands.reduce(
    (game: Game, line: string) => {
      const command = parseCommand(line);
      return command && game.people.includes(command.seat) ? dispatch(game, command).game : game;
    },
    startGame({ id: 'g', ...singapore, seed: store.session().seed, mode: 'free', people: [moscow] }),
  );
}

describe.each(disputeIds)('%s: a person who decides as the agent of the seat would', (id) => {
  it('plays the very game the agent plays: the engine asks the seat, whoever sits there', () => {
    const loaded = loadShippedWithTexts(id);
    const { seed, heard } = gameWithAnswers(loaded.scenario);
    let game = startGame({ id: 'g', ...loaded, seed, mode: 'free', people: [moscow] });
    for (const command of heard) {
      if (command.seat !== loaded.scenario.player) continue;
      game = dispatch(game, command).game;
      while (seatsToDecide(loaded.scenario, game.state).includes(moscow)) game = asTheAgent(game);
    }
    expect(game.commands.map(formatCommand)).toEqual(heard.map(formatCommand));
    expect(game.state.isOver).toBe(true);
    expect(replayRecord(loaded.scenario, recordGame(game), allAgentsOf(loaded.scenario)).verification).toBe('verified');
  });
});

/** A game of agents in which Moscow answered texts. */
function gameWithAnswers(of: Scenario): { readonly seed: string; readonly heard: readonly Command[] } {
  for (let n = 0; n < 40; n++) {
    const heard: Command[] = [];
    playGame(of, `like-${n}`, defaultControllers(of, haggler), { onCommand: (c) => heard.push(c) });
    if (heard.some((c) => c.type === 'answer' && c.seat === moscow)) return { seed: `like-${n}`, heard };
  }
  throw new Error('In no game was a text sent to Moscow.');
}

/** The game after Moscow's person gave what the agent would give; the desk's advice at a table and in a crisis is the same. */
function asTheAgent(game: Game): Game {
  const heard: Command[] = [];
  playPhase(game.scenario, copyState(game.state), defaultControllers(game.scenario, null), drawInt, null, (c) => heard.push(c));
  const desk = viewDesk(game, moscow, say);
  const { task: asked } = desk;
  if (asked.kind === 'text') expect(commandsOf(desk, { ...asked.advice, type: 'answer' })).toEqual([heard[0]]);
  if (asked.kind === 'stand') expect(commandsOf(desk, { type: 'stand', id: asked.advice })).toEqual([heard[0]]);
  const mine = asked.kind === 'announce' ? heard.filter(({ seat }) => seat === moscow) : [heard[0]];
  return mine.reduce((so, command) => {
    const { game: next, rejection } = dispatch(so, command);
    expect(rejection).toBeNull();
    return next;
  }, game);
}

describe('a crisis', () => {
  it('asks the person across, who yields where the agent might have stood', () => {
    let game = startGame({ id: 'g', ...singapore, seed: 'c-0', mode: 'free', people: [moscow] });
    for (let n = 0; n < 40 && game.state.crisis?.awaitedSeat !== moscow; n++) {
      if (seatsToDecide(scenario, game.state).includes(moscow)) game = dispatch(game, { type: 'endTurn', seat: moscow }).game;
      game = dispatch(game, { type: 'answerCrisis', seat: scenario.player, id: 'climb' }).game;
      game = dispatch(game, { type: 'endTurn', seat: scenario.player }).game;
    }
    const desk = viewDesk(game, moscow, say);
    expect(desk.task).toMatchObject({ kind: 'stand' });
    const rungAfter = (id: 'stand' | 'yield') =>
      commandsOf(desk, { type: 'stand', id }).reduce((so, command) => dispatch(so, command).game, game).state.crisis?.rung ?? null;
    expect(rungAfter('yield')).toBeNull();
    expect(rungAfter('stand')).toBe((game.state.crisis?.rung ?? 0) + 2);
  });
});

describe('the device', () => {
  it('is in one person’s hands all the time where one plays alone', async () => {
    const store = await startTestGame('alone');
    store.now().endTurn();
    expect(store.now().device).toBeNull();
    expect(store.session().view.turn).toBe(1);
  });

  it('obeys nobody but its holder, and takes nothing back from before it was handed over', async () => {
    const store = await forTwo('undo');
    store.now().act('minister_track');
    store.now().act('phone_call');
    store.now().writeDraft('treaty', draftOf('patience'));
    store.now().offer('treaty');
    const sent = recordText(store);
    for (const go of [() => store.now().undo(), () => store.now().act('summit'), () => store.now().endTurn()]) {
      go();
      expect(recordText(store)).toBe(sent);
    }
    expect(store.now().decide({ type: 'announce', id: null, occasion: -1 })).toBe(false);
    answers(store, () => ({}));
    const answered = recordText(store);
    store.now().undo();
    store.now().endTurn();
    expect(recordText(store)).toBe(answered);
    store.now().takeDevice();
    expect(store.session().canUndo).toBe(false);
    store.now().act('envoy');
    expect(store.session().canUndo).toBe(true);
    store.now().undo();
    store.now().undo();
    expect(recordText(store)).toBe(answered);
  });

  it('comes back from a reload with whose turn it is, the screen between first', async () => {
    const store = await forTwo('reload');
    store.now().act('minister_track');
    store.now().writeDraft('treaty', draftOf('patience'));
    store.now().offer('treaty');
    store.now().takeDevice();
    const desk = JSON.stringify(store.now().device?.desk?.view);
    const page = store.reload();
    await page.now().resume('g1');
    expect(page.now().device).toMatchObject({ holder: -1, next: moscow, desk: null });
    page.now().takeDevice();
    expect(JSON.stringify(page.now().device?.desk?.view)).toBe(desk);
    expect(viewJson(page.session())).toBe(viewJson(store.session()));
  });

  it('shows the news of a turn the same after a reload, however often it changed hands', async () => {
    const store = await forTwo('news');
    passTurn(store);
    passTurn(store);
    const page = store.reload();
    await page.now().resume('g1');
    page.now().takeDevice();
    expect(viewJson(page.session())).toBe(viewJson(store.session()));
  });
});

describe('a record of two people', () => {
  it('says so, is verified, and tells whoever opens its link', async () => {
    const store = await forTwo('record');
    passTurn(store);
    const record = JSON.parse(recordText(store));
    expect(record.seats).toEqual(
      scenario.seats.map((_, seat) => (seat === scenario.player || seat === moscow ? 'person' : expect.stringMatching(/^power@/))),
    );
    expect(store.session().seatHolders).toEqual(record.seats);
    const stranger = testStore();
    await stranger.now().openLink((await store.now().shareLink()).split('#')[1]);
    expect(stranger.session().verification).toEqual({ kind: 'verified' });
    expect(stranger.session().seatHolders).toEqual(record.seats);
  });

  it('differs where a person’s decisions are passed off as the game’s own', async () => {
    const store = await forTwo('passed-off');
    store.now().act('minister_track');
    store.now().writeDraft('treaty', draftOf('no_illusions'));
    store.now().offer('treaty');
    answers(store, ({ reasons }) => ({ answer: 'accept', reasons: reasons.accept }));
    store.now().takeDevice();
    const record = JSON.parse(recordText(store));
    const alone = seatHolders(startGame({ id: 'g', ...singapore, seed: 'passed-off', mode: 'free' }));
    const stranger = testStore();
    await stranger.now().importGame(JSON.stringify({ ...record, seats: alone }));
    expect(stranger.session().verification).toMatchObject({ kind: 'differs' });
  });
});

describe('secrets between two people', () => {
  /** A game for two with a text before Moscow, then with everything changed that the seat does not see. */
  function withSecrets(seat: number): { readonly game: Game; readonly others: readonly Game[] } {
    let game = startGame({ id: 'g', ...singapore, seed: 'secrets', mode: 'free', people: [moscow] });
    game = dispatch(game, { type: 'act', seat: scenario.player, id: 'minister_track' }).game;
    game = dispatch(game, { type: 'offer', seat: scenario.player, table: 'treaty', exchange: 0, text: draftOf('patience') }).game;
    const others = [1, 2].map((step) => {
      const state = copyState(game.state);
      state.values = state.values.map((value, slot) => {
        const { visibility, min, max, states } = scenario.variables[slot];
        if (visibility[seat] === 1) return value;
        if (slot === scenario.slots.type) return (value + step) % states.length;
        const width = visibility[seat];
        // Within the band where one is seen.
        return width > 1
          ? Math.min(max, Math.floor(value / width) * width + ((value + 7 * step) % width))
          : min + ((value + 13 * step) % (max - min + 1));
      });
      return { ...game, state };
    });
    return { game, others };
  }

  it('Tokyo’s session is the same whatever Moscow’s type and hidden values are', () => {
    const { game, others } = withSecrets(scenario.player);
    const of = (some: Game): string => viewJson(viewGame(some, say, null));
    for (const other of others) {
      expect(other.state.values).not.toEqual(game.state.values);
      expect(of(other)).toBe(of(game));
    }
  });

  it('Moscow’s desk is the same whatever it cannot see of Tokyo', () => {
    const { game, others } = withSecrets(moscow);
    const of = ({ ...some }: Game): string => {
      const { view, type, task: asked } = viewDesk(some, moscow, say);
      return JSON.stringify([view, type, asked]);
    };
    for (const other of others) {
      expect(other.state.values).not.toEqual(game.state.values);
      expect(of(other)).toBe(of(game));
    }
  });

  it('while the device is handed over nothing of either side is at hand but whose turn it is', () => {
    const { game } = withSecrets(moscow);
    expect(viewDevice(game, -1, say)).toEqual({ people: [scenario.player, moscow], holder: -1, next: moscow, desk: null });
    const seen = viewSeat(scenario, game.state, scenario.player);
    expect(seen.values[scenario.slots.type]).toBe(0);
  });
});
