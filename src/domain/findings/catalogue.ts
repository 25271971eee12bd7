import type { Steps } from '../steps';
import { p001MarksTotal } from './checks/p001MarksTotal';
import { p002ScoreTotal } from './checks/p002ScoreTotal';
import { p003GroupMarks } from './checks/p003GroupMarks';
import { p004ScoreRange } from './checks/p004ScoreRange';
import { p005PrintedMarks } from './checks/p005PrintedMarks';
import { p006Grade } from './checks/p006Grade';
import { p007RatesOfData } from './checks/p007RatesOfData';
import { p007StatedRate } from './checks/p007StatedRate';
import { p008ExecutionScore } from './checks/p008ExecutionScore';
import { p009RateAboveFull } from './checks/p009RateAboveFull';
import { p010NoBudget } from './checks/p010NoBudget';
import { p011MoneyParts } from './checks/p011MoneyParts';
import { p012LowExecution } from './checks/p012LowExecution';
import { p013VeryLowExecution } from './checks/p013VeryLowExecution';
import { p014BudgetSetToActual } from './checks/p014BudgetSetToActual';
import { p015AdditionInData } from './checks/p015AdditionInData';
import { p015LargeAddition } from './checks/p015LargeAddition';
import { p016CutInData } from './checks/p016CutInData';
import { p016LargeCut } from './checks/p016LargeCut';
import { p017InitialParts } from './checks/p017InitialParts';
import { p018RunningOverBudget } from './checks/p018RunningOverBudget';
import { p019OwnBudget } from './checks/p019OwnBudget';
import { p020SangongRise } from './checks/p020SangongRise';
import { p021LastYearSangong } from './checks/p021LastYearSangong';
import { p022MisplacedSangong } from './checks/p022MisplacedSangong';
import { p023MixedUnits } from './checks/p023MixedUnits';
import { p024UnitWord } from './checks/p024UnitWord';
import { p025DataSums } from './checks/p025DataSums';
import { p025Forms } from './checks/p025Forms';
import { p025ScoreSums } from './checks/p025ScoreSums';
import { p026TextAmounts } from './checks/p026TextAmounts';
import { p027TextAgainstTable } from './checks/p027TextAgainstTable';
import { p028WrongSign } from './checks/p028WrongSign';
import { p029TasksMissing } from './checks/p029TasksMissing';
import { p030MissedFullMarks } from './checks/p030MissedFullMarks';
import { p031MissedHighScore } from './checks/p031MissedHighScore';
import { p032MetLowScore } from './checks/p032MetLowScore';
import { p033NoReason } from './checks/p033NoReason';
import { p034ReasonForFull } from './checks/p034ReasonForFull';
import { p035OverCompletion } from './checks/p035OverCompletion';
import { p036WrongDirection } from './checks/p036WrongDirection';
import { p037NotMeasurable } from './checks/p037NotMeasurable';
import { p038WordsForNumber } from './checks/p038WordsForNumber';
import { p039UnitDoesNotFit } from './checks/p039UnitDoesNotFit';
import { p040FractionAsPercent } from './checks/p040FractionAsPercent';
import { p041SameIndicator } from './checks/p041SameIndicator';
import { p042WrongClass } from './checks/p042WrongClass';
import { p043EmptyClass } from './checks/p043EmptyClass';
import { p044NoSatisfactionFigure } from './checks/p044NoSatisfactionFigure';
import { p045TooGood } from './checks/p045TooGood';
import { p046SeveralThings } from './checks/p046SeveralThings';
import { p047CopiedActual } from './checks/p047CopiedActual';
import { p048OneFactTwice } from './checks/p048OneFactTwice';
import { p049PaidInTime } from './checks/p049PaidInTime';
import { p050MoneyWithoutWork } from './checks/p050MoneyWithoutWork';
import { p051NothingSpent } from './checks/p051NothingSpent';
import { p051ProjectUnspent } from './checks/p051ProjectUnspent';
import { p052FewDetails } from './checks/p052FewDetails';
import { p053DataMissing } from './checks/p053DataMissing';
import { p053RequiredEmpty } from './checks/p053RequiredEmpty';
import { p054ClaimAgainstNumbers } from './checks/p054ClaimAgainstNumbers';
import { p055OtherYear } from './checks/p055OtherYear';
import { p056UnitNames } from './checks/p056UnitNames';
import { p057WrongFundNote } from './checks/p057WrongFundNote';
import { p058OtherSubject } from './checks/p058OtherSubject';
import { p059Coverage } from './checks/p059Coverage';
import { p060TotalWithoutScores } from './checks/p060TotalWithoutScores';
import { p061HeadingNumbers } from './checks/p061HeadingNumbers';
import { p062StaffOverQuota } from './checks/p062StaffOverQuota';
import { p063StaffParts } from './checks/p063StaffParts';
import { p064OutsideTier } from './checks/p064OutsideTier';
import { p065EmptyReason } from './checks/p065EmptyReason';
import { p066NothingToSay } from './checks/p066NothingToSay';
import { p067CutOff } from './checks/p067CutOff';
import { p068MixedFunds } from './checks/p068MixedFunds';
import { p069WrongBase } from './checks/p069WrongBase';
import { p070PercentPlaces } from './checks/p070PercentPlaces';
import { p071NoReading } from './checks/p071NoReading';
import { p072TotalAboveFull } from './checks/p072TotalAboveFull';
import { p073ApprovedTargets } from './checks/p073ApprovedTargets';
import { p074Ledger } from './checks/p074Ledger';
import { p075ProjectWithoutTable } from './checks/p075ProjectWithoutTable';
import { p076ImpossibleShare } from './checks/p076ImpossibleShare';
import { p077AllEqual } from './checks/p077AllEqual';
import { p078Leftovers } from './checks/p078Leftovers';
import { p079CopiedText } from './checks/p079CopiedText';
import { p080ScopeBreak } from './checks/p080ScopeBreak';
import { p082PersonalData } from './checks/p082PersonalData';
import { p084SameCode } from './checks/p084SameCode';
import { p085Brackets } from './checks/p085Brackets';
import { p086RateScale } from './checks/p086RateScale';
import { p086RatesOfData } from './checks/p086RatesOfData';
import { p087WordsForStandard } from './checks/p087WordsForStandard';
import { p088RateWithoutBasis } from './checks/p088RateWithoutBasis';
import { p089OpenActual } from './checks/p089OpenActual';
import { p090NoTarget } from './checks/p090NoTarget';
import { p091OpenStandard } from './checks/p091OpenStandard';
import { p092Misspelt } from './checks/p092Misspelt';
import { p093NoStandard } from './checks/p093NoStandard';
import { p094NumberAsText } from './checks/p094NumberAsText';
import { p095NoUnit } from './checks/p095NoUnit';
import { p095SheetWithoutUnit } from './checks/p095SheetWithoutUnit';
import { p096TwoViews } from './checks/p096TwoViews';
import { p097WhichTotal } from './checks/p097WhichTotal';
import { findingFacts, type FindingCode, type FindingFacts } from './codes';
import type { Check, WorkbookCheck, WorkbookContext } from './context';
import type { Finding } from './finding';

/** What looks for a code: tables one by one, the workbook as a whole, or both. */
export type CatalogueEntry = FindingFacts & {
  readonly code: FindingCode;
  readonly check: Check | null;
  readonly workbookCheck: WorkbookCheck | null;
};

const tableChecks: Readonly<Partial<Record<FindingCode, Check>>> = {
  'P-001': p001MarksTotal,
  'P-002': p002ScoreTotal,
  'P-003': p003GroupMarks,
  'P-004': p004ScoreRange,
  'P-005': p005PrintedMarks,
  'P-006': p006Grade,
  'P-007': p007StatedRate,
  'P-008': p008ExecutionScore,
  'P-009': p009RateAboveFull,
  'P-010': p010NoBudget,
  'P-011': p011MoneyParts,
  'P-012': p012LowExecution,
  'P-013': p013VeryLowExecution,
  'P-014': p014BudgetSetToActual,
  'P-015': p015LargeAddition,
  'P-016': p016LargeCut,
  'P-025': p025ScoreSums,
  'P-030': p030MissedFullMarks,
  'P-031': p031MissedHighScore,
  'P-032': p032MetLowScore,
  'P-033': p033NoReason,
  'P-034': p034ReasonForFull,
  'P-035': p035OverCompletion,
  'P-036': p036WrongDirection,
  'P-037': p037NotMeasurable,
  'P-038': p038WordsForNumber,
  'P-039': p039UnitDoesNotFit,
  'P-040': p040FractionAsPercent,
  'P-041': p041SameIndicator,
  'P-042': p042WrongClass,
  'P-043': p043EmptyClass,
  'P-044': p044NoSatisfactionFigure,
  'P-045': p045TooGood,
  'P-046': p046SeveralThings,
  'P-047': p047CopiedActual,
  'P-048': p048OneFactTwice,
  'P-049': p049PaidInTime,
  'P-050': p050MoneyWithoutWork,
  'P-051': p051NothingSpent,
  'P-053': p053RequiredEmpty,
  'P-058': p058OtherSubject,
  'P-060': p060TotalWithoutScores,
  'P-064': p064OutsideTier,
  'P-065': p065EmptyReason,
  'P-066': p066NothingToSay,
  'P-067': p067CutOff,
  'P-069': p069WrongBase,
  'P-070': p070PercentPlaces,
  'P-071': p071NoReading,
  'P-072': p072TotalAboveFull,
  'P-077': p077AllEqual,
  'P-078': p078Leftovers,
  'P-086': p086RateScale,
  'P-087': p087WordsForStandard,
  'P-088': p088RateWithoutBasis,
  'P-089': p089OpenActual,
  'P-090': p090NoTarget,
  'P-091': p091OpenStandard,
  'P-093': p093NoStandard,
  'P-095': p095NoUnit,
  'P-097': p097WhichTotal,
};

/** Sums of the data tables, then those inside and between the final-account forms. */
function* p025OfData(context: WorkbookContext): Steps<readonly Finding[]> {
  const sums = yield* p025DataSums(context);
  return [...sums, ...(yield* p025Forms(context))];
}

const workbookChecks: Readonly<Partial<Record<FindingCode, WorkbookCheck>>> = {
  'P-007': p007RatesOfData,
  'P-015': p015AdditionInData,
  'P-016': p016CutInData,
  'P-017': p017InitialParts,
  'P-018': p018RunningOverBudget,
  'P-019': p019OwnBudget,
  'P-020': p020SangongRise,
  'P-021': p021LastYearSangong,
  'P-022': p022MisplacedSangong,
  'P-023': p023MixedUnits,
  'P-024': p024UnitWord,
  'P-025': p025OfData,
  'P-026': p026TextAmounts,
  'P-027': p027TextAgainstTable,
  'P-028': p028WrongSign,
  'P-029': p029TasksMissing,
  'P-051': p051ProjectUnspent,
  'P-052': p052FewDetails,
  'P-053': p053DataMissing,
  'P-054': p054ClaimAgainstNumbers,
  'P-055': p055OtherYear,
  'P-056': p056UnitNames,
  'P-057': p057WrongFundNote,
  'P-059': p059Coverage,
  'P-073': p073ApprovedTargets,
  'P-074': p074Ledger,
  'P-075': p075ProjectWithoutTable,
  'P-079': p079CopiedText,
  'P-061': p061HeadingNumbers,
  'P-062': p062StaffOverQuota,
  'P-063': p063StaffParts,
  'P-068': p068MixedFunds,
  'P-076': p076ImpossibleShare,
  'P-080': p080ScopeBreak,
  'P-082': p082PersonalData,
  'P-084': p084SameCode,
  'P-085': p085Brackets,
  'P-086': p086RatesOfData,
  'P-092': p092Misspelt,
  'P-094': p094NumberAsText,
  'P-095': p095SheetWithoutUnit,
  'P-096': p096TwoViews,
};

/** Every check of this version with its severity, action and group (domain.md §7), by code. */
export const catalogue: readonly CatalogueEntry[] = (Object.keys(findingFacts) as FindingCode[]).map(
  (code) => ({
    code,
    check: tableChecks[code] ?? null,
    workbookCheck: workbookChecks[code] ?? null,
    ...findingFacts[code],
  }),
);
