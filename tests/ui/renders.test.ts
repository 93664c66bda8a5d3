// What draws again when something happens: choosing an act, writing a draft, opening a sheet. Counted by Preact's own hook, in Node.
import { options } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { GameView } from '../../src/app/game/game-view';
import { shownTables } from '../../src/app/selectors';
import type { App } from '../../src/app/store';
import { isRevealing, singapore } from '../app/test-store';
import { openPageInNode, press } from '../support/page-in-node';
import type { TinyNode } from '../support/tiny-dom';

vi.mock('virtual:scenarios', () => ({ default: [], loaders: {} }));

const { scenario } = singapore;

/** Names of the components drawn since the last look, with the prop that tells them apart. */
const drawn: string[] = [];

interface Drawn {
  readonly type: unknown;
  readonly props: Readonly<Record<string, unknown>>;
}

/** Preact calls this before a component draws; its name is one that the build of Preact gives it. */
const hooks = options as { __r?: (vnode: Drawn) => void };
const before = hooks.__r;
beforeEach(() => {
  hooks.__r = (vnode) => {
    const { id, slot, seat } = vnode.props;
    if (typeof vnode.type === 'function') drawn.push([vnode.type.name, id ?? slot ?? seat].filter((part) => part !== undefined).join(' '));
    before?.(vnode);
  };
});

/** Lets everything that was asked to draw, draw, effects and what they fetch included. */
async function settled(): Promise<void> {
  let seen = -1;
  while (seen !== drawn.length) {
    seen = drawn.length;
    await new Promise((resolve) => setTimeout(resolve, 80));
  }
}

/** Takes the page of the test away. */
let leave = (): void => undefined;
afterEach(async () => {
  leave();
  // Effects that were due when the page went still read its globals.
  await settled();
  if (before) hooks.__r = before;
  vi.unstubAllGlobals();
});

/** The desk of a new game, with the dossier closed; what was drawn on the way is forgotten. */
async function desk(): Promise<{ readonly app: App; readonly root: TinyNode }> {
  const { app, root, leave: gone } = await openPageInNode(singapore, 'renders');
  leave = gone;
  // The desk is a part of the page that comes after it.
  const isThere = (): boolean => root.all().some((node) => node.attributes.get('class')?.split(' ').includes('act-choose') ?? false);
  await vi.waitFor(() => expect(isThere()).toBe(true), { timeout: 20_000 });
  await settled();
  drawn.length = 0;
  return { app, root };
}

/** How often each component has been drawn since the last look. */
function takeCounts(): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of drawn) counts.set(name, (counts.get(name) ?? 0) + 1);
  drawn.length = 0;
  return counts;
}

function viewOf(app: App): GameView {
  const { view } = app.getState().game;
  if (!view) throw new Error('No game is on the page.');
  return view;
}

/** What each panel that an act may change shows, by the panel's name; a panel that is not named here shows nothing an act changes. */
function shown(app: App): ReadonlyMap<string, string> {
  const { choices, view, scorecard, canUndo, mandatesKept } = viewOf(app);
  const chosen = view.acts[view.turn] ?? [];
  const parts: [string, unknown][] = [
    ['Standing', [view.values[scenario.slots.capital], scorecard.scores.map(({ value }) => value)]],
    ['GoalNote', [chosen, mandatesKept]],
    ['LiveTables', shownTables(app.getState()).map(({ status }) => status)],
    ['ScoreStandings', scorecard.scores],
    ['StatusLines', view.values.filter((_, slot) => scenario.variables[slot].kind === 'status')],
    ['ProgressLadder', [scorecard.progress, scorecard.scores]],
    ['EndTurnBar', [chosen, canUndo]],
    ['MandateList', [view.mandates, mandatesKept]],
    ['CardsInPlay', view.openCards.map((card) => scenario.cards[card].answers.some((act) => chosen.includes(act)))],
    ['AnsweringActs', choices.map(({ rejection }) => rejection?.code)],
    ...view.values.flatMap((value, slot): [string, unknown][] => [
      [`GaugeRow ${slot}`, value],
      [`TrustBar ${slot}`, value],
    ]),
    ...scenario.seats.map((_, seat): [string, unknown] => [`MostWelcomeAct ${seat}`, choices]),
    ...choices.flatMap((choice): [string, unknown][] => {
      if (choice.command.type !== 'act') return [];
      const { id } = choice.command;
      const isChosen = chosen.includes(scenario.actions.findIndex((action) => action.id === id));
      return [[`ActCard ${id}`, [isChosen, choice, app.controller()?.forecast(id)]]];
    }),
  ];
  return new Map(parts.map(([name, part]) => [name, JSON.stringify(part)]));
}

/** Components that are parts of a panel and drawn with it; and those that show what was done, not what has changed. */
const PARTS = /^(Dots|Stamp|ActEffects|ChangeChip \d+|GaugeBar|Chosen \w+|LiveRegion|SheetsAhead|\$)$/;

/** Acts that the desk shows unasked. */
const SHOWN = 8;

describe('choosing an act, and taking it back', () => {
  it('draws the panels that show it, once, and no other', async () => {
    const { app, root } = await desk();
    const acts = (app.controller()?.suggestions() ?? [])
      .slice(0, SHOWN)
      .filter(({ id }) => !isRevealing(id) && app.controller()?.sceneBefore(id) === null);
    expect(acts.length).toBeGreaterThan(4);
    let accepted = 0;
    for (const { id } of [...acts, ...acts]) {
      const [title, before, view] = [singapore.texts.texts[`action.${id}.title`], shown(app), viewOf(app)];
      press(root, 'act-choose', title);
      await settled();
      const after = shown(app);
      const counts = takeCounts();
      const panels = [...counts].filter(([name]) => !PARTS.test(name));
      expect(panels.filter(([name]) => before.get(name) === after.get(name))).toEqual([]);
      expect(panels.filter(([, count]) => count > 1)).toEqual([]);
      if (viewOf(app) === view) continue;
      accepted += 1;
      expect(counts.get(`ActCard ${id}`)).toBe(1);
      expect(counts.get('EndTurnBar')).toBe(1);
    }
    expect(accepted).toBeGreaterThan(acts.length / 2);
  });
});

describe('a sheet', () => {
  it('draws nothing of the desk under it', async () => {
    const { root } = await desk();
    press(root, 'act-more', '');
    await settled();
    const counts = takeCounts();
    expect(counts.has('OpenDialog')).toBe(true);
    expect(
      [...counts.keys()].filter((name) =>
        /^(Page|GamePage|Desk|.*(Panel|Card|Bar|Row|Header|Page)( .*)?|Timeline|ProgressLadder)$/.test(name),
      ),
    ).toEqual([]);
  });
});
