// The way back, without a browser: a history of entries that travels when it is asked to.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { HistoryPort } from '../../src/ui/shared/ports';
import { createTrail } from '../../src/ui/shared/trail';

/** A browser's history, standing on one of its entries. */
function historyOf(entries: unknown[]) {
  let at = entries.length - 1;
  let travelled = (): void => undefined;
  const port: HistoryPort = {
    read: () => entries[at],
    push: (entry) => {
      entries.splice(at + 1, entries.length, entry);
      at += 1;
    },
    replace: (entry) => {
      entries[at] = entry;
    },
    go: (steps) => {
      setTimeout(() => {
        at += steps;
        travelled();
      });
    },
    hasLink: () => false,
    onTravel: (listener) => {
      travelled = listener;
    },
  };
  return { port, depth: () => at };
}

const nowhere = { game: null, past: null, table: null, sheet: null, upper: null };
/** As it stands after a reload at a table. */
const atTable = () => [
  null,
  { depth: 1, place: { ...nowhere, game: 'one' } },
  { depth: 2, place: { ...nowhere, game: 'one', table: 'treaty' } },
];
const deeds = { back: () => undefined };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('keeps the step of a table while the page that shows it is on its way', () => {
  const { port, depth } = historyOf(atTable());
  const trail = createTrail(port);
  const come = trail.await();
  trail.show('game', 'one', deeds);
  vi.runAllTimers();
  expect(depth()).toBe(2);
  expect(trail.read('table')).toBe('treaty');
  trail.show('table', 'treaty', deeds);
  come();
  vi.runAllTimers();
  expect(depth()).toBe(2);
});

it('takes the step back once the page has come and shows no table', () => {
  const { port, depth } = historyOf(atTable());
  const trail = createTrail(port);
  const come = trail.await();
  trail.show('game', 'one', deeds);
  come();
  vi.runAllTimers();
  expect(depth()).toBe(1);
});

it('adds the step of a game at once, though its page is on its way', () => {
  const { port, depth } = historyOf([null]);
  const trail = createTrail(port);
  trail.await();
  trail.show('game', 'one', deeds);
  vi.runAllTimers();
  expect(depth()).toBe(1);
});
