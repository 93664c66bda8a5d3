// Saved games in a key-value storage: `game.<id>` holds the record, `note.<id>` a summary for the list, `drafts.<id>` unsent drafts.
// Invariant: reading never changes anything; a text that cannot be read is listed with the reason, and can still be handed out as it is.
import type { Turn } from '../../engine/model/indices';
import { type GameRecord, parseRecord } from '../../replay/record';
import type { ForkOrigin, Game } from '../game/game';
import type { Translate } from '../game/text';

/** A storage of texts by key; the browser's or one in memory. */
export interface SaveBackend {
  readonly keys: () => readonly string[];
  readonly read: (key: string) => string | null;
  /** False when the text could not be kept for good. */
  readonly write: (key: string, text: string) => boolean;
  readonly remove: (key: string) => void;
}

export type SaveReadResult = { readonly ok: true; readonly record: GameRecord } | { readonly ok: false; readonly problem: string };

export interface SaveStorage {
  /** `text`: a record's. False when it could not be kept; its summary then stays that of what lies there. */
  readonly write: (id: string, text: string, summary: SaveSummary) => boolean;
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
  readonly turn: Turn;
  readonly turns: number;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  readonly isOver: boolean;
  /** True for a game opened from a file that the player has not gone on with: doing so marks it. */
  readonly isForeign?: boolean;
  /** The game it left, for one that began on the way. */
  readonly fork?: ForkOrigin;
  /** Length of the record's text that it tells of; left out by older pages. */
  readonly size?: number;
}

/** One line of the list of saves. `problem`: why it cannot be read, or null. */
export interface SavedGame {
  readonly id: string;
  readonly scenarioId: string;
  readonly title: string;
  readonly seed: string;
  readonly turn: Turn;
  readonly turns: number;
  readonly savedAt: number;
  readonly isOver: boolean;
  readonly problem: string | null;
}

const GAME = 'game.';
const NOTE = 'note.';
const DRAFTS = 'drafts.';
/** The last moment a calendar knows, in milliseconds since 1970. */
const LAST_MOMENT = 8.64e15;

export function createSaveStorage(backend: SaveBackend): SaveStorage {
  return {
    // The record first: if the quota ends between the two, the game is safe and its summary, missing or of an earlier turn, is not believed.
    write: (id, text, summary) => {
      const isKept = backend.write(GAME + id, text);
      if (isKept) backend.write(NOTE + id, JSON.stringify({ ...summary, size: text.length }));
      return isKept;
    },
    read: (id) => {
      const text = backend.read(GAME + id);
      return text === null ? { ok: false, problem: '' } : parseRecord(text);
    },
    readText: (id) => backend.read(GAME + id),
    remove: (id) => {
      backend.remove(GAME + id);
      backend.remove(NOTE + id);
      backend.remove(DRAFTS + id);
    },
    ids: () => backend.keys().flatMap((k) => (k.startsWith(GAME) ? [k.slice(GAME.length)] : [])),
    readSummary: (id) => parseNote(backend.read(NOTE + id)),
    readDrafts: (id) => backend.read(DRAFTS + id),
    writeDrafts: (id, text) => backend.write(DRAFTS + id, text),
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
    if (typeof n.size !== 'number') delete n.size;
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
export function listSaves(storage: SaveStorage, translate: Translate): SavedGame[] {
  return storage
    .ids()
    .map((id) => listSave(storage, id, translate))
    .sort(byTime);
}

/** The list with what has just been written in its place, the record itself unread. */
export function withSave(saves: readonly SavedGame[], id: string, summary: SaveSummary): SavedGame[] {
  const { scenarioId, title, seed, turn, turns, savedAt, isOver } = summary;
  const written: SavedGame = { id, scenarioId, title, seed, turn, turns, savedAt, isOver, problem: null };
  return [...saves.filter((save) => save.id !== id), written].sort(byTime);
}

function byTime(a: SavedGame, b: SavedGame): number {
  return b.savedAt - a.savedAt || (a.id < b.id ? -1 : 1);
}

function listSave(storage: SaveStorage, id: string, translate: Translate): SavedGame {
  const found = storage.read(id);
  const note = storage.readSummary(id);
  const isCurrent = note?.size === undefined || note.size === storage.readText(id)?.length;
  const told = note === null ? unnoted(found, translate) : isCurrent ? note : caughtUp(note, found);
  const { scenarioId, title, seed, turn, turns, savedAt, isOver } = told;
  const problem = found.ok ? null : found.problem || translate('save.missing');
  return { id, scenarioId, title, seed, turn, turns, savedAt, isOver, problem };
}

/** A note from before the record's last turns, as the record says it. */
function caughtUp(note: SaveSummary, found: SaveReadResult): SaveSummary {
  if (!found.ok) return note;
  const ended = found.record.hashes.length;
  return { ...note, seed: found.record.seed, turn: ended, isOver: ended >= note.turns };
}

/** What a game without its note still says of itself. `turns` is 0: how many there are the record does not say. */
function unnoted(found: SaveReadResult, translate: Translate): SaveSummary {
  const nothing = { scenarioId: '', title: translate('save.untitled'), seed: '', turn: 0, turns: 0, savedAt: 0, isOver: false };
  if (!found.ok) return nothing;
  const { scenario, seed, hashes } = found.record;
  return { ...nothing, scenarioId: scenario.id, title: scenario.id, seed, turn: hashes.length };
}
