// One moment closed in two ways, by the one-step model and by a full session of an even-handed proposer, for comparison.
// Invariant: works on copies; the game it is asked about goes on as it would have.

import { createProposer, evenHandedStyle } from '../../agents/bargaining/proposer';
import { withFullCapital } from '../../agents/evaluation/capital';
import { defaultControllers } from '../../agents/game';
import { playPhase } from '../../agents/phase';
import { rejectCommand } from '../../engine/commands/apply';
import type { TypeIndex } from '../../engine/model/indices';
import { elementAt } from '../../engine/model/list-access';
import { drawInt } from '../../engine/model/rng';
import type { Scenario } from '../../engine/model/scenario';
import { copyState, type GameState } from '../../engine/model/state';
import { closeText } from '../../engine/turn/closing';
import { createContext } from '../../engine/turn/context';
import { hiddenTypeOf } from '../../engine/turn/result';
import { createFactsContext } from '../../engine/turn/scorecard';
import { measuresOf } from '../../engine/turn/table-text';
import { RESPONDER } from '../../negotiation/model/bargaining-problem';
import { tableScalarsOf } from '../../negotiation/model/table-problem';

/** One step looks no further than the signature, and so does the session it is compared with. */
const asInOneStep = { ...evenHandedStyle, isAftermathAware: false };

export interface ClosingTrial {
  /** Index of the hidden type. */
  readonly type: TypeIndex;
  /** Points the text gives the answering side beyond leaving, as things stood before; null: no text was closed. */
  readonly fast: number | null;
  readonly full: number | null;
}

/** Both ways from here, or null where no text could be closed in one step now. Capital is filled up: how texts close is compared, not their price. */
export function closingTrial(scenario: Scenario, state: GameState): ClosingTrial | null {
  const index = scenario.tables.findIndex((t) => t.session?.settles != null);
  const act = scenario.actions.find((a) => a.closes && a.seat === scenario.player);
  if (index < 0 || !act || !scenario.closing) return null;
  const start: GameState = { ...withFullCapital(scenario, copyState(state)), tables: 'fast' };
  if (rejectCommand(createContext(scenario, start, drawInt, null), { type: 'act', seat: act.seat, id: act.id }) !== null) return null;
  const table = elementAt(scenario.tables, index);
  const reservation = tableScalarsOf(scenario, state, table).reservations[RESPONDER];
  const { utility } = table.parties[RESPONDER];
  const measure = table.session?.settles?.indexOf(utility) ?? -1;

  const fast = copyState(start);
  closeText(createContext(scenario, fast, drawInt, null));
  const full: GameState = { ...copyState(start), tables: 'full' };
  playPhase(
    scenario,
    full,
    defaultControllers(scenario, { name: 'speaker', version: 1, decide: () => [], negotiate: createProposer(asInOneStep) }),
  );
  const signed = full.signed.slice(state.signed.length).find((s) => s.table === index);
  return {
    type: hiddenTypeOf(scenario, state),
    fast: fast.agreement && measure >= 0 ? elementAt(fast.agreement.measures, measure) - reservation : null,
    full: signed
      ? elementAt(measuresOf(createFactsContext(scenario, state), scenario.tables, index, signed.text), utility) - reservation
      : null,
  };
}
