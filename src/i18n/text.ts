// Reads the interface's own messages by key. A scenario's texts come from the scenario's catalogue; these are the words around them.
// Messages of the title and the desk are imported here. Those of parts that load later are imported by the files that use them.
// Invariant: a file imports every part of the catalogue whose keys it reads; tests/i18n/catalogues.test.ts checks it.
// Another language is a folder beside `en` with the same files, which call `addMessages` with its tag; main.ts imports them when it is chosen.
import type { atTable } from './en/at-table';
import type { counsel } from './en/counsel';
import type { crisis } from './en/crisis';
import type { debrief } from './en/debrief';
import type { guide } from './en/guide';
import type { help } from './en/help';
import type { core } from './en/interface';
import type { library } from './en/library';
import type { log } from './en/log';
import type { past } from './en/past';
import type { scene } from './en/scene';
import type { seats } from './en/seats';
import type { sheets } from './en/sheets';
import type { table } from './en/table';
import type { words } from './en/words';
import { lookUp, type MessageArgs } from './messages';
import './en/interface';
import './en/table';
import './en/words';

/** Keys of the whole catalogue. */
export type MessageKey =
  | keyof typeof atTable
  | keyof typeof core
  | keyof typeof counsel
  | keyof typeof crisis
  | keyof typeof debrief
  | keyof typeof guide
  | keyof typeof help
  | keyof typeof library
  | keyof typeof log
  | keyof typeof past
  | keyof typeof scene
  | keyof typeof seats
  | keyof typeof sheets
  | keyof typeof table
  | keyof typeof words;

/** The interface's message for a key, with its quoted numbers and names filled in; the key in brackets where it is not loaded. */
export function t(key: MessageKey, args?: MessageArgs): string {
  return lookUp(key, args) ?? `[${key}]`;
}

/** The message for a key that may not exist (a rejection's, a word made from data); null when it does not. */
export function findMessage(key: string, args?: MessageArgs): string | null {
  return lookUp(key, args);
}
