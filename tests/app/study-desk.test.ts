// Studies away from the page: the same findings with a worker, without one, and when it breaks; progress; an end on request.
import { describe, expect, it } from 'vitest';
import { plotOf } from '../../src/analysis/negotiation/plot';
import { studyTable, type TableStudy } from '../../src/analysis/negotiation/study';
import { tableKnowledgeOf } from '../../src/analysis/negotiation/table-knowledge';
import type { StudyProgress } from '../../src/analysis/study-progress';
import { createStudyClient, type RunningStudy } from '../../src/app/studies/client';
import type { StudyPort, StudyRequest, StudyResponse } from '../../src/app/studies/protocol';
import { createStudyServer } from '../../src/app/studies/runner';
import { newGame } from '../../src/engine/turn/new-game';
import { viewSeat } from '../../src/engine/visibility/seat-view';
import { estimateFacts } from '../../src/negotiation/model/table-problem';
import { loadShipped } from '../support/shipped-scenarios';

const scenario = loadShipped('2022-sanctions');
const view = viewSeat(scenario, newGame(scenario, 'study'), scenario.player);
const seen = (table: number) => ({ kind: 'seen', table, view, type: 1 }) as const;
const found = (table: number) => studyTable(scenario, estimateFacts(scenario, view, 1), scenario.tables[table]);

/** A worker of this thread: messages are copied and come later, as between threads. */
function fakeWorker(breaksAfter = Infinity): { port: StudyPort; heard: StudyRequest[] } {
  const heard: StudyRequest[] = [];
  let hear: (message: StudyResponse) => void = () => undefined;
  let fail: () => void = () => undefined;
  const answer = createStudyServer((message) => {
    const copy = structuredClone(message);
    setTimeout(() => hear(copy));
  });
  const port: StudyPort = {
    send: (message) => {
      heard.push(message);
      const copy = structuredClone(message);
      if (heard.length > breaksAfter) setTimeout(() => fail());
      else setTimeout(() => answer(copy));
    },
    listen: (onMessage, onFailure) => {
      hear = onMessage;
      fail = onFailure;
    },
    stop: () => {
      hear = () => undefined;
    },
  };
  return { port, heard };
}

describe.each([
  ['with a worker', (): StudyPort | null => fakeWorker().port],
  ['without workers', (): StudyPort | null => null],
  ['with a worker that never starts', (): StudyPort | null => fakeWorker(0).port],
  ['with a worker that breaks later', (): StudyPort | null => fakeWorker(2).port],
] as const)('%s', (_, start) => {
  it('finds what a study in one go finds, and tells how far it is', async () => {
    const desk = createStudyClient(start);
    const told: StudyProgress[] = [];
    const study = desk.run(scenario, seen(0), (progress) => told.push(progress));
    const picture = desk.run(scenario, { kind: 'plot', table: 1, view });
    expect(await study.result).toEqual(found(0));
    expect(await picture.result).toEqual(plotOf(tableKnowledgeOf(scenario, view, 1)));
    expect(told.length).toBeGreaterThan(5);
    expect(told.every(({ done, total }) => done <= total && total === told[0].total)).toBe(true);
    expect(told.at(-1)?.done).toBe(told[0].total);
  });

  it('ends a study on request and goes on with the next', async () => {
    const desk = createStudyClient(start);
    desk.warmUp(scenario);
    const first: RunningStudy<TableStudy> = desk.run(scenario, seen(0), () => first.cancel());
    const second = desk.run(scenario, seen(1));
    expect(await first.result).toBeNull();
    first.cancel();
    expect((await second.result)?.zone).toBe(found(1).zone);
  });
});

it('a scenario crosses to the worker once; a faulty task is told as such and stops nothing else', async () => {
  const { port, heard } = fakeWorker();
  const desk = createStudyClient(() => port);
  desk.warmUp(scenario);
  const faulty = desk.run(scenario, { kind: 'plot', table: 99, view });
  const sound = desk.run(scenario, seen(2));
  await expect(faulty.result).rejects.toThrow();
  expect((await sound.result)?.legal).toBeGreaterThan(0);
  expect(heard.filter(({ type }) => type === 'scenario')).toHaveLength(1);
});
