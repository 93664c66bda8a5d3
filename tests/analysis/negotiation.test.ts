// The record and the report of a game's negotiations, against the same games counted by hand.
import { describe, expect, it } from 'vitest';
import { defaultControllers } from '../../src/agents/game';
import { playPhase } from '../../src/agents/phase';
import { envoy } from '../../src/agents/strategies/envoy';
import { haggler } from '../../src/agents/strategies/haggler';
import { closingTrial } from '../../src/analysis/negotiation/closing-trial';
import { type NegotiationRecord, recordNegotiation } from '../../src/analysis/negotiation/record';
import { reportNegotiations } from '../../src/analysis/negotiation/report';
import type { GameEvent } from '../../src/engine/model/event';
import { hashState } from '../../src/engine/model/hash';
import { newGame } from '../../src/engine/turn/new-game';
import { loadShipped } from '../support/shipped-scenarios';
import { isWhole } from '../support/whole';

const war = loadShipped('2022-sanctions');
const restart = loadShipped('2012-abe-restart');

describe('what a game’s negotiating amounted to', () => {
  it.each([0, 1, 2, 3, 4, 5])('is what its events tell (seed %i)', (k) => {
    const record = recordNegotiation(war, haggler, `heard-${k}`);
    const events: GameEvent[] = [];
    const state = newGame(war, `heard-${k}`, { sink: events });
    while (!state.isOver) playPhase(war, state, defaultControllers(war, haggler), { sink: events });
    const count = (holds: (e: GameEvent) => boolean): number => events.filter(holds).length;
    expect(record.sessions).toBe(count((e) => e.type === 'sessionOpened'));
    expect(record.left).toBe(count((e) => e.type === 'tableLeft'));
    expect(record.said.stall).toBe(count((e) => e.type === 'textAnswered' && e.answer === 'stall'));
    expect(record.said.accept + record.said.refer).toBe(count((e) => e.type === 'textAnswered' && e.answer === 'accept'));
    expect(record.signed.map((s) => s.fate)).toEqual(state.signed.map((s) => s.fate));
    expect(record.total).toBe(state.scoreHistory.at(-1)?.at(-1));
    expect(record.totalUnspoken === null).toBe(record.signed.length === 0);
  });

  it('is worth nothing where nobody has anything to say', () => {
    const { name, version, decide } = envoy;
    const record = recordNegotiation(war, { name, version, decide }, 'silent');
    expect(record).toMatchObject({ sessions: 0, signed: [], fate: 'no_session', totalUnspoken: null });
  });
});

describe('a moment closed both ways', () => {
  it('leaves the game as it was, and gives Moscow what its walk-away is worth at least', () => {
    let trials = 0;
    for (let k = 0; k < (isWhole ? 12 : 4); k++) {
      const state = newGame(restart, `talks-${k}`);
      const listen = (): void => {
        const before = hashState(state);
        const trial = closingTrial(restart, state);
        expect(hashState(state)).toBe(before);
        if (!trial) return;
        trials += 1;
        expect(trial.fast ?? 0).toBeGreaterThanOrEqual(0);
        expect(trial.full ?? 0).toBeGreaterThanOrEqual(0);
      };
      while (!state.isOver) playPhase(restart, state, defaultControllers(restart, envoy), { onCommand: listen });
    }
    expect(trials).toBeGreaterThan(0);
  });

  it('is none where the treaty’s table is closed', () => {
    expect(closingTrial(war, newGame(war, 'closed'))).toBeNull();
  });
});

describe('the report on many games', () => {
  const plain: NegotiationRecord = {
    agent: 'envoy',
    type: 0,
    sessions: 0,
    said: { accept: 0, refer: 0, counter: 0, hurdle: 0, stall: 0, break: 0 },
    agreed: 0,
    left: 0,
    atLowTrust: { concessions: 0, hurdles: 0 },
    atHighTrust: { concessions: 0, hurdles: 0 },
    signed: [],
    fate: 'no_session',
    total: 400,
    totalUnspoken: null,
    closings: [],
  };
  const paper = { table: 'treaty', settles: true, fate: 'inForce', failedOn: '', isBelowLeaving: true } as const;
  const games: NegotiationRecord[] = [
    plain,
    {
      ...plain,
      sessions: 2,
      said: { ...plain.said, counter: 3, stall: 1 },
      fate: 'left',
      left: 1,
      atLowTrust: { concessions: 2, hurdles: 1 },
    },
    { ...plain, type: 1, sessions: 1, signed: [paper], fate: 'paper_treaty', total: 390, totalUnspoken: 395 },
    {
      ...plain,
      type: 1,
      sessions: 1,
      signed: [paper],
      fate: 'paper_treaty',
      total: 380,
      totalUnspoken: 400,
      closings: [
        { type: 1, fast: 30, full: null },
        { type: 1, fast: 50, full: 70 },
      ],
    },
  ];
  const report = reportNegotiations(games, ['open', 'closed']);

  it('counts by hidden type and in all', () => {
    expect(report.types.map((t) => [t.type, t.games, t.withSession, t.sessions])).toEqual([
      ['open', 2, 1, 2],
      ['closed', 2, 2, 2],
      ['all', 4, 3, 4],
    ]);
    expect(report.types[2]).toMatchObject({
      said: { counter: 3, stall: 1 },
      left: 1,
      atLowTrust: { concessions: 2, hurdles: 1 },
      belowLeaving: 2,
    });
    expect(report.types[1].signed).toEqual([{ name: 'treaty in force', count: 2 }]);
  });

  it('compares what was signed with the same games without a word', () => {
    expect(report.fates[0]).toMatchObject({ fate: 'paper_treaty', games: 2, share: 500, gain: -1250, total: { mean: 385 } });
    expect(report.fates.find((f) => f.fate === 'left')?.gain).toBeNull();
    expect(report.belowLeaving).toMatchObject({ games: 2, gain: -1250 });
  });

  it('sets a step beside a session', () => {
    expect(report.closings[1]).toMatchObject({
      moments: 2,
      fastShare: 1000,
      fullShare: 500,
      sameShare: 500,
      fastWorth: { mean: 40 },
      fullWorth: { mean: 70 },
    });
    expect(report.closings[0].moments).toBe(0);
  });

  it('does not depend on the order of the games', () => {
    expect(reportNegotiations(games.toReversed(), ['open', 'closed'])).toEqual(report);
  });
});
