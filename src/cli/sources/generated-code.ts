// Where text becomes a program: in Node, for a scenario's own straight-line code. The page's security policy forbids it there.
import { compileFunction } from 'node:vm';
import { type MakeCode, runByCode } from '../../compile/scenario-code';
import type { Scenario } from '../../engine/model/scenario';

/** Lets the scenario run by code made of its integers: the same games, in less time. */
export function runFast(scenario: Scenario): void {
  runByCode(scenario, (text) => compileFunction(text, ['tools']) as MakeCode);
}
