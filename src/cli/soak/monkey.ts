// Plays on the built page as a monkey would: clicks, touches, keys, other window sizes and reloads, drawn by name from a seed.
// Invariant: whatever it does, nothing is thrown, the page is never empty, the focus stays on something, and what is kept is the game that
// its own commands lead to.
import { type Browser, type Page, TimeoutError } from 'puppeteer-core';
import { allAgentsOf } from '../../agents/players';
import { drawInt } from '../../engine/model/rng';
import type { Scenario } from '../../engine/model/scenario';
import { parseRecord } from '../../replay/record';
import { replayRecord } from '../../replay/replay-result';

export interface MonkeyTask {
  /** The address of the built page. */
  readonly page: string;
  /** What it plays, and by id the others that may lie in the same storage. */
  readonly scenario: Scenario;
  readonly scenarios: readonly Scenario[];
  /** The title on the scenario's card. */
  readonly title: string;
  readonly seed: string;
  readonly size: { readonly width: number; readonly height: number };
  /** Asked before every action, with the number of those behind it. */
  readonly goesOn: (actions: number) => boolean;
}

export interface MonkeyReport {
  readonly actions: number;
  readonly reloads: number;
  /** Kept games that were played again at a reload. */
  readonly records: number;
  /** What should not have happened, with the number of the action and what it was. */
  readonly faults: readonly string[];
}

/** Milliseconds that a page may take to show something, or to put the focus somewhere. */
const patience = 5_000;
const keys = ['Tab', 'Enter', ' ', 'Escape', 'ArrowDown', 'ArrowRight', 'ArrowUp', 'Home', 'End', 'e', 'u', 'a', 'm', 'l', 'd'] as const;
const sizes = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
  { width: 844, height: 390 },
  { width: 320, height: 480 },
] as const;

/** Runs in the page before anything of it: what would lead out of it does nothing. */
function stayHere(): void {
  window.print = () => undefined;
  const isAway = (target: EventTarget | null): boolean => {
    const link = target instanceof Element ? target.closest('a, input[type=file], .import-label') : null;
    return link !== null && !(link instanceof HTMLAnchorElement && link.origin === location.origin && !link.target && !link.download);
  };
  addEventListener('click', (event) => isAway(event.target) && event.preventDefault(), true);
}

/** Where a control can be pressed that lies in the window, uncovered: some of them, by number; null when there is none. */
function placeOfControl(number: number): { readonly x: number; readonly y: number; readonly name: string } | null {
  const found: { x: number; y: number; name: string }[] = [];
  for (const control of document.querySelectorAll('button, summary, input, select, [role=tab], [role=radio], label')) {
    const box = control.getBoundingClientRect();
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    const over = box.width > 0 && x > 0 && y > 0 ? document.elementFromPoint(x, y) : null;
    if (over && (control === over || control.contains(over) || over.contains(control)))
      found.push({ x, y, name: `${control.localName}.${control.className} “${(control.textContent ?? '').trim().slice(0, 40)}”` });
  }
  return found[number % Math.max(1, found.length)] ?? null;
}

interface Seen {
  /** Letters of the page. */
  readonly length: number;
  readonly hasFocus: boolean;
  readonly isBroken: boolean;
  readonly notice: string;
}

function look(): Seen {
  const { activeElement } = document;
  // There is none yet where the page is being loaded.
  const body = document.querySelector('body');
  const text = body?.innerText ?? '';
  return {
    length: text.trim().length,
    hasFocus: activeElement !== null && activeElement !== body && activeElement !== document.documentElement,
    isBroken: /This page could not be drawn/.test(text),
    notice: [...document.querySelectorAll('.notice')].map((notice) => notice.textContent).join(' / '),
  };
}

export async function runMonkey(browser: Browser, task: MonkeyTask): Promise<MonkeyReport> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const faults: string[] = [];
  let what = 'opening the page';
  let actions = 0;
  let reloads = 0;
  let records = 0;
  let drawn = 0;
  const draw = (n: number): number => {
    drawn += 1;
    return drawInt(task.seed, actions, `monkey.${drawn}`, n);
  };
  const fault = (words: string): void => {
    faults.push(`action ${actions} (${what}): ${words}`);
  };
  page.on('pageerror', (error) => {
    const said = error instanceof Error ? (error.stack ?? error.message) : String(error);
    if (!isOfReloading(said)) fault(`thrown: ${said}`);
  });
  page.on('console', (message) => message.type() === 'error' && !isOfReloading(message.text()) && fault(`said: ${message.text()}`));
  page.on('dialog', (dialog) => dialog.accept().catch(() => undefined));
  // The loader that runs TypeScript here writes names into functions, which the page does not know of.
  await page.evaluateOnNewDocument('globalThis.__name = (named) => named');
  await page.evaluateOnNewDocument(stayHere);
  await page.setViewport(task.size);
  await page.goto(task.page, { waitUntil: 'domcontentloaded', timeout: 120_000 });
  await settled(page);

  while (task.goesOn(actions)) {
    actions += 1;
    const before = await page.evaluate(look);
    const isPressed = await act();
    const after = await settled(page, before.hasFocus && isPressed);
    if (after.length < 20) fault('the page is empty');
    if (before.hasFocus && isPressed && !after.hasFocus) fault('the focus is lost');
    if (after.isBroken) fault('the page could not be drawn');
    if (/Something went wrong|cannot be fetched|Differs/.test(after.notice)) fault(`the page says: ${after.notice}`);
    if (after.isBroken) await reload();
  }
  await reload();
  await context.close();
  return { actions, reloads, records, faults };

  /** Does one thing; true when it was meant for a control, so that the focus has to stay on something. */
  async function act(): Promise<boolean> {
    const kind = draw(100);
    if (kind < 45) return pressControl('click');
    if (kind < 60) return pressControl('touch');
    if (kind < 84) {
      const key = keys[draw(keys.length)] ?? 'Tab';
      what = `key ${key}`;
      await page.keyboard.press(key);
      // From the last control the key leads out of the page, to the browser's own.
      return key !== 'Tab';
    }
    if (kind < 91) {
      const { width, height } = page.viewport() ?? task.size;
      const [x, y] = [draw(width), draw(height)];
      what = `click at ${x}, ${y}`;
      await page.mouse.click(x, y);
      return false;
    }
    if (kind < 95) {
      const size = draw(2) === 0 ? task.size : (sizes[draw(sizes.length)] ?? task.size);
      what = `resize to ${size.width} × ${size.height}`;
      await page.setViewport(size);
      return true;
    }
    if (kind < 97) return takeUp();
    await reload();
    return false;
  }

  async function pressControl(how: 'click' | 'touch'): Promise<boolean> {
    const place = await page.evaluate(placeOfControl, draw(1_000));
    const isTwice = how === 'click' && draw(12) === 0;
    what = `${isTwice ? 'double click' : how} ${place?.name ?? 'nothing'}`;
    if (!place) return false;
    if (how === 'click') await page.mouse.click(place.x, place.y, { count: isTwice ? 2 : 1 });
    else await page.touchscreen.tap(place.x, place.y);
    // What lies there for the second press may be nothing at all.
    return !isTwice;
  }

  /** From the title into a game: one that is kept, or a new one. */
  async function takeUp(): Promise<boolean> {
    what = 'taking up a game';
    return page.evaluate((title) => {
      if (document.querySelector('dialog[open]')) return false;
      const buttons = [...document.querySelectorAll<HTMLElement>('.save .button, .scenario button, .first button')];
      const game = buttons.find((one) => one.textContent?.includes(title));
      game?.focus();
      game?.click();
      return game !== undefined;
    }, task.title);
  }

  /** Whether the page has been loaded anew within so many milliseconds. */
  async function loadAnew(timeout: number): Promise<boolean> {
    const loaded = page.reload({ waitUntil: 'domcontentloaded', timeout });
    return loaded.then(
      () => true,
      (cause: unknown) => {
        if (cause instanceof TimeoutError) return false;
        throw cause;
      },
    );
  }

  /** Loads the page anew, plays everything that is kept again, and takes a game up. */
  async function reload(): Promise<void> {
    what = 'reload';
    reloads += 1;
    try {
      // A step back that is still under way takes the place of a reload, which then never comes (Chromium): it is asked for again.
      if (!(await loadAnew(20_000)) && !(await loadAnew(120_000))) return fault('the page does not load');
    } catch (cause) {
      return fault(`the page does not load: ${String(cause)}`);
    }
    await settled(page);
    const kept = await page.evaluate(() => Object.entries({ ...localStorage }).filter(([key]) => key.startsWith('hikiwake.game.')));
    for (const [key, text] of kept) {
      const problem = problemOf(text, task.scenarios);
      records += 1;
      if (problem !== null) fault(`${key}: ${problem}`);
    }
    await takeUp();
  }
}

/** What Firefox notes of a letter that was on its way when the page was left: the status says that the asking was given up (NS_BINDING_ABORTED). */
const isOfReloading = (text: string): boolean => /downloadable font: download failed .*status=2152398850/.test(text);

/** Waits until the page shows something, and where `wantsFocus` until something has the focus, as long as it may take. */
async function settled(page: Page, wantsFocus = false): Promise<Seen> {
  const begun = Date.now();
  for (;;) {
    const seen = await page.evaluate(look);
    const isDone = seen.length >= 20 && (seen.hasFocus || !wantsFocus);
    if (isDone || Date.now() - begun > patience) return seen;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** What is wrong with a kept game; null when its own commands lead to what it says. */
function problemOf(text: string, scenarios: readonly Scenario[]): string | null {
  const parsed = parseRecord(text);
  if (!parsed.ok) return parsed.problem;
  const scenario = scenarios.find(({ id }) => id === parsed.record.scenario.id);
  if (!scenario) return `of no scenario: ${parsed.record.scenario.id}`;
  const { verification, firstDifference } = replayRecord(scenario, parsed.record, allAgentsOf(scenario));
  return verification === 'verified' ? null : `${verification} ${JSON.stringify(firstDifference)}`;
}
