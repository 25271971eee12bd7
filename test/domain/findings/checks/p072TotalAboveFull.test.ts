import { p072TotalAboveFull } from '../../../../src/domain/findings/checks/p072TotalAboveFull';
import { sound } from '../sound';
import { addresses, build } from '../table';

const check = (total: number | string) => p072TotalAboveFull(build({ ...sound, total }).context);

describe('P-072 a total above full marks', () => {
  it.each([100.02, 103, '101.97', '1,000'])('fires for %s', (total) => {
    const finding = check(total)[0];
    expect(finding).toMatchObject({ code: 'P-072', severity: 'error' });
    expect(addresses(finding)).toHaveLength(1);
  });

  it.each([100, 100.01, 99.99, 0, '', '—', '优'])('is silent for %s', (total) => {
    expect(check(total)).toEqual([]);
  });
});
