// The measuring process: `node measure.mjs <file with the task as JSON>`, with the production build of each contestant; prints one line of JSON.
// Contestants take turns in batches of about two milliseconds, so that a busy machine and a collected heap strike all alike; the fastest
// batches tell what the code takes when nothing else asks for the machine.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { createBoardgame } from './reference-boardgame';
import type { Played, PlayReference } from './reference-game';
import { createLoop } from './reference-loop';
import type { BenchSubject, createSubject } from './subject';

interface Task {
  /** Built subjects, this checkout's first. */
  readonly subjects: readonly string[];
  readonly files: Parameters<typeof createSubject>[0];
  readonly entry: string;
  /** Which of the two games the subjects play; each has a process of its own: code that has met two scenarios is made for both. */
  readonly game: 'scenario' | 'reference';
  /** Folder in which boardgame.io is installed: it is measured instead; null: the subjects are. */
  readonly boardgame: string | null;
  /** Milliseconds each contestant plays, after it has warmed up. */
  readonly milliseconds: number;
  readonly searchGames: number;
}

const BATCH_MS = 2;
const WARM_UP_MS = 600;
/** Batches go round over so many games, so that none is learnt by heart. */
const DIFFERENT_GAMES = 600;
/** Each phase of a game with `search` is played so often; its fastest time counts. */
const SEARCH_ROUNDS = 3;
/** Games whose final states are compared. */
const CHECKED = 60;

/** Nanoseconds a move of a whole batch, of all batches: the fastest, and the one that five in a hundred are faster than. */
interface Pace {
  readonly fastest: number;
  readonly twentieth: number;
}

function timed(play: () => Played): { readonly ms: number; readonly moves: number } {
  const begun = performance.now();
  const { moves } = play();
  return { ms: performance.now() - begun, moves };
}

/** The games of one batch of about two milliseconds, counted once the code is warm. */
function warmUp(play: PlayReference): number {
  const begun = performance.now();
  let count = 1;
  while (performance.now() - begun < WARM_UP_MS) {
    const { ms } = timed(() => play(0, count));
    count = Math.min(DIFFERENT_GAMES, Math.max(1, Math.round((count * BATCH_MS) / Math.max(ms, BATCH_MS / 10))));
  }
  return count;
}

/** `together`: all play the same games in a round, as many as the first one needs; otherwise each its own number. */
function takeTurns(plays: readonly PlayReference[], milliseconds: number, together: boolean): Pace[] {
  const counts = plays.map(warmUp);
  const paces: number[][] = plays.map(() => []);
  const rounds = Math.ceil(milliseconds / BATCH_MS);
  for (let round = 0; round < rounds; round++) {
    plays.forEach((play, i) => {
      const count = together ? counts[0] : counts[i];
      const { ms, moves } = timed(() => play((round * count) % DIFFERENT_GAMES, count));
      paces[i].push((ms * 1e6) / moves);
    });
  }
  return paces.map((list) => {
    list.sort((a, b) => a - b);
    return { fastest: list[0], twentieth: list[Math.floor(list.length / 20)] };
  });
}

/** Milliseconds a game with `search`, phase by phase in turns, and the hashes of the final states. */
function searchInTurns(subjects: readonly BenchSubject[], games: number): { readonly ms: number[]; readonly hashes: string[][] } {
  const ms = subjects.map(() => 0);
  const hashes: string[][] = subjects.map(() => []);
  for (let number = 0; number < games; number++) {
    const fastest: number[][] = subjects.map(() => []);
    for (let round = 0; round < SEARCH_ROUNDS; round++) {
      const running = subjects.map((s) => s.startSearchGame(number));
      for (let phase = 0, goesOn = true; goesOn; phase++) {
        running.forEach((game, i) => {
          const begun = performance.now();
          goesOn = game.step();
          fastest[i][phase] = Math.min(fastest[i][phase] ?? Number.POSITIVE_INFINITY, performance.now() - begun);
        });
      }
      if (round === 0) running.forEach((game, i) => void hashes[i].push(game.hash()));
    }
    fastest.forEach((list, i) => {
      ms[i] += list.reduce((sum, time) => sum + time, 0) / games;
    });
  }
  return { ms, hashes };
}

function areEqual(lists: readonly unknown[]): boolean {
  return lists.every((list) => JSON.stringify(list) === JSON.stringify(lists[0]));
}

function isSameReference(plays: readonly PlayReference[]): boolean {
  return areEqual(plays.map((play) => play(0, CHECKED).sum));
}

/** boardgame.io in turns with the loop, which is the yardstick between processes: beside it the engine would be measured as another one. */
function measureBoardgame(folder: string): object {
  const plays = [createLoop(), createBoardgame(folder)];
  const isEqual = isSameReference(plays);
  const [loop, boardgame] = takeTurns(plays, task.milliseconds, false);
  return { isEqual, loop, boardgame };
}

async function subjectsOf(paths: readonly string[]): Promise<BenchSubject[]> {
  const subjects: BenchSubject[] = [];
  for (const path of paths) {
    const built: { readonly createSubject: typeof createSubject } = await import(pathToFileURL(path).href);
    subjects.push(built.createSubject(task.files, task.entry));
  }
  return subjects;
}

function measureScenario(subjects: readonly BenchSubject[]): object {
  const finals = subjects.map((s) => Array.from({ length: CHECKED }, (_, i) => s.hashOfGame(i)));
  const { moves } = subjects[0].playGames(0, DIFFERENT_GAMES);
  const games = takeTurns(
    subjects.map((s) => s.playGames),
    task.milliseconds,
    true,
  );
  const search = searchInTurns(subjects, task.searchGames);
  return {
    isEqual: areEqual(finals) && areEqual(search.hashes),
    checked: CHECKED,
    commandsPerGame: moves / DIFFERENT_GAMES,
    games,
    searchMs: search.ms,
  };
}

function measureReference(subjects: readonly BenchSubject[]): object {
  const references = [createLoop(), ...subjects.map((s) => s.playReference)];
  const isEqual = isSameReference(references);
  const [loop, ...engines] = takeTurns(references, task.milliseconds, false);
  return { isEqual, loop, engines };
}

async function measure(): Promise<object> {
  if (task.boardgame !== null) return measureBoardgame(task.boardgame);
  const subjects = await subjectsOf(task.subjects);
  return task.game === 'scenario' ? measureScenario(subjects) : measureReference(subjects);
}

const task: Task = JSON.parse(readFileSync(process.argv[2], 'utf8'));
console.log(JSON.stringify(await measure()));
