// What `bench` measures of this checkout, by names of its own. `bench --against <checkout>` asks the other checkout's file of this name for
// the same, so that two commits with different insides can be compared.
import { defaultControllers, playGame } from '../src/agents/game';
import { playPhase } from '../src/agents/phase';
import { random } from '../src/agents/strategies/random';
import { search } from '../src/agents/strategies/search';
import { runFast } from '../src/cli/sources/generated-code';
import { hashState } from '../src/engine/model/hash';
import { newGame } from '../src/engine/turn/new-game';
import { loadScenario, type ScenarioFile } from '../src/scenario/load-scenario';
import { playOnEngine } from './reference-engine';
import { mix, type PlayReference } from './reference-game';

export interface BenchSubject {
  /** Whole games of the scenario: by lot at the player's seat, the powers deciding for themselves. */
  readonly playGames: PlayReference;
  /** The hash of one of these games' final state. */
  readonly hashOfGame: (number: number) => string;
  /** A game in which `search` holds the player's seat. `step` plays one phase, and says whether the game goes on. */
  readonly startSearchGame: (number: number) => { readonly step: () => boolean; readonly hash: () => string };
  readonly playReference: PlayReference;
}

/** Made ready for one scenario, given as its files. */
export function createSubject(files: readonly ScenarioFile[], entry: string): BenchSubject {
  const loaded = loadScenario(files, entry);
  if (!loaded.ok) throw new Error(loaded.problems.map((p) => p.message).join('\n'));
  const { scenario } = loaded;
  runFast(scenario);
  const byLot = defaultControllers(scenario, random);
  const searching = defaultControllers(scenario, search);
  return {
    playGames: (from, count) => {
      let moves = 0;
      let sum = 0;
      const onCommand = (): void => {
        moves++;
      };
      for (let g = from; g < from + count; g++) {
        sum = mix(sum, playGame(scenario, `bench-${g}`, byLot, { onCommand }).values);
      }
      return { moves, sum };
    },
    hashOfGame: (number) => hashState(playGame(scenario, `bench-${number}`, byLot)),
    startSearchGame: (number) => {
      const state = newGame(scenario, `bench-search-${number}`);
      return {
        step: () => {
          playPhase(scenario, state, searching);
          return !state.isOver;
        },
        hash: () => hashState(state),
      };
    },
    playReference: playOnEngine,
  };
}
