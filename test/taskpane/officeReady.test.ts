import { officeReady } from '../../src/taskpane/officeReady';

type Ready = (info: { host: string | null }) => void;

function officeThat(onReady: (ready: Ready) => void): void {
  Object.assign(globalThis, { Office: { HostType: { Excel: 'Excel' }, onReady } });
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'Office');
  jest.useRealTimers();
});

describe('waiting for Excel', () => {
  it('is over when Excel is there', async () => {
    officeThat((ready) => {
      ready({ host: 'Excel' });
    });
    await expect(officeReady(1000)).resolves.toBeNull();
  });

  it('says where the page was opened outside of Excel', async () => {
    officeThat((ready) => {
      ready({ host: null });
    });
    await expect(officeReady(1000)).resolves.toBe('not-excel');
  });

  it('says where Office did not load', async () => {
    await expect(officeReady(1000)).resolves.toBe('no-office');
  });

  it('does not go on for ever', async () => {
    jest.useFakeTimers();
    officeThat(() => undefined);
    const answer = officeReady(15_000);
    jest.advanceTimersByTime(15_000);
    await expect(answer).resolves.toBe('no-answer');
  });
});
