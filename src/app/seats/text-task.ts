// What a person in the seat across has before them when a text waits for their answer, made from that seat's own view.

import { possibleReasons, reasonsAgainst, reasonsFor } from '../../agents/bargaining/reason';
import { chooseOfferAnswer, createResponderState } from '../../agents/bargaining/responder';
import { createStallAnswer } from '../../agents/bargaining/stall';
import type { AnswerCommand, Reason } from '../../engine/model/command';
import type { TableIndex } from '../../engine/model/indices';
import type { Scenario } from '../../engine/model/scenario';
import type { SeatView } from '../../engine/visibility/seat-view';
import type { Package } from '../../negotiation/model/bargaining-problem';
import { evaluateConditions } from '../../negotiation/model/measure';
import { tableDef } from '../game/definitions';

/** A text lies before the seat and waits for its answer. */
export interface TextTask {
  readonly kind: 'text';
  /** Index of the table in the scenario. */
  readonly table: TableIndex;
  readonly exchange: number;
  readonly exchanges: number;
  readonly proposedText: Package;
  /** The seat's own latest text at this table; null before its first. */
  readonly ownText: Package | null;
  /** What the agent of this seat would answer. */
  readonly advice: AnswerCommand;
  /** The reasons that fit an acceptance, and those that fit any other answer: what the agent would name. */
  readonly reasons: { readonly accept: readonly Reason[]; readonly other: readonly Reason[] };
  /** Every reason the seat could give. */
  readonly allReasons: readonly Reason[];
  /** [issue, option] of all that is only ever demanded. */
  readonly demands: readonly (readonly [number, number])[];
}

export function createTextTask(scenario: Scenario, view: SeatView, index: number): TextTask {
  const table = tableDef(scenario, index);
  const { session } = table;
  const texts = view.texts.filter((t) => t.table === index);
  const proposedText = texts.at(-1)?.text;
  if (!session || !proposedText) throw new Error(`Nothing is said at table "${table.id}".`);
  const advice = chooseOfferAnswer(scenario, view) ?? createStallAnswer(scenario, view);
  const standing = createResponderState(scenario, view, index, session);
  const isCarried = evaluateConditions(standing.bargain, proposedText).every(
    ({ id, holds }) => holds || !standing.ownConditions.includes(id),
  );
  return {
    kind: 'text',
    table: index,
    exchange: view.session?.exchange ?? 0,
    exchanges: session.exchanges,
    proposedText,
    ownText: texts.findLast((t) => t.seat === view.seat)?.text ?? null,
    advice,
    reasons: {
      accept: advice.answer === 'accept' ? advice.reasons : reasonsFor(standing, proposedText),
      other: advice.answer === 'accept' ? reasonsAgainst(standing, proposedText, isCarried, null) : advice.reasons,
    },
    allReasons: possibleReasons(standing, proposedText),
    demands: table.issues.flatMap(({ demandOnly }, issue) => demandOnly.map((option) => [issue, option] as const)),
  };
}
