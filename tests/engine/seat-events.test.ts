// What a seat is told of what happened: not what it may not see, and not before the phase ends.
import { describe, expect, it } from 'vitest';
import { applyInPlace } from '../../src/engine/commands/apply';
import type { Command } from '../../src/engine/model/command';
import { type GameEvent, type LedgerEntry, unseenCause } from '../../src/engine/model/event';
import { drawInt } from '../../src/engine/model/rng';
import type { Scenario } from '../../src/engine/model/scenario';
import { type GameState, lastPlayedIn, reveal } from '../../src/engine/model/state';
import { addUnderLaw, createContext } from '../../src/engine/turn/context';
import { newGame } from '../../src/engine/turn/new-game';
import { createEventFeed, type EventFeed, eventsFor, feedEvents } from '../../src/engine/visibility/seat-events';
import { viewSeat } from '../../src/engine/visibility/seat-view';
import { loadShipped } from '../support/shipped-scenarios';

const abe = loadShipped('2012-abe-restart');
const [tokyo, moscow, washington, beijing] = [0, 1, 2, 3];
const slotOf = (id: string): number => abe.variables.findIndex((variable) => variable.id === id);

const changed = (id: string, from: number, to: number, cause: string, asked = to - from): LedgerEntry => ({
  type: 'changed',
  turn: 0,
  slot: slotOf(id),
  from,
  to,
  asked,
  cause,
});
const told = (seat: number, ...events: GameEvent[]): GameEvent[] => eventsFor(abe, events, seat);

describe('a change', () => {
  it('is told to those who see the value exactly', () => {
    const event = changed('trust_moscow', 450, 485, 'action:summit');
    for (const seat of [tokyo, moscow, beijing]) expect(told(seat, event)).toEqual([event]);
    expect(told(washington, event)).toEqual([]);
  });

  it('is told to those who see bands as the band it ends in, once, and not at all inside one', () => {
    expect(told(tokyo, changed('moscow_tolerance', 210, 230, 'rule:a'))).toEqual([]);
    expect(told(tokyo, changed('moscow_tolerance', 390, 410, 'rule:a'), changed('moscow_tolerance', 410, 395, 'rule:b'))).toEqual([]);
    expect(told(tokyo, changed('moscow_tolerance', 390, 410, 'rule:a'), changed('moscow_tolerance', 410, 620, 'rule:b'))).toEqual([
      { type: 'bandChanged', turn: 0, slot: slotOf('moscow_tolerance'), from: 200, to: 600 },
    ]);
  });

  it('does not name an act that the seat is not told of, nor a rule that answers one', () => {
    const rule = abe.rules.find(({ moment }) => moment === 'afterAct');
    const secret = abe.actions.find(({ seenBy }) => !seenBy[washington] && seenBy[moscow]);
    if (!rule || !secret) throw new Error('2012 has no act that is kept from Washington, or no rule that answers acts.');
    const events: GameEvent[] = [
      { type: 'acted', turn: 0, seat: tokyo, id: secret.id, cost: 1 },
      changed('trust_washington', 610, 595, `action:${secret.id}`),
      changed('trust_washington', 595, 590, `rule:${rule.id}`),
      { type: 'acted', turn: 0, seat: tokyo, id: 'summit', cost: 2 },
      changed('trust_washington', 590, 588, `rule:${rule.id}`),
      { type: 'matured', turn: 0, id: secret.id },
    ];
    expect(told(tokyo, ...events)).toEqual(events);
    expect(told(washington, ...events)).toEqual([
      changed('trust_washington', 610, 595, unseenCause),
      changed('trust_washington', 595, 590, unseenCause),
      { type: 'acted', turn: 0, seat: tokyo, id: 'summit', cost: null },
      changed('trust_washington', 590, 588, `rule:${rule.id}`),
    ]);
  });

  it('does not name what is said at a table the seat hears nothing of, until it is signed', () => {
    const said = changed('trust_moscow', 450, 440, 'table:treaty.stall');
    const signed = changed('trust_moscow', 440, 500, 'table:treaty.signed');
    expect(told(moscow, said, signed)).toEqual([said, signed]);
    expect(told(beijing, said, signed)).toEqual([{ ...said, cause: unseenCause }, signed]);
  });

  it('tells what was meant only where the seat sees all that it hangs on', () => {
    const known = changed('trust_moscow', 450, 485, 'action:summit', 60);
    expect(told(tokyo, known)).toEqual([known]);
    const stepping = changed('approval', 30, 0, 'ladder:player', -36);
    expect(told(tokyo, stepping)).toEqual([{ ...stepping, asked: -30 }]);
    expect(told(tokyo, changed('approval', 0, 0, 'ladder:player', -36))).toEqual([]);
    expect(told(tokyo, changed('trust_moscow', 1000, 1000, 'action:summit', 35))).toHaveLength(1);
  });

  it('tells the depth a scar was to have only where the loss is seen', () => {
    // Somebody who sees the scar and not the trust: no shipped seat does.
    const scar = slotOf('scar_washington');
    const variables = abe.variables.map((v, i) => (i === scar ? { ...v, visibility: v.visibility.map(() => 1) } : v));
    const odd: Scenario = { ...abe, variables };
    const deeper = changed('scar_washington', 590, 600, 'action:condemn', 25);
    expect(eventsFor(odd, [deeper], washington)).toEqual([deeper]);
    expect(eventsFor(odd, [deeper], beijing)).toEqual([{ ...deeper, asked: 10 }]);
  });
});

describe('what others believe, score, quote and say', () => {
  it('is told to nobody whom it does not concern', () => {
    const belief = [150, 400, 450];
    const beliefs = abe.seats.map((_, seat) => (seat === tokyo ? belief : null));
    const signal: GameEvent = { type: 'signalSeen', turn: 1, id: abe.signals[0].id, belief, beliefs };
    const scored: GameEvent = { type: 'scored', turn: 1, scores: [1, 2, 3, 4, 5] };
    expect(told(tokyo, signal, scored)).toEqual([{ ...signal, beliefs: [] }, scored]);
    expect(told(moscow, signal, scored)).toEqual([{ ...signal, belief: [], beliefs: [] }]);
    const said: GameEvent[] = [
      { type: 'sessionOpened', turn: 1, table: 'treaty', seat: tokyo, cost: 1 },
      { type: 'textOffered', turn: 1, table: 'treaty', seat: tokyo, exchange: 1, text: [0], takenBack: [] },
      { type: 'textAnswered', turn: 1, table: 'treaty', seat: moscow, exchange: 1, answer: 'stall', text: [], demand: [], reasons: [] },
      { type: 'textReferred', turn: 1, table: 'treaty', text: [0] },
      { type: 'tableLeft', turn: 1, table: 'treaty', seat: tokyo },
    ];
    for (const seat of [tokyo, moscow]) expect(told(seat, ...said)).toEqual(said);
    for (const seat of [washington, beijing]) expect(told(seat, ...said)).toEqual([]);
    const known: GameEvent = { type: 'tableSigned', turn: 1, table: 'treaty', text: [0] };
    for (const seat of [washington, beijing]) expect(told(seat, known)).toEqual([known]);
  });

  it('quotes numbers exactly, as the end of a band, or not', () => {
    const quoting = abe.moves.flatMap((move) => move.occasions.map((occasion, index) => ({ move, occasion, index })));
    const found = quoting.find(({ occasion }) => occasion.args.includes(slotOf('hope')));
    if (!found) throw new Error('No reason quotes hope.');
    const { move, occasion, index } = found;
    const at = occasion.args.indexOf(slotOf('hope'));
    const said: GameEvent = {
      type: 'moveAnnounced',
      turn: 0,
      seat: move.seat,
      id: move.id,
      occasion: index,
      args: occasion.args.map(() => 655),
    };
    const argTo = (seat: number): number | null | undefined => {
      const [event] = told(seat, said);
      return event?.type === 'moveAnnounced' ? event.args[at] : undefined;
    };
    expect([tokyo, moscow, washington, beijing].map(argTo)).toEqual([655, 600, null, null]);
  });
});

/** A game of which one seat's feed is kept. */
class Listener {
  feed: EventFeed;
  readonly heard: GameEvent[] = [];
  constructor(
    readonly scenario: Scenario,
    readonly state: GameState,
    readonly seat: number,
  ) {
    this.feed = createEventFeed(scenario, state, seat);
  }

  /** What the seat is told on this command. */
  gives(command: Command): readonly string[] {
    const events: GameEvent[] = [];
    const rejection = applyInPlace(this.scenario, this.state, command, drawInt, events);
    if (rejection) throw new Error(rejection.code);
    const { feed, told: now } = feedEvents(this.scenario, this.feed, this.state, command, events);
    this.feed = feed;
    this.heard.push(...now);
    return now.map(({ type }) => type);
  }
}

const offer = (text: readonly number[]): Command => ({ type: 'offer', seat: tokyo, table: 'treaty', exchange: 0, text });

/** 2012 where the treaty can be talked of. */
function withTalks(): GameState {
  const state = newGame(abe, 'talks');
  const set = (id: string, value: number): void => {
    state.values[slotOf(id)] = value;
  };
  set('process', 700);
  set('text', 700);
  set('capital', 10);
  reveal(state);
  return state;
}

describe('a phase that is sealed', () => {
  const draft = abe.tables[0].drafts[0].text;

  it('is told of at its end, in the order in which it happened, and a seat of its own decisions at once', () => {
    const game = new Listener(abe, newGame(abe, 'feed'), beijing);
    expect(game.gives({ type: 'act', seat: tokyo, id: 'summit' })).toEqual([]);
    expect(game.gives({ type: 'act', seat: tokyo, id: 'minister_track' })).toEqual([]);
    game.gives({ type: 'endTurn', seat: tokyo });
    const acts = game.heard.flatMap((event) => (event.type === 'acted' ? [event.id] : []));
    expect(acts).toEqual(['summit', 'minister_track'].filter((id) => abe.actions.find((a) => a.id === id)?.seenBy[beijing]));
    expect(game.gives({ type: 'endTurn', seat: moscow })).toEqual([]);
  });

  it('is open to whoever is asked: the present is told and shown, and stays', () => {
    const state = withTalks();
    const game = new Listener(abe, state, moscow);
    expect(game.gives({ type: 'act', seat: tokyo, id: 'minister_track' })).toEqual([]);
    const before = JSON.stringify(viewSeat(abe, state, moscow));
    expect(game.gives(offer(draft))).toEqual(expect.arrayContaining(['acted', 'textOffered']));
    expect(viewSeat(abe, state, moscow).texts).toHaveLength(1);
    const [issue] = abe.tables[0].front;
    const { utility } = abe.tables[0].parties[1];
    const term = abe.tables[0].measures[utility].terms.findIndex(({ columns }) => columns.some((column) => column.issue === issue));
    const stall: Command = {
      type: 'answer',
      seat: moscow,
      table: 'treaty',
      exchange: 1,
      answer: 'stall',
      text: [],
      demand: [],
      reasons: [[issue, utility, term]],
    };
    expect(game.gives(stall)).toContain('textAnswered');
    const after = JSON.stringify(viewSeat(abe, state, moscow));
    expect(after).not.toBe(before);
    expect(viewSeat(abe, state, moscow).texts[0].answer).toBe('stall');
    const values = viewSeat(abe, state, moscow).values;
    expect(game.gives({ type: 'act', seat: tokyo, id: 'condemn' })).toEqual([]);
    expect(viewSeat(abe, state, moscow).values).toEqual(values);
    expect(viewSeat(abe, state, moscow).texts).toHaveLength(1);
    expect(game.gives({ type: 'endTurn', seat: tokyo })).toContain('acted');
  });

  it('hides acts in the middle of it, how often they were played, and when', () => {
    const state = newGame(abe, 'acts');
    const summit = abe.actions.findIndex(({ id }) => id === 'summit');
    applyInPlace(abe, state, { type: 'act', seat: tokyo, id: 'summit' }, drawInt, null);
    const seen = viewSeat(abe, state, beijing);
    expect([seen.acts[0], seen.timesPlayed[summit], lastPlayedIn(seen.acts, summit)]).toEqual([[], 0, -99]);
    for (const seat of [tokyo, moscow, washington, beijing]) applyInPlace(abe, state, { type: 'endTurn', seat }, drawInt, null);
    state.timesPlayed = state.timesPlayed.with(summit, 2);
    state.acts = state.acts.with(1, [summit]);
    const later = viewSeat(abe, state, beijing);
    expect([later.acts[0], later.acts[1], later.timesPlayed[summit], lastPlayedIn(later.acts, summit)]).toEqual([[summit], [], 1, 0]);
  });

  it('shows each seat its own acts where several act at once, and not what comes of anybody’s', () => {
    const soft = abe.actions.findIndex(({ id }) => id === 'soft_wording');
    const actions = abe.actions.map((action, i) => (i === soft ? { ...action, seat: washington } : action));
    // biome-ignore lint/suspicious/noThenProperty: the format's word for what follows a phase; a list, never called
    const both: Scenario = { ...abe, actions, phases: [{ id: 'all', kind: 'open', seats: [0, 1, 2, 3], then: ['resolve', 'advance'] }] };
    const state = newGame(both, 'both');
    const start = [tokyo, washington, beijing].map((seat) => viewSeat(both, state, seat).values);
    applyInPlace(both, state, { type: 'act', seat: tokyo, id: 'summit' }, drawInt, null);
    applyInPlace(both, state, { type: 'act', seat: washington, id: 'soft_wording' }, drawInt, null);
    const summit = abe.actions.findIndex(({ id }) => id === 'summit');
    expect([tokyo, washington, beijing].map((seat) => viewSeat(both, state, seat).acts[0])).toEqual([[summit], [soft], []]);
    expect([tokyo, washington, beijing].map((seat) => viewSeat(both, state, seat).values)).toEqual(start);
    expect(viewSeat(both, state, washington).timesPlayed[soft]).toBe(1);
    expect(viewSeat(both, state, tokyo).timesPlayed[soft]).toBe(0);
  });

  it('is not sealed where seats talk: a phase of tables shows what happens as it happens', () => {
    // biome-ignore lint/suspicious/noThenProperty: the format's word for what follows a phase; a list, never called
    const talks: Scenario = { ...abe, phases: [{ id: 'all', kind: 'table', seats: [0, 1], then: ['resolve', 'advance'] }] };
    const state = newGame(talks, 'talk');
    const trust = slotOf('trust_moscow');
    // As what is said there may change it.
    addUnderLaw(createContext(talks, state, drawInt, null), trust, -40, 'table:treaty.break');
    expect(viewSeat(talks, state, moscow).values[trust]).toBe(state.values[trust]);
    expect(viewSeat(talks, state, beijing).values[trust]).not.toBe(state.values[trust]);
  });
});
