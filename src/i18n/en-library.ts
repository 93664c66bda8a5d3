// The words of the library and of what numbers rest on, in English. They come with the sheets that speak them.
import { readerFor } from './text';

const enLibrary = {
  'library.gone': 'The library could not be fetched. Close this and open it again.',
  'library.parts': 'Parts of the library',
  'library.documents': 'Documents',
  'library.documentsText':
    'What was signed and said, in our own words, and how each side reads it. Where a text can be read in two ways, both stand beside it.',
  'library.reads': '{seat} reads it so',
  'library.where': 'Where it stands',
  'library.leansOn': 'In this game it bears on',
  'library.holdings': 'Who holds what',
  'library.holdingsText': 'As things stand, without a word on whose they ought to be.',
  'library.names': 'Names',
  'library.namesText': 'Every place has two names. The game gives both at first mention.',
  'library.namesSeat': 'In {seat}',
  'library.sources': 'Sources',
  'library.numbers': 'What the numbers rest on',
  'library.numbersText': 'Every number of this scenario that somebody chose, with its reason.',

  'numbers.title': 'What the numbers rest on',
  'numbers.whole': 'This scenario has {n} numbers that somebody chose.',
  'numbers.behind': '{n} {n#of them stands#of them stand} behind this one.',
  'numbers.measured': 'measured',
  'numbers.measuredText': 'a figure of a source, with the place where it stands',
  'numbers.argued': 'argued',
  'numbers.arguedText': 'a document says which way; the size is our reading of it',
  'numbers.design': 'design',
  'numbers.designText': 'no document gives it; it is judgement, with the reason for its size',
  'numbers.strongest': 'What outcomes react to most',
  'numbers.strongestText':
    'The same moves played again in {games} games, with one number a quarter lower and a quarter higher (by 1 at least): how far the total, 0 to 100, then lies from what it was.',
  'numbers.lower': 'lower',
  'numbers.higher': 'higher',
  'numbers.byPart': 'All of them, by part',
  'numbers.figure': 'Figure',
  'numbers.none': 'Nothing that somebody chose stands behind it.',

  'part.action': 'Acts',
  'part.event': 'Dated events',
  'part.card': 'Cards',
  'part.move': 'Moves of the powers',
  'part.rule': 'Standing rules',
  'part.drift': 'What time does',
  'part.gauge': 'Where gauges start',
  'part.law': 'The law of trust',
  'part.formula': 'Formulas',
  'part.score': 'Scores',
  'part.total': 'The total',
  'part.table': 'Tables',
  'part.closing': 'Closing a text in one step',
  'part.ladder': 'The ladder of a crisis',
  'part.lines': 'Declared lines',
  'part.opening': 'Opening conditions',
  'part.signal': 'Signs of the hidden type',
  'part.types': 'The hidden type',
  'part.appetite': 'What the powers want',
  'part.transition': 'When the talks change',
  'part.mandates': 'Promises',
  'part.other': 'Other rules of the game',

  'word.cost': 'price',
  'word.posture': 'how it reads abroad',
  'word.drafts': 'text drafted',
  'word.when': 'where it begins or ends',
  'word.if': 'what it takes',
  'word.needs': '',
  'word.start': 'start',
  'word.later': 'later',
  'word.in': 'turns until then',
  'word.risks': 'if it goes wrong',
  'word.rate': 'per mille a month',
  'word.toward': 'where it drifts',
  'word.points': 'points for the occasion',
  'word.likelihood': 'likelihood, percent',
  'word.answered': 'if answered',
  'word.otherwise': 'otherwise',
  'word.occasions': 'occasion',
  'word.weight': 'weight',
  'word.value': 'in its formula',
  'word.parts': 'part',
  'word.prior': 'believed at the start, per mille',
} as const;

export type LibraryKey = keyof typeof enLibrary;

/** The sentence for a key of this catalogue. */
export const l = readerFor(enLibrary);

/** Whether the catalogue has this word. */
export function isLibraryKey(key: string): key is LibraryKey {
  return Object.hasOwn(enLibrary, key);
}
