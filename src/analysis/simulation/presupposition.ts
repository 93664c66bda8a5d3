// Reads what a whole game says against how things stand when it is said: a sentence that takes for granted what a deed has made impossible is found.
// Invariant: reads every way of saying a thing, not only the one a game would choose; what presupposes what is data of whoever writes the scenarios.

import type { Agent } from '../../agents/agent';
import { defaultControllers } from '../../agents/game';
import { playPhase } from '../../agents/phase';
import type { Command } from '../../engine/model/command';
import type { GameEvent } from '../../engine/model/event';
import type { Turn } from '../../engine/model/indices';
import { elementAt } from '../../engine/model/list-access';
import type { Scenario, ScenarioTexts } from '../../engine/model/scenario';
import type { GameState } from '../../engine/model/state';
import { newGame } from '../../engine/turn/new-game';
import { type SeatView, viewSeat } from '../../engine/visibility/seat-view';
import { crisisKey, openerOf } from '../text/deed-telling';
import { warningKeysAhead } from '../text/prominence';

/** Texts that take something for granted, and what that is. */
export interface Presupposition {
  /** In a sentence, for whoever reads the report. */
  readonly says: string;
  /** The texts: beginnings of their keys, or a pattern found in what they say. */
  readonly keys?: readonly string[];
  readonly words?: string;
  /** Beginnings of keys of texts that the pattern finds wrongly. */
  readonly but?: readonly string[];
  /** By status or counter: the states or numbers under which it holds. */
  readonly values?: Readonly<Record<string, readonly (string | number)[]>>;
  /** A text that settles the dispute is in force, or is not. */
  readonly inForce?: boolean;
  /** A signed text waits for its vote, or none does. */
  readonly waiting?: boolean;
  /** By deed: it was not done in the last so many turns, the present one included. */
  readonly notWithin?: Readonly<Record<string, number>>;
}

export interface Contradiction {
  readonly turn: Turn;
  readonly key: string;
  readonly text: string;
  readonly says: string;
}

/** A player who, from a turn on, plays these acts as soon as each is possible, and is otherwise another. */
export function createStoryPlayer(base: Agent, acts: readonly string[], from: Turn): Agent {
  return {
    ...base,
    decide: (scenario, view, draw) => {
      const rest = base.decide(scenario, view, draw);
      if (view.turn < from) return rest;
      const next = acts.find((id) => elementAt(view.timesPlayed, indexOfAct(scenario, id)) === 0);
      return next === undefined ? rest : [{ type: 'act', seat: view.seat, id: next }, ...rest];
    },
  };
}

function indexOfAct({ actions }: Scenario, id: string): number {
  return actions.findIndex((action) => action.id === id);
}

/**
 * Tells what else is said between two turns, as keys of texts: asked when a game begins, when a turn has begun and when it is all over.
 * `newsStart`: where in the events the news since the end of the player's turn begin.
 */
export type Storyteller = (view: SeatView, events: readonly GameEvent[], newsStart: number) => readonly string[];

/** A game played to its end, and what it said that could not be. `deeds`: those done in it. `tells`: what is said besides what the events say. */
export function readGame(
  scenario: Scenario,
  texts: ScenarioTexts['texts'],
  presuppositions: readonly Presupposition[],
  seed: string,
  player: Agent,
  tells: Storyteller = () => [],
): { readonly contradictions: readonly Contradiction[]; readonly deeds: readonly string[] } {
  const contradictions: Contradiction[] = [];
  const hasText = (key: string): boolean => texts[key] !== undefined;
  const rules = presuppositions.map((rule) => ({ rule, words: rule.words === undefined ? null : new RegExp(rule.words, 'iu') }));
  const events: GameEvent[] = [];
  player.listen?.(events);
  const state = newGame(scenario, seed, { sink: events });
  const controllers = defaultControllers(scenario, player);
  const read = (keys: readonly string[]): void => {
    for (const key of new Set(keys)) {
      const text = texts[key] ?? '';
      for (const { rule, words } of rules) {
        const isMeant = rule.keys?.some((beginning) => key.startsWith(beginning)) === true || words?.test(text) === true;
        if (!isMeant || rule.but?.some((beginning) => key.startsWith(beginning)) === true || holds(scenario, state, rule)) continue;
        contradictions.push({ turn: state.turn, key, text, says: rule.says });
      }
    }
  };
  let told = 0;
  let newsStart = 0;
  const announced: string[] = [];
  const readNew = (): void => {
    const news = events.slice(told);
    told = events.length;
    read(news.flatMap((event) => (event.type === 'moveAnnounced' ? [] : keysOf(scenario, hasText, events, event))));
    for (const event of news) if (event.type === 'moveAnnounced') announced.push(...keysOf(scenario, hasText, events, event));
  };
  const readStory = (): void => read(tells(viewSeat(scenario, state, scenario.player), events, newsStart));
  const onCommand = ({ type, seat }: Command): void => {
    if (type === 'endTurn' && seat === scenario.player) newsStart = told;
    readNew();
  };
  readNew();
  readStory();
  while (!state.isOver) {
    const { turn } = state;
    playPhase(scenario, state, controllers, { sink: events, onCommand });
    if (state.turn === turn) continue;
    readStory();
    if (state.isOver) continue;
    // Announcements stand on the desk of the turn that has begun, beside the warnings of what is dated for the next.
    read([...announced.splice(0), ...warningKeysAhead(scenario, viewSeat(scenario, state, scenario.player), hasText)]);
  }
  return { contradictions, deeds: [...new Set(state.deeds.map(({ deed }) => elementAt(scenario.deeds, deed).id))] };
}

function holds(scenario: Scenario, state: GameState, { values, inForce, waiting, notWithin }: Presupposition): boolean {
  const { variables, deeds } = scenario;
  if (inForce !== undefined && (state.agreement !== null) !== inForce) return false;
  if (waiting !== undefined && state.signed.some(({ fate }) => fate === 'waiting') !== waiting) return false;
  for (const [id, allowed] of Object.entries(values ?? {})) {
    const slot = variables.findIndex((variable) => variable.id === id);
    if (slot < 0) continue;
    const value = elementAt(state.values, slot);
    if (!allowed.includes(value) && !allowed.includes(elementAt(variables, slot).states[value] ?? value)) return false;
  }
  for (const [id, turns] of Object.entries(notWithin ?? {}))
    if (state.deeds.some(({ deed, turn }) => elementAt(deeds, deed).id === id && turn > state.turn - turns)) return false;
  return true;
}

/** Every text that may be shown for an event, in each of its ways. */
function keysOf(scenario: Scenario, hasText: (key: string) => boolean, events: readonly GameEvent[], event: GameEvent): string[] {
  const ways = (...keys: readonly string[]): string[] =>
    keys.flatMap((key) => {
      const found = [key].filter(hasText);
      for (let i = 1; hasText(`${key}.${i}`); i++) found.push(`${key}.${i}`);
      return found;
    });
  switch (event.type) {
    case 'moveAnnounced':
      return ways(`move.${event.id}.intent`, `move.${event.id}.quote`, `move.${event.id}.reason.${event.occasion}`);
    case 'moveMade':
      return ways(
        `move.${event.id}.title`,
        `move.${event.id}.text`,
        `move.${event.id}.quote`,
        ...(event.answered ? [`move.${event.id}.answered_text`] : []),
      );
    case 'moveLapsed':
      return ways(`move.${event.id}.lapsed_text`);
    case 'newsBroke': {
      const prefix = event.variant === 'otherwise' ? `event.${event.id}.otherwise` : `event.${event.id}`;
      return ways(`${prefix}.headline`, `${prefix}.text`, `${prefix}.quote`);
    }
    case 'cardTurned':
      return ways(`card.${event.id}.title`, `card.${event.id}.text`);
    case 'cardStruck':
      return ways(`card.${event.id}.${event.answered ? 'answered_text' : 'struck_text'}`);
    case 'crisisOpened':
      return ['title', 'text'].map((field) => crisisKey(scenario, hasText, event.id, event.cause, field));
    case 'crisisMoved': {
      const rung = scenario.ladder?.rungs[event.rung - 1]?.id ?? '';
      return [crisisKey(scenario, hasText, event.id, openerOf(events, event.id), `rung.${rung}.${event.by}`)].filter(hasText);
    }
    case 'deedAnswered':
      return scenario.deedAnswers
        .filter(({ deed }) => elementAt(scenario.deeds, deed).id === event.id)
        .flatMap(({ voices }) =>
          voices.flatMap(({ voice }, i) => {
            const choice = elementAt(event.choices, i);
            if (choice < 0) return [];
            const key = `deed.${event.id}.${typeof voice === 'string' ? voice : elementAt(scenario.seats, voice).id}.${choice}`;
            return voice === 'paper' ? ways(`${key}.headline`, `${key}.text`) : ways(key);
          }),
        );
    default:
      return [];
  }
}
