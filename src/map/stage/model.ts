// What the map is told and what it answers: data only, no rules and no drawing. Derived from a seat's view.
// Invariant: two equal models draw the same picture.
import type { PaletteColour } from '../../engine/model/seat-def';

export interface StageCity {
  readonly id: string;
  readonly title: string;
  /** The name in the capital's own writing, or '' when it is the title. */
  readonly nativeName: string;
  readonly colour: PaletteColour;
  /** Trust in thousandths (0..1000); null where none is kept, as for the player's own capital. */
  readonly trust: number | null;
}

export interface StageRelation {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Trust in thousandths (0..1000). */
  readonly trust: number;
  /** True while the desk proposes something that would move this relation. */
  readonly isPreview?: boolean;
  /** Where the proposal would take the trust, in thousandths. */
  readonly previewTrust?: number | null;
}

/** A place of the inset. */
export interface StagePlace {
  readonly id: string;
  readonly title: string;
  readonly otherName: string;
  readonly state: 'disputed' | 'promised';
  readonly note: string;
}

export interface StageModel {
  /** Id of the player's own capital. */
  readonly player: string;
  readonly cities: readonly StageCity[];
  readonly relations: readonly StageRelation[];
  readonly places: readonly StagePlace[];
  /** 0 when no crisis is open. */
  readonly crisisRung: number;
  /** Id of a capital, a relation, a place or the ring around all places. */
  readonly selected: string | null;
  readonly hovered: string | null;
  readonly turnLabel: string;
  /** Words on the inset. */
  readonly insetTitle: string;
  readonly mainlandTitle: string;
}

/** What is watched at the end of a turn, in order. `at` is an id of the model, or that of the ring. */
export type StageBeat =
  | {
      readonly kind: 'envoy';
      readonly from: string;
      readonly to: string;
      readonly tone: 'warm' | 'cold' | 'neutral';
      readonly caption: string;
    }
  | { readonly kind: 'ink'; readonly at: string; readonly caption: string }
  | { readonly kind: 'seal'; readonly at: string; readonly caption: string }
  | { readonly kind: 'trust'; readonly relation: string; readonly from: number; readonly to: number; readonly caption: string }
  | { readonly kind: 'alarm'; readonly at: string; readonly caption: string };

export interface Stage {
  update(model: StageModel): void;
  /** Resolves when the last beat has been shown, at once when motion is reduced, and when it is skipped. Never rejects. */
  play(beats: readonly StageBeat[], onCaption: (text: string) => void): Promise<void>;
  skip(): void;
  resize(): void;
  destroy(): void;
  readonly isAlive: boolean;
}

export interface StageOptions {
  readonly reducedMotion: boolean;
  onSelect(id: string | null): void;
  onHover(id: string | null): void;
  /** The browser has taken away what the map is drawn with, or has given it back: meanwhile nothing of it is seen. */
  onLost(isLost: boolean): void;
}

/** The capital at the end of a relation that is not the player's: the line has its colour. */
export function farCity(model: StageModel, relation: StageRelation): StageCity | undefined {
  const id = relation.from === model.player ? relation.to : relation.from;
  return model.cities.find((city) => city.id === id);
}

/** Whether a mark is to be lit: chosen, or pointed at on the page or on the map. */
export function isLit(model: StageModel, pointed: string | null, id: string): boolean {
  return model.selected === id || model.hovered === id || pointed === id;
}

/** A capital's names as they stand on the map: its own writing first, where it has one. */
export function cityLabel({ title, nativeName }: StageCity): string {
  return nativeName === '' || nativeName === title ? title : `${nativeName} ${title}`;
}
