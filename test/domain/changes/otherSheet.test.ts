import { fromOtherSheet } from '../../../src/domain/changes/otherSheet';

it.each([
  ['=ROUND(G5*H14,2)', '=ROUND(公开01!G5*公开01!H14,2)'],
  ['=SUM(I5,H14:H29)', '=SUM(公开01!I5,公开01!H14:H29)'],
  ['=$G$5+AA10', '=公开01!$G$5+公开01!AA10'],
  ['=基本情况!B8/C9', '=基本情况!B8/公开01!C9'],
  ["='三 公''A1'!B8:B9/C9", "='三 公''A1'!B8:B9/公开01!C9"],
  ['=IF(TRIM(F4)="A1 或 B2",G4,"")', '=IF(TRIM(公开01!F4)="A1 或 B2",公开01!G4,"")'],
  ['=PERF.TARGETSCORE(F4,"≥95%",G4)', '=PERF.TARGETSCORE(公开01!F4,"≥95%",公开01!G4)'],
  ['=LOG10(F4)+1E5', '=LOG10(公开01!F4)+1E5'],
])('%s is written from another sheet as %s', (own, other) => {
  expect(fromOtherSheet(own, '公开01')).toBe(other);
});
