// How far the laboratory is, on one line of a terminal that is written over; silent where nobody is watching.
import type { BatchTask } from '../../analysis/laboratory/batch';

export interface ProgressLine {
  readonly done: (task: BatchTask) => void;
  readonly end: () => void;
}

/** Milliseconds between two writings of the line. */
const pause = 500;

export function createProgressLine(tasks: readonly BatchTask[], cores: number, stream: NodeJS.WriteStream = process.stderr): ProgressLine {
  if (!stream.isTTY) return { done: () => undefined, end: () => undefined };
  const began = Date.now();
  const whole = tasks.reduce((so, t) => so + t.count, 0);
  const left = new Map<string, number>();
  for (const task of tasks) left.set(nameOf(task), (left.get(nameOf(task)) ?? 0) + task.count);
  const spent = new Map<string, { games: number; ms: number }>();
  const so = { done: 0, told: 0, last: began };

  const secondsLeft = (): number => {
    const all = [...spent.values()];
    const usual =
      all.reduce((sum, s) => sum + s.ms, 0) /
      Math.max(
        1,
        all.reduce((sum, s) => sum + s.games, 0),
      );
    const ms = [...left].reduce((sum, [name, games]) => {
      const known = spent.get(name);
      return sum + games * (known ? known.ms / known.games : usual);
    }, 0);
    return Math.round(ms / 1000);
  };
  return {
    done: (task) => {
      const now = Date.now();
      const name = nameOf(task);
      // Tasks come back one by one from all cores together: the time since the last one is this one's share of the clock.
      const known = spent.get(name) ?? { games: 0, ms: 0 };
      spent.set(name, { games: known.games + task.count, ms: known.ms + (now - so.last) });
      so.last = now;
      so.done += task.count;
      left.set(name, (left.get(name) ?? 0) - task.count);
      if (now - so.told < pause) return;
      so.told = now;
      stream.write(`\r\u001b[K${so.done} of ${whole} games on ${cores} ${cores === 1 ? 'core' : 'cores'}, ${clock(secondsLeft())} left`);
    },
    end: () => {
      stream.write('\r\u001b[K');
    },
  };
}

function nameOf({ kind, agent }: BatchTask): string {
  return `${kind} ${agent}`;
}

function clock(seconds: number): string {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const two = (n: number): string => `${n}`.padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}
