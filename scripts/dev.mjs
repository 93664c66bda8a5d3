// The page while one works on it: served by Vite, reloaded as files are saved. Arguments go to Vite.
import { runTool, setUp } from './setup.mjs';

await setUp();
process.exitCode = await runTool('vite/bin/vite.js', process.argv.slice(2));
