// Goes through the screens of the list in one browser: a screen is opened once and the sheets over it one after the other, and each is looked
// at under every condition that is asked for. What is found is told with the screen and the condition.
import { isWhole } from '../whole';
import type { PreparedGame } from './prepared-games';
import { storageOf } from './prepared-games';
import { baseOf, closeSheets, goToScreen, type ScreenPage } from './screen-page';
import { type Screen, screens } from './screens';

/** The screens a sample looks at: one in so many of the list, beginning with this one; tests that begin elsewhere meet others. All of them in a soak. */
export const sampleOf = (every: number, first: number): readonly Screen[] =>
  isWhole ? screens : screens.filter((_, place) => place % every === first);

/** A page of its own for a screen, with what is kept in its storage. */
export interface OpenedPage {
  readonly page: ScreenPage;
  close(): Promise<void>;
}
export type OpenPage = (path: string, kept: Readonly<Record<string, string>>) => Promise<OpenedPage>;

/** What is wrong with what is on the page now, under the conditions meant for this screen; each sentence says under which. */
export type Look = (page: ScreenPage, screen: Screen, place: number) => Promise<readonly string[]>;

const bases = screens.filter((screen) => typeof screen.from === 'string');

/** One sentence for each thing found. `among`: the screens meant; all unless told. */
export async function sweep(open: OpenPage, look: Look, among: readonly Screen[] = screens): Promise<string[]> {
  const found: string[] = [];
  for (const base of bases) {
    const meant = among.filter((screen) => baseOf(screen) === base);
    if (meant.length === 0) continue;
    const { page, close } = await open(base.path ?? '/', await storageOf(base.from as PreparedGame));
    try {
      await goToScreen(page, base);
      for (const screen of meant) {
        if (screen !== base) {
          await closeSheets(page);
          await goToScreen(page, screen);
        }
        const sentences = await look(page, screen, screens.indexOf(screen));
        found.push(...sentences.map((sentence) => `${screen.name}, ${sentence}`));
      }
    } finally {
      await close();
    }
  }
  return found;
}
