// Every decision of every seat. A game is the fold of these over a new game.

export type Command =
  | { readonly type: 'act'; readonly seat: number; readonly id: string }
  | { readonly type: 'declare'; readonly seat: number; readonly id: string }
  | { readonly type: 'answerCrisis'; readonly seat: number; readonly id: 'climb' | 'offRamp' }
  | { readonly type: 'announce'; readonly seat: number; readonly id: string; readonly occasion: number }
  | { readonly type: 'endTurn'; readonly seat: number };

export type CommandType = Command['type'];
