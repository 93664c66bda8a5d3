// Titles and sentences of a scenario as text: variables, causes, seats, turns, rejections. Falls back to the id.

import type { SkippedCommand } from '../../analysis/debrief/counterfactual-replay';
import type { Command } from '../../engine/model/command';
import { unseenCause } from '../../engine/model/event';
import type { OccasionIndex, Seat, Slot, Turn } from '../../engine/model/indices';
import { elementAt } from '../../engine/model/list-access';
import type { Rejection } from '../../engine/model/rejection';
import { formatMessage } from '../../i18n/messages';
import { findMessage } from '../../i18n/text';
import { formatCommand } from '../../replay/command-text';
import type { OpenScenario } from '../sources/open-scenario';

/** The first of these texts the scenario has, or the fallback. */
export function firstText(s: OpenScenario, keys: readonly string[], fallback: string): string {
  const key = keys.find(s.hasText);
  return key === undefined ? fallback : s.text(key);
}

export function readableId(id: string): string {
  return id.replaceAll('_', ' ');
}

/** What an entry of the scenario is called; its id where it has no title. `kind` as in the keys of its texts: `action`, `line`, `type`, ... */
export function entryTitle(s: OpenScenario, kind: string, id: string): string {
  return firstText(s, [`${kind}.${id}.title`], readableId(id));
}

/** What a part of a score is called. */
export function scorePartTitle(s: OpenScenario, score: string, part: string): string {
  return firstText(s, [`score.${score}.part.${part}`], readableId(part));
}

export function slotTitle(s: OpenScenario, slot: Slot): string {
  const { kind, id } = elementAt(s.scenario.variables, slot);
  return entryTitle(s, kind, id);
}

/** The value as a reader knows it: a status by its name, anything else as a number. */
export function formatValue(s: OpenScenario, slot: Slot, value: number): string {
  const { kind, id, states } = elementAt(s.scenario.variables, slot);
  if (kind !== 'status') return `${value}`;
  const state = states[value] ?? `${value}`;
  return firstText(
    s,
    [`status.${id}.labels.${state}`, `type.${state}.title`, `line.${state}.title`, `crisis.${state}.title`],
    readableId(state),
  );
}

export function seatTitle(s: OpenScenario, seat: Seat): string {
  return s.text(`seat.${elementAt(s.scenario.seats, seat).id}.title`);
}

/** The other side of the dispute: the first seat that is not the player's. */
export function rivalTitle(s: OpenScenario): string {
  return seatTitle(
    s,
    s.scenario.seats.findIndex((_, seat) => seat !== s.scenario.player),
  );
}

export function turnTitle(s: OpenScenario, turn: Turn): string {
  const def = s.scenario.turns[turn];
  return def ? s.text(`turn.${def.id}.label`) : 'Afterwards';
}

const wraps: Readonly<Record<string, string>> = {
  cost: 'price of {title}',
  draft: 'drafting, {title}',
  risk: 'it went wrong, {title}',
  later: 'ripening, {title}',
  mandate: 'promise, {title}',
  drift: 'time passing, {title}',
};

/** What a cause is called. */
export function causeTitle(s: OpenScenario, cause: string): string {
  if (cause === unseenCause) return 'something that was not told';
  const [kind = '', id = ''] = cause.split(':');
  const fallback = kind === 'drift' ? readableId(id) : `${kind} ${readableId(id)}`;
  const keys = [`${kind}.${id}.title`, `${kind}.${id}.headline`, `action.${id}.title`, `gauge.${id}.title`];
  return formatMessage(wraps[kind] ?? '{title}', { title: firstText(s, keys, fallback) });
}

/** Why a command was refused, in one sentence. */
export function formatRejection(s: OpenScenario, rejection: Rejection): string {
  if (s.hasText(rejection.text)) return s.text(rejection.text);
  return findMessage(rejection.text, rejection.args) ?? rejection.code;
}

/** A recorded command that was left out of a game played again, in a sentence. */
export function formatSkipped(s: OpenScenario, command: Command, skip: SkippedCommand): string {
  const why = skip.rejection === null ? 'its moment never came' : formatRejection(s, skip.rejection);
  return `  ${skip.command + 1} “${formatCommand(command)}” (${turnTitle(s, skip.turn)}): ${why}`;
}

/** The reason a power gave, with the numbers it quotes. */
export function moveReason(s: OpenScenario, move: string, occasion: OccasionIndex, args: readonly (number | null)[]): string {
  const key = `move.${move}.reason.${occasion}`;
  if (!s.hasText(key)) return '';
  const slots = s.scenario.moves.find((m) => m.id === move)?.occasions[occasion]?.args ?? [];
  return formatMessage(
    s.text(key),
    Object.fromEntries(slots.map((slot, i) => [elementAt(s.scenario.variables, slot).id, quotedValue(s, slot, args[i] ?? null)])),
  );
}

/** A number of a reason, as far as it is told. */
function quotedValue(s: OpenScenario, slot: Slot, told: number | null): string {
  return told === null ? 'a number that is not told' : formatValue(s, slot, told);
}
