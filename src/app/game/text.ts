// Words of a game: the scenario's texts before the interface's, and the sentences more than one room reads.

import type { Command } from '../../engine/model/command';
import type { Seat } from '../../engine/model/indices';
import type { Scenario, ScenarioTexts } from '../../engine/model/scenario';
import type { SeatView } from '../../engine/visibility/seat-view';
import { isExact } from '../../engine/visibility/visibility';
import { seatDef } from './definitions';

/** A reading of text keys: the scenario's catalogue, then the interface's. Missing keys come back as the key in brackets. */
export type Translate = (key: string, args?: Readonly<Record<string, string | number>>) => string;

/** What a game is told in. Made anew when texts have joined the scenario's, so that whoever shows a sentence reads it again. */
export interface Wording {
  readonly text: Translate;
  readonly hasText: (key: string) => boolean;
  /** Ids of the terms the scenario explains, in its order. */
  readonly glossaryTerms: readonly string[];
}

/** What names are read from: the same for the whole game. */
export interface NameContext {
  readonly scenario: Scenario;
  readonly text: Translate;
  readonly hasText: (key: string) => boolean;
}

/** What sentences about a game are read from: names, and what one seat sees. */
export interface SeatContext extends NameContext {
  readonly view: SeatView;
}

/** `translate`: the interface's texts, for keys the scenario does not have. */
export function createWording({ texts }: ScenarioTexts, translate: Translate): Wording {
  return {
    text: (key, args) => {
      const found = texts[key];
      return found === undefined ? translate(key, args) : interpolate(found, args);
    },
    hasText: (key) => texts[key] !== undefined,
    glossaryTerms: termsOf(texts),
  };
}

/** Puts numbers and names into a sentence; what is not given stays as written, so that a missing value is seen. */
function interpolate(sentence: string, args: Readonly<Record<string, string | number>> = {}): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, key: string) => (Object.hasOwn(args, key) ? String(args[key]) : whole));
}

/** Ids of the glossary's entries, each once, in the order of the texts. */
function termsOf(texts: ScenarioTexts['texts']): string[] {
  return Object.keys(texts).flatMap((key) => {
    const [section, id, field] = key.split('.');
    return section === 'glossary' && id !== undefined && field === 'title' ? [id] : [];
  });
}

/** The scenario's words about a place; nothing when it has none. */
export function mapPlaceText(context: Pick<NameContext, 'text' | 'hasText'>, id: string, field: 'title' | 'other' | 'text'): string {
  const key = `place.${id}.${field}`;
  return context.hasText(key) ? context.text(key) : '';
}

/**
 * Seat index of the one the player mostly faces: whose hidden type is the question of the game, else who sits across the first table, else
 * the first other seat.
 */
export function rivalSeat({ seats, player, slots, variables, tables }: Scenario): Seat {
  const type = variables[slots.type];
  const others = seats.flatMap((_, seat) => (seat === player ? [] : [seat]));
  const across = tables[0]?.between.find((seat) => seat !== player);
  const knowing = type === undefined ? undefined : others.find((seat) => isExact(type, seat));
  return knowing ?? across ?? others[0] ?? player;
}

/** Whom the interface's sentences name: the player's side and the one it mostly faces. */
export function partyNames({ scenario, text }: Pick<NameContext, 'scenario' | 'text'>): {
  readonly player: string;
  readonly rival: string;
} {
  const title = (seat: Seat): string => text(`seat.${seatDef(scenario, seat).id}.title`);
  return { player: title(scenario.player), rival: title(rivalSeat(scenario)) };
}

/** What the player calls a command that can be taken back: an act and a line by their title, all else is the answer to a crisis. */
export function commandName(command: Command, text: Translate): string {
  switch (command.type) {
    case 'act':
      return text(`action.${command.id}.title`);
    case 'declare':
      return text(`line.${command.id}.title`);
    default:
      return text('undo.crisisAnswer');
  }
}
