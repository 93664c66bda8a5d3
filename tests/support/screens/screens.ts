// Every screen and sheet of the page with the shortest way to it. Whatever a reader can have before their eyes has an entry here: sweeps of
// layout, contrast and accessibility go through this list, so a screen that joins it is looked at in every size, text size and mode.
import type { PreparedGame } from './prepared-games';

/** Presses what this selector finds first: the first that holds these words, where words are given. */
export type Step = readonly [selector: string, words?: string] | { readonly key: 'Escape' };

export interface Screen {
  readonly name: string;
  /** The folder of src/ui it is drawn by. */
  readonly folder: string;
  /** The game it is opened from; a sheet that lies over another screen is opened from that one. */
  readonly from: PreparedGame | { readonly over: string };
  /** What follows the origin when the page is opened; `/` unless told. */
  readonly path?: string;
  readonly steps: readonly Step[];
  /** What is there once the screen is. */
  readonly shows: string;
}

const sheet = '.sheet[open] .sheet-title';
const menu = (words: string): readonly Step[] => [['.head-menu'], ['.menu-item', words]];

/** A sheet over another screen. */
const over = (base: string, folder: string, name: string, steps: readonly Step[], shows = sheet): Screen => ({
  name: `${base}: ${name}`,
  folder,
  from: { over: base },
  steps,
  shows,
});

/** A screen that stands alone: a game is kept, and gone on with. */
const page = (name: string, folder: string, from: PreparedGame, steps: readonly Step[], shows: string): Screen => ({
  name,
  folder,
  from,
  steps: from === 'new' || from === 'several' ? steps : [['.save .button'], ...steps],
  shows,
});

const toTable: readonly Step[] = [['#tab-table'], ['[data-table] .button']];
const forTwo: readonly Step[] = [
  ['.seat-choice input[type=radio]:not(:checked)'],
  ['.scenario button', 'Singapore, 2018'],
  ['.sheet-foot .button', 'To the desk'],
  ['.end-buttons .button-seal'],
];

/** From the desk to the scene of the turn, by taking back the choice of the desk. */
const toScene: readonly Step[] = [...menu('Settings'), ['.sheet label', 'Begin every turn at the desk'], { key: 'Escape' }];

export const screens: readonly Screen[] = [
  page('title', 'title', 'new', [], '.title .scenario'),
  page(
    'title, for two, with a seed',
    'title',
    'new',
    [['.seat-choice input[type=radio]:not(:checked)'], ['.seed summary']],
    '.seed .field-input',
  ),
  page('title with games', 'title', 'several', [], '.save'),
  { ...page('title with a damaged link', 'title', 'new', [], '.notice'), path: '/#HKW1.AAAA' },
  over('title', 'sheets', 'how to play', [['.title-foot .inline', 'How']]),
  over('title', 'sheets', 'settings', [['.title-foot .inline', 'Settings']]),
  over('title', 'sheets', 'keys', [['.title-foot .inline', 'Keys']]),
  over('title', 'sheets', 'credits', [['.title-foot .inline', 'credits']]),
  over('title with games', 'title', 'delete?', [['.save-buttons .plain', 'Delete']]),

  page('dossier', 'sheets', 'new', [['.scenario button', 'Singapore, 2018']], sheet),
  page('first game', 'guide', 'new', [['.first .scenario-begin'], ['.sheet-foot .button', 'To the desk']], '.guide'),
  page(
    'first game: the scene',
    'guide',
    'new',
    [['.first .scenario-begin'], ['.sheet-foot .button', 'To the desk'], ...toScene],
    '[data-scene] > .guide',
  ),
  page('watched', 'desk', 'new', [['.title-watch .inline', 'Singapore'], ['.sheet-foot .button']], '.watch'),

  page('scene', 'scene', 'early', toScene, '[data-scene]'),
  page('scene: what the capitals answer', 'scene', 'early', [...toScene, ['[data-scene] .button', 'End turn']], '[data-passage]'),
  page(
    'scene: what changed',
    'scene',
    'early',
    [...toScene, ['[data-scene] .button', 'End turn'], ['[data-passage=beat] button', 'To what changed']],
    '[data-passage=changes]',
  ),

  page('desk', 'desk', 'early', [], '.desk .tab-panel'),
  page('desk: another tab', 'desk', 'early', [['.tab', 'Moscow']], '.desk .act'),
  page('desk: the table', 'desk', 'early', [['#tab-table']], '[data-table]'),
  page('desk: a place on the map', 'desk', 'early', [['.twin summary'], ['.twin-place', 'Shikotan']], '.place-page'),
  page('desk: an earlier turn', 'desk', 'early', [...menu('Earlier turns'), ['.turn-row .inline']], '.desk .end-bar .button'),
  over('desk', 'sheets', 'menu', [['.head-menu']]),
  over('desk', 'sheets', 'dossier', menu('Dossier')),
  over('desk', 'sheets', 'record of the last turn', menu('Record')),
  over('desk', 'sheets', 'log', menu('Log')),
  over('desk', 'sheets', 'earlier turns', menu('Earlier turns')),
  over('desk', 'sheets', 'words', menu('Words')),
  over('desk', 'library', 'library', menu('Library'), '.sheet[open] .document'),
  over('desk', 'library', 'what numbers rest on', [...menu('Library'), ['[data-part=numbers] .button']], '.sheet[open] .kinds'),
  over('desk', 'sheets', 'help', menu('Help')),
  over('desk', 'sheets', 'link', menu('Share')),
  over('desk', 'sheets', 'settings', menu('Settings')),
  over('desk', 'sheets', 'keys', menu('Keys')),
  over('desk', 'sheets', 'an act', [['.tab', 'Moscow'], ['.act-more']]),
  over('desk', 'sheets', 'why a score', [['.head-scores'], ['.standing-score']]),
  over('desk', 'sheets', 'why a gauge', [['.head-scores'], ['.gauge-number']]),
  over('desk', 'sheets', 'belief', [['.head-scores'], ['.belief .why']]),
  over('desk', 'sheets', 'promises', [['.timeline-title .term-link']]),
  over('desk', 'sheets', 'line', [['.line-strip .inline']]),
  over('desk', 'desk', 'counsel', [['#tab-now'], { key: 'Escape' }, ['.counsel-all']]),
  page('a power', 'sheets', 'early', [['.power-more']], sheet),

  page('late desk', 'desk', 'late', [], '.desk .tab-panel'),
  page('late desk: the tables', 'desk', 'late', [['#tab-table']], '[data-table]'),
  over('late desk', 'sheets', 'record of the last turn', menu('Record')),
  over('late desk', 'sheets', 'promises', [['.timeline-title .term-link']]),

  page('crisis', 'desk', 'crisis', [], '.crisis'),
  over('crisis', 'desk', 'ladder', [['.crisis-open']], '.crisis-ladder'),
  over('crisis', 'sheets', 'promises', [['.timeline-title .term-link']]),

  page('table', 'table', 'talks', toTable, '.plot-legend'),
  page('table: small print', 'table', 'talks', [...toTable, ['.technical-toggle']], '.treaty'),
  over('table', 'table', 'leave?', [['.table-buttons .button', 'Leave']]),
  over('table', 'sheets', 'help', [['.head-help']]),
  page('table: left', 'table', 'talks', [...toTable, ['.table-buttons .button', 'Leave'], ['.sheet-foot .button-seal']], '.outcome'),

  page('between two seats', 'seats', 'new', forTwo, '.between'),
  page('seat across', 'seats', 'new', [...forTwo, ['.between .button-seal']], '.seat-page'),

  page('ending', 'ending', 'over', [], '.ending .judged'),
  page(
    'ending: all unfolded',
    'ending',
    'over',
    [['.talk summary'], ['.decided summary'], ['.debrief-part .button', 'Try']],
    '.ending .judged',
  ),
  over('ending', 'sheets', 'why a score', [['.score-number']]),
  over('ending', 'sheets', 'earlier turns', [['.ending-actions .button', 'turn']]),
];
