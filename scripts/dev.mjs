// The page while one works on it: served by Vite, reloaded as files are saved. Arguments go to Vite.
import { runVite, setUp } from './setup.mjs';

await setUp();
process.exitCode = await runVite(process.argv.slice(2));
