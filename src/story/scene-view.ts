// What a screen needs of a scene: who says what, what is asked, and each answer with its price and what it would bring.
// Invariant: words are keys of texts; prices, reasons and consequences are the engine's own, the same the desk shows for the same act.

import { relativeChange } from '../analysis/text/prominence';
import type { Slot } from '../engine/model/indices';
import type { PictureDef } from '../engine/model/picture-def';
import type { Rejection } from '../engine/model/rejection';
import type { Scenario } from '../engine/model/scenario';
import type { SceneDef, SceneWeight } from '../engine/model/scene-def';
import { forecastCrisis } from '../engine/visibility/crisis-forecast';
import { forecastAct } from '../engine/visibility/forecast';
import type { SeatView } from '../engine/visibility/seat-view';
import { type AnswerNow, answerNow } from './scene-answer';

/** Somebody who speaks; keys of texts, null where there is none. `name` or `role` is there, or both. */
export interface SpeakerView {
  readonly name: string | null;
  readonly role: string | null;
  readonly says: string;
}

/** One thing an answer would bring, as far as the seat can see. */
export type SceneConsequence =
  /** A gauge moves by so much: at once, or in so many turns. */
  | { readonly kind: 'change'; readonly slot: Slot; readonly by: number; readonly turns: number }
  /** It answers a card in play, or an announced move. */
  | { readonly kind: 'answers'; readonly what: 'card' | 'move'; readonly id: string };

/** An answer to choose. Give `commands` in order, then open the table, if any; an answer without either is waiting or stepping down. */
export interface SceneAnswerView extends Omit<AnswerNow, 'rejection'> {
  /** Its place among the scene's answers, those left out counted. */
  readonly index: number;
  readonly say: string;
  /** `greyed`: shown, and `rejection` says why it cannot be given. */
  readonly state: 'possible' | 'greyed';
  readonly rejection: Rejection | null;
  /** Two at most, the weightiest first. */
  readonly consequences: readonly SceneConsequence[];
  /** Chance in percent, from the least to the most it may be, that it comes out so: a way out is taken, the other side yields to a climb; else null. */
  readonly odds: readonly [least: number, most: number] | null;
  /** Some of its acts have a risk that is drawn when the turn ends. */
  readonly hasRisk: boolean;
}

export interface SceneView {
  readonly id: string;
  readonly weight: SceneWeight;
  readonly picture: PictureDef;
  readonly speakers: readonly SpeakerView[];
  /** Null on a last page. */
  readonly ask: string | null;
  /** Those that can be shown, in the scene's order. */
  readonly answers: readonly SceneAnswerView[];
  /** What of it is fact: key of the text, and of the ids of its sources, joined by commas. */
  readonly facts: readonly { readonly text: string; readonly sources: string }[];
}

type HasText = (key: string) => boolean;

const mostConsequences = 2;

/** The scene as the seat would see it now. */
export function viewScene(scenario: Scenario, view: SeatView, scene: SceneDef, hasText: HasText): SceneView {
  const key = `scene.${scene.id}`;
  const found = (text: string): string | null => (hasText(text) ? text : null);
  return {
    id: scene.id,
    weight: scene.weight,
    picture: scene.picture,
    speakers: Array.from({ length: scene.speakers }, (_, i) => ({
      name: found(`${key}.speaker.${i}.name`),
      role: found(`${key}.speaker.${i}.role`),
      says: `${key}.speaker.${i}.says`,
    })),
    ask: scene.answers.length > 0 ? `${key}.ask` : null,
    answers: scene.answers.flatMap((answer, index): SceneAnswerView[] => {
      const now = answerNow(scenario, view, answer);
      if (now.rejection && answer.ifImpossible === 'drop') return [];
      const state = now.rejection ? 'greyed' : 'possible';
      return [{ ...now, index, say: `${key}.answer.${index}.say`, state, ...whatItBrings(scenario, view, now, answer.steps) }];
    }),
    facts: numbered(`${key}.fact`, hasText).map((fact) => ({ text: `${fact}.text`, sources: `${fact}.sources` })),
  };
}

function numbered(key: string, hasText: HasText): string[] {
  const keys: string[] = [];
  while (hasText(`${key}.${keys.length}.text`)) keys.push(`${key}.${keys.length}`);
  return keys;
}

function whatItBrings(
  scenario: Scenario,
  view: SeatView,
  { commands, rejection }: AnswerNow,
  steps: SceneDef['answers'][number]['steps'],
): Pick<SceneAnswerView, 'consequences' | 'odds' | 'hasRisk'> {
  const nothing = { consequences: [], odds: null, hasRisk: false };
  if (rejection) return nothing;
  const crisis = steps.find((step) => step.kind === 'crisis');
  if (crisis && view.crisis) return ofCrisis(scenario, view, crisis.answer);
  const forecasts = commands.flatMap((command) => (command.type === 'act' ? [forecastAct(scenario, view, command.id)] : []));
  if (forecasts.length === 0) return nothing;
  const all = forecasts.flatMap((forecast) => forecast.answers.map(({ kind, id }) => ({ kind: 'answers', what: kind, id }) as const));
  // Two acts may answer one thing.
  const answers = all.filter((one, i) => all.findIndex(({ what, id }) => what === one.what && id === one.id) === i);
  const now = weightiest(
    scenario,
    forecasts.flatMap((forecast) => forecast.now.map(({ slot, delta }) => ({ slot, by: delta, turns: 0 }))),
  );
  const later = weightiest(
    scenario,
    forecasts.flatMap((forecast) =>
      forecast.later.flatMap(({ turns, changes }) => changes.map(({ slot, delta }) => ({ slot, by: delta, turns }))),
    ),
  );
  return {
    consequences: [...answers, ...now, ...later].slice(0, mostConsequences),
    odds: null,
    hasRisk: forecasts.some((forecast) => forecast.hasRisk),
  };
}

function ofCrisis(
  scenario: Scenario,
  view: SeatView,
  answer: 'climb' | 'offRamp' | 'stepDown',
): Pick<SceneAnswerView, 'consequences' | 'odds' | 'hasRisk'> {
  const { changes, stands, takesOffRamp } = forecastCrisis(scenario, view);
  const [least, most] = stands;
  const expected = answer === 'climb' ? changes.yields : changes[answer];
  const odds: SceneAnswerView['odds'] =
    answer === 'climb' ? [100 - most, 100 - least] : answer === 'offRamp' ? [takesOffRamp, takesOffRamp] : null;
  const told = weightiest(
    scenario,
    expected.map(({ slot, delta }) => ({ slot, by: delta, turns: 0 })),
  );
  return { consequences: told.slice(0, mostConsequences), odds, hasRisk: false };
}

interface GaugeChange {
  readonly slot: Slot;
  readonly by: number;
  readonly turns: number;
}

/** Changes of one gauge at one time are one; by the share of its range each moves, capital, which is the price, left out. */
function weightiest(scenario: Scenario, changes: readonly GaugeChange[]): (GaugeChange & { readonly kind: 'change' })[] {
  const net = new Map<string, GaugeChange>();
  for (const { slot, by, turns } of changes) {
    const before = net.get(`${slot}|${turns}`)?.by ?? 0;
    if (slot !== scenario.slots.capital) net.set(`${slot}|${turns}`, { slot, by: before + by, turns });
  }
  return [...net.values()]
    .filter(({ by }) => by !== 0)
    .sort((a, b) => relativeChange(scenario, b.slot, b.by) - relativeChange(scenario, a.slot, a.by) || a.slot - b.slot)
    .map((change) => ({ kind: 'change', ...change }));
}
