// The contract between the panels and what is drawn beside them: the map, and the room behind a table. Neither room knows the other.

import type { PictureDef } from '../engine/model/picture-def';

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

/** Pictures of scenes; the page works without them. */
export interface PicturePort {
  /** Prints a picture into the empty element, in its size, and again when that changes; the returned function ends it and empties the element. */
  show(host: HTMLElement, picture: PictureDef): () => void;
  /** Begins to print what is likely to be shown next. */
  prepare(picture: PictureDef): void;
}

/** A gesture of a session: a text goes over, one comes back, a seal is pressed, one of us or one of them rises. */
export type TableGesture = 'send' | 'answer' | 'seal' | 'rise' | 'theyRise';

/** The room behind a table; the table works without it. */
export interface TableRoomPort {
  attach(host: HTMLElement | null): void;
  play(gesture: TableGesture): void;
}
