// Saved games: one text per game, a damaged one is kept aside and named, never overwritten.
// Invariant: what cannot be read is never written to; ids of new games are fresh.
import { formatRecord, type GameRecord, parseRecord } from '../replay/record';
import type { Game } from './game';
import { recordOf } from './record-keeper';
import type { ReadText, SavedGame } from './session';

/** A keyed shelf of texts; the browser's storage or one in memory. */
export interface TextShelf {
  readonly keys: () => readonly string[];
  readonly read: (key: string) => string | null;
  readonly write: (key: string, text: string) => boolean;
  readonly remove: (key: string) => void;
}

export type Read = { readonly ok: true; readonly record: GameRecord } | { readonly ok: false; readonly problem: string };

export interface SaveShelf {
  readonly keep: (game: Game, savedAt: number) => boolean;
  readonly read: (id: string) => Read;
  readonly raw: (id: string) => string | null;
  readonly remove: (id: string) => void;
  readonly ids: () => readonly string[];
  readonly about: (id: string) => SaveNote | null;
  readonly format: (record: GameRecord) => string;
  readonly parse: (text: string) => Read;
}

/** What the list of saves shows without re-running a game. */
export interface SaveNote {
  readonly scenarioId: string;
  readonly title: string;
  readonly seed: string;
  readonly turn: number;
  readonly turns: number;
  readonly savedAt: number;
  readonly isOver: boolean;
}

const GAME = 'game.';
const NOTE = 'note.';

export function createSaveShelf(shelf: TextShelf): SaveShelf {
  const parse = (text: string): Read => parseRecord(text);
  return {
    keep: (game, savedAt) => {
      const { scenario, state } = game;
      const note: SaveNote = {
        scenarioId: scenario.id,
        title: game.texts.texts.title ?? scenario.id,
        seed: game.seed,
        turn: state.turn,
        turns: scenario.turns.length,
        savedAt,
        isOver: state.isOver,
      };
      return shelf.write(GAME + game.id, formatRecord(recordOf(game))) && shelf.write(NOTE + game.id, JSON.stringify(note));
    },
    read: (id) => {
      const text = shelf.read(GAME + id);
      return text === null ? { ok: false, problem: '' } : parse(text);
    },
    raw: (id) => shelf.read(GAME + id),
    remove: (id) => {
      shelf.remove(GAME + id);
      shelf.remove(NOTE + id);
    },
    ids: () => shelf.keys().flatMap((k) => (k.startsWith(GAME) ? [k.slice(GAME.length)] : [])),
    about: (id) => parseNote(shelf.read(NOTE + id)),
    format: formatRecord,
    parse,
  };
}

function parseNote(text: string | null): SaveNote | null {
  if (text === null) return null;
  try {
    const note: unknown = JSON.parse(text);
    if (typeof note !== 'object' || note === null) return null;
    const n = note as Record<string, unknown>;
    const isText = [n.scenarioId, n.title, n.seed].every((x) => typeof x === 'string');
    const isNumber = [n.turn, n.turns, n.savedAt].every((x) => typeof x === 'number');
    return isText && isNumber && typeof n.isOver === 'boolean' ? (note as SaveNote) : null;
  } catch {
    return null;
  }
}

/** The list of saves, newest first; those that cannot be read say why. */
export function readSaves(shelf: SaveShelf, say: ReadText): SavedGame[] {
  const saves = shelf.ids().map((id): SavedGame => {
    const found = shelf.read(id);
    const note = shelf.about(id) ?? { scenarioId: '', title: say('save.untitled'), seed: '', turn: 0, turns: 0, savedAt: 0, isOver: false };
    return { id, ...note, problem: found.ok ? null : found.problem || say('save.missing') };
  });
  return saves.sort((a, b) => b.savedAt - a.savedAt || (a.id < b.id ? -1 : 1));
}
