// The front page that fills the screen after a turn in which something great happened: what it says, who speaks on it, what it shows.
// Invariant: the deeds' own papers and the dated news' own headlines; one page a turn, and the headline is about what happened.

import { toldDeeds } from '../analysis/text/deed-telling';
import { textVariantKey } from '../analysis/text/telling';
import { eventsOfType, type GameEvent } from '../engine/model/event';
import type { Seat } from '../engine/model/indices';
import { elementAt } from '../engine/model/list-access';
import type { PictureDef } from '../engine/model/picture-def';
import type { Scenario } from '../engine/model/scenario';
import type { SceneDef } from '../engine/model/scene-def';

/** Keys of texts, and a picture where some scene has one of it. */
export interface FrontPage {
  /** The deed or the dated news it is about. */
  readonly about: { readonly kind: 'deed' | 'event'; readonly id: string };
  readonly headline: string;
  readonly text: string;
  readonly voices: readonly { readonly voice: Seat | 'public'; readonly key: string }[];
  readonly picture: PictureDef | null;
}

/**
 * The page of a turn's news, or null where nothing of it is great. A deed is great where some scene about it is; dated news are where the
 * scene about them is the one of the turn they open. `scene`: that one. `before`: how often each deed had been answered earlier.
 */
export function frontPageOf(
  scenario: Scenario,
  wordingSeed: string,
  hasText: (key: string) => boolean,
  news: readonly GameEvent[],
  scene: SceneDef | null,
  before: (deed: string) => number,
): FrontPage | null {
  const [lead] = toldDeeds(scenario, wordingSeed, hasText, news, before);
  const ofDeed = scenario.scenes.filter(
    ({ occasion }) => lead && occasion.kind === 'deed' && elementAt(scenario.deeds, occasion.deed).id === lead.id,
  );
  if (lead?.page && ofDeed.some(({ weight }) => weight === 'great')) {
    return { about: { kind: 'deed', id: lead.id }, ...lead.page, voices: lead.answers, picture: ofDeed[0]?.picture ?? null };
  }
  if (scene?.weight !== 'great' || scene.occasion.kind !== 'event') return null;
  const { event } = scene.occasion;
  if (!eventsOfType(news, 'newsBroke').some(({ id }) => id === event)) return null;
  const text = textVariantKey(wordingSeed, `event.${event}.text`, hasText);
  return { about: { kind: 'event', id: event }, headline: `event.${event}.headline`, text, voices: [], picture: scene.picture };
}
