// Win-set edges: what an act would shift at a table is the difference between the problem seen before and after it, with nothing hidden in it.
import { describe, expect, it } from 'vitest';
import { tableKnowledgeOf } from '../../src/analysis/negotiation/table-knowledge';
import { type ActEdges, type EdgeShift, edgesOfActs, edgesOfMoves } from '../../src/analysis/negotiation/win-set-edges';
import type { Scenario } from '../../src/engine/model/scenario';
import type { GameState } from '../../src/engine/model/state';
import { newGame } from '../../src/engine/turn/new-game';
import { viewSeat } from '../../src/engine/visibility/seat-view';
import { evaluateConditions, utilitiesOf } from '../../src/negotiation/model/measure';
import { estimateBargainingProblem, tableSituationOf } from '../../src/negotiation/model/table-problem';
import { loadShipped } from '../support/shipped-scenarios';
import { testGame } from '../support/test-game';

const scenario = loadShipped('2018-singapore');
const seat = scenario.player;
const [table] = scenario.tables;
const draft = table.issues.map(({ id, options, defaultOption }) =>
  Math.max(defaultOption, options.indexOf({ scope: 's2', title: 'v3', time: 't2', bases: 'b1', war_outcome: 'w1' }[id] ?? '')),
);

function atStart(of: Scenario = scenario): ReturnType<typeof testGame> {
  const game = testGame(of, { seed: 'edges', type: 'hedging' });
  return game.set({ capital: 10, hope: 500, trust_moscow: 480, tension: 450, trust_washington: 700, talks: 'active', text: 600 });
}

function edges(state: GameState, text: readonly number[] | null = draft): ActEdges[] {
  return edgesOfActs(scenario, viewSeat(scenario, state, seat), 0, text);
}

function edgesOf(act: string, state: GameState = atStart().state): ActEdges {
  const found = edges(state).find((some) => some.act === act);
  if (!found) throw new Error(`${act} moves nothing`);
  return found;
}

const under = (moves: readonly EdgeShift[], type: number): EdgeShift[] => moves.filter((move) => move.type === null || move.type === type);
const sumOn = (moves: readonly EdgeShift[], which: (move: EdgeShift) => boolean): number =>
  moves.filter(which).reduce((sum, { onDraft }) => sum + (onDraft ?? 0), 0);

describe('what acts move at the treaty table', () => {
  it('is what the bargain seen before and after the act differs by, for every act and type', () => {
    const before = atStart();
    let compared = 0;
    for (const { act, now, rejection } of edges(before.state)) {
      if (rejection) continue;
      const after = atStart().plays(act);
      for (const type of [0, 1, 2]) {
        const [was, is] = [before, after].map(({ state }) =>
          estimateBargainingProblem(scenario, viewSeat(scenario, state, seat), table, type),
        );
        const moves = under(now, type);
        table.parties.forEach(({ seat: party }, i) => {
          const walkAway = moves.filter((move) => move.kind === 'walkAway' && move.seat === party);
          // Values seen in bands leave the middle of their band when the act moves them, not when the band is read again after it.
          if (party === seat)
            expect(
              sumOn(walkAway, () => true),
              act,
            ).toBe(is.parties[i].reservation - was.parties[i].reservation);
          const worth = moves.filter((move) => move.kind === 'worth' && move.seat === party);
          expect(
            sumOn(worth, () => true),
            act,
          ).toBe(utilitiesOf(is, draft)[i] - utilitiesOf(was, draft)[i]);
        });
        const [spareWas, spareIs] = [was, is].map((of) => evaluateConditions(of, draft).map(({ value, atLeast }) => value - atLeast));
        table.conditions.forEach(({ id }, i) => {
          if (id === 'duma') return;
          const moved = sumOn(moves, (move) => move.condition === i);
          expect(moved, `${act}, ${id}`).toBe(spareIs[i] - spareWas[i]);
          compared += 1;
        });
      }
      const opened = now.find(({ kind }) => kind === 'open')?.delta.low ?? 0;
      expect(opened).toBe(Number(tableSituationOf(scenario, after.state, table).isOpen) - 1);
    }
    expect(compared).toBeGreaterThan(200);
  });

  it('names nothing that does not move', () => {
    for (const { now, later } of edges(atStart().state)) {
      expect(now.length + later.length).toBeGreaterThan(0);
      for (const { delta, onDraft } of [...now, ...later.flatMap(({ sure, chance }) => [...sure, ...chance])]) {
        expect(delta.low !== 0 || delta.high !== 0).toBe(true);
        if (onDraft !== null) expect(onDraft >= delta.low && onDraft <= delta.high).toBe(true);
      }
    }
    expect(edges(atStart().state).map(({ act }) => act)).not.toContain('hold');
  });

  it('a summit gives the leaders a pen; leaving ends the table', () => {
    expect(edgesOf('summit').now[0]).toMatchObject({ kind: 'leaders', delta: { low: 1, high: 1 }, direction: 'easier' });
    expect(edgesOf('leave_talks').now[0]).toMatchObject({ kind: 'open', delta: { low: -1, high: -1 }, direction: 'harder' });
  });

  it('a promise that may leak is told apart from what it does at once', () => {
    const { now, later } = edgesOf('no_bases_promise');
    expect(now.some(({ kind, direction }) => kind === 'worth' && direction === 'easier')).toBe(true);
    const diet = table.conditions.findIndex(({ id }) => id === 'diet');
    expect(later).toHaveLength(1);
    expect(later[0].turns).toBe(1);
    expect(later[0].chance).toContainEqual(
      expect.objectContaining({ condition: diet, delta: { low: -40, high: -40 }, direction: 'harder' }),
    );
    expect(later[0].sure).toEqual([]);
  });

  it('an act one cannot pay for is told with the refusal; one that is barred is not told', () => {
    const poor = atStart().set({ capital: 0 });
    expect(edgesOf('explain_at_home', poor.state)).toMatchObject({ rejection: { code: 'NotAffordable' }, cost: 1 });
    expect(edgesOf('explain_at_home', poor.state).now).toEqual(edgesOf('explain_at_home').now);
    const cold = atStart().set({ talks: 'suspended' });
    expect(edges(cold.state).map(({ act }) => act)).not.toContain('summit');
  });

  it('does not change with what Tokyo cannot see', () => {
    const hardened = atStart().set({ hardening: 400, moscow_type: 'ritual' });
    expect(edges(hardened.state)).toEqual(edges(atStart().state));
  });
});

it('announced moves of other powers are told as if nothing answered them', () => {
  const found = Array.from({ length: 40 }, (_, n) => testGame(scenario, { seed: `intents-${n}` })).flatMap((game) => {
    game.endsTurn();
    const view = viewSeat(scenario, game.state, seat);
    const told = edgesOfMoves(scenario, view, 0, draft);
    expect(told.every(({ move }) => view.intents.some((intent) => scenario.moves[intent.move].id === move))).toBe(true);
    return told;
  });
  expect(found.length).toBeGreaterThan(0);
});

it('an outlook and the edges reckon with the same types', () => {
  const view = viewSeat(scenario, newGame(scenario, 'types'), seat);
  const types = new Set(edgesOfActs(scenario, view, 0).flatMap(({ now }) => now.map(({ type }) => type)));
  const known = tableKnowledgeOf(scenario, view, 0).cases.map(({ type }) => type);
  expect([...types].filter((type) => type !== null && !known.includes(type))).toEqual([]);
});

describe('moves of two levels', () => {
  const conditionOf = (id: string): number => table.conditions.findIndex((condition) => condition.id === id);
  const terms = (kind: EdgeShift['kind'], moves: readonly EdgeShift[]) => moves.filter((move) => move.kind === kind);
  const text = (said: Readonly<Record<string, string>>): number[] =>
    draft.map((option, i) => (said[table.issues[i].id] === undefined ? option : table.issues[i].options.indexOf(said[table.issues[i].id])));
  const moscow = table.between[1];

  it('explaining at home gives the Diet room', () => {
    const moves = edgesOf('explain_at_home').now.filter(({ condition }) => condition === conditionOf('diet'));
    expect(moves.length).toBeGreaterThan(1);
    expect(moves.every(({ direction }) => direction === 'easier')).toBe(true);
  });

  it('a side letter from Washington makes a binding guarantee possible', () => {
    const { now } = edgesOf('side_letter');
    expect(now).toContainEqual(
      expect.objectContaining({ condition: conditionOf('side_letter'), term: -1, direction: 'easier', onDraft: 1 }),
    );
  });

  it("delimitation takes two fifths off what Russia's constitution weighs in Moscow, and only there is it offered", () => {
    expect(edges(atStart().state).map(({ act }) => act)).not.toContain('delimitation_wording');
    const banned = atStart().set({ alienation_ban: 1 });
    const moves = edgesOf('delimitation_wording', banned.state).now.filter(({ condition }) => condition === conditionOf('duma'));
    expect(moves).toEqual([expect.objectContaining({ delta: { low: 0, high: 80 }, onDraft: 80, direction: 'easier', type: null })]);
  });

  it('a red line shrinks what the Diet would pass, and what Moscow thinks it can ask for', () => {
    const closing = text({ scope: 's1' });
    const found = edges(atStart().state, closing).find(({ act }) => act === 'red_line');
    const diet = found?.now.filter(({ condition }) => condition === conditionOf('diet'));
    expect(diet).toEqual([expect.objectContaining({ delta: { low: -90, high: 0 }, onDraft: -90, direction: 'harder' })]);
    expect(edgesOf('red_line').now.find(({ condition }) => condition === conditionOf('diet'))?.onDraft).toBe(0);
    const believed = (credibility: number) => terms('bears', edgesOf('red_line', atStart().set({ credibility }).state).now)[0];
    expect(believed(500)).toMatchObject({ seat: moscow, delta: { low: 100, high: 100 }, direction: 'easier' });
    expect(believed(700).delta.low).toBeGreaterThan(believed(500).delta.low);
    const [lapsed] = edgesOf('red_line').later;
    expect([lapsed.turns, lapsed.chance, terms('bears', lapsed.sure)[0].delta]).toEqual([5, [], { low: -100, high: -100 }]);
  });

  it('a deadline makes leaving feel worse to Tokyo and better to Moscow', () => {
    const { now } = edgesOf('deadline');
    expect(terms('felt', now)[0]).toMatchObject({ seat, direction: 'easier' });
    expect(terms('walkAway', now).every((move) => move.seat === moscow && move.direction === 'harder')).toBe(true);
  });

  it('inducements make the economic package weigh more in Moscow: a side payment', () => {
    expect(terms('worth', edgesOf('eight_points').now).some(({ term, direction }) => term === 6 && direction === 'easier')).toBe(true);
  });

  it("meeting the president hurries Moscow's clock; trust ends the hurdles", () => {
    expect(terms('clock', edgesOf('summit').now)[0]).toMatchObject({ seat: moscow, direction: 'easier' });
    const low = atStart().set({ trust_moscow: 440 });
    const moves = terms('hardens', edgesOf('summit', low.state).now);
    expect(moves.map(({ type, direction }) => [type, direction])).toEqual([
      [0, 'easier'],
      [1, 'easier'],
    ]);
  });
});
