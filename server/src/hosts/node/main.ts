/** The entry of the language server in Node: VS Code starts it with `--node-ipc`, other editors with `--stdio`. */
import './interpretFirst';
import './inlineLess';
import { serve } from './serve';

serve(process.argv.includes('--node-ipc') ? 'ipc' : 'stdio');
