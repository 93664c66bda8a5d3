// A page that a translator or an extension has changed: what is shown is what an untouched page shows, turn after turn, and nothing throws.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { playersOf } from '../../src/agents/players';
import { formatLink } from '../../src/replay/link';
import { recordGame } from '../support/recorded-game';
import { loadShipped } from '../support/shipped-scenarios';
import {
  type BrowserName,
  type OpenPage,
  openBrowser,
  pressByName,
  type ServedBrowser,
  sampleBrowsers,
  until,
} from '../support/two-browsers';
import { isWhole } from '../support/whole';

/** How others change a page: put a copy in the place of a text, put the text itself into nodes of theirs, or add a copy beside it. */
const ways = ['copy', 'wrap', 'beside'] as const;
type Way = (typeof ways)[number];

/** Changes every text of the page that has not been changed yet. */
function translate(page: Page, way: Way): Promise<void> {
  return page.evaluate((how) => {
    document.documentElement.lang = 'ja';
    document.documentElement.classList.add('translated-ltr');
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      if (text.data.trim() === '' || text.parentElement?.closest('font, svg, script, noscript, textarea, option')) continue;
      if (text.nextSibling instanceof Element && text.nextSibling.matches('.beside-text')) continue;
      texts.push(text);
    }
    for (const text of texts) {
      const [outer, inner] = [document.createElement('font'), document.createElement('font')];
      outer.append(inner);
      if (how === 'beside') {
        inner.textContent = ` (${text.data})`;
        outer.className = 'beside-text';
        text.after(outer);
      } else {
        text.replaceWith(outer);
        inner.append(how === 'copy' ? text.data : text);
      }
    }
  }, way);
}

/** All that is shown, without what has been put beside it; what stands beside a text must say the same. */
function shown(page: Page): Promise<string> {
  return page.evaluate(() => {
    const copy = document.querySelector('#app')?.cloneNode(true) as Element;
    for (const beside of copy.querySelectorAll('.beside-text')) {
      const said = beside.textContent;
      const of = beside.previousSibling?.textContent ?? '';
      beside.replaceWith(said === ` (${of})` ? '' : `!! ${said} beside “${of}”`);
    }
    for (const drawing of copy.querySelectorAll('[data-drawn-elsewhere]')) drawing.remove();
    return copy.textContent ?? '';
  });
}

/** Waits until nothing on the page has changed for a while. */
const quiet = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    const text = (): string => document.querySelector('#app')?.textContent ?? '';
    for (let calm = 0, before = text(); calm < 2; before = text()) {
      await new Promise((resolve) => setTimeout(resolve, 60));
      calm = text() === before && !/ …/.test(before) ? calm + 1 : 0;
    }
  });

interface Step {
  readonly name: string;
  readonly go: (page: Page) => Promise<unknown>;
}

const press = (words: RegExp, css?: string): Step => ({ name: `presses ${words.source}`, go: (page) => pressByName(page, words, css) });
const closes: Step = { name: 'sees the sheet go', go: (page) => until(page, () => document.querySelector('dialog[open]') === null) };
const record: Step = {
  name: 'sees the record',
  go: (page) => until(page, () => document.querySelector('dialog[open] .paper-headline') !== null),
};

const title: readonly Step[] = [
  {
    name: 'gives a seed',
    go: (page) =>
      page.$eval('.field-input', (field) => {
        (field as HTMLInputElement).value = 'rausu-11';
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }),
  },
  press(/Singapore, 2018/, '.scenario button'),
  { name: 'sees the dossier', go: (page) => until(page, () => document.querySelector('dialog[open]') !== null) },
  press(/^Declare.*Patience/),
  press(/^To the desk/),
  closes,
  {
    name: 'stirs, and sees counsel',
    go: async (page) => {
      await page.evaluate(() => window.dispatchEvent(new Event('pointermove')));
      await until(page, () => document.querySelector('.counsel') !== null);
    },
  },
];
const turn = (n: number): readonly Step[] => [
  { name: `chooses act ${n}`, go: (page) => pressByName(page, /./, '.act-choose[aria-pressed=false][aria-disabled=false]') },
  { name: 'looks where it stands', go: (page) => pressByName(page, /./, '.head-scores') },
  { name: 'asks for its capital', go: (page) => pressByName(page, /./, '.home .gauge-number') },
  press(/Close/, '.sheet-close'),
  press(/^This turn/, '[role=tab]'),
  press(/^Undo/),
  { name: 'chooses again', go: (page) => pressByName(page, /./, '.act-choose[aria-pressed=false][aria-disabled=false]') },
  press(/^End turn/),
  record,
  press(/^To the desk/),
  closes,
];
const table: readonly Step[] = [
  press(/^The table/, '[role=tab]'),
  press(/^(Sit down|Look at the paper)/),
  { name: 'sees the treaty', go: (page) => until(page, () => document.querySelector('.treaty') !== null) },
  { name: 'lays down a first draft', go: (page) => pressByName(page, /./, '.start') },
  {
    name: 'chooses an option',
    go: (page) => page.evaluate(() => document.querySelector<HTMLElement>('.option input:not(:checked)')?.click()),
  },
  { name: 'lays down another draft', go: (page) => pressByName(page, /./, '.start[aria-pressed=false]') },
  {
    name: 'sends it, if it may',
    go: async (page) => {
      await page.evaluate(() => document.querySelector<HTMLElement>('.table-foot .button-seal')?.click());
      await quiet(page);
      await page.evaluate(() => document.querySelector<HTMLElement>('dialog[open] .button-seal')?.click());
    },
  },
  {
    name: 'chooses another option',
    go: (page) => page.evaluate(() => document.querySelector<HTMLElement>('.option input:not(:checked)')?.click()),
  },
  {
    name: 'goes back to the desk',
    go: (page) => pressByName(page, /./, '.table-buttons .button:nth-last-child(2), .table-buttons .button'),
  },
];

/** Where two texts part, with what stands there in both; empty when they do not. */
function difference(one: string, other: string): string {
  if (one === other) return '';
  const at = [...one].findIndex((letter, i) => letter !== other[i]);
  const from = Math.max(0, (at < 0 ? one.length : at) - 30);
  return `“${one.slice(from, from + 80)}” and not “${other.slice(from, from + 80)}”`;
}

/** The same steps on two pages, one of them changed by others after each; what they show is compared after each. */
async function compare(browser: ServedBrowser, way: Way, steps: readonly Step[], path = '/'): Promise<void> {
  const [plain, changed] = await Promise.all([browser.open({ path }), browser.open({ path })]);
  for (const { name, go } of steps) {
    const step = async ({ page }: OpenPage): Promise<void> => {
      await go(page);
      await quiet(page);
    };
    await Promise.all([step(plain), step(changed)]);
    const saysTheSame = async (): Promise<string> => difference(await shown(changed.page), await shown(plain.page));
    await expect.poll(saysTheSame, { message: `${name} (${way})` }).toBe('');
    await translate(changed.page, way);
    await expect.poll(saysTheSame, { message: `${name} (${way}), changed` }).toBe('');
  }
  expect(changed.complaints.concat(plain.complaints)).toEqual([]);
  await plain.close();
  await changed.close();
}

const played = loadShipped(isWhole ? '2022-sanctions' : 'first-game');
const finished = formatLink(played, recordGame(played, 'changed', playersOf(played)[0], { asPerson: true }));
const debrief: readonly Step[] = [
  {
    name: 'sees the whole debrief',
    go: (page) => until(page, () => document.querySelector('.ending h1') !== null && document.querySelector('.debrief-waiting') === null),
  },
  { name: 'asks why', go: (page) => pressByName(page, /./, '.score-number') },
  press(/Close/, '.sheet-close'),
  { name: 'looks at a turn', go: (page) => pressByName(page, /./, '.look-at') },
  { name: 'sees its desk', go: (page) => until(page, () => document.querySelector('.past-bar') !== null) },
  press(/^Back/, '.past-bar .button'),
  {
    name: 'sees the debrief again',
    go: (page) => until(page, () => document.querySelector('.ending h1') !== null && document.querySelector('.debrief-waiting') === null),
  },
];

/** A sample in one browser; in both, and more turns, in the soak. */
const turns = (sample: number, whole: number): readonly Step[] =>
  Array.from({ length: isWhole ? whole : sample }, (_, n) => turn(n + 1)).flat();

describe.each(sampleBrowsers('chromium'))('in %s', (name: BrowserName) => {
  let browser: ServedBrowser;
  beforeAll(async () => {
    browser = await openBrowser(name);
  });
  afterAll(() => browser?.close());

  it('a page of copies shows what an untouched one shows, turn after turn at the desk and at the table', async () => {
    await compare(browser, 'copy', [...title, ...turns(1, 4), ...table]);
  });
  it('a page changed by others shows what an untouched one shows, in the debrief', async () => {
    await compare(browser, isWhole ? 'copy' : 'wrap', debrief, `/#${finished}`);
  });
  // What a drawing does to a changed tree is the page's doing: of the other ways one browser is enough.
  it.runIf(isWhole && name === 'chromium').each(['wrap', 'beside'] as const)('so does a page changed otherwise (%s)', async (way) => {
    await compare(browser, way, [...title, ...turn(1), ...table]);
  });
});
