// Ends turns and does nothing else: the floor every other way of playing is measured against.
import type { Agent } from '../agent';

export const passive: Agent = { name: 'passive', version: 1, decide: () => [] };
