// The documented improvements over the reference prototype, taken back, so that the rest can be compared to the last integer.
// Each entry names the decision that explains it; nothing else may differ.
import type { Scenario } from '../../src/engine/scenario';

/** docs/decisions/0002: what cannot have happened has no effect. The prototype gives these events their effect in any case. */
function eventsAlwaysHappen(scenario: Scenario): Scenario {
  return { ...scenario, events: scenario.events.map((e) => (e.otherwise.length === 0 && e.hasOtherwise ? { ...e, otherwise: e.effects } : e)) };
}

export function withoutImprovements(scenario: Scenario): Scenario {
  return [eventsAlwaysHappen].reduce((s, undo) => undo(s), scenario);
}
