// Deeds: noticing that one was done, and letting the world answer it when the next news come in.
// Invariant: one deed is noted once a turn; what is said to it is told as an event and changes nothing but that it is answered.

import { compileProgram } from '../expression/evaluator';
import { anyOne, type DeedAnswersDef, type DeedOccasion, type DeedVoiceDef } from '../model/deed-def';
import type { Slot } from '../model/indices';
import { type Context, emit } from './context';

/** Something happened that may be a deed. `subject`, `detail`: see `deedOccasions`. */
export function noticeDeed(ctx: Context, occasion: DeedOccasion, subject: number, detail = anyOne): void {
  const { state, scenario, prepared } = ctx;
  const triggers = prepared.deedTriggers[occasion];
  for (let i = 0; i < triggers.length; i++) {
    const { deed, def, when } = triggers[i];
    if (def.subject !== anyOne && def.subject !== subject) continue;
    if (def.detail !== anyOne && def.detail !== detail) continue;
    if (state.deeds.some((done) => done.deed === deed && done.turn === state.turn)) continue;
    if (when !== null && when(ctx) === 0) continue;
    state.deeds = [...state.deeds, { turn: state.turn, deed, by: def.by, isAnswered: false }];
    emit(ctx, { type: 'deedDone', turn: state.turn, id: scenario.deeds[deed].id, by: def.by });
  }
}

/** A counter or status was set: where its value is another one now, that may be a deed. */
export function noticeState(ctx: Context, slot: Slot, from: number): void {
  const value = ctx.state.values[slot];
  if (value !== from) noticeDeed(ctx, 'state', slot, value);
}

/** Every deed that nobody has answered yet is answered by all who have something to say to it. */
export function answerDeeds(ctx: Context): void {
  const { state, scenario } = ctx;
  if (state.deeds.length === 0 || state.deeds.every(({ isAnswered }) => isAnswered)) return;
  // In history mode the record speaks, and the powers are silent.
  if (ctx.sink && state.mode === 'free') {
    for (const { deed, by, isAnswered } of state.deeds) {
      if (isAnswered) continue;
      const answers = scenario.deedAnswers.find((each) => each.deed === deed);
      const choices = answers ? chooseAnswers(ctx, answers) : [];
      emit(ctx, { type: 'deedAnswered', turn: state.turn, id: scenario.deeds[deed].id, by, choices });
    }
  }
  state.deeds = state.deeds.map((done) => (done.isAnswered ? done : { ...done, isAnswered: true }));
}

function chooseAnswers(ctx: Context, { voices }: DeedAnswersDef): number[] {
  const holds = (when: DeedVoiceDef['answers'][number]): boolean => when === null || compileProgram(when, ctx.scenario)(ctx) !== 0;
  return voices.map(({ answers }) => answers.findIndex(holds));
}
