// Two people at one device: a person answers for Moscow with no rule changed, and neither side's secrets are in the other's sight.
import { describe, expect, it } from 'vitest';
import { defaultControllers, playGame } from '../../src/agents/game';
import { playPhase } from '../../src/agents/phase';
import { allAgentsOf } from '../../src/agents/players';
import { haggler } from '../../src/agents/strategies/haggler';
import { dispatch, type Game, startGame } from '../../src/app/game/game';
import { recordGame, seatHolders } from '../../src/app/game/record';
import { commandsOf, type SeatDecision, viewDesk, viewDevice } from '../../src/app/seats/hot-seat';
import type { TextTask } from '../../src/app/seats/text-task';
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
import { gameJson, keyWording, recordText, shownJson, singapore, startTestGame, type TestStore, testAgents, testStore } from './test-store';

const { scenario } = singapore;
const moscow = scenario.seats.findIndex(({ id }) => id === 'moscow');
const treaty = scenario.tables.findIndex(({ id }) => id === 'treaty');
const draftOf = (id: string): readonly number[] => scenario.tables[treaty].drafts.find((d) => d.id === id)?.text ?? [];

async function forTwo(seed: string): Promise<TestStore> {
  const store = testStore();
  await store.give.start(scenario.id, { seed, people: ['moscow'] });
  await store.give.loadTable();
  return store;
}

function task(store: TestStore): TextTask {
  const found = store.state().seats.device?.desk?.task;
  if (found?.kind !== 'text') throw new Error(`No text waits: ${JSON.stringify(store.state().seats.device?.holder)}`);
  return found;
}

/** The person at Moscow's seat takes the device and answers. */
function answers(store: TestStore, make: (asked: TextTask) => Partial<Extract<SeatDecision, { type: 'answer' }>>): void {
  store.give.takeDevice();
  const asked = task(store);
  const isGiven = store.give.decide({
    type: 'answer',
    answer: 'stall',
    text: [],
    demand: [],
    reasons: asked.reasons.other,
    ...make(asked),
  });
  expect(isGiven.isAccepted, store.notice() ?? '').toBe(true);
}

/** Both people let the turn pass. */
function passTurn(store: TestStore): void {
  store.give.endTurn();
  for (let n = 0; n < 3 && store.state().seats.device?.next === moscow; n++) {
    store.give.takeDevice();
    const kind = store.state().seats.device?.desk?.task.kind;
    if (kind === 'stand') store.give.decide({ type: 'stand', id: 'yield' });
    else store.give.decide({ type: 'announce', id: null, occasion: -1 });
  }
  store.give.takeDevice();
}

describe('a person in Moscow’s seat', () => {
  it('bargains a text to the end: counters, is countered, accepts, and the leaders sign', async () => {
    const store = await forTwo('negotiation');
    store.give.act('minister_track');
    store.give.writeDraft('treaty', draftOf('trust_first'));
    expect(store.give.offer('treaty').isAccepted).toBe(true);
    expect(store.state().seats.device).toMatchObject({ holder: null, next: moscow, desk: null });

    answers(store, ({ proposedText }) => ({ answer: 'counter', text: proposedText.with(2, 1) }));
    expect(store.state().seats.device).toMatchObject({ holder: null, next: scenario.player });
    store.give.takeDevice();
    const [{ answer, clauses }] = store.tables();
    expect(answer).toMatchObject({ answer: 'counter', divergedIssues: [], concededIssues: [] });
    expect(clauses[2]).toMatchObject({ sent: 2, theirs: 1 });

    store.give.writeDraft('treaty', draftOf('trust_first').with(2, 1).with(6, 1));
    expect(store.give.offer('treaty').isAccepted).toBe(true);
    answers(store, ({ reasons }) => ({ answer: 'accept', reasons: reasons.accept }));
    store.give.takeDevice();
    expect(store.tables()[0].status).toBe('referred');
    passTurn(store);
    store.give.act('summit');
    expect(store.give.sign('treaty').isAccepted).toBe(true);
    expect(store.view().view.signed).toMatchObject([{ fate: 'waiting' }]);
    while (store.view().ending === null) passTurn(store);
    expect(store.view().view.signed[0].fate).not.toBe('waiting');
  });

  it('is told why an answer is not possible, and nothing changes', async () => {
    const store = await forTwo('refused');
    store.give.act('minister_track');
    store.give.writeDraft('treaty', draftOf('patience'));
    store.give.offer('treaty');
    store.give.takeDevice();
    const before = [recordText(store), store.state().seats.device];
    const { proposedText, reasons } = task(store);
    const base = { type: 'answer', text: [], demand: [], reasons: reasons.other } as const;
    expect(store.give.decide({ ...base, answer: 'counter', text: proposedText }).isAccepted).toBe(false);
    expect(store.notice()).toContain('this very text');
    expect(store.give.decide({ ...base, answer: 'stall', reasons: [] }).isAccepted).toBe(false);
    expect(store.give.decide({ ...base, answer: 'hurdle' }).isAccepted).toBe(false);
    expect(store.give.decide({ ...base, answer: 'counter', text: proposedText.with(0, 0) }).isAccepted).toBe(false);
    expect(store.notice()).toMatch(/^Where no island/);
    expect([recordText(store), store.state().seats.device]).toEqual(before);
  });

  it('finds nothing but legal answers at the desk, the staff’s advice among them', async () => {
    const store = await forTwo('advice');
    store.give.act('minister_track');
    store.give.writeDraft('treaty', draftOf('wider_frame'));
    store.give.offer('treaty');
    store.give.takeDevice();
    const { advice, allReasons, demands, proposedText } = task(store);
    const desk = store.state().seats.device?.desk;
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
    store.give.endTurn();
    expect(store.view().view.turn).toBe(0);
    store.give.takeDevice();
    const found = store.state().seats.device?.desk?.task;
    if (found?.kind !== 'announce') throw new Error('Moscow is not asked.');
    const [move] = found.moves;
    expect(store.give.decide({ type: 'announce', id: move.id, occasion: move.occasion }).isAccepted).toBe(true);
    store.give.takeDevice();
    const { view, newsStart, events } = store.view();
    expect(view.turn).toBe(1);
    expect(view.intents.filter(({ seat }) => seat === moscow)).toMatchObject([
      { move: scenario.moves.findIndex(({ id }) => id === move.id) },
    ]);
    expect(events.slice(newsStart).some((e) => e.type === 'moveAnnounced' && e.seat === moscow)).toBe(true);
    expect(events.slice(newsStart).some((e) => e.type === 'newsBroke')).toBe(true);
  });

  it('is not asked in the last turn, when nobody has anything to announce', async () => {
    const store = await forTwo('last');
    while (store.view().view.turn < scenario.turns.length - 1) passTurn(store);
    store.give.endTurn();
    expect(store.view().ending).not.toBeNull();
    expect(store.state().seats.device).toMatchObject({ holder: scenario.player, desk: null });
  });
});

/** The game of a store, from its record. */
function refold(store: TestStore): Game {
  const { commands } = JSON.parse(recordText(store));
  return commands.reduce(
    (game: Game, line: string) => {
      const command = parseCommand(line);
      return command && game.people.includes(command.seat) ? dispatch(game, command, testAgents).game : game;
    },
    startGame({ id: 'g', ...singapore, seed: store.view().seed, mode: 'free', people: [moscow] }),
  );
}

describe.each(disputeIds)('%s: a person who decides as the agent of the seat would', (id) => {
  it('plays the very game the agent plays: the engine asks the seat, whoever sits there', () => {
    const loaded = loadShippedWithTexts(id);
    const { seed, heard } = gameWithAnswers(loaded.scenario);
    let game = startGame({ id: 'g', ...loaded, seed, mode: 'free', people: [moscow] });
    for (const command of heard) {
      if (command.seat !== loaded.scenario.player) continue;
      game = dispatch(game, command, testAgents).game;
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
  playPhase(game.scenario, copyState(game.state), defaultControllers(game.scenario, null), { onCommand: (c) => heard.push(c) });
  const desk = viewDesk(game, moscow, keyWording, testAgents);
  const { task: asked } = desk;
  if (asked.kind === 'text') expect(commandsOf(desk, { ...asked.advice, type: 'answer' })).toEqual([heard[0]]);
  if (asked.kind === 'stand') expect(commandsOf(desk, { type: 'stand', id: asked.advice })).toEqual([heard[0]]);
  const mine = asked.kind === 'announce' ? heard.filter(({ seat }) => seat === moscow) : [heard[0]];
  return mine.reduce((so, command) => {
    const { game: next, rejection } = dispatch(so, command, testAgents);
    expect(rejection).toBeNull();
    return next;
  }, game);
}

describe('a crisis', () => {
  it('asks the person across, who yields where the agent might have stood', () => {
    let game = startGame({ id: 'g', ...singapore, seed: 'c-0', mode: 'free', people: [moscow] });
    for (let n = 0; n < 40 && game.state.crisis?.awaitedSeat !== moscow; n++) {
      if (seatsToDecide(scenario, game.state).includes(moscow)) game = dispatch(game, { type: 'endTurn', seat: moscow }, testAgents).game;
      game = dispatch(game, { type: 'answerCrisis', seat: scenario.player, id: 'climb' }, testAgents).game;
      game = dispatch(game, { type: 'endTurn', seat: scenario.player }, testAgents).game;
    }
    const desk = viewDesk(game, moscow, keyWording, testAgents);
    expect(desk.task).toMatchObject({ kind: 'stand' });
    const rungAfter = (id: 'stand' | 'yield') =>
      commandsOf(desk, { type: 'stand', id }).reduce((so, command) => dispatch(so, command, testAgents).game, game).state.crisis?.rung ??
      null;
    expect(rungAfter('yield')).toBeNull();
    expect(rungAfter('stand')).toBe((game.state.crisis?.rung ?? 0) + 2);
  });
});

describe('the device', () => {
  it('is in one person’s hands all the time where one plays alone', async () => {
    const store = await startTestGame('alone');
    store.give.endTurn();
    expect(store.state().seats.device).toBeNull();
    expect(store.view().view.turn).toBe(1);
  });

  it('obeys nobody but its holder, and takes nothing back from before it was handed over', async () => {
    const store = await forTwo('undo');
    store.give.act('minister_track');
    store.give.act('phone_call');
    store.give.writeDraft('treaty', draftOf('patience'));
    store.give.offer('treaty');
    const sent = recordText(store);
    for (const go of [() => store.give.undo(), () => store.give.act('summit'), () => store.give.endTurn()]) {
      go();
      expect(recordText(store)).toBe(sent);
    }
    expect(store.give.decide({ type: 'announce', id: null, occasion: -1 }).isAccepted).toBe(false);
    answers(store, () => ({}));
    const answered = recordText(store);
    store.give.undo();
    store.give.endTurn();
    expect(recordText(store)).toBe(answered);
    store.give.takeDevice();
    expect(store.view().canUndo).toBe(false);
    store.give.act('envoy');
    expect(store.view().canUndo).toBe(true);
    store.give.undo();
    store.give.undo();
    expect(recordText(store)).toBe(answered);
  });

  it('comes back from a reload with whose turn it is, the screen between first', async () => {
    const store = await forTwo('reload');
    store.give.act('minister_track');
    store.give.writeDraft('treaty', draftOf('patience'));
    store.give.offer('treaty');
    store.give.takeDevice();
    const desk = JSON.stringify(store.state().seats.device?.desk?.view);
    const page = store.reload();
    await page.give.resume('g1');
    expect(page.state().seats.device).toMatchObject({ holder: null, next: moscow, desk: null });
    page.give.takeDevice();
    expect(JSON.stringify(page.state().seats.device?.desk?.view)).toBe(desk);
    expect(shownJson(page)).toBe(shownJson(store));
  });

  it('shows the news of a turn the same after a reload, however often it changed hands', async () => {
    const store = await forTwo('news');
    passTurn(store);
    passTurn(store);
    const page = store.reload();
    await page.give.resume('g1');
    page.give.takeDevice();
    expect(shownJson(page)).toBe(shownJson(store));
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
    expect(store.view().seatHolders).toEqual(record.seats);
    const stranger = testStore();
    await stranger.give.openLink((await store.give.shareLink()).split('#')[1]);
    expect(stranger.state().game.verification).toEqual({ kind: 'verified' });
    expect(stranger.view().seatHolders).toEqual(record.seats);
  });

  it('differs where a person’s decisions are passed off as the game’s own', async () => {
    const store = await forTwo('passed-off');
    store.give.act('minister_track');
    store.give.writeDraft('treaty', draftOf('no_illusions'));
    store.give.offer('treaty');
    answers(store, ({ reasons }) => ({ answer: 'accept', reasons: reasons.accept }));
    store.give.takeDevice();
    const record = JSON.parse(recordText(store));
    const alone = seatHolders(startGame({ id: 'g', ...singapore, seed: 'passed-off', mode: 'free' }));
    const stranger = testStore();
    await stranger.give.importGame(JSON.stringify({ ...record, seats: alone }));
    expect(stranger.state().game.verification).toMatchObject({ kind: 'differs' });
  });
});

describe('secrets between two people', () => {
  /** A game for two with a text before Moscow, then with everything changed that the seat does not see. */
  function withSecrets(seat: number): { readonly game: Game; readonly others: readonly Game[] } {
    let game = startGame({ id: 'g', ...singapore, seed: 'secrets', mode: 'free', people: [moscow] });
    game = dispatch(game, { type: 'act', seat: scenario.player, id: 'minister_track' }, testAgents).game;
    game = dispatch(
      game,
      { type: 'offer', seat: scenario.player, table: 'treaty', exchange: 0, text: draftOf('patience') },
      testAgents,
    ).game;
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
    const of = gameJson;
    for (const other of others) {
      expect(other.state.values).not.toEqual(game.state.values);
      expect(of(other)).toBe(of(game));
    }
  });

  it('Moscow’s desk is the same whatever it cannot see of Tokyo', () => {
    const { game, others } = withSecrets(moscow);
    const of = ({ ...some }: Game): string => {
      const { view, type, task: asked } = viewDesk(some, moscow, keyWording, testAgents);
      return JSON.stringify([view, type, asked]);
    };
    for (const other of others) {
      expect(other.state.values).not.toEqual(game.state.values);
      expect(of(other)).toBe(of(game));
    }
  });

  it('while the device is handed over nothing of either side is at hand but whose turn it is', () => {
    const { game } = withSecrets(moscow);
    expect(viewDevice(game, null, keyWording, testAgents)).toEqual({
      people: [scenario.player, moscow],
      holder: null,
      next: moscow,
      desk: null,
    });
    const seen = viewSeat(scenario, game.state, scenario.player);
    expect(seen.values[scenario.slots.type]).toBe(0);
  });
});

describe('what people and agents announce in one phase', () => {
  it('is told to the player when the phase ends, and not while somebody still decides', () => {
    const start = startGame({ id: 'sealed', ...singapore, seed: 'sealed', mode: 'free', people: [moscow] });
    const asked = dispatch(start, { type: 'endTurn', seat: scenario.player }, testAgents).game;
    const said = viewDesk(asked, moscow, keyWording, testAgents).task;
    if (said.kind !== 'announce' || said.moves.length === 0) throw new Error('Moscow has nothing to announce.');
    const [{ id, occasion }] = said.moves;
    const announced = dispatch(asked, { type: 'announce', seat: moscow, id, occasion }, testAgents);
    expect(announced.events).toEqual([]);
    const announcements = ({ events }: Game): number => events.filter(({ type }) => type === 'moveAnnounced').length;
    expect([announcements(asked), announcements(announced.game)]).toEqual([0, 0]);
    expect(viewSeat(scenario, announced.game.state, scenario.player).intents).toEqual([]);
    const ended = dispatch(announced.game, { type: 'endTurn', seat: moscow }, testAgents).game;
    expect(announcements(ended)).toBe(ended.state.intents.length);
    expect(ended.state.intents.length).toBeGreaterThan(0);
  });
});
