// Examples of broken rules of form: reading the files, the shape of entries, references.
import { type Example, example } from './rule-example';
import { library, locale } from './small-scenario';

const trust = 'start: 400\n    good: up';
const nested = (n: number): string => '['.repeat(n);

export const formExamples: readonly Example[] = [
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
  example('control-character', 'the control character U+0000', 'title: "The weir"', 'title: "The «\u0000weir"'),
  example('control-character', 'the control character U+001B', '# A library file', '# A «\u001b[2Jlibrary file', { file: library }),
  example('control-character', 'the control character U+0085', '# A library file', '# A «\u0085library file', { file: library }),
  example('line-ends', 'a carriage return alone', 'format: 1', 'format: 1«\r# as on old Macintoshes', { file: library }),
  example('tab-indentation', 'found a tab', '  purse:\n', '«\tpurse:\n'),
  example('odd-character', 'only looks like it (U+00A0)', 'minutes: 5', 'minutes:«\u00a05'),
  example('odd-character', 'only looks like it (U+3000)', '  purse:\n', '«\u3000\u3000purse:\n', { severity: 'warning' }),
  example('odd-character', 'a wide one (U+FF1A)', 'minutes: 5', 'minutes«： 5'),
  example('odd-character', 'another sign (U+2013)', '', '', { file: library, whole: 'format: 1\nlist:\n  «– a\n', severity: 'warning' }),
  example('odd-character', 'a typographic quote (U+201C)', 'text: "Water under the dam."', 'text: «“Water under the dam.”', {
    severity: 'warning',
  }),
  example('odd-character', 'a typographic quote (U+201C)', 'minutes: 5', '«“minutes”: 5', { severity: 'warning' }),
  example('odd-character', 'a character that was lost', 'text: "Water under the dam."', 'text: "W«\ufffdter under the dam."', {
    severity: 'warning',
  }),
  example('invisible-character', 'cannot be seen (U+200B)', 'minutes: 5', 'minutes«\u200b: 5', { severity: 'warning' }),
  example('invisible-character', 'cannot be seen (U+202E)', 'text: "Water under the dam."', 'text: "Water «\u202eunder the dam."', {
    severity: 'warning',
  }),
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
  example('left-out-unknown', 'There is no "drouth" in the section `events`', 'format: 1', 'format: 1\nleaves_out: { events: [«drouth] }'),
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
  example(
    'unknown-type',
    'no hidden type "stingi"',
    '  historical: fair\n',
    '  historical: fair\n  past: { «stingi: { text: "So it was.", sources: [council_minutes] } }\n',
    { suggestion: 'stingy' },
  ),
  example('unknown-source', 'no source "minutes"', 'why: "Tea', 'why: "Tea', {
    edits: [['why: "Thirst.", sources: [council_minutes]', 'why: "Thirst.", sources: [«minutes]']],
  }),
  example('unknown-deck', 'no deck "rivers"', '{ deck: river', '{ deck: «rivers', { suggestion: 'river' }),
  example('unknown-category', 'no category "talks"', 'category: talk\n    title: "Visit', 'category: «talks\n    title: "Visit', {
    suggestion: 'talk',
  }),
  example('unknown-term', 'no word of the glossary "wier"', 'title: "Purse"', 'title: "Purse"\n    term: «wier', { suggestion: 'weir' }),
  example('unknown-law', 'no law "slw"', 'law: slow', 'law: «slw', { suggestion: 'slow' }),
  example(
    'unknown-table',
    'no table "gat"',
    '{ id: spring, label: "Spring", date: 1998-03, months: 3 }',
    '{ id: spring, label: "Spring", date: 1998-03, months: 3, lesson: { title: "x", steps: [{ text: "x", points_to: «table.gat }] } }',
  ),
  example(
    'unknown-task',
    'answer, desk',
    '{ id: spring, label: "Spring", date: 1998-03, months: 3 }',
    '{ id: spring, label: "Spring", date: 1998-03, months: 3, lesson: { title: "x", steps: [{ text: "x", points_to: «answr }] } }',
    { suggestion: 'answer' },
  ),
  example(
    'unknown-task',
    'no task "answer.one"',
    '{ id: spring, label: "Spring", date: 1998-03, months: 3 }',
    '{ id: spring, label: "Spring", date: 1998-03, months: 3, lesson: { title: "x", steps: [{ text: "x", points_to: end, done_by: [«answer.one] }] } }',
  ),
  example(
    'unknown-mandate',
    'no promise "watr"',
    '{ id: spring, label: "Spring", date: 1998-03, months: 3 }',
    '{ id: spring, label: "Spring", date: 1998-03, months: 3, lesson: { title: "x", steps: [{ text: "x", points_to: «promise.watr }] } }',
  ),
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
];
