// One example for every rule a scenario can break: an edit of the small valid scenario, with « where the problem must point.
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/scenario/problem';
import { type ProblemCode, problemRules } from '../../src/scenario/problem-code';
import { change, entry, library, loadSmall, locale, smallFiles } from './small-scenario';

interface Example {
  readonly code: ProblemCode;
  /** What the message or the fix must say. */
  readonly says: string;
  readonly edits: readonly (readonly [from: string, to: string])[];
  readonly file?: string;
  /** The whole file, instead of edits. */
  readonly whole?: string;
  readonly severity?: Problem['severity'];
  readonly suggestion?: string;
}

const trust = 'start: 400\n    good: up';
const example = (code: ProblemCode, says: string, from: string, to: string, more: Partial<Example> = {}): Example => ({
  code,
  says,
  edits: [[from, to]],
  ...more,
});
const nested = (n: number): string => '['.repeat(n);

const examples: readonly Example[] = [
  // Reading the file
  example('file-too-large', 'at most 1000000 characters', '# A library file', `«# A library file${`${' '.repeat(40)}\n#`.repeat(24_000)}`, {
    file: library,
  }),
  example('too-many-lines', 'at most 20000 lines', '# A library file', `«# A library file${'\n#'.repeat(20_000)}`, { file: library }),
  example('line-too-long', 'at most 4000 characters', 'formulas:', `«# ${'x'.repeat(4_000)}\nformulas:`, { file: library }),
  example('indentation-too-deep', 'at most 64 spaces', 'formulas:', `${' '.repeat(65)}«deep: 1\nformulas:`, { file: library }),
  example('nesting-too-deep', 'at most 32 deep', 'format: 1', `format: 1\nlist: ${nested(32)}«[`, { file: library }),
  example('nesting-too-deep', 'one entry a line', 'format: 1', `format: 1\nlist:\n  ${'- '.repeat(8)}«- a`, { file: library }),
  example(
    'file-too-complex',
    'too many parts',
    '# A library file',
    `«# A library file\nlist: [${`${' a,'.repeat(1_300)}\n`.repeat(230)}]`,
    {
      file: library,
    },
  ),
  example('anchor', '(&half)', 'format: 1', 'format: 1\nformulas: «&half {}', { file: library }),
  example('anchor', '(*half)', '"500 - reservoir / 2"', '«*half', { file: library }),
  example('tag', '(!!str)', '"500 - reservoir / 2"', '«!!str 5', { file: library }),
  example('directive', 'directives', '# A library file', '«%YAML 1.2\n---\n# A library file', { file: library }),
  example('yaml-syntax', 'not valid YAML', 'need: "500 - reservoir / 2"', 'need: "500" «- reservoir', { file: library }),
  example('not-a-map', 'a map of sections', '', '', { file: library, whole: '«- a\n- list\n' }),
  example(
    'too-many-keys',
    'at most 2000 keys',
    'minutes: 5',
    `minutes: 5\nglossary2:\n  «${Array.from({ length: 2_001 }, (_, i) => `k${i}: 1`).join('\n  ')}`,
  ),
  example('key-not-text', 'a plain name', 'minutes: 5', 'minutes: 5\n? «[a, b]\n: 1'),
  example('forbidden-key', '"__proto__"', trust, `${trust}\n    «__proto__: { range: [0, 1] }`),
  example('forbidden-key', '"constructor"', 'format: 1', 'format: 1\n«constructor: { prototype: 1 }', { file: library }),
  example('duplicate-key', 'already used at line ', '  purse:\n', '  «trust: {}\n  purse:\n'),
  example('defined-twice', 'already defined in scenarios/valid-small/scenario.yaml, line ', 'format: 1', 'format: 1\n«title: "Twice"', {
    file: library,
  }),
  example('defined-twice', '"weir" is already defined', 'format: 1', 'format: 1\nglossary: { «weir: { title: "W", text: "W" } }', {
    file: library,
  }),
  example(
    'include-outside',
    'inside the folder of all scenarios',
    '[../_library/mood.yaml]',
    '[../_library/mood.yaml, «../../../etc/secrets.yaml]',
  ),
  example('include-outside', 'relative to this file', '[../_library/mood.yaml]', '[../_library/mood.yaml, «/etc/passwd]'),
  example(
    'include-missing',
    'scenarios/_library/food.yaml was not found',
    '[../_library/mood.yaml]',
    '[../_library/mood.yaml, «../_library/food.yaml]',
  ),
  // Shape
  example(
    'unknown-key',
    'Unknown key "wieght" in scores.water.',
    'water: { title: "Water", weight: 60',
    'water: { title: "Water", «wieght: 60',
    { suggestion: 'weight' },
  ),
  example('unknown-key', 'Unknown key "gauge".', 'gauges:\n', '«gauge: {}\ngauges:\n', { suggestion: 'gauges' }),
  example('missing-key', 'actions.spy has no `cost`', '  spy:\n', '  «spy:\n', {
    edits: [
      ['  spy:\n', '  «spy:\n'],
      ['    cost: 0\n', ''],
    ],
  }),
  example('section-missing', '`total:` is missing', 'format: 1\n', '«format: 1\n', {
    edits: [
      ['format: 1\n', '«format: 1\n'],
      ['total: ', 'total_why: '],
    ],
  }),
  example('section-missing', 'no `card_strength:`', 'cards:\n', '«cards:\n', {
    edits: [
      ['\ncards:\n', '\n«cards:\n'],
      ['card_strength: { base: 900, spread: 200, opening: 1200, why: "Floods vary.", sources: [council_minutes] }\n', ''],
    ],
  }),
  example('why-missing', 'actions.visit sets numbers but has no `why`', '    why: "A visit is worth a letter."\n', '', {
    edits: [
      ['    why: "A visit is worth a letter."\n', ''],
      ['  visit:\n', '  «visit:\n'],
    ],
  }),
  example('why-missing', 'The start values have no `start_why`', 'start_why: "As the gauge stood in March."\n', '', {
    edits: [
      ['start_why: "As the gauge stood in March."\n', ''],
      ['start: { reservoir', '«start: { reservoir'],
    ],
  }),
  example(
    'sources-missing',
    'ids of the `sources:` section',
    'why: "Politeness."\n    sources: [council_minutes]\n',
    'why: "Politeness."\n',
    {
      edits: [
        ['why: "Politeness."\n    sources: [council_minutes]\n', 'why: "Politeness."\n'],
        ['  thanks:\n', '  «thanks:\n'],
      ],
    },
  ),
  example('bad-id', 'found "Big-Flood"', 'events:\n', 'events:\n  «Big-Flood: {}\n'),
  example('bad-value', 'expected a whole number, found "five"', '    cost: 2\n', '    cost: «five\n'),
  example('bad-value', 'expected a number of at most 100, found "101"', 'weight: 60', 'weight: «101'),
  example('bad-choice', 'expected one of setback, opening, found "setbak"', 'kind: setback', 'kind: «setbak', { suggestion: 'setback' }),
  example('duplicate-id', 'The turn "spring" already exists', '{ id: summer,', '{ id: «spring,'),
  example('name-clash', '"trust" is already the name of a gauge', 'need: "500', '«trust: "500', { file: library }),
  example(
    'name-clash',
    '"turn" is already the name of a word of the expression language',
    '  drafted: { start',
    '  «turn: { start: 0, sees: { lower: exact, upper: exact } }\n  drafted: { start',
  ),
  example('name-clash', '"visit" is already the name of an action', '    pressure: { title', '    «visit: { title'),
  // References
  example('unknown-variable', 'no gauge, counter or status "trusst"', '{ trust: +40 }', '{ «trusst: +40 }', { suggestion: 'trust' }),
  example('unknown-variable', 'no gauge or counter "puse"', 'capital: purse', 'capital: «puse', { suggestion: 'purse' }),
  example('unknown-state', 'no state "stuk"', "talks != 'stuck'", "talks != «'stuk'", { suggestion: 'stuck' }),
  example('unknown-state', 'Its states: open, stuck', 'set: { talks: stuck }', 'set: { talks: «closed }'),
  example('unknown-action', 'no action "metr"', 'answers: [meter]', 'answers: [«metr]', { suggestion: 'meter' }),
  example('unknown-act', 'no action, line or ladder answer "patence"', 'free: [ [patience', 'free: [ [«patence', {
    suggestion: 'patience',
  }),
  example('unknown-tag', 'no tag "contct"', '{ tags: [contact], when', '{ tags: [«contct], when', { suggestion: 'contact' }),
  example('unknown-tag', 'no tag or action "contcat"', "since('contact') > 0", "since(«'contcat') > 0", { suggestion: 'contact' }),
  example(
    'unknown-move',
    'no move "close_sluce"',
    'when: "agreed" }\n  - { id: thirst',
    'when: "used(«\'close_sluce\') > 0" }\n  - { id: thirst',
    { suggestion: 'close_sluice' },
  ),
  example('unknown-signal', 'no signal "slices"', 'signal: sluices', 'signal: «slices', { suggestion: 'sluices' }),
  example('unknown-crisis', 'no kind of crisis "sluce"', 'opens: sluice', 'opens: «sluce', { suggestion: 'sluice' }),
  example('unknown-issue', 'no issue "shares"', "is('share', 's0')", "is(«'shares', 's0')", { suggestion: 'share' }),
  example('unknown-option', 'no option "s9"', "is('share', 's0')", "is('share', «'s9')", { suggestion: 's0' }),
  example('unknown-option', 'no option "s4"', '{ s1: -30, s2: -60 }', '{ s1: -30, «s4: -60 }'),
  example('unknown-measure', 'no measure "lover"', "agreement('lower')", "agreement(«'lover')", { suggestion: 'lower' }),
  example('unknown-score', 'no score "watr"', "score('water')", "score(«'watr')", { suggestion: 'water' }),
  example('unknown-seat', 'no seat "uper"', '{ id: answers, seats: [upper]', '{ id: answers, seats: [«uper]', { suggestion: 'upper' }),
  example('unknown-seat', 'no seat "uper"', 'sees: { lower: exact, upper: hidden }', 'sees: { lower: exact, «uper: hidden }', {
    suggestion: 'upper',
  }),
  example('unknown-type', 'no hidden type "fai"', 'historical: fair', 'historical: «fai', { suggestion: 'fair' }),
  example('unknown-source', 'no source "minutes"', 'why: "Tea', 'why: "Tea', {
    edits: [['why: "Thirst.", sources: [council_minutes]', 'why: "Thirst.", sources: [«minutes]']],
  }),
  example('unknown-deck', 'no deck "rivers"', '{ deck: river', '{ deck: «rivers', { suggestion: 'river' }),
  example('unknown-category', 'no category "talks"', 'category: talk\n    title: "Visit', 'category: «talks\n    title: "Visit', {
    suggestion: 'talk',
  }),
  example('unknown-law', 'no law "slw"', 'law: slow', 'law: «slw', { suggestion: 'slow' }),
  example('unknown-turn', 'no turn "sumer"', 'turn: summer', 'turn: «sumer', { suggestion: 'summer' }),
  example('unknown-placeholder', '"{trst}"', 'stands at {trust}', 'stands at «{trst}', { suggestion: 'trust' }),
  example('unknown-text-key', '"titel"', 'title: "堰"', 'title: "堰"\n«titel: "x"', {
    file: locale,
    severity: 'warning',
    suggestion: 'title',
  }),
  example('translation-missing', 'no translation (ja), e.g. difficulty', 'title: "堰"', '«title: "堰"', {
    file: locale,
    severity: 'warning',
  }),
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
  example('roll-in-move', 'cannot know a draw', '"trust < 500 || reservoir > 600"', '"trust < 500 || «roll(\'mood\', 6) > 3"'),
  example('placeholder-hidden', 'lower does not see exactly', 'stands at {trust}', 'stands at «{scar}'),
  // Meaning
  example('turn-out-of-range', 'There is no turn 3', '    turn: 2\n', '    turn: «3\n'),
  example('turn-overlap', 'begins before', 'date: 1998-06, months', 'date: «1998-05, months'),
  example('turn-gap', '1 months belong to no turn', 'date: 1998-09, months', 'date: «1998-10, months', { severity: 'warning' }),
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
  example('last-rung', 'highest rung', 'title: "The court", last: true,', 'title: "The court",', {
    edits: [['{ id: court, title: "The court", last: true,', '«{ id: court, title: "The court",']],
  }),
  example('gap-missing', 'no gap for the type "stingy"', 'gap: { fair: 100, stingy: 80,', '«gap: { fair: 100,'),
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
  example('too-many-packages', 'packages', '  issues:\n', '  «issues:\n', {
    edits: [
      [
        '  issues:\n',
        `  «issues:\n${Array.from({ length: 12 }, (_, i) => `    i${i}: { title: "I", options: { a: "A", b: "B", c: "C", d: "D" } }\n`).join('')}`,
      ],
    ],
  }),
  example('unused-formula', 'Nothing uses the formula "dust"', 'need: "500', '«dust: "1"\n  need: "500', {
    severity: 'hint',
    file: library,
  }),
];

/** The file with its mark taken out, and where the mark stood. */
function unmark(text: string): { text: string; line: number; col: number } | null {
  const at = text.indexOf('«');
  if (at < 0) return null;
  const before = text.slice(0, at);
  return { text: before + text.slice(at + 1), line: before.split('\n').length, col: at - before.lastIndexOf('\n') };
}

describe('every rule has an example that breaks it', () => {
  it.each(examples.map((x) => [x.code, x.says, x] as const))('%s: %s', (code, says, x) => {
    const path = x.file ?? entry;
    const marked =
      x.whole === undefined
        ? x.edits.reduce((files, [from, to]) => change(files, path, from, to), smallFiles())
        : smallFiles().map((file) => (file.path === path ? { path, text: x.whole ?? '' } : file));
    const place = unmark(marked.find((file) => file.path === path)?.text ?? '');
    if (!place) throw new Error('no « in the example');
    const { problems } = loadSmall(marked.map((file) => (file.path === path ? { path, text: place.text } : file)));
    const found = problems.filter((p) => p.code === code).map((p) => `${p.file}:${p.line}:${p.col} ${p.severity}`);
    expect(found).toContain(`${path}:${place.line}:${place.col} ${x.severity ?? 'error'}`);
    const problem = problems.find((p) => p.code === code && p.line === place.line && p.col === place.col);
    expect(`${problem?.message} ${problem?.fix}`).toContain(says);
    expect(problem?.excerpt).toContain('^');
    if (x.suggestion) expect(problem?.suggestion).toBe(x.suggestion);
  });

  it('and no rule is without one', () => {
    const elsewhere: ProblemCode[] = ['file-missing', 'too-many-problems'];
    const shown = new Set([...examples.map((x) => x.code), ...elsewhere]);
    expect(Object.keys(problemRules).filter((code) => !shown.has(code as ProblemCode))).toEqual([]);
  });
});
