// Saved games on a shelf of texts: a record per game, and a note beside it for the list.
// Invariant: reading never changes anything; a text that cannot be read is listed with the reason, and can still be handed out as it is.
import { formatRecord, type GameRecord, parseRecord } from '../../replay/record';
import type { ForkOrigin, Game } from '../game/game';
import type { SavedGame, Translate } from '../game/game-view';

/** A keyed shelf of texts; the browser's storage or one in memory. */
export interface SaveBackend {
  readonly keys: () => readonly string[];
  readonly read: (key: string) => string | null;
  /** False when the text could not be kept for good. */
  readonly write: (key: string, text: string) => boolean;
  readonly remove: (key: string) => void;
}

export type SaveReadResult = { readonly ok: true; readonly record: GameRecord } | { readonly ok: false; readonly problem: string };

export interface SaveStorage {
  readonly write: (id: string, record: GameRecord, note: SaveSummary) => boolean;
  /** The record; `problem` is empty when there is nothing of that name. */
  readonly read: (id: string) => SaveReadResult;
  /** The record's text, sound or not; null when there is none. */
  readonly readText: (id: string) => string | null;
  readonly remove: (id: string) => void;
  readonly ids: () => readonly string[];
  readonly readSummary: (id: string) => SaveSummary | null;
  /** Drafts in hand beside a game, as text; null when there are none. */
  readonly readDrafts: (id: string) => string | null;
  /** False when they could not be kept: they are worth no warning of their own. */
  readonly writeDrafts: (id: string, text: string) => boolean;
}

/** What the list of saves shows without re-running a game. */
export interface SaveSummary {
  readonly scenarioId: string;
  readonly title: string;
  readonly seed: string;
  readonly turn: number;
  readonly turns: number;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  readonly isOver: boolean;
  /** True for a game opened from a file that the player has not gone on with: doing so marks it. */
  readonly isForeign?: boolean;
  /** The game it left, for one that began on the way. */
  readonly fork?: ForkOrigin;
}

const GAME = 'game.';
const NOTE = 'note.';
const DRAFTS = 'drafts.';
/** The last moment a calendar knows, in milliseconds since 1970. */
const LAST_MOMENT = 8.64e15;

export function createSaveStorage(shelf: SaveBackend): SaveStorage {
  return {
    // The game first: should room for the note be wanting, the game is there, without a title.
    write: (id, record, note) => {
      const isKept = shelf.write(GAME + id, formatRecord(record));
      return shelf.write(NOTE + id, JSON.stringify(note)) && isKept;
    },
    read: (id) => {
      const text = shelf.read(GAME + id);
      return text === null ? { ok: false, problem: '' } : parseRecord(text);
    },
    readText: (id) => shelf.read(GAME + id),
    remove: (id) => {
      shelf.remove(GAME + id);
      shelf.remove(NOTE + id);
      shelf.remove(DRAFTS + id);
    },
    ids: () => shelf.keys().flatMap((k) => (k.startsWith(GAME) ? [k.slice(GAME.length)] : [])),
    readSummary: (id) => parseNote(shelf.read(NOTE + id)),
    readDrafts: (id) => shelf.read(DRAFTS + id),
    writeDrafts: (id, text) => shelf.write(DRAFTS + id, text),
  };
}

export function createSaveSummary(game: Game, savedAt: number, isForeign = false): SaveSummary {
  const { scenario, state, texts, seed, fork } = game;
  const title = texts.texts.title ?? scenario.id;
  const note = { scenarioId: scenario.id, title, seed, turn: state.turn, turns: scenario.turns.length, savedAt, isOver: state.isOver };
  return { ...note, ...(isForeign ? { isForeign } : {}), ...(fork ? { fork } : {}) };
}

function parseNote(text: string | null): SaveSummary | null {
  if (text === null) return null;
  try {
    const note: unknown = JSON.parse(text);
    if (typeof note !== 'object' || note === null) return null;
    const n = note as Record<string, unknown>;
    const isText = [n.scenarioId, n.title, n.seed].every((x) => typeof x === 'string');
    const isNumber = [n.turn, n.turns, n.savedAt].every((x) => typeof x === 'number' && x >= 0 && x <= LAST_MOMENT);
    if (!isText || !isNumber || typeof n.isOver !== 'boolean') return null;
    if (!isFork(n.fork)) delete n.fork;
    return note as SaveSummary;
  } catch {
    return null;
  }
}

function isFork(x: unknown): x is ForkOrigin {
  if (typeof x !== 'object' || x === null) return false;
  const { of, turn } = x as Record<string, unknown>;
  return typeof of === 'string' && Number.isSafeInteger(turn) && (turn as number) >= 0;
}

/** The list of saves, newest first; those that cannot be read say why. */
export function listSaves(shelf: SaveStorage, say: Translate): SavedGame[] {
  const saves = shelf.ids().map((id): SavedGame => {
    const found = shelf.read(id);
    const { scenarioId, title, seed, turn, turns, savedAt, isOver } = shelf.readSummary(id) ?? unnoted(found, say);
    const problem = found.ok ? null : found.problem || say('save.missing');
    return { id, scenarioId, title, seed, turn, turns, savedAt, isOver, problem };
  });
  return saves.sort((a, b) => b.savedAt - a.savedAt || (a.id < b.id ? -1 : 1));
}

/** What a game without its note still says of itself. */
function unnoted(found: SaveReadResult, say: Translate): SaveSummary {
  const nothing = { scenarioId: '', title: say('save.untitled'), seed: '', turn: 0, turns: 0, savedAt: 0, isOver: false };
  if (!found.ok) return nothing;
  const { scenario, seed, hashes } = found.record;
  return { ...nothing, scenarioId: scenario.id, title: scenario.id, seed, turn: hashes.length };
}
