// Reads the debrief's own sentences. Invariant: every key used is a key of its catalogue, checked by the type.
import { enDebrief } from './en-debrief';
import { fillMessage, type MessageArgs } from './text';

export type DebriefKey = keyof typeof enDebrief;

/** The debrief's sentence for a key, filled in. */
export function debriefText(key: DebriefKey, args?: MessageArgs): string {
  return fillMessage(enDebrief[key], args);
}
