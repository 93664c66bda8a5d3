// The record of a turn adds up: its causes sum to what each number moved, the player's own acts are in it, nothing after them is.
import { describe, expect, it } from 'vitest';
import type { GameView } from '../../src/app/game/game-view';
import type { GameEvent } from '../../src/engine/model/event';
import { sumByCause, summarizeTurn } from '../../src/ui/shared/turn-summary';

const variable = (id: string, max: number) => ({
  id,
  kind: 'gauge',
  min: 0,
  max,
  start: 0,
  good: 1,
  law: null,
  states: [],
  visibility: [1],
});
const changed = (turn: number, slot: number, from: number, to: number, cause: string): Extract<GameEvent, { type: 'changed' }> => ({
  type: 'changed',
  turn,
  slot,
  from,
  to,
  asked: to - from,
  cause,
});

/** A session of two slots with these events; only what the record reads. */
function session(events: readonly GameEvent[], newsStart: number, turn: number): GameView {
  return {
    scenario: { variables: [variable('trust', 1000), variable('capital', 10)], slots: { capital: 1 } },
    view: { seat: 0, turn, isOver: false },
    events,
    newsStart,
    hasText: () => true,
    text: (key: string) => key,
  } as unknown as GameView;
}

const turnOne: GameEvent[] = [
  { type: 'turnBegan', turn: 0 },
  { type: 'newsBroke', turn: 0, id: 'begin', variant: 'text' },
  changed(0, 0, 400, 410, 'event:begin'),
  changed(0, 1, 5, 3, 'cost:summit'),
  { type: 'acted', turn: 0, seat: 0, id: 'summit', cost: 2 },
  changed(0, 0, 410, 445, 'action:summit'),
];
const answer: GameEvent[] = [
  { type: 'moveMade', turn: 0, seat: 1, id: 'hurdle', answered: false },
  changed(0, 0, 445, 430, 'move:hurdle'),
  { type: 'turnBegan', turn: 1 },
  { type: 'newsBroke', turn: 1, id: 'next', variant: 'text' },
];

describe('the record of a turn', () => {
  it('counts own acts and the answers, and not the news before them', () => {
    const record = summarizeTurn(session([...turnOne, ...answer], turnOne.length, 1));
    expect(record.ownActs.map((event) => event.id)).toEqual(['summit']);
    expect(record.news.map((event) => event.id)).toEqual(['next']);
    const trust = record.changes.find((change) => change.slot === 0);
    expect(trust).toMatchObject({ from: 410, to: 430 });
    expect(trust?.causes.reduce((sum, cause) => sum + cause.by, 0)).toBe(20);
  });

  it('leads with the item that moved most, not with the one that broke last', () => {
    const two: GameEvent[] = [
      ...answer.slice(0, 3),
      { type: 'newsBroke', turn: 1, id: 'crimea', variant: 'text' },
      changed(1, 0, 430, 300, 'event:crimea'),
      { type: 'newsBroke', turn: 1, id: 'flights', variant: 'text' },
      changed(1, 0, 300, 295, 'event:flights'),
    ];
    const { news } = summarizeTurn(session([...turnOne, ...two], turnOne.length, 1));
    expect(news.map(({ id }) => id)).toEqual(['flights', 'crimea']);
  });

  it('does not grow when the next turn is being played', () => {
    const later: GameEvent[] = [
      changed(1, 1, 6, 5, 'cost:call'),
      { type: 'acted', turn: 1, seat: 0, id: 'call', cost: 1 },
      changed(1, 0, 430, 500, 'action:call'),
    ];
    const record = summarizeTurn(session([...turnOne, ...answer, ...later], turnOne.length, 1));
    expect(record.changes.find((change) => change.slot === 0)).toMatchObject({ to: 430 });
  });

  it('sums a cause that struck twice and keeps what was lost to a limit', () => {
    const entries = [changed(0, 0, 990, 1000, 'action:a'), { ...changed(0, 0, 1000, 1000, 'action:a'), asked: 20 }];
    expect(sumByCause(entries)).toEqual([{ cause: 'action:a', by: 10, lost: 20 }]);
  });
});
