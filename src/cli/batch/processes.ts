import { fork } from 'node:child_process';
import path from 'node:path';
import type { Options } from '../options';
import type { FileReport } from './fileReport';
import type { Worker } from './workers';

/** A file that takes longer is given up: the others wait for their turn. */
const mostMilliseconds = 10 * 60_000;
/** A process that needs more ends by itself, and only its file is lost. */
const mostMegabytes = 2048;

/** Where the program of the worker is: built beside that of the command line. */
const program = path.join(__dirname, 'worker.cjs');

/** A process of its own that does one file after the other. */
export function startProcess(): Worker<Options, FileReport> {
  const child = fork(program, [], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: [`--max-old-space-size=${mostMegabytes}`],
  });
  return {
    run: (job) =>
      new Promise((resolve, reject) => {
        const settle = (): void => {
          clearTimeout(timer);
          child.removeListener('message', onMessage);
          child.removeListener('exit', onLost);
          child.removeListener('error', onLost);
        };
        const onMessage = (report: unknown): void => {
          settle();
          resolve(report as FileReport);
        };
        const onLost = (): void => {
          settle();
          reject(new Error('The process has ended'));
        };
        const timer = setTimeout(() => {
          child.kill('SIGKILL');
        }, mostMilliseconds);
        child.once('message', onMessage);
        child.once('exit', onLost);
        child.once('error', onLost);
        child.send(job, (error) => {
          if (error) onLost();
        });
      }),
    end: () => {
      child.kill();
    },
  };
}
