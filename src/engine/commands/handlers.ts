// Every command with what handles it.
import type { CommandType } from '../model/command';
import { act } from './act';
import { agree } from './agree';
import { announce } from './announce';
import { answer } from './answer';
import { answerCrisis } from './answer-crisis';
import { consent } from './consent';
import { declare } from './declare';
import { endTurn } from './end-turn';
import type { CommandOf, Handler } from './handler';
import { leave } from './leave';
import { offer } from './offer';
import { sign } from './sign';
import { standInCrisis } from './stand-in-crisis';

export const handlers: { readonly [T in CommandType]: Handler<CommandOf<T>> } = {
  act,
  declare,
  announce,
  answerCrisis,
  standInCrisis,
  offer,
  answer,
  agree,
  leave,
  sign,
  consent,
  endTurn,
};
