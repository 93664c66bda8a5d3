// The worker's own file: studies of tables, away from the page. It hears tasks and answers with progress and results.

import type { StudyRequest } from './protocol';
import { createStudyServer } from './runner';

const answer = createStudyServer((message) => self.postMessage(message));
self.onmessage = (event: MessageEvent<StudyRequest>) => answer(event.data);
