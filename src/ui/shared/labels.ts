// Names of the things in a scenario (slots, causes, seats, turns, moves), from the scenario's catalogue.

import { moveQuoteKey } from '../../analysis/text/wording';
import { actionDef, seatDef, turnDef, variableDef } from '../../app/game/definitions';
import type { GameView } from '../../app/game/game-view';
import { bandSeen, seenAs } from '../../app/game/slot-view';
import type { NameContext, SeatContext } from '../../app/game/text';
import type { OccasionIndex, Seat, Slot, Turn, TypeIndex } from '../../engine/model/indices';
import type { PictureDef } from '../../engine/model/picture-def';
import type { Rejection } from '../../engine/model/rejection';
import type { Scorecard } from '../../engine/turn/scorecard';
import { type MessageKey, t } from '../../i18n/text';
import { formatBand, formatExact, formatInteger } from './format';
import { printedSum } from './sums';

/** The first of these keys the scenario has, or the fallback. */
export function firstText(session: NameContext, keys: readonly string[], fallback: string): string {
  const key = keys.find((candidate) => session.hasText(candidate));
  return key === undefined ? fallback : session.text(key);
}

/** The scenario's sentence, or the empty string when it has none. */
export function textOrEmpty(session: NameContext, key: string): string {
  return session.hasText(key) ? session.text(key) : '';
}

/** Whether a guide goes along with the game. */
export function isGuidedGame(session: NameContext): boolean {
  return session.hasText(`turn.${turnDef(session.scenario, 0).id}.lesson.title`);
}

/** What is to be seen in a picture; '' where the scenario does not say. */
export function pictureLabel(session: NameContext, { meant }: PictureDef): string {
  return textOrEmpty(session, `picture.${meant}.text`);
}

/** Slot of a variable by id, null when the scenario has no such thing. */
export function slotIndex(session: NameContext, id: string): Slot | null {
  const slot = session.scenario.variables.findIndex((variable) => variable.id === id);
  return slot < 0 ? null : slot;
}

export function slotTitle(session: NameContext, slot: Slot): string {
  const { kind, id } = variableDef(session.scenario, slot);
  return firstText(session, [`${kind}.${id}.title`, `${kind}.${id}.text`], id.replaceAll('_', ' '));
}

export function slotText(session: NameContext, slot: Slot): string {
  const { kind, id } = variableDef(session.scenario, slot);
  return textOrEmpty(session, `${kind}.${id}.text`);
}

/** A name short enough for a chip. */
export function slotShortTitle(session: NameContext, slot: Slot): string {
  const { kind, id } = variableDef(session.scenario, slot);
  return firstText(session, [`${kind}.${id}.short`], slotTitle(session, slot));
}

/** True when a change of this slot means something to a reader: a gauge, or anything with a title. */
export function isReported(session: SeatContext, slot: Slot): boolean {
  const { kind, id } = variableDef(session.scenario, slot);
  return seenAs(session, slot) !== 'hidden' && (kind === 'gauge' || session.hasText(`${kind}.${id}.title`));
}

/** The word for a status's value. */
export function statusLabel(session: NameContext, slot: Slot, value: number): string {
  const { id, states } = variableDef(session.scenario, slot);
  const state = states[value] ?? String(value);
  return firstText(
    session,
    [`status.${id}.labels.${state}`, `${id}.${state}.title`, `line.${state}.title`, `crisis.${state}.title`],
    state.replaceAll('_', ' '),
  );
}

export function seatTitle(session: NameContext, seat: Seat): string {
  return session.text(`seat.${seatDef(session.scenario, seat).id}.title`);
}

/** What a hidden type, by index, is called. */
export function hiddenTypeTitle(session: NameContext, type: TypeIndex): string {
  const id = session.scenario.variables[session.scenario.slots.type]?.states[type] ?? '';
  return firstText(session, [`type.${id}.title`], id);
}

export function standingTitle(session: NameContext, standing: string): string {
  return firstText(session, [`grade.${standing}.title`], standing);
}

export function turnLabel(session: NameContext, turn: Turn): string {
  const last = session.scenario.turns.length - 1;
  return session.text(`turn.${turnDef(session.scenario, Math.min(turn, last)).id}.label`);
}

export function rejectionText(session: NameContext, rejection: Rejection): string {
  const { text, args } = rejection;
  return /^[\w.]+$/.test(text) ? session.text(text, args) : text;
}

/** Causes of these kinds say what became of a thing, and name it. */
const WRAPPED: ReadonlyMap<string, MessageKey> = new Map([
  ['cost', 'cause.cost'],
  ['draft', 'cause.draft'],
  ['risk', 'cause.risk'],
  ['later', 'cause.later'],
  ['mandate', 'cause.mandate'],
  ['line', 'cause.line'],
]);
const FIXED: ReadonlyMap<string, MessageKey> = new Map([
  ['line:change', 'cause.lineChange'],
  ['closing:success', 'cause.closingSuccess'],
  ['closing:failure', 'cause.closingFailure'],
  ['type:drawn', 'cause.typeDrawn'],
  ['unseen', 'cause.unseen'],
]);

/** What a cause is called: the act's title, the event's headline, or the kind of thing it was. */
export function causeTitle(session: NameContext, cause: string): string {
  const [kind = '', whole = ''] = cause.split(':');
  const [id = ''] = whole.split('.');
  const fixed = FIXED.get(cause);
  if (fixed) return t(fixed);
  if (kind === 'drift') {
    const slot = slotIndex(session, id);
    return firstText(
      session,
      [`drift.${id}.title`],
      slot === null ? t('cause.drift') : t('cause.driftOf', { name: slotTitle(session, slot) }),
    );
  }
  if (kind === 'ladder' || kind === 'strength') return t('cause.ladder');
  const titleKeys = [`${kind}.${id}.title`, `${kind}.${id}.headline`, `action.${id}.title`, `line.${id}.title`, `event.${id}.headline`];
  const title = firstText(session, titleKeys, whole.replaceAll('_', ' '));
  const wrapped = WRAPPED.get(kind);
  return wrapped ? t(wrapped, { title }) : title;
}

/** Why a cause works as it does, in the scenario's words; empty when it gives none. */
export function causeReason(session: NameContext, cause: string): string {
  const [kind = '', whole = ''] = cause.split(':');
  const [id = ''] = whole.split('.');
  const owner = kind === 'later' || kind === 'risk' || kind === 'draft' ? 'action' : kind;
  return firstText(session, [`${owner}.${id}.why`], '');
}

/** The reason a power gave for a move, with the numbers it quotes as far as the seat is told them: exact, as a word for a band, or not at all. */
export function moveReason(session: SeatContext, moveId: string, occasion: OccasionIndex, args: readonly (number | null)[]): string {
  const key = `move.${moveId}.reason.${occasion}`;
  if (!session.hasText(key)) return '';
  const move = session.scenario.moves.find((candidate) => candidate.id === moveId);
  const quoted: Record<string, string> = {};
  (move?.occasions[occasion]?.args ?? []).forEach((slot, index) => {
    const variable = variableDef(session.scenario, slot);
    const told = args[index] ?? null;
    if (told === null) quoted[variable.id] = t('power.untold');
    else
      quoted[variable.id] =
        seenAs(session, slot) === 'band' ? formatBand(variable, bandSeen(session, slot, told)) : formatExact(variable, told);
  });
  return session.text(key, quoted);
}

/** What a power says with a move it made in `turn`: another sentence each time. */
export function moveQuote({ scenario, view, text, hasText }: SeatContext, id: string, turn: Turn): string {
  const index = scenario.moves.findIndex((move) => move.id === id);
  const before = view.movesMade.flatMap(([at, move]) => (move === index && at < turn ? [at] : []));
  const actsIn = (at: Turn): string[] => (view.acts[at] ?? []).map((action) => actionDef(scenario, action).id);
  const key = moveQuoteKey({ wordingSeed: view.wordingSeed, hasText, actsIn }, id, [...before, turn]);
  return key && text(key);
}

/** Slot of the trust between the player and a seat; null when there is none. */
export function trustSlot(session: NameContext, seat: Seat): Slot | null {
  return seatDef(session.scenario, seat).trust;
}

/** The value of a slot at the end of each turn so far, the first entry being the start. */
export function slotHistory(session: GameView, slot: Slot): number[] {
  const byTurn = new Map<number, number>();
  for (const entry of session.ledger) if (entry.slot === slot) byTurn.set(entry.turn, entry.to);
  let value = session.startValues[slot] ?? variableDef(session.scenario, slot).start;
  const series = [value];
  for (let turn = 0; turn <= session.view.turn; turn += 1) {
    value = byTurn.get(turn) ?? value;
    series.push(value);
  }
  return series;
}

/** What a score is made of in whole points, as it stands beside the score itself: the parts add up to it. */
export function scorePartsText(names: NameContext, score: Scorecard['scores'][number]): string {
  const { parts, rest } = printedSum(
    score.value,
    score.parts.map(({ value }) => value),
    10,
  );
  const told = score.parts.map(({ id }, i) => `${firstText(names, [`score.${score.id}.part.${id}`], id)} ${formatInteger(parts[i] ?? 0)}`);
  return [...told, ...(rest === 0 ? [] : [`${t('why.limits')} ${formatInteger(rest)}`])].join(' · ');
}
