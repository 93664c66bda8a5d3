// Plays games in which the great things are done in every turn, and reads whether anything is said afterwards that they made impossible.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Agent } from '../../agents/agent';
import { passive } from '../../agents/strategies/passive';
import { random } from '../../agents/strategies/random';
import { type Contradiction, createStoryPlayer, type Presupposition, readGame } from '../../analysis/simulation/presupposition';
import type { Turn } from '../../engine/model/indices';
import { elementAt } from '../../engine/model/list-access';
import type { Scenario, ScenarioTexts } from '../../engine/model/scenario';
import { createScenePlayers } from '../../story/scene-player';
import { createStoryteller } from '../../story/storyteller';
import { countWordsByKey } from '../laboratory/word-counts';
import { scenariosFolder } from '../sources/project-paths';
import { mixedPlayer } from './players';
import type { Statement } from './statement';

/** What the authors of the shipped scenarios want read: acts that are to be played in every turn, and which texts take what for granted. */
interface ReadingList {
  readonly stories: readonly { readonly name: string; readonly acts: readonly string[] }[];
  readonly presuppositions: readonly Presupposition[];
}

export interface DeedsReport {
  readonly games: number;
  /** By deed of the scenario: games in which it was done. */
  readonly done: Readonly<Record<string, number>>;
  /** Each text once, in the first game in which it was found. */
  readonly contradictions: readonly (Contradiction & { readonly seed: string })[];
}

function readReadingList(): ReadingList {
  return JSON.parse(readFileSync(join(scenariosFolder, 'presuppositions.json'), 'utf8'));
}

/** So many games: each story from each turn on, then the mixed company, which signs and fails and keeps, and every fourth of those by one who answers scenes. */
export function playDeedGames(scenario: Scenario, texts: ScenarioTexts['texts'], games: number): DeedsReport {
  const { stories, presuppositions } = readReadingList();
  const done: Record<string, number> = Object.fromEntries(scenario.deeds.map(({ id }) => [id, 0]));
  const words = countWordsByKey(texts);
  const wordsOf = (key: string): number => words[key] ?? 0;
  const found = new Map<string, Contradiction & { readonly seed: string }>();
  for (let k = 0; k < games; k++) {
    const seed = `deeds-${k}`;
    const player = playerOf(scenario, stories, k);
    const { contradictions, deeds } = readGame(scenario, texts, presuppositions, seed, player, createStoryteller(scenario, wordsOf));
    for (const id of deeds) done[id] = (done[id] ?? 0) + 1;
    for (const each of contradictions) if (!found.has(each.key)) found.set(each.key, { ...each, seed });
  }
  return { games, done, contradictions: [...found.values()] };
}

function playerOf(scenario: Scenario, stories: ReadingList['stories'], k: number): Agent {
  const turns = scenario.turns.length;
  if (k >= turns * stories.length) {
    const players = k % 4 === 0 ? createScenePlayers(scenario) : [];
    return players[(k / 4) % players.length] ?? mixedPlayer(scenario, k);
  }
  const from: Turn = k % turns;
  return createStoryPlayer(k % 2 === 0 ? passive : random, elementAt(stories, Math.floor(k / turns)).acts, from);
}

/** Nothing is said that cannot be; every deed comes about in some scenario. */
export function deedsStatements(all: Readonly<Record<string, DeedsReport>>): Statement[] {
  const ids = [...new Set(Object.values(all).flatMap(({ done }) => Object.keys(done)))];
  return [
    ...Object.entries(all).map(([id, { games, contradictions }]) => ({
      text: `${id}: of what ${games} games said, so much could not be: ${contradictions.length}${contradictions.map(({ key, turn, seed, says }) => `; ${key} in turn ${turn} of ${seed} (${says})`).join('')}`,
      holds: contradictions.length === 0,
    })),
    ...ids.map((id) => {
      const games = Object.values(all).reduce((so, { done }) => so + (done[id] ?? 0), 0);
      return { text: `the deed ${id} is done (${games} games)`, holds: games > 0 };
    }),
  ];
}
