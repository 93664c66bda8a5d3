// Where texts are closed in one step: whether an adviser has the leaders shown the text this turn, and the acts that takes.
// Invariant: reads its own view only; asks the scenario's own closing on the worlds it can imagine.
import { closeText } from '../engine/closing';
import type { Command } from '../engine/command';
import { createContext } from '../engine/fold';
import { drawInt } from '../engine/luck';
import type { Scenario } from '../engine/scenario';
import type { GameState } from '../engine/state';
import type { SeatView } from '../engine/view';
import { gradeTotalOf, imagineWorld, tryCommand } from './trial';

/** The acts, in order, after which a text would be signed under every type sought and leave the total higher; none when there is no such way. */
export function closingCommands(scenario: Scenario, view: SeatView, types: readonly number[]): readonly Command[] {
  const closer = scenario.actions.find((a) => a.closes && a.seat === view.seat);
  if (!closer || types.length === 0 || view.mode === 'history' || view.tables !== 'fast') return [];
  const act = (id: string): Command => ({ type: 'act', seat: view.seat, id });
  const hosts = closer.withOneOf.map((index) => scenario.actions[index].id);
  const ways = [[act(closer.id)], ...hosts.map((id) => [act(id), act(closer.id)])];
  return ways.find((way) => types.every((type) => isSigned(scenario, imagineWorld(scenario, view, 0, type), way))) ?? [];
}

function isSigned(scenario: Scenario, world: GameState, way: readonly Command[]): boolean {
  const shown = way.reduce<GameState | null>((state, command) => state && tryCommand(scenario, state, command), world);
  if (!shown) return false;
  const before = gradeTotalOf(scenario, shown);
  closeText(createContext(scenario, shown, drawInt, null));
  return shown.agreement !== null && gradeTotalOf(scenario, shown) > before;
}
