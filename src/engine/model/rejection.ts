// Why a command was refused. A rejection changes nothing; its sentence is the text `rejection.<code>` or the gate's own text.

export type RejectionCode =
  | 'GameOver'
  | 'NotYourPhase'
  | 'AlreadyEnded'
  | 'UnknownAction'
  | 'UnknownLine'
  | 'UnknownMove'
  | 'NotYourAction'
  | 'OnceATurn'
  | 'OnlyOnce'
  | 'GateClosed'
  | 'NotAffordable'
  | 'TooManyActs'
  | 'NeedsCompany'
  | 'UnderWay'
  | 'Agreed'
  | 'SameLine'
  | 'LineHeld'
  | 'OneLineATurn'
  | 'NoCrisis'
  | 'OneAnswer'
  | 'CrisisJustOpened'
  | 'TooLate'
  | 'AlreadyAnnounced'
  | 'MoveNotReady'
  | 'NothingToAnnounce'
  | 'AtTheTable'
  | 'NoTables'
  | 'UnknownTable'
  | 'NotYourTable'
  | 'TableClosed'
  | 'AlreadySigned'
  | 'OneSessionATurn'
  | 'SessionOver'
  | 'AwaitingAnswer'
  | 'StaleDraft'
  | 'MalformedText'
  | 'IllegalText'
  | 'SameText'
  | 'NothingToAnswer'
  | 'NothingToAgree'
  | 'NotADemand'
  | 'NoReason'
  | 'NoSession'
  | 'NothingToSign'
  | 'LeadersAway'
  | 'NotNow'
  | 'YesOrNo'
  | 'NothingToConsent';

export interface Rejection {
  readonly code: RejectionCode;
  /** Text key of the sentence to show. */
  readonly text: string;
  /** Numbers or ids the sentence quotes. */
  readonly args: Readonly<Record<string, string | number>>;
}

export function createRejection(code: RejectionCode, args: Rejection['args'] = {}): Rejection {
  return { code, text: `rejection.${code}`, args };
}

/** The refusal of a closed gate, in the gate's own sentence. `text`: its key. */
export function createGateRejection(text: string): Rejection {
  return { code: 'GateClosed', text, args: {} };
}

/** The refusal of a text that a rule of its table bars, in the rule's own sentence. */
export function createRuleRejection(table: string, rule: string): Rejection {
  return { code: 'IllegalText', text: `table.${table}.rule.${rule}`, args: { rule } };
}
