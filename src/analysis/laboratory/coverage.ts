// Coverage: what a scenario can bring about, and what of it occurred in a game: events, cards, moves, crises, promises, texts, rungs, endings.
// Invariant: targets follow the scenario's order; what is covered is always one of them.

import type { GameEvent } from '../../engine/model/event';
import { elementAt } from '../../engine/model/list-access';
import type { Scenario } from '../../engine/model/scenario';
import type { GameState } from '../../engine/model/state';
import { scorecard } from '../../engine/turn/scorecard';

/** Everything free play could bring about, as `kind:id`. */
export function coverageTargets(scenario: Scenario): string[] {
  const { ladder } = scenario;
  const events = scenario.events.filter((e) => e.modes.includes('free'));
  return [
    ...scenario.outcomes.map((o) => `outcome:${o.id}`),
    ...scenario.progress.map((p) => `progress:${p.id}`),
    ...events.map((e) => `news:${e.id}`),
    ...events.filter((e) => e.hasOtherwise).map((e) => `otherwise:${e.id}`),
    ...scenario.openings.map((o) => `opening:${o.id}`),
    ...scenario.cards.flatMap((c) => [`card:${c.id}`, `struck:${c.id}`, ...(c.answers.length > 0 ? [`answered:${c.id}`] : [])]),
    ...scenario.moves.filter((m) => m.seat !== scenario.player).flatMap((m) => [`announced:${m.id}`, `move:${m.id}`]),
    ...(ladder ? ladder.kinds.map((c) => `crisis:${c.id}`) : []),
    ...(ladder ? ladder.rungs.map((r) => `rung:${r.id}`) : []),
    ...(ladder ? ['player', 'other', 'offRamp', 'top', 'overtaken'].map((how) => `crisisEnded:${how}`) : []),
    ...scenario.mandates.flatMap((m) => [`kept:${m.id}`, `unkept:${m.id}`]),
    ...scenario.signals.map((s) => `signal:${s.id}`),
    ...scenario.tables.flatMap((t) => [`session:${t.id}`, `signed:${t.id}`, `ratified:${t.id}`, `failed:${t.id}`]),
  ];
}

/** The targets that occurred, each once. */
export function coveredBy(scenario: Scenario, state: GameState, events: readonly GameEvent[]): ReadonlySet<string> {
  const reached = new Set(scorecard(scenario, state).progress.map((id) => `progress:${id}`));
  for (const event of events) for (const name of namesOf(scenario, event)) reached.add(name);
  return reached;
}

function namesOf(scenario: Scenario, e: GameEvent): readonly string[] {
  switch (e.type) {
    case 'newsBroke':
      return [`${e.variant === 'text' ? 'news' : 'otherwise'}:${e.id}`];
    case 'openingDrawn':
      return [`opening:${e.id}`];
    case 'cardTurned':
      return [`card:${e.id}`];
    case 'cardStruck':
      return [`${e.answered ? 'answered' : 'struck'}:${e.id}`];
    case 'moveAnnounced':
      return [`announced:${e.id}`];
    case 'moveMade':
      return [`move:${e.id}`];
    case 'crisisOpened':
    case 'crisisMoved':
      return [`crisis:${e.id}`, ...(scenario.ladder?.rungs[e.rung - 1] ? [`rung:${elementAt(scenario.ladder.rungs, e.rung - 1).id}`] : [])];
    case 'crisisEnded':
      return [`crisisEnded:${e.how}`];
    case 'mandateSettled':
      return [`${e.met ? 'kept' : 'unkept'}:${e.id}`];
    case 'signalSeen':
      return [`signal:${e.id}`];
    case 'sessionOpened':
      return [`session:${e.table}`];
    case 'tableSigned':
      return [`signed:${e.table}`];
    case 'textRatified':
      return [`ratified:${e.table}`];
    case 'ratificationFailed':
      return [`failed:${e.table}`];
    case 'gameEnded':
      return [`outcome:${e.outcome}`];
    default:
      return [];
  }
}
