// One measurement, run as a process of its own: `node part.mjs <what> <count> <compiled scenario>`; prints one line of JSON.
// Time is processor time of this process, so that a busy machine disturbs less.
import { readFileSync } from 'node:fs';
import { random } from '../../src/agents/random';
import { playGame, usualTakers } from '../../src/agents/table';
import type { Scenario } from '../../src/engine/scenario';
import { playOnBoardgame } from './reference-boardgame';
import { playOnEngine } from './reference-engine';
import { createLoop } from './reference-loop';

type Play = (count: number) => { moves: number; sum: number };

/** Whole random games of a real scenario, the counterparts acting. */
function wholeGames(path: string): Play {
  const scenario: Scenario = JSON.parse(readFileSync(path, 'utf8'));
  const takers = usualTakers(scenario, random);
  return (count) => {
    let moves = 0;
    let sum = 0;
    const heard = (): void => {
      moves++;
    };
    for (let g = 0; g < count; g++) sum += playGame(scenario, `bench-${g}`, takers, { heard }).values[0];
    return { moves, sum };
  };
}

const [, , what, count, path] = process.argv;
const plays: Readonly<Record<string, () => Play>> = {
  games: () => wholeGames(path),
  engine: () => playOnEngine,
  loop: createLoop,
  boardgame: () => playOnBoardgame,
};
const games = Number(count);
const play = plays[what]();
play(Math.ceil(games / 3));
const before = process.cpuUsage();
const { moves, sum } = play(games);
const { user, system } = process.cpuUsage(before);
console.log(JSON.stringify({ ns: (user + system) * 1000, moves, games, sum }));
