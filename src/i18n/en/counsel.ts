// The words around the advisers' counsel in English. Comes with the panel that speaks it.
import { readerFor } from '../text';

const enCounsel = {
  'counsel.title': 'Counsel',
  'counsel.short.go': '',
  'counsel.short.not': 'not',
  'counsel.short.wait': 'wait',
  'counsel.but': 'but',
  'counsel.instead': 'rather: ',
  'counsel.card': 'answers “{title}”',
  'counsel.cardIgnored': 'makes “{title}” worse',
  'counsel.move': 'answers “{title}”',
  'counsel.moveIgnored': 'makes “{title}” worse',
  'counsel.mandate': 'keeps “{title}”',
  'counsel.mandateIgnored': 'breaks “{title}”',
  'counsel.meeting': 'There is room for a text both sides could live with, and only leaders can sign one.',
  'counsel.saving': 'There is room for a text. Keep your political capital for the leaders’ meeting.',
  'counsel.barely': '{act} is the best there is, and brings {worth} for {cost} capital.',
  'counsel.barelyFree': '{act} is the best there is, and brings {worth}.',
  'counsel.barelyWords': '{act} is the best there is, and brings too little for its price.',
  'counsel.parting': 'By now it is likely enough whom we deal with: {type}, {share} percent.',
  'counsel.partingWords': 'By now it is likely enough whom we deal with: {type}.',
  'counsel.nothing': 'No act is worth its price by these weights.',
  'counsel.all': 'All {n}, and why',
  'counsel.sheetTitle': 'What your advisers would do, and why',
  'counsel.sheetText':
    'All of them see what you see and reckon by the same table: how much the total gains by a little more of each fact. Each adds something of its own. The voices are the game’s; the readings behind them are in the sources.',
  'counsel.tableTitle': 'Where the weights of all come from',
  'counsel.whyTitle': 'Why do you say so?',
  'counsel.weights': 'What ten points more are worth, in points of the total',
  'counsel.fact': 'Fact',
  'counsel.toAll': 'To all',
  'counsel.toIt': 'To this one',
  'counsel.oneMore': '{name} (one more)',
  'counsel.size.1': 'a little',
  'counsel.size.2': 'clearly',
  'counsel.size.3': 'much',
  'counsel.worthWords': 'would help {size}',
  'counsel.harmWords': 'would cost {size}',
} as const;

export const c = readerFor(enCounsel);
