import { runChecks } from './lib/check-steps.mjs';

const results = await runChecks();
if (results.some(({ isOk }) => !isOk)) process.exitCode = 1;
