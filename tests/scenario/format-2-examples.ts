// Examples of broken rules of format 2: seats as players, phases, tables with third seats, a past with a text in it.
import { type Example, example } from './rule-example';

type Edit = readonly [from: string, to: string];

const format2: Edit = ['format: 1\nid', 'format: 2\nid'];
const upper = 'upper: { title: "Upper Weir" }';
const points =
  'points: { interests: [ { id: calm, title: "Calm", weight: 100, value: "trust", why: "W", sources: [council_minutes] } ], walk_away: 300, why: "W", sources: [council_minutes] }';
const withUpper = (more: string): Edit => [upper, `upper: { title: "Upper Weir", ${more} }`];
const lines =
  '{ off_line: 600, no_line: 700, change_cost: 0, hold_turns: 1, why: "W", sources: [council_minutes], list: { stubborn: { title: "S", text: "S", actions: [close], why: "W", sources: [council_minutes] } } }';
const close = (more: string): Edit => [
  'actions:\n',
  `actions:\n  close: { seat: upper, category: works, title: "Close the dam", text: "T", ${more}, why: "W", sources: [council_minutes] }\n`,
];
const wait = 'history: [ [visit], [], [visit, sign] ]';

/** An edit of the small scenario written in format 2. */
const inFormat2 = (code: Example['code'], says: string, edits: readonly Edit[], more: Partial<Example> = {}): Example =>
  example(code, says, '', '', { ...more, edits: [format2, ...edits] });

export const format2Examples: readonly Example[] = [
  example('needs-format-2', '`brief:` belongs to format 2', upper, 'upper: { title: "Upper Weir", «brief: "B" }'),
  example('needs-format-2', '`kind:` belongs to format 2', 'then: [advance]', 'then: [advance], «kind: open'),
  example(
    'needs-format-2',
    'What was done at a table',
    wait,
    'history: [ [visit, «{ by: lower, offer: water, text: { keys: both } }], [], [visit, sign] ]',
  ),
  example('needs-format-2', 'acts() with a seat', '"reservoir >= 200"', '"«acts(\'upper\') >= 1"'),
  example('section-missing', '`player:` is missing', 'player: lower\n', '', {
    edits: [
      ['player: lower\n', ''],
      ['format: 1\nid', '«format: 1\nid'],
    ],
  }),
  example('missing-key', 'path has no `free`', '  free: [ [patience, visit], [meter], [visit, sign] ]\n', '', {
    edits: [
      ['  free: [ [patience, visit], [meter], [visit, sign] ]\n', ''],
      ['\npath:\n', '\n«path:\n'],
    ],
  }),
  inFormat2('needs-player', '`scores:` belongs to a player', [
    ['player: lower\n', ''],
    ['\nscores:\n', '\n«scores:\n'],
  ]),
  inFormat2('needs-player', 'not said whose act this is', [
    ['player: lower\n', ''],
    ['  meter:\n', '  «meter:\n'],
  ]),
  inFormat2('needs-player', 'what "upper" plays for', [
    ['player: lower\n', ''],
    [upper, '«upper: { title: "Upper Weir" }'],
  ]),
  inFormat2('needs-player', 'not said who climbs', [
    ['player: lower\n', ''],
    ['\nladder:\n', '\n«ladder:\n'],
  ]),
  inFormat2('bad-arguments', 'whose acts?', [
    ['player: lower\n', ''],
    ['"need / 10"', '"need / 10 + «acts"'],
  ]),
  inFormat2('bad-arguments', 'no lines to declare', [
    ['value: "lower"', 'value: "lower + (on_line(\'upper\') ? 1 : 0)"'],
    ['when: "agreed" }\n  - { id: thirst', 'when: "«on_line(\'upper\')" }\n  - { id: thirst'],
  ]),
  inFormat2('bad-arguments', 'This seat has no points', [
    ['when: "agreed" }\n  - { id: thirst', 'when: "points(«\'upper\') > 3" }\n  - { id: thirst'],
  ]),
  inFormat2('out-of-place', 'points() can only be used', [withUpper(points), ['"need / 10"', '"«points(\'upper\') / 10"']]),
  inFormat2('cost-without-capital', '"upper" has nothing to pay with', [close('cost: «1')]),
  inFormat2('unknown-variable', 'no gauge, counter or status "puse"', [withUpper('capital: «puse')], { suggestion: 'purse' }),
  inFormat2('unknown-variable', 'is a status; no number of it can be paid', [withUpper('capital: «talks')]),
  inFormat2('secret-shown', 'upper is told what it can pay, but does not see "purse" exactly', [withUpper('capital: «purse')]),
  inFormat2('trust-of-player', 'could have a trust in', [
    ['lower: { title: "Lower Weir" }', 'lower: { title: "Lower Weir", trust: «trust }'],
  ]),
  inFormat2('belief-known', 'nothing to guess', [withUpper('belief: «true')]),
  inFormat2('lines-twice', 'the player’s lines', [
    ['lower: { title: "Lower Weir" }', `lower: { title: "Lower Weir", «lines: ${lines} }`],
    close('cost: 0'),
  ]),
  inFormat2('name-clash', '"stubborn" is already the name of an action', [
    withUpper(`lines: ${lines.replace('stubborn', '«stubborn')}`),
    close('cost: 0'),
    ['  meter:\n', '  stubborn: { category: works, title: "S", text: "T", cost: 0, why: "W", sources: [council_minutes] }\n  meter:\n'],
  ]),
  inFormat2('purse-shared', 'has another cap', [[upper, '«upper: { title: "Upper Weir", capital: purse, paid_acts_per_turn: 1 }']]),
  inFormat2('weight-sum', 'interests of "upper" sum to 90', [withUpper(points.replace('100', '90').replace('interests:', '«interests:'))]),
  inFormat2('secret-shown', 'upper is shown what comes of this, but does not see "purse"', [
    withUpper(points.replace('"trust"', '"«purse"')),
  ]),
  inFormat2('secret-shown', 'does not see the act "spy" played', [close('cost: 0, needs: [ { if: "!«played(\'spy\')", else: "E" } ]')]),
  inFormat2('secret-shown', 'does not see the act "spy" played', [close('cost: 0, needs: [ { if: "«acts(\'lower\') > 0", else: "E" } ]')]),
  inFormat2('secret-shown', 'upper is shown', [
    ['between: [lower, upper]', 'between: [lower, upper]\n    opened_by: either'],
    ['opens: "trust > 100"', 'opens: "«purse > 1"'],
  ]),
  inFormat2('missing-key', 'Add `answering_first:`', [
    ['between: [lower, upper]', 'between: [lower, upper]\n    opened_by: either'],
    ['    session:\n', '    «session:\n'],
  ]),
  inFormat2('table-third', 'sits at this table itself', [['between: [lower, upper]', 'between: [lower, upper]\n    mediator: «upper']]),
  inFormat2('table-third', 'by what "middle" consents', [
    [upper, `${upper}\n  middle: { title: "Middle Weir" }`],
    ['between: [lower, upper]', 'between: [lower, upper]\n    veto: [«middle]'],
  ]),
  inFormat2('phase-kind', 'is for nobody', [
    ['{ id: desk, seats: [lower], then: [resolve] }', '{ id: desk, seats: [lower], then: [resolve] }\n  - { id: idle, «seats: [] }'],
  ]),
  example('phase-at-once', 'lower, upper may all act in the phase "desk"', '', '', {
    severity: 'warning',
    edits: [close('cost: 0'), ['{ id: desk, seats: [lower], then: [resolve] }', '{ id: desk, «seats: [lower, upper], then: [resolve] }']],
  }),
  inFormat2('path-deed', 'has nothing to consent', [[wait, 'history: [ [visit, { by: «upper, consent: water }], [], [visit, sign] ]']]),
  inFormat2('unknown-table', 'no table "watr"', [[wait, 'history: [ [visit, { by: lower, sign: «watr }], [], [visit, sign] ]']], {
    suggestion: 'water',
  }),
  inFormat2('unknown-option', 'Its options: ours, theirs, both', [
    [wait, 'history: [ [visit, { by: lower, offer: water, text: { keys: «nobody } }], [], [visit, sign] ]'],
  ]),
  example('seats-alike', 'has the mark of "lower"', '', '', {
    severity: 'warning',
    edits: [
      ['lower: { title: "Lower Weir" }', 'lower: { title: "Lower Weir", mark: circle }'],
      [upper, 'upper: { title: "Upper Weir", mark: «circle }'],
    ],
  }),
  example('bad-choice', 'expected one of ai, shu', upper, 'upper: { title: "Upper Weir", colour: «pink }'),
];
