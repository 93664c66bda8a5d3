// Examples of broken rules of meaning: expressions, variables, what seats may know, what must add up.
import { type Example, example } from './rule-example';
import { library } from './small-scenario';

const tied = ['u', 'v', 'w', 'x', 'y', 'z'];
const sixOptions = '{ a: "A", b: "B", c: "C", d: "D", e: "E", f: "F" }';

const before = 'decks: { river';
const deedsWith = (entry: string): string => `deeds: { visited: { title: "A visit", ${entry} } }\n${before}`;
/** An example with one deed. */
const deedExample = (code: Example['code'], says: string, entry: string, more: Partial<Example> = {}): Example =>
  example(code, says, before, deedsWith(entry), more);
/** An example with these causes of the kind of crisis. */
const crisisExample = (code: Example['code'], says: string, causes: string, more: Partial<Example> = {}): Example =>
  example(code, says, 'other: "reservoir / 20",', `other: "reservoir / 20", causes: { ${causes} },`, more);

export const meaningExamples: readonly Example[] = [
  // Expressions
  example('expression-syntax', 'Write && for and', "talks != 'stuck'", "talks != 'stuck' «and turn > 0"),
  example('expression-syntax', 'Write == to compare', 'when: "month(7)"', 'when: "turn «= 7"'),
  example('expression-syntax', 'Split it with formulas', 'month(7)"', `${'('.repeat(30)}1${')'.repeat(30)} > 0"`, {
    edits: [['when: "month(7)"', `when: "${'('.repeat(24)}«${'('.repeat(6)}1${')'.repeat(30)} > 0"`]],
  }),
  example('expression-unsupported', 'a number with a decimal point', '"rung * 2"', '"rung * «2.5"'),
  example('expression-list', 'Expected a list after `in`', "talks != 'stuck'", "talks in «'stuck'"),
  example('expression-too-large', 'at most 3000 are allowed', 'need: "500 - reservoir / 2"', '', {
    file: library,
    edits: [
      [
        'need: "500 - reservoir / 2"',
        `need: "500 - reservoir / 2"\n  big: "${Array.from({ length: 40 }, () => 'need').join('+')}"\n  huge: "«${Array.from({ length: 40 }, () => 'big').join('+')}"`,
      ],
    ],
  }),
  example('unknown-name', 'no variable, formula or word "resevoir"', '"reservoir >= 200"', '"«resevoir >= 200"', {
    suggestion: 'reservoir',
  }),
  example('unknown-function', 'no function rol()', "roll('ladder', 32)", "«rol('ladder', 32)", { suggestion: 'roll' }),
  example('bad-arguments', "Expected roll('channel', n), found 1 argument.", "roll('ladder', 32)", "«roll('ladder')"),
  example('bad-arguments', 'from 1 to 12', 'month(7)"', 'month(«13)"'),
  example('type-mismatch', 'Expected a number, found a condition', '"need / 10"', '"«(need > 3) / 10"', {
    edits: [['"need / 10"', '"(«need > 3) / 10"']],
  }),
  example('type-mismatch', 'compares a status with a number', "talks != 'stuck'", '«talks != 3'),
  example('stray-text', "The text 'high'", '"need / 10"', '"need / «\'high\'"'),
  example('division-by-zero', 'divides by zero', '"need / 10"', '"need / «0"'),
  example('formula-cycle', 'in a circle', 'need: "500 - reservoir / 2"', 'need: "500 - «need / 2"', { file: library }),
  example('out-of-place', 'only be used in `total`', 'value: "reservoir", parts', 'value: "«score(\'peace\')", parts'),
  example('amount-type', 'Expected a number, found a condition', 'step_down_cost: "rung * 2"', 'step_down_cost: «"rung > 2"'),
  example('condition-type', 'Expected a condition (true or false), found a number', '"reservoir >= 200"', '«"reservoir - 200"'),
  example('secret-act', 'public acts only', "since('contact') >= 2", "did(«'spy', 2)", { severity: 'warning' }),
  // Variables and effects
  example('start-missing', '"purse" has no start value', '    start: 4\n', '', {
    edits: [
      ['    start: 4\n', ''],
      ['  purse:\n', '  «purse:\n'],
    ],
  }),
  example(
    'start-out-of-range',
    'starts at 650, outside 0 to 600',
    'title: "Reservoir"\n    range: [0, 1000]',
    'title: "Reservoir"\n    range: [0, 600]',
    {
      edits: [
        ['title: "Reservoir"\n    range: [0, 1000]', 'title: "Reservoir"\n    range: [0, 600]'],
        ['reservoir: 650', 'reservoir: «650'],
      ],
    },
  ),
  example('range-reversed', 'ends below its beginning', 'range: [0, 20]', '«range: [20, 0]'),
  example('sees-missing', 'what upper sees of it', 'sees: { lower: exact, upper: hidden }', '«sees: { lower: exact }'),
  example('scar-missing', 'no gauge or counter "scare"', 'scar: scar\n', 'scar: «scare\n'),
  example('scar-without-law', 'a scar but no law', 'law: slow\n    scar: scar\n', 'scar: «scar\n'),
  example('part-without-section', 'no section `types:`', 'engine: { capital: purse, line: line, type: temper,', '', {
    edits: [
      ['type: temper,', 'type: «temper,'],
      ['\ntypes:\n', '\nglossary2:\n'],
    ],
  }),
  example('status-amount', 'nothing can be added to it', '{ when: "turn > 1", trust: -20 }', '{ when: "turn > 1", «talks: 1 }'),
  example('set-gauge', 'only ever changed by amounts', 'set: { talks: stuck }', 'set: { «trust: 4 }'),
  example('habit-without-count', 'belong together', '[ { trust: +10 } ]', '[ «{ discount: habit, trust: +10 } ]'),
  // What seats may know
  example('hidden-from-seat', 'upper does not see "purse"', "since('contact') > 0\"", "since('contact') > 0 && «purse > 3\""),
  example('hidden-from-seat', 'upper does not see "purse"', '"trust < 500 || reservoir > 600"', '"trust < 500 || «poor"', {
    edits: [
      ['"trust < 500 || reservoir > 600"', '"trust < 500 || «poor"'],
      ['engine:', 'formulas: { poor: "purse < 2" }\nengine:'],
    ],
  }),
  example('secret-shown', 'does not see "scar" exactly', "talks != 'stuck'", '«scar < 100'),
  example('secret-shown', 'lower does not know what a text in force gives in "upper"', `"talks != 'stuck'"`, `«"agreement('upper') < 20"`),
  example(
    'hidden-from-seat',
    'upper does not know what a text in force gives in "lower"',
    '"trust < 500 || reservoir > 600"',
    '«"agreement(\'lower\') > 3"',
  ),
  example('secret-shown', 'before luck is drawn', '"reservoir >= 200"', '"«roll(\'taps\', 6) > 2"'),
  example('roll-in-move', 'cannot know a draw', '"trust < 500 || reservoir > 600"', '"trust < 500 || «roll(\'mood\', 6) > 3"'),
  example('placeholder-hidden', 'lower does not see exactly', 'stands at {trust}', 'stands at «{scar}'),
  // Meaning
  example('turn-out-of-range', 'There is no turn 3', '    turn: 2\n', '    turn: «3\n'),
  example('turn-overlap', 'begins before', 'date: 1998-06, months', 'date: «1998-05, months'),
  example('turn-gap', '1 months belong to no turn', 'date: 1998-09, months', 'date: «1998-10, months', { severity: 'warning' }),
  example('date-outside', '1999-07-01 lies in no turn', 'date: 1998-07-01', 'date: «1999-07-01', {
    edits: [['    turn: summer\n    date: 1998-07-01', '    date: «1999-07-01']],
  }),
  example('event-date', '1998-12-24 lies outside the turn "Summer"', 'date: 1998-07-01', 'date: «1998-12-24', { severity: 'warning' }),
  example('consequence-without-when', 'needs the condition', '    when: "count([\'visit\']) > 0"\n', '', {
    edits: [
      ['    when: "count([\'visit\']) > 0"\n', ''],
      ['  thanks:\n', '  «thanks:\n'],
    ],
  }),
  example(
    'consequence-without-otherwise',
    'needs another text',
    '    otherwise: { headline: "A quiet September", text: "Nobody came." }\n',
    '',
    {
      edits: [
        ['    otherwise: { headline: "A quiet September", text: "Nobody came." }\n', ''],
        ['  thanks:\n', '  «thanks:\n'],
      ],
    },
  ),
  example(
    'otherwise-without-when',
    'never told',
    'text: "The reservoir falls by a hand\'s breadth a week."\n',
    'text: "Dry."\n    «otherwise: { headline: "Rain", text: "Rain." }\n',
  ),
  example(
    'text-too-long',
    '62 words',
    '{ id: spring, label: "Spring", date: 1998-03, months: 3 }',
    `{ id: spring, label: "Spring", date: 1998-03, months: 3, chronicle: { sources: [council_minutes], text: «"${'drip '.repeat(62)}" } }`,
    { severity: 'warning' },
  ),
  example('text-too-long', '61 words', 'text: "Water under the dam."', `text: «"${Array.from({ length: 61 }, () => 'drip').join(' ')}"`, {
    severity: 'warning',
  }),
  example('title-too-long', '7 words', 'title: "Install a meter"', 'title: «"Install a meter at the lower sluice"', { severity: 'hint' }),
  example('risk-untold', 'not told of', '    risk: "One time in ten there is gossip."\n', '', {
    severity: 'warning',
    edits: [
      ['    risk: "One time in ten there is gossip."\n', ''],
      ['    risks:', '    «risks:'],
    ],
  }),
  example('seat-without-phase', 'upper never gets a turn', '{ id: answers, seats: [upper]', '{ id: answers, seats: [lower]', {
    edits: [
      ['{ id: answers, seats: [upper]', '{ id: answers, seats: [lower]'],
      ['phases:\n', '«phases:\n'],
    ],
  }),
  example('phases-without-advance', 'advance exactly once', 'then: [advance]', 'then: []', {
    edits: [
      ['then: [advance]', 'then: []'],
      ['phases:\n', '«phases:\n'],
    ],
  }),
  example('phases-without-resolve', 'answered exactly once', 'then: [resolve]', 'then: []', {
    edits: [
      ['then: [resolve]', 'then: []'],
      ['phases:\n', '«phases:\n'],
    ],
  }),
  example('empty-deck', 'No card belongs to the deck "sky"', 'decks: { river', 'decks: { «sky: { chance: 1, title: "Sky" }, river', {
    severity: 'warning',
  }),
  example('setback-without-answer', 'No action answers', 'answers: [meter]', 'answers: «[]', {
    severity: 'warning',
    edits: [['answers: [meter]', '«answers: []']],
  }),
  example('answer-without-effect', 'nothing is said of what follows', '  leak: {', '  «leak: {', {
    severity: 'warning',
    edits: [
      ['  leak: {', '  «leak: {'],
      ['answered: [ { reservoir: -10 } ], ', ''],
    ],
  }),
  example('rule-actions', 'must name the actions', 'silence: { at: after_moves', '«silence: { at: after_act'),
  example('rule-without-actions', 'names no actions', 'summer_rush: { tags: [contact], when', '«summer_rush: { when', {
    edits: [['summer_rush: { tags: [contact], when', '«summer_rush: { when']],
  }),
  example('drafts-nowhere', 'no gauge is named', 'draft_gauge: drafted\n', '', {
    edits: [
      ['draft_gauge: drafted\n', ''],
      ['drafts: 30', 'drafts: «30'],
    ],
  }),
  example('closes-nothing', 'no section `closing:`', '\nclosing:\n', '\nglossary2:\n', {
    edits: [
      ['\nclosing:\n', '\nglossary2:\n'],
      ['closes: true', 'closes: «true'],
    ],
  }),
  example('type-missing', 'under the type "stingy"', '{ fair: 30, stingy: 70 }', '{ fair: 30 }', {
    edits: [['likelihood: { fair: 30, stingy: 70 }', '«likelihood: { fair: 30 }']],
  }),
  example('type-missing', 'no appetites for the type "stingy"', '{ upper: { any:', '{ «upper: { fair:'),
  example('prior-length', 'Expected 2 numbers', 'prior: [600, 400]', '«prior: [600, 300, 100]'),
  example('prior-sum', 'sums to 900', 'prior: [600, 400]', '«prior: [600, 300]'),
  example('weight-sum', 'sum to 110', 'weight: 60', 'weight: 70', {
    edits: [
      ['weight: 60', 'weight: 70'],
      ['\nscores:\n', '\n«scores:\n'],
    ],
  }),
  example('grade-catch-all', 'lowest results', 'F: -9999', 'F: -50', {
    edits: [['grades: { A: 75, C: -10, F: -9999 }', '«grades: { A: 75, C: -10, F: -50 }']],
  }),
  example('outcome-catch-all', 'must hold always', 'title: "They still talk" }', 'title: "They still talk", when: «"turn > 0" }'),
  example(
    'outcome-unreachable',
    'no outcome is reached',
    '{ id: thirst, title: "Thirst", when: "reservoir < 100" }',
    '«{ id: thirst, title: "Thirst" }',
  ),
  example('question-unreachable', 'is never asked', '\nscores:\n', 'questions:', {
    severity: 'warning',
    edits: [
      [
        '\nscores:\n',
        `\nquestions:\n${[1, 2, 3, 4, 5, 6, 7].map((n) => `  ask_${n}: { text: "Why?" }\n`).join('')}  «ask_8: { text: "Why?" }\n\nscores:\n`,
      ],
    ],
  }),
  example('last-rung', 'highest rung', 'title: "The court", last: true,', 'title: "The court",', {
    edits: [['{ id: court, title: "The court", last: true,', '«{ id: court, title: "The court",']],
  }),
  example(
    'rung-untold',
    'do on: court',
    'own: "need / 10"',
    'own: "need / 10", «rungs: { letter: { player: "We write.", other: "They write." } }',
  ),
  example(
    'unknown-rung',
    'Known: letter, court.',
    'own: "need / 10"',
    'own: "need / 10", rungs: { letter: { player: "a", other: "b" }, «cuort: { player: "c", other: "d" }, court: { player: "e", other: "f" } }',
    { suggestion: 'court' },
  ),
  example('gap-missing', 'no gap for the type "stingy"', 'gap: { fair: 100, stingy: 80,', '«gap: { fair: 100,'),
  example('gap-small', 'only 49 above the record for the type "stingy"', 'gap: { fair: 100, stingy: 80,', '«gap: { fair: 100, stingy: 49,'),
  example(
    'checkpoint-shape',
    '"talks" is a status: it needs `is:`',
    'history: [ [visit], [], [visit, sign] ]',
    'history: [ [visit], [], [visit, sign] ]\ncheckpoints: [ «{ turn: 1, of: talks, between: [1, 2], why: "So it was.", sources: [council_minutes] } ]',
  ),
  example(
    'checkpoint-shape',
    'is a number: it needs `between:`',
    'history: [ [visit], [], [visit, sign] ]',
    'history: [ [visit], [], [visit, sign] ]\ncheckpoints: [ «{ turn: 1, of: reservoir / 2, why: "So it was.", sources: [council_minutes] } ]',
  ),
  example(
    'unknown-state',
    'Its states: open, stuck',
    'history: [ [visit], [], [visit, sign] ]',
    'history: [ [visit], [], [visit, sign] ]\ncheckpoints: [ { turn: 1, of: talks, is: [«opne], why: "So it was.", sources: [council_minutes] } ]',
  ),
  example('path-length', 'has 2 turns, the calendar 3', 'history: [ [visit], [], [visit, sign] ]', '«history: [ [visit], [] ]'),
  example(
    'term-shape',
    'either `constant` or `options`',
    '[ { constant: "50 + trust / 20" }, {',
    '[ «{ constant: 3, options: { share: { s1: 1 } } }, {',
  ),
  example('empty-column', 'always 0', '{ s1: -30, s2: -60 }', '{ }', {
    severity: 'warning',
    edits: [['share: { s1: -30, s2: -60 }', '«share: {}']],
  }),
  example('too-many-packages', 'packages', 'closing:\n  issues:\n', 'closing:\n  «issues:\n', {
    edits: [
      [
        'closing:\n  issues:\n',
        `closing:\n  «issues:\n${Array.from({ length: 12 }, (_, i) => `    i${i}: { title: "I", options: { a: "A", b: "B", c: "C", d: "D" } }\n`).join('')}`,
      ],
    ],
  }),
  example('too-many-packages', 'together: ', '    issues:\n      keys: { title: "Keys", options: {', '', {
    edits: [
      [
        '    issues:\n      keys: { title: "Keys"',
        `    «issues:\n${tied.map((id) => `      ${id}: { title: "I", default: a, options: ${sixOptions} }\n`).join('')}      keys: { title: "Keys"`,
      ],
      [
        '{ keys: { ours: 60, both: 30 } }',
        `{ keys: { ours: 60, both: 30 }, fee: { none: 1 }, ${tied.map((id) => `${id}: { a: 1 }`).join(', ')} }`,
      ],
    ],
  }),
  example('table-size', 'Found 1 issue', '    issues:\n      keys:', '    «issues:\n      keys:', {
    edits: [
      ['    issues:\n      keys:', '    «issues:\n      keys:'],
      ['      fee: { title: "Fee", default: none, options: { none: "None", some: "Some" } }\n', ''],
    ],
  }),
  example(
    'table-size',
    'has 1 option',
    'fee: { title: "Fee", default: none, options: { none: "None", some: "Some" } }',
    '«fee: { title: "Fee", default: none, options: { none: "None" } }',
  ),
  example('table-parties', 'the player’s first', 'between: [lower, upper]', '«between: [upper, lower]'),
  example('table-parties', 'two different seats', 'between: [lower, upper]', '«between: [lower, lower]'),
  example('table-parties', 'worth to "upper"', 'parties:\n', '', {
    edits: [
      ['    parties:\n', '    «parties:\n'],
      ['      upper: { utility: theirs, reservation: "15 + reservoir / 100" }\n', ''],
    ],
  }),
  example('table-default', 'would be incomplete', 'fee: { title: "Fee", default: none,', '«fee: { title: "Fee",'),
  example('table-default', 'only ever demanded', 'keys: { title: "Keys",', 'keys: { title: "Keys", default: «theirs,'),
  example('table-rule', 'names no option', 'forbids: { keys: [theirs], fee: [none] }', '«forbids: {}'),
  example('unknown-condition', 'no condition "counsel"', 'failed: { council:', 'failed: { «counsel:', { suggestion: 'council' }),
  example('unknown-type', 'no hidden type "fairr"', 'curve: { fair: linear', 'curve: { «fairr: linear', { suggestion: 'fair' }),
  example('hidden-from-seat', 'upper bargains by this', 'clock: "trust"', 'clock: "«purse"'),
  example('unknown-issue', 'no issue "key"', 'options: { keys: both } }', 'options: { keys: both, «key: both } }', { suggestion: 'keys' }),
  example('unknown-measure', 'Known: ours, theirs', 'utility: theirs', 'utility: «their', { suggestion: 'theirs' }),
  example('unknown-issue', 'no issue "key"', 'front: [keys]', 'front: [«key]', { suggestion: 'keys' }),
  example('unknown-option', 'none, some', 'fee: [none] }', 'fee: [«nonee] }', { suggestion: 'none' }),
  example('secret-shown', 'does not see "scar"', 'felt: "10 - drafted / 50"', 'felt: "10 - «scar / 50"'),
  example('secret-shown', 'does not see "scar"', 'opens: "trust > 100"', 'opens: "«scar > 100"'),
  example('unused-formula', 'Nothing uses the formula "dust"', 'need: "500', '«dust: "1"\n  need: "500', {
    severity: 'hint',
    file: library,
  }),
  example('number-without-reason', 'why "deck.river.chance" is 500', 'river: { chance: 500', 'river: { chance: «500', {
    severity: 'warning',
    edits: [
      ['river: { chance: 500', 'river: { chance: «500'],
      ['  deck.river: { why: "Every second season.", sources: [council_minutes] }\n', ''],
    ],
  }),
  example('measured-without-figure', '`figure` is missing', 'no_line: 700', 'no_line: «700', {
    edits: [
      ['no_line: 700', 'no_line: «700'],
      [', figure: "70 %"', ''],
    ],
  }),
  example('source-incomplete', '`author`, `url` missing', '  river_atlas: {', '  «river_atlas: {', {
    severity: 'warning',
    edits: [
      ['  river_atlas: {', '  «river_atlas: {'],
      [', author: "The river survey"', ''],
      [', url: "https://example.org/atlas"', ''],
    ],
  }),
  example('unknown-address', 'nor does one begin with it', '  paid_acts_per_turn: { why', '  «paid_acts: { why', { severity: 'warning' }),
  example(
    'unknown-source',
    'no source "minutes"',
    'why: "Two clerks.", sources: [council_minutes]',
    'why: "Two clerks.", sources: [«minutes]',
  ),
  example('unknown-place', 'no place "weir_pond"', 'holdings: { weir_pool', 'holdings: { «weir_pond'),
  example('unknown-seat', 'no seat "middle"', 'upper: "Enough."', '«middle: "Enough."'),
  // Deeds, and what opens a crisis
  deedExample('unknown-action', 'no action', 'on: [ { act: «vist } ]', { suggestion: 'visit' }),
  deedExample('unknown-mandate', 'no promise "tap"', 'on: [ { promise: «tap, kept: false } ]', { suggestion: 'taps' }),
  deedExample('unknown-rung', 'Known: letter, court', 'on: [ { climbs_to: «cort } ]'),
  deedExample('unknown-table', 'no table', 'on: [ { signed: «watr } ]'),
  deedExample('unknown-condition', 'Known: council', 'on: [ { voted_down: «water, on: town } ]'),
  deedExample('unknown-state', 'open, stuck', 'on: [ { status: «talks, is: lost } ]'),
  deedExample('deed-trigger', 'Name one of act', 'on: [ «{ act: visit, move: close_sluice } ]'),
  deedExample('deed-trigger', 'says nothing', 'on: [ «{ by: lower } ]'),
  deedExample('deed-trigger', 'moves by amounts', 'on: [ { status: «trust, is: 1 } ]'),
  deedExample('deed-secret', 'not every seat sees', 'on: [ { act: «spy } ]'),
  deedExample('secret-shown', 'upper is shown', 'on: [ { act: visit, if: "«purse > 1" } ]'),
  deedExample(
    'secret-shown',
    'lower is shown',
    'on: [ { act: visit } ], answers: { upper: [ { if: "«scar > 1", says: ["No."] }, { says: ["Yes."] } ] }',
  ),
  deedExample('unknown-seat', 'no seat "uper"', 'on: [ { act: visit } ], answers: { «uper: [ { says: ["Yes."] } ] }', {
    suggestion: 'upper',
  }),
  deedExample(
    'deed-answer',
    'there may be nothing to say',
    'on: [ { act: visit } ], answers: { upper: [ «{ if: "turn > 1", says: ["Yes."] } ] }',
  ),
  deedExample('deed-answer', 'is never said', 'on: [ { act: visit } ], answers: { upper: [ «{ says: ["Yes."] }, { says: ["No."] } ] }'),
  example('unknown-table', 'no table "watr"', "talks != 'stuck'", "!signed_with(«'watr', 'keys', 'ours')"),
  example('unknown-option', 'ours, theirs, both', "talks != 'stuck'", "!signed_with('water', 'keys', «'mine')"),
  example('unknown-deed', 'no deed "left"', "talks != 'stuck'", "!happened(«'left')"),
  crisisExample('unknown-opener', 'no move, event, card, rule or act', 'flood: { of: [«close_slice] }', { suggestion: 'close_sluice' }),
  crisisExample('opener-twice', 'another cause', 'flood: { of: [close_sluice] }, drought: { of: [«close_sluice] }'),
];
