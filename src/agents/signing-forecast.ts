// What a signature would lead to, as far as the signer can see: the text is voted on as things stand, and what follows is weighed by the total.
// Invariant: works on an imagined state only; nothing here knows a clause, so what makes a text worse than none is the scenario's business.
import type { Package } from '../bargain/bargain';
import { copyState } from '../engine/apply';
import { createContext } from '../engine/fold';
import { drawInt } from '../engine/luck';
import type { Scenario } from '../engine/scenario';
import { ratifyTexts } from '../engine/signing';
import type { GameState } from '../engine/state';
import { firstBrokenRule } from '../engine/table-text';
import { gradeTotalOf } from './trial';

/** Points of the total (0..1000) that a text is worth beside no text once it has been voted on; below 0: worse than none. */
export function gainFromSigning(scenario: Scenario, state: GameState, table: number, text: Package): number {
  const voted = (signed: GameState['signed']): number => {
    const next: GameState = { ...copyState(state), signed };
    ratifyTexts(createContext(scenario, next, drawInt, null), true);
    return gradeTotalOf(scenario, next);
  };
  const { turn } = state;
  return voted([...state.signed, { table, text, turn, fate: 'waiting', failedOn: -1 }]) - voted([...state.signed]);
}

/** Options that would each, alone, make a text that is better than none worse than none; nothing where the text is no better to begin with. */
export function spoilingOptions(
  scenario: Scenario,
  state: GameState,
  table: number,
  text: Package,
): { readonly issue: number; readonly options: readonly number[] }[] {
  const def = scenario.tables[table];
  if (gainFromSigning(scenario, state, table, text) < 0) return [];
  return def.issues.map(({ options }, issue) => ({
    issue,
    options: options.flatMap((_, option) => {
      const other = text.map((o, i) => (i === issue ? option : o));
      const isSpoilt = firstBrokenRule(def, other) === null && gainFromSigning(scenario, state, table, other) < 0;
      return isSpoilt ? [option] : [];
    }),
  }));
}
