// What a turn tells of deeds: what the front page says, and what each capital and the public answer, as keys of texts.
// Invariant: the same words whenever the same game is looked at again; no way of saying a thing comes twice while another is unused.

import type { DeedVoice } from '../../engine/model/deed-def';
import { eventsOfType, type GameEvent } from '../../engine/model/event';
import type { Seat } from '../../engine/model/indices';
import { elementAt } from '../../engine/model/list-access';
import type { Scenario } from '../../engine/model/scenario';
import { pickVariant } from '../../engine/model/variant';
import { waysOf } from './telling';

type HasText = (key: string) => boolean;

/** What is said to one deed, in the turn after it. */
export interface ToldDeed {
  readonly id: string;
  readonly by: Seat;
  /** Keys of the front page; null where the paper has other news. */
  readonly page: { readonly headline: string; readonly text: string } | null;
  readonly answers: readonly { readonly voice: Exclude<DeedVoice, 'paper'>; readonly key: string }[];
}

/** How often each deed had been answered before the news of the turn, which begin at `newsStart` among all events. */
export function answeredBefore(events: readonly GameEvent[], newsStart: number): (id: string) => number {
  const earlier = eventsOfType(events.slice(0, newsStart), 'deedAnswered');
  return (id) => earlier.filter((event) => event.id === id).length;
}

/** The deeds answered among these events, in the scenario's order: the first leads, and all with a front page before the others. `before`: how often each had been answered earlier in the game. */
export function toldDeeds(
  scenario: Scenario,
  wordingSeed: string,
  hasText: HasText,
  events: readonly GameEvent[],
  before: (id: string) => number,
): ToldDeed[] {
  const indexOf = (id: string): number => scenario.deeds.findIndex((deed) => deed.id === id);
  const isDatedDay = events.some(({ type }) => type === 'newsBroke');
  const answered = eventsOfType(events, 'deedAnswered').sort((a, b) => indexOf(a.id) - indexOf(b.id));
  const told = answered.map(({ id, by, choices }): ToldDeed => {
    const way = (key: string): string => wayOf(wordingSeed, key, hasText, before(id));
    const def = scenario.deedAnswers.find(({ deed }) => deed === indexOf(id));
    const said = (def?.voices ?? []).flatMap(({ voice }, i) => {
      const choice = elementAt(choices, i);
      return choice < 0 ? [] : [{ voice, choice }];
    });
    const paper = def?.isYielding && isDatedDay ? undefined : said.find(({ voice }) => voice === 'paper');
    const page = paper ? `deed.${id}.paper.${paper.choice}` : null;
    return {
      id,
      by,
      page: page === null ? null : { headline: way(`${page}.headline`), text: way(`${page}.text`) },
      answers: said.flatMap(({ voice, choice }) =>
        voice === 'paper' ? [] : [{ voice, key: way(`deed.${id}.${voiceName(scenario, voice)}.${choice}`) }],
      ),
    };
  });
  return [...told.filter(({ page }) => page !== null), ...told.filter(({ page }) => page === null)];
}

function voiceName({ seats }: Scenario, voice: Seat | 'public'): string {
  return voice === 'public' ? voice : elementAt(seats, voice).id;
}

/** One of the ways by the game, then the next each time. */
function wayOf(wordingSeed: string, key: string, hasText: HasText, before: number): string {
  const ways = waysOf(key, hasText);
  return elementAt(ways, (pickVariant(wordingSeed, key, ways.length) + before) % ways.length);
}

/** Key of a text of a crisis: in the words of what opened it, where there are such. `field`: e.g. `title`, `rung.note.other`. */
export function crisisKey({ crisisCauses }: Scenario, hasText: HasText, kind: string, openedBy: string, field: string): string {
  const cause = crisisCauses.find((each) => each.kind === kind && each.of.includes(openedBy));
  const own = `crisis.${kind}.cause.${cause?.id ?? ''}.${field}`;
  return cause && hasText(own) ? own : `crisis.${kind}.${field}`;
}

/** What opened the crisis of this kind that was under way, or had just ended, at the last of these events; '' where that was not told. */
export function openerOf(events: readonly GameEvent[], kind: string): string {
  return eventsOfType(events, 'crisisOpened').findLast(({ id }) => id === kind)?.cause ?? '';
}
