// Does nothing but end its turns: the floor that every other strategy is measured against.
import type { Agent } from '../agent';

export const passive: Agent = { name: 'passive', version: 1, decide: () => [] };
