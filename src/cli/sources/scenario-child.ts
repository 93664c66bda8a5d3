// The process that reads a stranger's scenario: says that it is ready, compiles one scenario, answers, and is ended by its parent.
import { loadScenario } from '../../scenario/load-scenario';
import type { LoadReply, LoadRequest } from './open-scenario';

function reply(message: LoadReply): void {
  process.send?.(message);
}

process.on('message', (request: LoadRequest) => {
  reply({ kind: 'loaded', loaded: loadScenario(request.files, request.entry, request) });
});
reply({ kind: 'ready' });
