// What happened between two decisions, for a person at a terminal: news, moves, what changed and why, scores.
// Invariant: tells what the player's seat may know; numbers with their causes, and the causes sum to the difference.

import type { GameEvent, LedgerEntry } from '../../engine/model/event';
import { elementAt, lastElement } from '../../engine/model/list-access';
import { isExact } from '../../engine/visibility/visibility';
import type { OpenScenario } from '../sources/open-scenario';
import { formatSigned } from './number-format';
import { causeTitle, firstText, formatValue, moveReason, readableId, seatTitle, slotTitle } from './scenario-text';

/** One event as a line; empty when there is nothing to tell. `isBeliefTold`: the player may read the belief in numbers. */
export function formatEvent(s: OpenScenario, e: GameEvent, isBeliefTold: boolean): string {
  switch (e.type) {
    case 'openingDrawn':
      return `The game opens with: ${s.text(`opening.${e.id}.title`)}`;
    case 'newsBroke': {
      const date = s.scenario.events.find((x) => x.id === e.id)?.date ?? '';
      return `${date}  ${s.text(e.variant === 'otherwise' ? `event.${e.id}.otherwise.headline` : `event.${e.id}.headline`)}`;
    }
    case 'cardTurned':
      return `In the air: ${s.text(`card.${e.id}.title`)}`;
    case 'cardStruck':
      return `${s.text(`card.${e.id}.title`)}: ${e.answered ? 'answered in time' : `came at ${e.strength} per mille`}`;
    case 'matured':
      return `Begun earlier, and felt now: ${s.text(`action.${e.id}.title`)}`;
    case 'moveAnnounced':
      return `Announced, ${seatTitle(s, e.seat)}: ${s.text(`move.${e.id}.intent`)} ${moveReason(s, e.id, e.occasion, e.args)}`.trimEnd();
    case 'moveMade':
      return `${seatTitle(s, e.seat)}: ${s.text(`move.${e.id}.title`)}${e.answered ? ' (answered)' : ''}`;
    case 'moveLapsed':
      return `${seatTitle(s, e.seat)} lets it drop: ${s.text(`move.${e.id}.title`)}`;
    case 'acted':
      return `You: ${s.text(`action.${e.id}.title`)}${e.cost ? ` (${e.cost})` : ''}`;
    case 'lineDeclared':
      return `You declare: ${s.text(`line.${e.id}.title`)}`;
    case 'signalSeen':
      return signLine(s, e, isBeliefTold);
    case 'mandateSettled':
      return `Promise ${e.met ? 'kept' : 'not kept'}: ${s.text(`mandate.${e.id}.title`)}`;
    case 'deedAnswered':
      return `Everybody answers: ${s.text(`deed.${e.id}.title`)}`;
    case 'textSigned':
      return 'A text is signed';
    case 'textFailed':
      return 'The text was put and not accepted';
    case 'gameEnded':
      return `Outcome: ${s.text(`outcome.${e.outcome}.title`)}`;
    case 'crisisOpened':
    case 'crisisMoved':
    case 'crisisEnded':
      return crisisLine(s, e);
    default:
      return '';
  }
}

/** What was seen, and what it lets one believe: in numbers where the player has them. */
function signLine(s: OpenScenario, e: Extract<GameEvent, { type: 'signalSeen' }>, isBeliefTold: boolean): string {
  const seen = firstText(s, [`signal.${e.id}.text`], readableId(e.id));
  return `A sign of what is hidden: ${seen}${isBeliefTold ? ` (${e.belief.map((p) => `${Math.floor(p / 10)} %`).join(' / ')})` : ''}`;
}

function crisisLine(s: OpenScenario, e: Extract<GameEvent, { rung: number }>): string {
  const rung = s.scenario.ladder?.rungs[e.rung - 1];
  const at = rung ? s.text(`rung.${rung.id}.title`) : `${e.rung}`;
  const title = s.text(`crisis.${e.id}.title`);
  if (e.type === 'crisisOpened') return `Crisis: ${title}, at “${at}”`;
  if (e.type === 'crisisMoved') return `${title}: ${e.by === 'player' ? 'you climb' : 'the other side stands'}, now “${at}”`;
  return `${title} ends at “${at}” (${readableId(e.how)})`;
}

export interface GaugeChange {
  readonly id: string;
  readonly title: string;
  readonly from: number;
  readonly to: number;
  readonly causes: readonly { readonly cause: string; readonly title: string; readonly by: number }[];
}

/** What moved, by slot, biggest share of its range first; slots that came back to where they were are left out. */
export function gaugeChanges(s: OpenScenario, events: readonly GameEvent[]): GaugeChange[] {
  const { scenario } = s;
  const bySlot = new Map<number, LedgerEntry[]>();
  for (const e of events) {
    if (e.type !== 'changed' || !isExact(elementAt(scenario.variables, e.slot), scenario.player)) continue;
    bySlot.set(e.slot, [...(bySlot.get(e.slot) ?? []), e]);
  }
  const changes = [...bySlot].map(([slot, entries]) => {
    const [{ from }, { to }] = [elementAt(entries, 0), lastElement(entries)];
    const { id, kind, min, max } = elementAt(scenario.variables, slot);
    return { slot, id, kind, from, to, entries, share: (1000 * Math.abs(to - from)) / (max - min || 1) };
  });
  return changes
    .filter(({ kind, from, to }) => kind === 'gauge' && from !== to)
    .sort((a, b) => b.share - a.share || a.slot - b.slot)
    .map(({ slot, id, from, to, entries }) => ({ id, title: slotTitle(s, slot), from, to, causes: causesOf(s, entries) }));
}

function causesOf(s: OpenScenario, entries: readonly LedgerEntry[]): GaugeChange['causes'] {
  const sums = new Map<string, number>();
  for (const e of entries) sums.set(e.cause, (sums.get(e.cause) ?? 0) + e.to - e.from);
  return [...sums].filter(([, by]) => by !== 0).map(([cause, by]) => ({ cause, title: causeTitle(s, cause), by }));
}

/** A stretch of events as lines. */
export function formatTurn(s: OpenScenario, events: readonly GameEvent[], isBeliefTold: boolean): string[] {
  const told = events.map((e) => formatEvent(s, e, isBeliefTold)).filter((line) => line !== '');
  const statuses = events.flatMap((e) =>
    e.type === 'changed' &&
    elementAt(s.scenario.variables, e.slot).kind === 'status' &&
    isExact(elementAt(s.scenario.variables, e.slot), s.scenario.player)
      ? [`${slotTitle(s, e.slot)}: ${formatValue(s, e.slot, e.to)}`]
      : [],
  );
  const changes = gaugeChanges(s, events).map(
    (c) => `${c.title} ${c.from} → ${c.to}: ${c.causes.map((x) => `${formatSigned(x.by)} ${x.title}`).join(', ')}`,
  );
  return [...told.map((l) => `  ${l}`), ...statuses.map((l) => `  ${l}`), ...changes.map((l) => `    ${l}`)];
}

/** Scores in scenario order, then the total, on one line. */
export function formatScores(s: OpenScenario, scores: readonly number[]): string {
  const parts = s.scenario.scores.map((x, i) => `${s.text(`score.${x.id}.title`)} ${scores[i]}`);
  return `  Scores: ${parts.join(', ')}; total ${scores[scores.length - 1]}`;
}
