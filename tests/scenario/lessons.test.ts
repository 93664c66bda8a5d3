// A lesson is a shorter telling of a whole scenario: six turns, twenty minutes, the same acts, its own promises and check-points.
import { describe, expect, it } from 'vitest';
import { batchTasksOf, createBatchWorker, mergeBatches } from '../../src/analysis/laboratory/batch';
import { laboratoryReportOf } from '../../src/analysis/laboratory/report';
import { evaluateCheckpoints } from '../../src/analysis/simulation/checkpoints';
import { lessonIds, loadShippedWithTexts } from '../support/shipped-scenarios';

const none = { close: 0, knockOut: 0, skip: 0, types: 0, spread: 0, dominance: 0, weights: 0 };
/** Who reads all of it and decides something every turn. */
const readers = ['line-patience', 'line-no-illusions', 'line-law-and-documents'];
const longest = 200;

describe.each(lessonIds)('%s', (id) => {
  const { scenario, texts } = loadShippedWithTexts(id);
  const read = texts.texts;
  const whole = loadShippedWithTexts(read.cut_of ?? '');

  it('has six turns that follow one another, and the seats, acts and moves of the whole game', () => {
    expect(scenario.turns).toHaveLength(6);
    const ids = (of: readonly { readonly id: string }[]): string[] => of.map((one) => one.id);
    for (const part of ['seats', 'actions', 'moves', 'cards', 'rules', 'tables', 'scores'] as const)
      expect(ids(scenario[part]), part).toEqual(ids(whole.scenario[part]));
    expect(scenario.variables.map(({ start }) => start)).toEqual(whole.scenario.variables.map(({ start }) => start));
  });

  it('begins where the record begins, and tells of nothing that the whole game does not know', () => {
    const events = new Map(whole.scenario.events.map((event) => [event.id, event]));
    for (const event of scenario.events) expect(event.date, event.id).toBe(events.get(event.id)?.date);
    expect(scenario.turns[0].date).toBe(whole.scenario.turns[0].date);
    const told = new Set(scenario.events.map(({ turn }) => turn));
    expect([...told].sort()).toEqual(scenario.turns.map((_, turn) => turn));
    for (const { id: turn } of scenario.turns) expect(read[`turn.${turn}.chronicle.text`].split(/\s+/).length, turn).toBeGreaterThan(25);
  });

  it('keeps at least three of its promises, the last of them not before the fifth turn', () => {
    expect(scenario.mandates.length).toBeGreaterThanOrEqual(3);
    expect(Math.max(...scenario.mandates.map(({ turn }) => turn))).toBeGreaterThanOrEqual(4);
  });

  it('is read and played in at most twenty minutes, as it says', () => {
    const words = Object.fromEntries(Object.entries(read).map(([key, text]) => [key, text.split(/\s+/).length]));
    const setup = { scenario, seed: 'lesson', games: 4, agents: readers, seats: {}, words, studies: none };
    const { results } = laboratoryReportOf(setup, mergeBatches(setup, batchTasksOf(setup).map(createBatchWorker(setup))));
    for (const { agent, time } of results) expect(time.p90, agent).toBeLessThanOrEqual(longest);
    expect(Number(read.minutes)).toBeLessThanOrEqual(longest / 10);
  });

  it('has the record inside its own check-points, whatever the luck', () => {
    expect(new Set(scenario.checkpoints.map(({ turn }) => turn)).size).toBeGreaterThanOrEqual(4);
    for (const seed of ['1', '2', '3', '4', '5', '6', '7', '8'])
      expect(
        evaluateCheckpoints(scenario, seed).filter(({ isInside }) => !isInside),
        seed,
      ).toEqual([]);
  });
});
