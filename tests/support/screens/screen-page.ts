// Goes to a screen of the list, in any browser and with whichever tool drives it: everything is pressed from inside the page.
import { type Screen, type Step, screens } from './screens';

/** What is needed of a page. */
export interface ScreenPage {
  readonly keyboard: { press(key: 'Escape'): Promise<void> };
  evaluate<R>(read: () => R): Promise<R>;
  evaluate<R, A>(read: (given: A) => R, given: A): Promise<R>;
}

const PATIENCE = 20_000;
const BREATH = 40;

export const screenNamed = (name: string): Screen => {
  const found = screens.find((screen) => screen.name === name);
  if (!found) throw new Error(`There is no screen "${name}".`);
  return found;
};

/** The screen a sheet lies over, or the screen itself. */
export const baseOf = (screen: Screen): Screen => (typeof screen.from === 'string' ? screen : screenNamed(screen.from.over));

/** Asks until the page says yes. */
async function waitFor(what: string, ask: () => Promise<boolean>): Promise<void> {
  for (let waited = 0; waited < PATIENCE; waited += BREATH) {
    if (await ask()) return;
    await new Promise((done) => setTimeout(done, BREATH));
  }
  throw new Error(`Never came: ${what}`);
}

async function take(page: ScreenPage, step: Step): Promise<void> {
  if ('key' in step) return page.keyboard.press(step.key);
  const [selector, words = ''] = step;
  await waitFor(`${selector} ${words}`, () =>
    page.evaluate(
      ([css, wanted]) => {
        const found = [...document.querySelectorAll<HTMLElement>(css)].find((element) => element.textContent?.includes(wanted));
        // What a narrow or a wide page leaves out can be pressed all the same: the screen behind it is the one that counts.
        found?.click();
        return found !== undefined;
      },
      [selector, words] as const,
    ),
  );
}

/** Takes the steps to a screen, or from the screen below to a sheet, and waits until it is there and stands still. */
export async function goToScreen(page: ScreenPage, { name, steps, shows }: Screen): Promise<void> {
  for (const step of steps) await take(page, step);
  await waitFor(`${shows} of “${name}”`, () => page.evaluate((css) => document.querySelector(css) !== null, shows));
  await waitFor(`“${name}” at rest`, () =>
    page.evaluate(
      () => document.getAnimations().every(({ playState }) => playState !== 'running') && !document.querySelector('.debrief-waiting'),
    ),
  );
}

/** Closes the sheets that lie on the screen below. */
export async function closeSheets(page: ScreenPage): Promise<void> {
  await waitFor('no sheet', async () => {
    const isOpen = await page.evaluate(() => document.querySelector('dialog[open]') !== null);
    if (isOpen) await page.keyboard.press('Escape');
    return !isOpen;
  });
}
