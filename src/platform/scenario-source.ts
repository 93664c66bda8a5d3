// Where compiled scenarios come from: lazy files made when the game is built. The notes behind a click follow the rules.
// Invariant: each is loaded once (one that did not come is asked for again); a game can be played while its notes are still on the way.
import { loaders } from 'virtual:scenarios';
import type { CoefficientRegister, ReactionTable } from '../engine/model/coefficient';
import type { Scenario, ScenarioTexts } from '../engine/model/scenario';

export interface ScenarioWithTexts {
  readonly scenario: Scenario;
  readonly texts: ScenarioTexts;
}

export interface FetchedScenario extends ScenarioWithTexts {
  /** Settles when the notes have joined the texts, or will not come; never rejects. */
  readonly deferredTexts: Promise<void>;
  /** Settles with them, or before them when they are long in coming. */
  readonly textsOrLate: Promise<void>;
}

/** What the library page shows beside the notes: documents, and what every number rests on. */
export interface ScenarioLibrary {
  readonly texts: Readonly<Record<string, string>>;
  readonly register: CoefficientRegister;
  /** What outcomes react to most; null where it has not been measured. */
  readonly reactions: ReactionTable | null;
}

/** Milliseconds a kept game waits for the notes of its scenario before it opens without them. */
const NOTES_PATIENCE_MS = 4_000;
const loaded = new Map<string, Promise<FetchedScenario>>();

/** The scenario with its texts, or null when there is none of that name. */
export async function fetchScenario(id: string): Promise<FetchedScenario | null> {
  const files = Object.hasOwn(loaders, id) ? loaders[id] : undefined;
  if (!files) return null;
  const known = loaded.get(id) ?? load(files);
  loaded.set(id, known);
  try {
    return await known;
  } catch (cause) {
    loaded.delete(id);
    throw cause;
  }
}

async function load(files: (typeof loaders)[string]): Promise<FetchedScenario> {
  const { scenario, texts } = (await files.main()).default;
  const all: Record<string, string> = { ...texts.texts };
  const addNotes = async (): Promise<void> => {
    Object.assign(all, (await files.notes()).default);
  };
  // The rules come first. One more try when the notes do not come; without them their sentences are missing and nothing else.
  const deferredTexts = addNotes()
    .catch(async () => {
      await new Promise((resolve) => setTimeout(resolve, 3000));
      await addNotes();
    })
    .catch(() => undefined);
  const textsOrLate = Promise.race([deferredTexts, new Promise<void>((resolve) => setTimeout(resolve, NOTES_PATIENCE_MS))]);
  return { scenario, texts: { language: texts.language, texts: all }, deferredTexts, textsOrLate };
}

/** The library of a scenario, or null when it does not come. */
export async function fetchLibrary(id: string): Promise<ScenarioLibrary | null> {
  const files = Object.hasOwn(loaders, id) ? loaders[id] : undefined;
  try {
    return files ? (await files.library()).default : null;
  } catch {
    return null;
  }
}

/** In development: a scenario file was saved. It compiles and its game may go on under the new rules, or it has problems. */
export function onScenarioChanged(onChange: (id: string, changed: ScenarioWithTexts | readonly string[]) => void): void {
  import.meta.hot?.on('scenario:changed', (change: { id: string; problems?: readonly string[] } & Partial<ScenarioWithTexts>) => {
    const { id, scenario, texts, problems } = change;
    if (scenario && texts) {
      loaded.set(id, Promise.resolve({ scenario, texts, deferredTexts: Promise.resolve(), textsOrLate: Promise.resolve() }));
      onChange(id, { scenario, texts });
    } else if (problems) onChange(id, problems);
  });
}
