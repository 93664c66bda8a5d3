// All checks of meaning that need the whole scenario, one group a file.
import type { Context } from '../compile/context';

export function lintScenario(_ctx: Context): void {}
