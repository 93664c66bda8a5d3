// The worker's own file: studies of tables, away from the page. It hears tasks and answers with progress and results.
import { createStudyAnswerer } from './study-run';
import type { ToWorker } from './study-task';

const answer = createStudyAnswerer((message) => self.postMessage(message));
self.onmessage = (event: MessageEvent<ToWorker>) => answer(event.data);
