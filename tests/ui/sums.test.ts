// Sums add up as printed: whole games are played on the page, and every sum that stands on it is read off and added up again.
// Parts to whole, an act's forecast to its effect, a change to its causes with the largest named first, the table to the debrief in one unit.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { t } from '../../src/i18n/text';
import { causeTitle } from '../../src/ui/shared/labels';
import { ofClass, openPageInNode, type PageInNode, press } from '../support/page-in-node';
import { loadShippedWithTexts } from '../support/shipped-scenarios';
import type { TinyNode } from '../support/tiny-dom';

vi.mock('virtual:scenarios', () => ({ default: [], loaders: {} }));

let page: PageInNode | null = null;
afterEach(async () => {
  page?.leave();
  page = null;
  await new Promise((resolve) => setTimeout(resolve, 100));
  vi.unstubAllGlobals();
});

/** A scenario without its guide, which measures the page it stands on. */
function withoutGuide(id: string): ReturnType<typeof loadShippedWithTexts> {
  const { scenario, texts } = loadShippedWithTexts(id);
  const told = Object.entries(texts.texts).filter(([key]) => !key.includes('.lesson.'));
  return { scenario, texts: { ...texts, texts: Object.fromEntries(told) } };
}

/** All numbers of a text, in tenths: "−3.5" is −35. */
const tenths = (text: string): number[] =>
  [...text.matchAll(/([+−-]?)(\d+)(?:\.(\d))?/g)].map(
    ([, sign, whole, part]) => (sign === '−' || sign === '-' ? -1 : 1) * (10 * Number(whole) + Number(part ?? 0)),
  );
const last = (text: string): number => tenths(text).at(-1) ?? Number.NaN;
const sum = (numbers: readonly number[]): number => numbers.reduce((all, n) => all + n, 0);
const only = (root: TinyNode, look: string): TinyNode => {
  const [found] = ofClass(root, look);
  if (!found) throw new Error(`Nothing of the class ${look}.`);
  return found;
};

/** Each part of "Washington 21 · Moscow 18" by the number it ends with. */
const partsIn = (text: string): number[] => text.split(' · ').map(last);

/** The scores on the player's card and their parts. */
function readStandings(root: TinyNode): void {
  const standings = ofClass(root, 'standing-score');
  expect(standings.length).toBeGreaterThanOrEqual(3);
  for (const score of standings) {
    const number = last(only(score, 'standing-number').textContent);
    expect(sum(partsIn(only(score, 'standing-parts').textContent)), score.textContent).toBe(number);
  }
  const percents = ofClass(root, 'gauge-number')
    .map((node) => node.textContent)
    .filter((text) => /%$/.test(text));
  if (percents.length > 0) expect(sum(percents.map(last))).toBe(1000);
}

/** What each score is made of, and the total, each in a sheet of its own. */
async function readReasons({ app, root }: PageInNode): Promise<void> {
  const count = app.getState().game.view?.scenario.scores.length ?? 0;
  for (let index = 0; index < count; index++) {
    ofClass(root, 'standing-score')[index]?.click();
    await readSheet(root);
  }
}

async function readSheet(root: TinyNode): Promise<void> {
  const value = await vi.waitFor(() => only(root, 'why-value'), { timeout: 10_000 });
  const parts = ofClass(root, 'gauge-still').filter((node) => isUnder(node, 'parts'));
  expect(parts.length).toBeGreaterThan(1);
  expect(sum(parts.map((node) => last(node.textContent))), value.textContent).toBe(last(value.textContent));
  closeSheet(root);
  await vi.waitFor(() => expect(ofClass(root, 'why-value')).toEqual([]));
}

const isUnder = (node: TinyNode, look: string): boolean => {
  for (let at: TinyNode | null = node; at; at = at.parentNode) if (at.attributes.get('class')?.split(' ').includes(look)) return true;
  return false;
};
const closeSheet = (root: TinyNode): void => press(root, 'sheet-close');

/** Short names of the gauges as they stand on chips, by the names that stand in the record. */
function shortNames({ app }: PageInNode): ReadonlyMap<string, string> {
  const view = app.getState().game.view;
  if (!view) throw new Error('No game is on the page.');
  const { scenario, text, hasText } = view;
  return new Map(
    scenario.variables
      .filter(({ kind }) => kind === 'gauge')
      .map(({ id }) => [hasText(`gauge.${id}.short`) ? text(`gauge.${id}.short`) : text(`gauge.${id}.title`), text(`gauge.${id}.title`)]),
  );
}

/** What the card of a chosen act had said it would do: by the name of the gauge how much, in tenths, and for which reasons. */
interface Chosen {
  readonly title: string;
  /** All gauges that it would move at once. */
  readonly folded: readonly string[];
  readonly effects: ReadonlyMap<string, { readonly by: number; readonly causes: readonly string[] }>;
}

/** Why an act would move each gauge, in the words of the record: the act itself, and rules that it sets off. */
function reasonsOf({ app }: PageInNode, id: string): ReadonlyMap<string, readonly string[]> {
  const { view } = app.getState().game;
  const reasons = new Map<string, string[]>();
  for (const { slot, cause } of app.controller()?.forecast(id).immediate ?? []) {
    const variable = view?.scenario.variables[slot];
    if (!view || !variable) continue;
    const name = view.text(`gauge.${variable.id}.title`);
    reasons.set(name, [...new Set([...(reasons.get(name) ?? []), causeTitle(view, cause)])]);
  }
  return reasons;
}

/** Chooses the first act on the desk that can be taken back and has not been tried; null where there is none. */
async function chooseAct(at: PageInNode, tried: Set<string>): Promise<Chosen | null> {
  const { app, root } = at;
  const isRevealing = (id: string): boolean => app.getState().game.view?.scenario.actions.find((act) => act.id === id)?.reveals ?? false;
  const card = ofClass(root, 'act').find((node) => {
    const id = node.attributes.get('data-act') ?? '';
    const [button] = ofClass(node, 'act-choose');
    return !tried.has(id) && !isRevealing(id) && button?.attributes.get('aria-pressed') === 'false' && ofClass(node, 'chip').length > 0;
  });
  if (!card) return null;
  const id = card.attributes.get('data-act') ?? '';
  tried.add(id);
  const reasons = reasonsOf(at, id);
  const names = shortNames(at);
  const effects = new Map(
    ofClass(card, 'chip').map((chip) => {
      const short = [...names.keys()].filter((name) => chip.textContent.includes(name)).sort((a, b) => b.length - a.length)[0] ?? '';
      const name = names.get(short) ?? '';
      return [name, { by: last(only(chip, 'chip-number').textContent), causes: reasons.get(name) ?? [] }] as const;
    }),
  );
  const title = only(card, 'act-choose').textContent;
  press(card, 'act-choose');
  const isChosen = (): boolean =>
    ofClass(root, 'act-choose').some((node) => node.textContent === title && node.attributes.get('aria-pressed') === 'true');
  await vi.waitFor(() => expect(isChosen() || ofClass(root, 'sheet-close').length > 0).toBe(true));
  // What the page asks about first is left alone.
  if (!isChosen()) {
    closeSheet(root);
    return chooseAct(at, tried);
  }
  return { title, effects, folded: [...reasons.keys()] };
}

/** The record that lies open: every change and its causes, what moved most, and what the acts of the turn had been said to do. */
function readRecord(root: TinyNode, acts: readonly Chosen[]): { readonly rows: number; readonly effects: number } {
  const rows = ofClass(root, 'numbers-step').map((step) => {
    const line = step.parentNode;
    const [from = Number.NaN, to = Number.NaN] = tenths(step.textContent);
    const causes = (line ? only(line, 'numbers-causes') : step).childNodes.map((node) => {
      const by = last(node.textContent);
      return { title: node.textContent.replace(/ [+−][\d.]+$/, ''), by };
    });
    return { name: line?.childNodes[0]?.textContent ?? '', from, to, causes };
  });
  for (const { name, from, to, causes } of rows) {
    expect(sum(causes.map(({ by }) => by)), name).toBe(to - from);
    const sizes = causes.map(({ by }) => Math.abs(by));
    expect(sizes, name).toEqual(sizes.toSorted((a, b) => b - a));
  }
  for (const big of ofClass(root, 'big-button')) {
    const row = rows.find(({ name }) => only(big, 'big-name').textContent.startsWith(name));
    if (!row) throw new Error(`What moved most names "${big.textContent}", the numbers do not.`);
    expect(last(only(big, 'big-by').textContent)).toBe(row.to - row.from);
    const [main] = row.causes.toSorted((a, b) => (b.by - a.by) * Math.sign(row.to - row.from));
    const cause = only(big, 'big-cause').textContent;
    expect(cause.startsWith(main?.title ?? '?'), `${cause}: ${JSON.stringify(row)}`).toBe(true);
    if (row.causes.length > 1) expect(tenths(cause.slice(main?.title.length))[0]).toBe(main?.by);
  }
  // What the acts of a turn set off together stands together in the record.
  const named = new Set(acts.flatMap((act) => [...act.effects.keys()]));
  for (const name of named) {
    const row = rows.find((one) => one.name === name);
    // A card shows the largest effects; what one of them leaves to its sheet cannot be added up from the cards.
    if (!row || acts.some(({ effects, folded }) => !effects.has(name) && folded.includes(name))) continue;
    const forecasts = acts.flatMap(({ effects }) => effects.get(name) ?? []);
    const titles = new Set(forecasts.flatMap(({ causes }) => causes));
    const effect = sum(row.causes.filter(({ title }) => titles.has(title)).map(({ by }) => by));
    expect(effect, `${acts.map(({ title }) => title).join(' and ')}: ${name}`).toBe(sum(forecasts.map(({ by }) => by)));
  }
  return { rows: rows.length, effects: named.size };
}

/** Ends the turn on the page, reads its record, and closes it. */
async function endTurn({ root }: PageInNode, acts: readonly Chosen[]): Promise<{ readonly rows: number; readonly effects: number }> {
  press(await vi.waitFor(() => only(root, 'end-buttons'), { timeout: 10_000 }), 'button-seal');
  await vi.waitFor(() => expect(ofClass(root, 'biggest').length + ofClass(root, 'numbers').length).toBeGreaterThan(0), { timeout: 10_000 });
  const read = readRecord(root, acts);
  press(only(root, 'sheet-foot'), 'button-seal');
  await vi.waitFor(() => expect(ofClass(root, 'sheet-foot')).toEqual([]));
  return read;
}

/** What the scores of the ending are made of, and how far they lie from the record. */
async function readEnding({ app, root }: PageInNode): Promise<void> {
  await vi.waitFor(() => only(root, 'ending'), { timeout: 10_000 });
  const { ending } = app.getState().game.view ?? {};
  const scores = ofClass(root, 'score');
  expect(scores).toHaveLength(ending?.scores.length ?? -1);
  scores.forEach((score, index) => {
    const number = tenths(only(score, 'score-number').textContent)[0];
    for (const parts of ofClass(score, 'score-parts')) expect(sum(partsIn(parts.textContent)), parts.textContent).toBe(number);
    const history = 10 * Math.round((ending?.historyScores[index] ?? 0) / 10);
    expect(tenths(only(score, 'score-against').textContent)[0]).toBe((number ?? 0) - history);
  });
  // The total is the last of them.
  const total = scores.at(-1);
  if (total) press(total, 'score-number');
  await readSheet(root);
}

describe.each(['2022-sanctions-lesson', 'first-game'])('a whole game of %s', (id) => {
  it('adds up wherever it prints a sum', { timeout: 60_000 }, async () => {
    page = await openPageInNode(withoutGuide(id), 'sums');
    const { app, root } = page;
    const turns = app.getState().game.view?.scenario.turns.length ?? 0;
    const tried = new Set<string>();
    let [rows, effects] = [0, 0];
    for (let turn = 0; turn < turns; turn++) {
      await vi.waitFor(() => expect(ofClass(root, 'act').length).toBeGreaterThan(0), { timeout: 10_000 });
      press(root, 'head-scores');
      await vi.waitFor(() => expect(ofClass(root, 'standing-score').length).toBeGreaterThan(0));
      readStandings(root);
      if (turn % 3 === 0) await readReasons(page);
      press(root, 'tab');
      await vi.waitFor(() => expect(ofClass(root, 'standing-score')).toHaveLength(0));
      const acts = [await chooseAct(page, tried), await chooseAct(page, tried)].filter((act) => act !== null);
      const read = await endTurn(page, acts);
      rows += read.rows;
      effects += read.effects;
    }
    // The game has told enough to have been read.
    expect(rows).toBeGreaterThan(15);
    expect(effects).toBeGreaterThan(4);
    await readEnding(page);
  });
});

describe('a text at the table', () => {
  it('is worth in the debrief what it was worth when it was sent, in the same unit', { timeout: 60_000 }, async () => {
    const loaded = withoutGuide('first-game');
    page = await openPageInNode(loaded, 'sums');
    const { app, root } = page;
    const [table] = loaded.scenario.tables;
    const controller = app.controller();
    if (!table || !controller) throw new Error('The first game has a table.');
    await controller.loadTable();
    for (let turn = 0; turn < 2; turn++) await endTurn(page, []);
    controller.act('minister_track');
    controller.writeDraft(table.id, table.drafts[0]?.text ?? []);
    press(root, 'tab', 'The table');
    const sit = await vi.waitFor(() => root.all().find((node) => node.attributes.get('data-table') === table.id) ?? only(root, 'no table'));
    press(sit, 'button');
    const line = await vi.waitFor(() => only(root, 'worth-line').textContent, { timeout: 10_000 });
    const [worth = Number.NaN, leaving = Number.NaN, apart = 0] = tenths(line);
    expect(Math.abs(worth - leaving), line).toBe(apart);
    controller.offer(table.id);
    controller.leaveTable(table.id);
    const back = only(root, 'table-buttons').childNodes.find((node) => node.attributes.get('title') === t('table.holdText'));
    back?.click();
    for (let turn = 2; turn < 4; turn++) {
      await endTurn(page, []);
    }
    const offers = await vi.waitFor(() => only(root, 'talk-offers'), { timeout: 30_000 });
    const own = offers.all().find((node) => node.attributes.get('data-label')?.includes('you'));
    const [told = Number.NaN, gain = Number.NaN] = tenths(own?.textContent ?? '');
    expect(told).toBe(worth);
    expect(gain).toBe(worth - leaving);
    expect(only(root, 'talk-words').textContent).toContain(`worth ${String(leaving / 10).replace('-', '−')} to you`);
  });
});
