// Text variants: the last front page by how the game went, and which wording of a news item a game uses.
// Invariant: words only, and the same words whenever the same game is looked at again; no rule reads them.

import { compileProgram } from '../../engine/expression/evaluator';
import { elementAt } from '../../engine/model/list-access';
import type { Scenario } from '../../engine/model/scenario';
import type { GameState } from '../../engine/model/state';
import { pickVariant } from '../../engine/model/variant';
import { createFactsContext } from '../../engine/turn/scorecard';

/** Text key of the last front page: of the pages whose condition holds one is chosen; where none holds, the outcome's own text or a page without condition. */
export function lastPageKey(scenario: Scenario, state: GameState, outcome: string): string {
  const own = `outcome.${outcome}`;
  const pages = scenario.lastPages.filter((page) => page.outcome === outcome);
  const q = createFactsContext(scenario, state);
  const fitting = pages
    .filter(({ when }) => when !== null && compileProgram(when, scenario)(q) !== 0)
    .map(({ page }) => `${own}.page.${page}`);
  if (fitting.length > 0) return chosen(state.wordingSeed, own, fitting);
  return chosen(state.wordingSeed, own, [own, ...pages.filter(({ when }) => when === null).map(({ page }) => `${own}.page.${page}`)]);
}

/** Text key of the way in which this game tells news. */
export function textVariantKey(wordingSeed: string, key: string, hasText: (key: string) => boolean): string {
  return chosen(wordingSeed, key, waysOf(key, hasText));
}

/** The ways in which a thing can be told: `key` itself, and `key.1`, `key.2` … as far as there are such texts. */
export function waysOf(key: string, hasText: (key: string) => boolean): string[] {
  const ways = [key];
  while (hasText(`${key}.${ways.length}`)) ways.push(`${key}.${ways.length}`);
  return ways;
}

function chosen(wordingSeed: string, name: string, keys: readonly string[]): string {
  return elementAt(keys, pickVariant(wordingSeed, name, keys.length));
}
