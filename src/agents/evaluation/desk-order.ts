// The order in which acts are put before a player, and in which studies take them for desired.
// Invariant: set by hand for an order that reads well; nothing of the rules depends on it.

/**
 * Points of the total (0..1000) a reason stands for beside the change of the total itself: an answer to a card or a move outweighs a promise, a
 * promise the line, and a unit of capital costs two.
 */
export const deskWeights = { answer: 12, promise: 10, line: 4, capital: -2 } as const;

/** Acts the desk shows unasked in the first turn. */
export const deskSize = 8;
