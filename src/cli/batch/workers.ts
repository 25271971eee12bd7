/** Somebody who does one job after the other: a process, or a stand-in for one. */
export type Worker<Job, Done> = {
  /** Rejects where the worker is lost; it is not used again then. */
  run(job: Job): Promise<Done>;
  end(): void;
};

export type Staff<Job, Done> = {
  readonly start: () => Worker<Job, Done>;
  /** So many work at the same time. */
  readonly lanes: number;
  /** After so many jobs a worker is replaced by a new one, so that what it keeps in memory is given back. */
  readonly jobsEach: number;
  /** What a job came to whose worker was lost. */
  readonly lost: (job: Job) => Done;
  /** Told after every job: how many are done. */
  readonly told?: (done: Done, count: number) => void;
};

/** Does every job, each once, whatever becomes of the others. Answers the results in the order of the jobs, and how many workers there were. */
export async function doAll<Job, Done>(
  jobs: readonly Job[],
  staff: Staff<Job, Done>,
): Promise<{ readonly results: readonly Done[]; readonly workers: number }> {
  const results: Done[] = [];
  const queue = [...jobs.entries()];
  let workers = 0;
  let count = 0;
  const lane = async (): Promise<void> => {
    let worker: Worker<Job, Done> | null = null;
    let used = 0;
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [index, job] = next;
      if (!worker) {
        worker = staff.start();
        workers += 1;
        used = 0;
      }
      const done: Done | null = await worker.run(job).catch(() => null);
      used += 1;
      if (done === null || used >= staff.jobsEach) {
        worker.end();
        worker = null;
      }
      const result = done ?? staff.lost(job);
      results[index] = result;
      count += 1;
      staff.told?.(result, count);
    }
    worker?.end();
  };
  await Promise.all(Array.from({ length: Math.min(staff.lanes, jobs.length) }, lane));
  return { results, workers };
}
