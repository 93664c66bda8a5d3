// Help for every control, by the page it stands on. Fetched when somebody asks for it.

/** One control: its name on the page, what it does, and its key where it has one. */
export type HelpItem = readonly [name: string, text: string, key?: string];

export interface HelpPage {
  readonly title: string;
  readonly text: string;
  readonly groups: readonly { readonly title: string; readonly items: readonly HelpItem[] }[];
}

export const enHelp = {
  desk: {
    title: 'Help: the desk',
    text: 'One turn: read what came, decide on a few acts, end the turn. Until then everything but what showed you a secret can be taken back.',
    groups: [
      {
        title: 'Along the top',
        items: [
          ['The scores', 'How Tokyo stands. Press one to see what it is made of and against what it is weighed.'],
          ['Political capital', 'What acts are paid with. Press it to see where each point came from and went.'],
          ['Help', 'About the page you are on, as here.', '?'],
          ['Menu', 'Dossier, log, glossary, sources, settings, keys; share or export the game; back to the title page.'],
        ],
      },
      {
        title: 'The powers, on the left',
        items: [
          ['Trust, with its bar', 'Press the number for its history: every change, its cause, and why it had that size.'],
          ['Announces', 'What this capital will do when the turn ends, and its reason.'],
          ['Answered by', 'Acts that take most of the force out of it. Press one to read it.'],
          ['Wants of Tokyo', 'The act that would raise its trust most now.'],
          ['More', 'The whole voice of this capital on a sheet; on small pages the only way to it.'],
          ['What is Moscow? why?', 'How likely each kind of Moscow is by what it has done; in numbers once you have paid for assessments.'],
        ],
      },
      {
        title: 'The middle',
        items: [
          ['Territory and its steps', 'How far the question of the islands has come. Press the number for its parts.'],
          [
            'The map',
            'Capitals and relations; thicker lines are warmer. Press a capital to mark its card. Point at an act to see whom it touches.',
          ],
          ['The map as a list', 'The same in words, for whoever cannot or need not see it.', 'M'],
          ['Record of the turn', 'What everybody did, what moved most, and every number that moved, with its cause.'],
        ],
      },
      {
        title: 'What you can do, on the right',
        items: [
          ['Line: choose', 'Declares one of the readings of what Tokyo should want. Acts on the line work in full, others at less.'],
          ['In the air', 'Cards that will strike at the next news. Under each stands what would answer it.'],
          ['The tabs', 'What matters now, the other acts by kind, and the table. Left and right arrows move between them.', 'A'],
          ['An act’s title', 'Decides on it; press again to take it back. The red dots are its price.'],
          ['The marks below it', 'What it changes at once. Green with a full edge is welcome, red with a broken edge is not.'],
          ['In n turns', 'What comes of it later.'],
          ['Risk', 'What may go wrong, and how often.'],
          ['Details', 'The whole forecast, the reason for each size, and the sources.'],
          ['To the ladder', 'A crisis: the rungs, the stakes of both sides, your three answers.'],
          ['The table', 'A tab with every text that can be bargained over, and what sitting down costs.'],
        ],
      },
      {
        title: 'The foot',
        items: [
          ['Undo', 'Takes back the last decision of this turn.', 'U'],
          ['The acts decided', 'What you have chosen this turn; × takes one back.'],
          ['End turn', 'Your decisions take effect and the others answer.', 'E'],
          ['Your trust with …', 'The curve of the game so far; press its name for the history.'],
          ['Promises', 'What was promised at home, until when, and how it stands.'],
          ['Log of every turn', 'In the menu: what happened, turn by turn.', 'L'],
          ['Dossier', 'In the menu: the situation, the promises, the seats, the lines.', 'D'],
          ['The guide', 'In the first game: to the hint of the moment.', 'G'],
        ],
      },
    ],
  },
  table: {
    title: 'Help: the table',
    text: 'A text is one option for every clause. You send it, the other side answers with reasons. A text sent cannot be unsent; until then you may try whatever you like.',
    groups: [
      {
        title: 'The paper',
        items: [
          ['Begin from', 'Drafts of your advisers, your last text, and the other side’s, one press away.'],
          ['An option', 'Puts it into your draft. The red mark is yours, the grey one theirs; both on one option means agreed.'],
          ['Point at an option', 'Reads it in full below the clauses.'],
          ['Technical clauses', 'The clauses that are seldom quarrelled over, folded, with their usual wording.'],
        ],
      },
      {
        title: 'Beside it',
        items: [
          ['What … said', 'The last answer, and the clauses that weighed most in it.'],
          ['Take their text', 'Agrees to the text that lies there, as it is.', 'T'],
          ['Could it be ratified?', 'Every condition at home and elsewhere, with what is to spare or missing as things stand today.'],
          ['Worth of the draft', 'What it is worth to Tokyo against your walk-away, and as it feels under hope.'],
          [
            'The picture',
            'Every text as a point: to the right worth more to you, upward worth more to them. The shaded part is good for both, as far as you know.',
          ],
          ['What would move it', 'Acts of the desk that would make it easier or harder. Press one to read it.'],
        ],
      },
      {
        title: 'The foot',
        items: [
          [
            'Send this draft',
            'Puts your text to the other side, after asking. The first of a turn opens the session and costs its price.',
            'S',
          ],
          ['Sign', 'Signs a text both stand by, when leaders meet.', 'S'],
          ['Hold', 'Back to the desk. The draft stays as it is.', 'H'],
          ['Leave', 'Rises and ends the session. It disappoints, and shows that you can.', 'X'],
          ['Help', 'About the page you are on, as here.', '?'],
        ],
      },
    ],
  },
  crisis: {
    title: 'Help: a crisis',
    text: 'Two sides on one ladder. Whoever steps down late pays more, and nobody is obliged to climb.',
    groups: [
      {
        title: 'What you see',
        items: [
          [
            'The ladder',
            'The rungs, the last on top, with what each side has done on them. The last rung ends the crisis, and the talks with it.',
          ],
          ['What it is worth', 'Your stake as a number, theirs as a band that holds everything it may be.'],
          ['The price of stepping down', 'On this rung, and what it would be one rung higher.'],
        ],
      },
      {
        title: 'Your answer',
        items: [
          ['Climb', 'Goes one rung up when the turn ends. The other side stands, and goes one further, or steps down.'],
          ['Offer a way out', 'Both step back at a third of the price, if the other side takes it.'],
          ['Step down', 'What happens if you answer nothing. Free on the first two rungs.'],
          ['Back to the desk', 'Closes the sheet; the answer you chose stays chosen until the turn ends.', 'Esc'],
        ],
      },
    ],
  },
  ending: {
    title: 'Help: the ending',
    text: 'What the game was worth, against history on the same seed, and what you never saw.',
    groups: [
      {
        title: 'How it came out',
        items: [
          [
            'The grade',
            'Where your total lies between history (0 %) and the best known play (100 %) against the same Moscow. The three totals stand below it.',
          ],
          ['A score’s number', 'Press it for its parts, and each part for its history.'],
          ['The curves', 'Yours as a full line, history as a dotted one. “As a table” has the same numbers.'],
          ['Promises', 'What was promised and whether it was kept. Below it: who sat where.'],
          ['Beside the game it left', 'Only in a game played on from an earlier turn: where the two part, and what each came to.'],
        ],
      },
      {
        title: 'What was hidden',
        items: [
          ['What you never saw', 'What Moscow was, what could be believed of it, and when there was a text both sides could have carried.'],
          ['Turn by turn', 'How many such texts there were in each turn, the belief of that time, and the signs that changed it.'],
          ['The same moves in other worlds', 'What your game would have come to against a Moscow of another kind, with the same luck.'],
          [
            'At the table, as it truly was',
            'Every text you and they put down, as points: worth to you to the right, worth to them upward. The dashed lines are both walk-aways.',
          ],
          ['What would have opened it?', 'Looks for the single changes that would have given an empty table something to agree on.'],
        ],
      },
      {
        title: 'Why it came out so',
        items: [
          [
            'Decisions that mattered most',
            'Your total, minus the total of the same game played again without that decision. Open a line to read what else would have differed.',
          ],
          ['Some decisions count only together', 'Two that are worth more, or less, as a pair than one by one.'],
          ['A date', 'Takes you to the desk as it was then, and from there back here.'],
          ['Five readings', 'What each line of thought makes of the same record: half for the result, half for acts it would recommend.'],
          ['What if a number is wrong?', 'Plays your moves again with one number of the model a quarter lower and a quarter higher.'],
          ['How history went', 'Turn by turn, with its sources, beside what you did.'],
          ['To discuss', 'Questions that this game raises. Good for a class, or for the way home.'],
          ['To read on', 'The sources behind what came up in this game.'],
        ],
      },
      {
        title: 'What you can do',
        items: [
          ['Play again, new seed', 'The same scenario with other luck and another Moscow.'],
          ['Play again, same seed', 'The same luck: decide otherwise and see what changes.'],
          ['Share as a link', 'Whoever opens it plays every move again and is told whether it holds.'],
          ['Export this game', 'Saves it as a file that can be opened from the title page.'],
          ['Print', 'The debrief on two sheets of paper.'],
          ['Earlier turns', 'Look at any desk as it was, and play on from there.'],
          ['Log of every turn', 'What happened, turn by turn.'],
          ['Library', 'Documents, maps, names, sources, and what every number rests on.'],
          ['Help', 'About the page you are on, as here.', '?'],
        ],
      },
    ],
  },
  seats: {
    title: 'Help: a seat across',
    text: 'You sit for the other side. You see what it may know and nothing else; the player looks away.',
    groups: [
      {
        title: 'On this page',
        items: [
          ['Your brief', 'What kind of government you are, and what a text is worth to you.'],
          ['What you see', 'The gauges this seat may know, as numbers or as words.'],
          ['Their text, your text', 'When a text waits: choose options to write your own, or begin from your staff’s.'],
          ['What it is worth', 'Both texts against walking away, and whether your own house would carry them.'],
          ['Your staff advises', 'What the game itself would answer here. “Do as they say” takes it over.'],
          ['Your answer', 'Accept, counter, demand first, put off, break off; one to three reasons go with it.'],
          ['Stand or yield', 'When the player has climbed in a crisis: one rung further, or down.'],
          ['Announce', 'What you will do next turn. Everyone hears it, and the player may answer it first.'],
          ['To the title', 'Leaves the game; it is kept and opens again on this page.'],
        ],
      },
    ],
  },
} as const satisfies Readonly<Record<string, HelpPage>>;

/** The pages that have help. */
export type HelpScreen = keyof typeof enHelp;
