// Which of a scenario's texts a reader needs when: three parts that a page may fetch one after the other.
import type { Scenario } from '../engine/model/scenario';
import type { SceneDef } from '../engine/model/scene-def';

/** `front`: what a turn shows. `notes`: what stands behind a click, and later events. `library`: the library page's alone. */
export type TextPart = 'front' | 'notes' | 'library';

/** What leans on which document stays with the notes: the desk links to it. */
const ofLibrary =
  /^(holding|name)\.|^source\.[^.]*\.(text|date|publisher|place)$|^document\.[^.]*\.(text|sources|locator|events|clauses|lines|reading\..*)$/;
const behindClick = /\.(why|sources|documents|warning|struck_text|answered_text)$/;
const notes = [
  behindClick,
  /^(gauge|counter|type|action)\.[^.]*\.text$/,
  /^type\.[^.]*\.past\./,
  /^turn\.[^.]*\.chronicle\./,
  /^(move|table|glossary|source|document|outcome|rung|crisis|issue|measure|signal|drift|rule|transition|law|closing|deed|question|reading)\./,
  /^history$/,
];

export function textPart(key: string, { events, scenes }: Pick<Scenario, 'events' | 'scenes'>): TextPart {
  if (ofLibrary.test(key)) return 'library';
  const [section, id, field] = key.split('.');
  if (section === 'event' && !behindClick.test(key)) return events.some((e) => e.id === id && e.turn > 0) ? 'notes' : 'front';
  if (section === 'scene') {
    const scene = scenes.find((one) => one.id === id);
    return scene && isFirstScene({ events }, scene) && field !== 'fact' && field !== 'why' ? 'front' : 'notes';
  }
  return notes.some((pattern) => pattern.test(key)) ? 'notes' : 'front';
}

/** Whether the scene is about the first turn, or about news that open it. */
export function isFirstScene({ events }: Pick<Scenario, 'events'>, { occasion }: Pick<SceneDef, 'occasion'>): boolean {
  return occasion.kind === 'turn' ? occasion.from === 0 : occasion.kind === 'event' && isFirstNews(events, occasion.event);
}

function isFirstNews(events: Scenario['events'], id: string): boolean {
  return events.some((event) => event.id === id && event.turn === 0);
}
