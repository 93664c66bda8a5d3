// The session is made anew after every command, and the game is kept: both together must fit into one frame of a screen.
import { expect, it } from 'vitest';
import { isRevealing, startTestGame } from './test-store';

/** One sixtieth of a second, in milliseconds. */
const frame = 16;

/** Milliseconds of the processor's own time, which a machine busy with other things does not lengthen. */
function workTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

it('gives, shows and keeps a command within a frame, up to the last turn', async () => {
  const times = {
    act: [] as number[],
    undo: [] as number[],
    endTurn: [] as number[],
    suggestions: [] as number[],
    shareLink: [] as number[],
  };
  for (const seed of ['warm', 'measured']) {
    for (const list of Object.values(times)) list.length = 0;
    const store = await startTestGame(seed);
    const { give } = store;
    while (!store.view().view.isOver) {
      times.suggestions.push(workTime(() => give.suggestions()));
      const acts = give.suggestions().slice(0, 3);
      for (const { id } of acts) if (!isRevealing(id)) times.act.push(workTime(() => give.act(id)));
      times.undo.push(workTime(() => give.undo()));
      times.endTurn.push(workTime(() => give.endTurn()));
      const before = process.cpuUsage();
      await give.shareLink();
      const { user, system } = process.cpuUsage(before);
      times.shareLink.push((user + system) / 1000);
    }
  }
  const means = Object.entries(times).map(([name, list]) => ({ name, mean: list.reduce((sum, t) => sum + t, 0) / list.length }));
  expect(times.act.length).toBeGreaterThan(20);
  expect(means.filter(({ mean }) => mean >= frame)).toEqual([]);
});
