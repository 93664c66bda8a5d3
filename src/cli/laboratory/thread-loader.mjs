// Loaded first in a thread of the pool: from here on it reads TypeScript. Node 20 passes no loader on to threads, and a loader cannot be
// written in what it is there to load.
import { register } from 'tsx/esm/api';

register();
