// Messages of the sheets that need no game: how to play, settings, keys, credits, a link. Loaded with them.
import { addMessages } from '../messages';

export const sheets = addMessages('en', {
  'how.1': 'Read the dossier and declare a line: one of several readings of what your side should want.',
  'how.2':
    'Each turn, choose up to three acts that cost political capital, and any that are free. A card shows what is expected now, later, and at worst.',
  'how.3': 'The others announce their next move a turn ahead, with a reason. Some acts answer it and take most of its force.',
  'how.4': 'Cards in the air strike at the next news. Answer them, or let them come.',
  'how.5': 'Press “End turn” (or the key E). The record tells what each capital did, what moved most, and why.',
  'how.6':
    'There is no single way to win. A good text and a clear refusal can both be a fine result; the ending tells what yours was worth.',
  'how.judgement':
    'What the other side really wants is hidden and differs from game to game. Nobody cheats: the others know only what they could know.',
  'settings.textSize': 'Size of text',
  'settings.percent': '{n}%',
  'settings.still': 'Keep everything still',
  'settings.shortcuts': 'Single-key shortcuts',
  'settings.information': 'What acts and drafts would do',
  'settings.information.numbers': 'in figures',
  'settings.information.words': 'in words',
  'settings.informationText': 'Gauges keep their figures. What the other side has in mind is told in words at either setting.',
  'settings.startsAtDesk': 'Begin every turn at the desk, without its scene',
  'settings.kept': 'Kept on this device only.',
  'keys.text':
    'Everything can be reached with Tab, Enter, Space and the arrows. These single keys are shorter; switch them off in the settings.',
  'keys.endTurn': 'End the turn',
  'keys.undo': 'Undo',
  'keys.acts': 'To the acts',
  'keys.map': 'To the map as a list',
  'keys.log': 'Log of every turn',
  'keys.dossier': 'Dossier',
  'help.keysOff': 'Single keys are switched off in the settings.',
  'credits.type':
    'Type: Shippori Mincho and Zen Kaku Gothic New, both under the SIL Open Font License. Drawn with Phaser, built with Preact.',
  'credits.words':
    'What advisers and capitals say is in the game’s own words. Quotation marks stand only round words that were said, with their day and source.',
  'credits.licence': 'The game is free software under the MIT licence. It asks for no account and sends nothing anywhere.',
  'link.title': 'Share this game',
  'link.game.title': 'The same game, for others to play',
  'link.game.text':
    'It holds the scenario and the seed and nothing of yours: whoever opens it begins where you began, under the same luck, with no mark.',
  'link.game.label': 'Address of the same game',
  'link.game.copy': 'Copy this address',
  'link.own.title': 'My game, for others to look at',
  'link.text':
    'It holds every decision of yours: whoever opens it plays them again and is told whether they hold. Going on from it is marked as a fork.',
  'link.label': 'Link',
  'link.copy': 'Copy the link',
  'link.copied': 'Copied.',
});
