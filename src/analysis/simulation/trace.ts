// State hashes of whole games, command by command: what Node, the page and a worker must agree on.
// Invariant: depends on scenario and seed alone.

import { defaultControllers } from '../../agents/game';
import { playPhase } from '../../agents/phase';
import { random } from '../../agents/strategies/random';
import { hashIntegers, hashState } from '../../engine/model/hash';
import type { Scenario } from '../../engine/model/scenario';
import { newGame } from '../../engine/turn/new-game';

/** State hash before the first command and after each, of a game in which the player's seat plays at random. */
export function traceGame(scenario: Scenario, seed: string): string[] {
  const state = newGame(scenario, seed);
  const hashes = [hashState(state)];
  const controllers = defaultControllers(scenario, random);
  while (!state.isOver) playPhase(scenario, state, controllers, { onCommand: () => hashes.push(hashState(state)) });
  return hashes;
}

/** One fingerprint for a list of fingerprints. */
function digestHashes(hashes: readonly string[]): string {
  const codes: number[] = [];
  for (const hash of hashes) codes.push(Number.parseInt(hash.slice(0, 8), 16) | 0, Number.parseInt(hash.slice(8), 16) | 0);
  return hashIntegers(codes);
}

/** Digests of `count` games of a series, in order. */
export function traceSeries(scenario: Scenario, series: string, count: number): string[] {
  const digests: string[] = [];
  for (let k = 0; k < count; k++) digests.push(digestHashes(traceGame(scenario, `${series}-${k}`)));
  return digests;
}
