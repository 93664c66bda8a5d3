// One measurement, run as a process of its own: `node part.mjs <what> <count> <compiled scenario>`; prints one line of JSON.
import { readFileSync } from 'node:fs';
import { defaultControllers, playGame } from '../../src/agents/game';
import { random } from '../../src/agents/strategies/random';
import type { Scenario } from '../../src/engine/model/scenario';
import { playOnBoardgame } from './reference-boardgame';
import { playOnEngine } from './reference-engine';
import { createLoop } from './reference-loop';

type Play = (count: number) => { moves: number; sum: number };

/** Whole random games of a real scenario, the counterparts acting. */
function wholeGames(path: string): Play {
  const scenario: Scenario = JSON.parse(readFileSync(path, 'utf8'));
  const controllers = defaultControllers(scenario, random);
  return (count) => {
    let moves = 0;
    let sum = 0;
    const onCommand = (): void => {
      moves++;
    };
    for (let g = 0; g < count; g++) sum += playGame(scenario, `bench-${g}`, controllers, { onCommand }).values[0];
    return { moves, sum };
  };
}

/** The games are played in so many batches; a fast one (the tenth part is faster) counts: what the machine does when little else asks for it. */
const batches = 60;

const [, , what, count, path] = process.argv;
const plays: Readonly<Record<string, () => Play>> = {
  games: () => wholeGames(path),
  engine: () => playOnEngine,
  loop: createLoop,
  boardgame: () => playOnBoardgame,
};
const play = plays[what]();
const games = Number(count);
const { sum } = play(games);
const batch = Math.ceil(games / batches);
const timed = Array.from({ length: batches }, () => {
  const begun = performance.now();
  const { moves } = play(batch);
  return { ns: (performance.now() - begun) * 1e6, moves };
}).sort((a, b) => a.ns - b.ns);
console.log(JSON.stringify({ ...timed[Math.floor(batches / 10)], games: batch, sum }));
