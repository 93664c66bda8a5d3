// The contract between the panels and what is drawn beside them: the map, the room behind a table, the pictures. No room knows the other.
import type { DrawnPlace, Figure, Sky, Weather } from '../engine/model/picture-def';

/** What can be pointed at on the map: a seat's id, `<player>-<seat>` for a relation, or a place's id. */
export type PlaceId = string;

/** The map, or nothing behind it: the whole game works when every call here does nothing. */
export interface MapPort {
  /** Gives the empty element the map is drawn in, or null when it goes away. */
  attach(
    host: HTMLElement | null,
    on: { readonly select: (place: PlaceId | null) => void; readonly hover: (place: PlaceId | null) => void },
  ): void;
  select(place: PlaceId | null): void;
  /** Shows what an act would do; null takes it away. */
  preview(actionId: string | null): void;
  /** Plays what happened since the last end of turn; settles when over or skipped, at once when there is no map. */
  play(onCaption: (text: string) => void): Promise<void>;
  skip(): void;
}

/** A gesture of a session: a text goes over, one comes back, a seal is pressed, one of us or one of them rises. */
export type TableGesture = 'send' | 'answer' | 'seal' | 'rise' | 'theyRise';

/** The room behind a table; the table works without it. */
export interface TableRoomPort {
  attach(host: HTMLElement | null): void;
  play(gesture: TableGesture): void;
}

/** A picture to show. What is left out is as usual at its place; an empty list of people shows nobody. */
export interface ShownPicture {
  readonly place: DrawnPlace;
  readonly sky?: Sky | null | undefined;
  readonly weather?: Weather | null | undefined;
  readonly people?: readonly Figure[] | null | undefined;
}

/** How it is framed: the share of its height that something hides below, and whether it comes closer than the whole (above 1). */
export interface PictureFrame {
  readonly cover?: number | undefined;
  readonly zoom?: number | undefined;
  readonly isSigned?: boolean | undefined;
}

/** Prints pictures; everything is said without them. */
export interface PicturePort {
  /** Prints into the element, which has a size of its own; `data-print` there says waiting, half, full or none. The returned function takes it away. */
  attach(host: HTMLElement, picture: ShownPicture, frame?: PictureFrame): () => void;
  /** A picture will soon be shown: what prints it may come and start. */
  warmUp(): void;
  /** Has the picture printed that may be shown next, for a frame like the last one. */
  prefetch(picture: ShownPicture): void;
}
