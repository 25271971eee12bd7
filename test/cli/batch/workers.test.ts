import { doAll, type Worker } from '../../../src/cli/batch/workers';

/** Workers that double a number; 13 is the end of the worker that gets it. */
function office() {
  const ended: number[] = [];
  let started = 0;
  let busy = 0;
  let most = 0;
  const start = (): Worker<number, number> => {
    const own = started;
    started += 1;
    return {
      run: async (job) => {
        busy += 1;
        most = Math.max(most, busy);
        await Promise.resolve();
        busy -= 1;
        if (job === 13) throw new Error('lost');
        return job * 2;
      },
      end: () => {
        ended.push(own);
      },
    };
  };
  return { start, ended, seen: () => ({ started, most }) };
}

const jobs = Array.from({ length: 100 }, (_, index) => index);

describe('many jobs for a few workers', () => {
  it('does every job once and answers in the order of the jobs', async () => {
    const { start } = office();
    const { results } = await doAll(jobs, { start, lanes: 3, jobsEach: 20, lost: () => -1 });
    expect(results).toEqual(jobs.map((job) => (job === 13 ? -1 : job * 2)));
  });

  it('has no more workers at a time than lanes', async () => {
    const { start, seen } = office();
    await doAll(jobs, { start, lanes: 2, jobsEach: 20, lost: () => -1 });
    expect(seen().most).toBe(2);
  });

  it('replaces a worker after so many jobs, so that its memory is given back, and ends every one', async () => {
    const { start, ended, seen } = office();
    const even = jobs.filter((job) => job !== 13);
    const { workers } = await doAll(even, { start, lanes: 1, jobsEach: 20, lost: () => -1 });
    expect(workers).toBe(5);
    expect(seen().started).toBe(5);
    expect(ended).toEqual([0, 1, 2, 3, 4]);
  });

  it('goes on with a new worker where one is lost', async () => {
    const { start } = office();
    const { results, workers } = await doAll([1, 13, 2], { start, lanes: 1, jobsEach: 20, lost: () => -1 });
    expect(results).toEqual([2, -1, 4]);
    expect(workers).toBe(2);
  });

  it('tells after every job how many are done', async () => {
    const { start } = office();
    const told: number[] = [];
    await doAll([1, 13, 2], {
      start,
      lanes: 1,
      jobsEach: 20,
      lost: () => -1,
      told: (_done, count) => told.push(count),
    });
    expect(told).toEqual([1, 2, 3]);
  });
});
