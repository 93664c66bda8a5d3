// What is said when a turn has ended: which capitals, and the public, answer what was done, one after the other, before any number moves.
// Invariant: each speaks once at most, in few words; nothing is said that what happened since has made untrue.

import { answeredBefore, toldDeeds } from '../analysis/text/deed-telling';
import { moveQuoteKey } from '../analysis/text/wording';
import type { DeedOccasion } from '../engine/model/deed-def';
import { eventsOfType, type GameEvent } from '../engine/model/event';
import type { Seat, Turn } from '../engine/model/indices';
import { elementAt } from '../engine/model/list-access';
import type { Scenario } from '../engine/model/scenario';
import type { SceneDef } from '../engine/model/scene-def';
import type { SeatView } from '../engine/visibility/seat-view';
import { answerGiven } from './scene-answer';

/** One answer: who, with which text, and what it answers. A piece moves from the voice to the player's seat. */
export interface StoryBeat {
  readonly voice: Seat | 'public';
  readonly key: string;
  readonly about: 'answer' | 'deed' | 'move';
}

/** A turn that has ended, as the player's seat was told of it. */
export interface EndedTurn {
  readonly scenario: Scenario;
  /** How things stand now, after it. */
  readonly view: SeatView;
  readonly turn: Turn;
  /** What it was about; null: nothing in particular. */
  readonly scene: SceneDef | null;
  /** Everything told so far, and where the news since the end of this turn begin in it. */
  readonly events: readonly GameEvent[];
  readonly newsStart: number;
  /** Words of a text; 0 where there is none. */
  readonly words: (key: string) => number;
}

/** A beat is read in a breath. */
const mostWords = 12;

/**
 * In the order of the seats, the public last. Whoever has something to say to the answer of the scene says that, unless something greater has
 * happened since; else to a deed; else, of its own move.
 */
export function beatsOf(ended: EndedTurn): StoryBeat[] {
  const { scenario } = ended;
  const pools = [...sinceThen(ended), ...toAnswer(ended), ...toDeeds(ended), ...ofMoves(ended)].filter(({ key }) => {
    const words = ended.words(key);
    return words > 0 && words <= mostWords;
  });
  const voices: readonly (Seat | 'public')[] = [...scenario.seats.keys(), 'public'];
  return voices.flatMap((voice) => (voice === scenario.player ? [] : (pools.find((beat) => beat.voice === voice) ?? [])));
}

/** Of these kinds are deeds after which what was said before may no longer be so: how things stand has become another. */
const turningPoints: ReadonlySet<DeedOccasion> = new Set(['state', 'signed', 'ratified', 'votedDown', 'crisisEnded']);

/** What is said to turning points that came after the player had ended the turn: the scene's answer knew nothing of them. */
function sinceThen(ended: EndedTurn): StoryBeat[] {
  const later = new Set(eventsOfType(ended.events.slice(ended.newsStart), 'deedDone').map(({ id }) => id));
  const turning = ended.scenario.deeds.filter(({ id, triggers }) => later.has(id) && triggers.some((t) => turningPoints.has(t.occasion)));
  return deedBeats(ended, (id) => turning.some((deed) => deed.id === id));
}

function toAnswer({ scenario, scene, turn, events }: EndedTurn): StoryBeat[] {
  const given = scene && answerGiven(scenario, scene, turn, events);
  if (!scene || given === null) return [];
  const key = `scene.${scene.id}.answer.${given}.then`;
  return [...scenario.seats.keys(), 'public' as const].map((voice) => ({
    voice,
    key: `${key}.${voice === 'public' ? voice : elementAt(scenario.seats, voice).id}`,
    about: 'answer',
  }));
}

function toDeeds(ended: EndedTurn): StoryBeat[] {
  return deedBeats(ended, () => true);
}

function deedBeats({ scenario, view, events, newsStart, words }: EndedTurn, isMeant: (id: string) => boolean): StoryBeat[] {
  const told = toldDeeds(scenario, view.wordingSeed, (key) => words(key) > 0, events.slice(newsStart), answeredBefore(events, newsStart));
  return told.flatMap(({ id, answers }) => (isMeant(id) ? answers.map(({ voice, key }) => ({ voice, key, about: 'deed' as const })) : []));
}

/** Whoever has carried out what it had announced, in the words it has for that. */
function ofMoves({ scenario, view, events, newsStart, words }: EndedTurn): StoryBeat[] {
  const teller = {
    wordingSeed: view.wordingSeed,
    hasText: (key: string) => words(key) > 0,
    actsIn: (turn: Turn) => (view.acts[turn] ?? []).map((action) => elementAt(scenario.actions, action).id),
  };
  return eventsOfType(events.slice(newsStart), 'moveMade').map(({ id, seat, turn }) => {
    const turns = view.movesMade.flatMap(([made, move]) => (made <= turn && elementAt(scenario.moves, move).id === id ? [made] : []));
    return { voice: seat, key: moveQuoteKey(teller, id, turns), about: 'move' };
  });
}
