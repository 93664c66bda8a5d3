// The page of a game, drawn in Node: mounted as main.ts mounts it, with everything outside it in memory, and pressed by what stands on it.
import { vi } from 'vitest';
import { createGameController } from '../../src/app/controller';
import { type App, createApp } from '../../src/app/store';
import { createStudyClient } from '../../src/app/studies/client';
import { findMessage } from '../../src/i18n/text';
import { createMemoryStorage } from '../../src/platform/storage';
import { mountApp } from '../../src/ui/app';
import type { loadShippedWithTexts } from './shipped-scenarios';
import { deskSettings } from './start-at-desk';
import { createTinyPage, type TinyNode } from './tiny-dom';

export interface PageInNode {
  readonly app: App;
  readonly root: TinyNode;
  /** Takes the page away. */
  readonly leave: () => void;
}

/** A new game on its first desk, the dossier closed. Globals of a page are stubbed until `vi.unstubAllGlobals`. */
export async function openPageInNode(loaded: ReturnType<typeof loadShippedWithTexts>, seed: string): Promise<PageInNode> {
  const { root, globals } = createTinyPage();
  for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value);
  const translate = (key: string, args?: Readonly<Record<string, string | number>>): string => findMessage(key, args) ?? `[${key}]`;
  const dependencies = {
    loadScenario: async () => loaded,
    backend: createMemoryStorage(),
    createSeed: () => seed,
    createId: () => 'g',
    now: () => 0,
    translate,
    addressOf: (code: string) => code,
  };
  const app = createApp(async (port) => createGameController(dependencies, port), translate);
  const nothing = (): void => undefined;
  const leave = mountApp(root as unknown as HTMLElement, {
    app,
    scenarios: [],
    front: { meaning: '', text: '', picture: { place: 'isles' } },
    loadCredits: async () => [],
    browser: {
      readSettings: () => deskSettings,
      writeSettings: nothing,
      download: nothing,
      copyText: async () => true,
      print: nothing,
      reload: nothing,
      askBeforeLeaving: () => nothing,
      formatTime: String,
    },
    studies: createStudyClient(() => null),
  });
  await app.withController((controller) => controller.start(loaded.scenario.id, { seed }));
  // The page of a game, and the sheet that opens it, are fetched.
  await vi.waitFor(() => press(root, 'button', 'To the desk'), { timeout: 20_000 });
  return { app, root, leave };
}

/** Elements of this class, in the order in which they stand on the page. */
export function ofClass(root: TinyNode, look: string): TinyNode[] {
  return root.all().filter((node) => node.attributes.get('class')?.split(' ').includes(look) ?? false);
}

/** Presses the first element of this class that says so. */
export function press(root: TinyNode, look: string, text = ''): void {
  const found = ofClass(root, look).find((node) => node.textContent.includes(text));
  if (!found) throw new Error(`Nothing of the class ${look} says "${text}".`);
  found.click();
}
