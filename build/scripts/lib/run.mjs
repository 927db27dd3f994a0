import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { projectRoot } from './project.mjs';

/**
 * @typedef {object} Result
 * @property {number} code the exit code; 128 + the signal's number when a signal ended it
 * @property {string} output what it wrote, when `isQuiet`
 * @property {number} seconds
 */

/**
 * Runs a Node script from the project's folder. Signals that end this process end the script first.
 * @param {readonly string[]} command script and arguments
 * @param {{ isQuiet?: boolean, environment?: NodeJS.ProcessEnv, program?: string }} [options]
 * @returns {Promise<Result>}
 */
export function run(command, { isQuiet = false, environment = process.env, program = process.execPath } = {}) {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(program, command, {
      cwd: projectRoot,
      env: environment,
      stdio: isQuiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    });
    const stopForwarding = forwardSignals(child);
    const pieces = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (piece) => pieces.push(piece));
    child.once('error', reject);
    child.once('close', (code, signal) => {
      stopForwarding();
      const seconds = (performance.now() - start) / 1000;
      resolve({ code: exitCodeOf(code, signal), output: Buffer.concat(pieces).toString(), seconds });
    });
  });
}

/**
 * @param {number | null} code
 * @param {NodeJS.Signals | null} signal
 */
export function exitCodeOf(code, signal) {
  return code ?? 128 + (constants.signals[signal] ?? 0);
}

function forwardSignals(child) {
  const forward = (signal) => child.kill(signal);
  const signals = ['SIGINT', 'SIGTERM'];
  for (const signal of signals) process.on(signal, forward);
  return () => {
    for (const signal of signals) process.off(signal, forward);
  };
}
