import type { Fact, Subject } from '../facts/facts';
import type { WorkbookSnapshot } from '../snapshot/snapshot';
import { combined } from './expression';
import { clause, factAmount, factCount, figureSlot, fixedWords, measured, percentFigure } from './figures';
import { adjustedStages, budgetStages, initialStages, type Picker, spentStages } from './pickFacts';
import type { Block, Clause, Figure, ReportTable, Sentence, Slot } from './report';

type Given = { readonly workbook: WorkbookSnapshot; readonly pick: Picker };

/** Staff and quota with their rate; empty where the workbook has neither. */
export function staffSentences({ workbook, pick }: Given): readonly Sentence[] {
  const quota = factCount(
    workbook,
    pick({ subject: 'quota', stages: [null, 'final', 'budget', 'approved'] }),
    '人',
  );
  const staff = factCount(workbook, pick({ subject: 'staff', stages: [null, 'final', 'budget'] }), '人');
  const rate =
    quota && staff
      ? percentFigure(staff, quota, measured(staff.meaning, 'rate', { names: ['在职人员控制率'] }))
      : null;
  return sentences([
    ...(quota ? [clause('quota', { amount: figureSlot(quota) })] : []),
    ...(staff ? [clause('staff', { amount: figureSlot(staff) })] : []),
    ...(rate ? [clause('staff-rate', { rate: figureSlot(rate) })] : []),
  ]);
}

/** Income, budget, spending, what is carried over and how the budget was executed, each with its figures. */
export function moneySentences(given: Given): readonly Sentence[] {
  return [
    ...incomeSentences(given),
    ...budgetSentences(given),
    ...spendingSentences(given),
    ...carrySentences(given),
  ];
}

function incomeSentences({ workbook, pick }: Given): readonly Sentence[] {
  const amount = (fact: Fact | null) => factAmount(workbook, fact);
  const initial = amount(pick({ subject: 'income', stages: initialStages }));
  const total = amount(pick({ subject: 'income', stages: spentStages }));
  const fiscal = amount(pick({ subject: 'income', stages: spentStages, fund: 'fiscal' }));
  const isSame = total && fiscal && total.expression.text === fiscal.expression.text;
  return [
    ...sentences([
      ...(initial ? [clause('income-initial', { amount: figureSlot(initial) })] : []),
      ...(total ? [clause('income-total', { amount: figureSlot(total) })] : []),
      ...(total && fiscal && !isSame ? [clause('income-fiscal', { amount: figureSlot(fiscal) })] : []),
    ]),
    ...sentences(incomeByNature({ workbook, pick })),
  ];
}

/**
 * Income for 基本支出 and 项目支出 where the form divides it. Other income is income of projects only where 基本支出 was
 * paid from fiscal money alone.
 */
function incomeByNature({ workbook, pick }: Given): readonly Clause[] {
  const basicFact = pick({ subject: 'basic', stages: spentStages, flow: 'income' });
  const projectFact = pick({ subject: 'project', stages: spentStages, flow: 'income' });
  const basic = factAmount(workbook, basicFact);
  const project = factAmount(workbook, projectFact);
  if (!basic || !project) return [];
  const other = factAmount(workbook, otherIncome(pick), {
    subject: 'income',
    fund: 'other',
    flow: null,
  });
  const basicSpent = factAmount(workbook, pick({ subject: 'basic', stages: spentStages }));
  const basicFiscal = factAmount(workbook, pick({ subject: 'basic', stages: spentStages, fund: 'fiscal' }));
  const isFiscalOnly =
    basicSpent?.expression.value &&
    basicFiscal?.expression.value?.equals(basicSpent.expression.value) === true;
  const first = clause('income-basic', { amount: figureSlot(basic) });
  if (!other || !isFiscalOnly) return [first, clause('income-project', { amount: figureSlot(project) })];
  const whole: Figure = {
    ...project,
    expression: combined('+', [project.expression, other.expression]),
    meaning: { ...project.meaning, fund: null },
  };
  return [
    first,
    clause('income-project', { amount: figureSlot(whole) }),
    clause('income-project-parts', { fiscal: figureSlot(project), other: figureSlot(other) }),
  ];
}

/** 其他收入 of the form of income; its column stands beside the other sources, so that its subject may be said twice. */
function otherIncome(pick: Picker): Fact | null {
  return (
    pick({ subject: 'income', stages: spentStages, fund: 'other' }) ??
    pick({ subject: 'spending', stages: spentStages, fund: 'other', flow: 'income' })
  );
}

function budgetSentences({ workbook, pick }: Given): readonly Sentence[] {
  const initial = factAmount(workbook, pick({ subject: 'spending', stages: initialStages }));
  const adjusted = factAmount(workbook, pick({ subject: 'spending', stages: adjustedStages }));
  const added = factAmount(
    workbook,
    pick({ subject: 'addition', stages: [null, 'budget', 'adjusted', 'final'] }),
  );
  const change = initial && adjusted ? changeOf(adjusted, initial) : null;
  return sentences([
    ...(initial ? [clause('spending-initial', { amount: figureSlot(initial) })] : []),
    ...(added ? [clause('spending-addition', { amount: figureSlot(added) })] : []),
    ...(adjusted ? [clause('spending-adjusted', { amount: figureSlot(adjusted) })] : []),
    ...(change ? [clause('spending-adjustment', change)] : []),
  ]);
}

/** By how much one figure differs from another, in its unit and in per cent; null where the other one is 0. */
export function changeOf(now: Figure, before: Figure): { readonly change: Slot } | null {
  const difference: Figure = {
    ...now,
    expression: combined('-', [now.expression, before.expression]),
    meaning: measured(now.meaning, 'change'),
  };
  const rate = percentFigure(difference, before, measured(now.meaning, 'change-rate'));
  if (!rate) return null;
  return { change: { kind: 'change', amount: difference, rate } };
}

const parts: readonly Subject[] = ['basic', 'personnel', 'running', 'project'];

function spendingSentences({ workbook, pick }: Given): readonly Sentence[] {
  const total = factAmount(workbook, pick({ subject: 'spending', stages: spentStages }));
  const budget = pick({ subject: 'spending', stages: adjustedStages });
  const whole = parts.flatMap((subject): Clause[] => {
    const fact = pick({ subject, stages: spentStages });
    const figure = factAmount(workbook, fact);
    if (!fact || !figure) return [];
    const share =
      total && (subject === 'basic' || subject === 'project')
        ? percentFigure(figure, total, measured(figure.meaning, 'share'))
        : null;
    return [
      clause('spending-part', { label: fixedWords(subjectLabel(fact)), amount: figureSlot(figure) }),
      ...(share ? [clause('spending-share', { share: figureSlot(share) })] : []),
    ];
  });
  const annual = factAmount(workbook, budget);
  const initial = factAmount(workbook, pick({ subject: 'spending', stages: initialStages }));
  const base = annual ?? initial;
  const rate =
    total && base
      ? percentFigure(
          total,
          base,
          measured({ ...total.meaning, stage: base.meaning.stage }, 'rate', { names: ['执行率'] }),
        )
      : null;
  return [
    ...sentences([...(total ? [clause('spending-final', { amount: figureSlot(total) })] : []), ...whole]),
    ...sentences(
      rate ? [clause(annual ? 'execution-rate' : 'execution-rate-initial', { rate: figureSlot(rate) })] : [],
    ),
  ];
}

function carrySentences({ workbook, pick }: Given): readonly Sentence[] {
  const stages = [null, 'final', 'budget', 'adjusted', 'initial'] as const;
  const start = factAmount(workbook, pick({ subject: 'carry-over', stages, moment: 'start' }));
  const end = factAmount(workbook, pick({ subject: 'carry-over', stages, moment: 'end' }));
  return sentences([
    ...(start ? [clause('carry-start', { amount: figureSlot(start) })] : []),
    ...(end ? [clause('carry-end', { amount: figureSlot(end) })] : []),
  ]);
}

/** What the figure is called in its form: 工资福利支出 stays that; a sum or a header is called by its subject. */
export function subjectLabel({ subject, label, header }: Fact): string {
  const known: Partial<Record<Subject, string>> = {
    spending: '支出合计',
    basic: '基本支出',
    project: '项目支出',
    running: '公用经费',
    sangong: '“三公”经费',
    procurement: '政府采购',
  };
  const printed = label
    .replace(/[\s\u3000]+/gu, '')
    .replace(/^(?:其中[:：])?(?:\(?（?[一二三四五六七八九十\d]+[)）、.．]+)*/u, '');
  const isSum = /^(?:合计|总计|小计)$/.test(printed) || printed === '';
  return known[subject] ?? (isSum ? header.replace(/[\s\u3000]+/gu, '') : printed);
}

const tableSubjects: readonly Subject[] = [
  'spending',
  'basic',
  'personnel',
  'goods',
  'running',
  'project',
  'sangong',
  'sangong-abroad',
  'sangong-cars',
  'sangong-car-purchase',
  'sangong-car-running',
  'sangong-reception',
  'procurement',
];

/** The detail table: one row for each subject with figures, 预算, 决算, 上年 and how the budget was executed. */
export function detailTable({ workbook, pick }: Given): readonly Block[] {
  const rows = tableSubjects.flatMap((subject) => {
    const facts = {
      initial: pick({ subject, stages: ['initial', 'budget'] }),
      adjusted: pick({ subject, stages: adjustedStages }),
      final: pick({ subject, stages: spentStages }),
      'last-final': pick({ subject, stages: spentStages, period: 'last' }),
    };
    const known = Object.values(facts).find((fact) => fact !== null);
    const budget = factAmount(workbook, facts.adjusted ?? facts.initial);
    const final = factAmount(workbook, facts.final);
    if (!known || (!budget && !final)) return [];
    const rate =
      final && budget
        ? percentFigure(
            final,
            budget,
            measured({ ...final.meaning, stage: budget.meaning.stage }, 'rate', { names: ['执行率'] }),
          )
        : null;
    return [{ label: subjectLabel(known), facts, rate }];
  });
  if (rows.length < 2) return [];
  const columns = (['initial', 'adjusted', 'final', 'last-final'] as const).filter((column) =>
    rows.some(({ facts }) => facts[column] !== null),
  );
  const table: ReportTable = {
    columns: ['item', ...columns, 'execution'],
    rows: rows.map(({ label, facts, rate }) => [
      fixedWords(label),
      ...columns.map((column) => {
        const figure = factAmount(workbook, facts[column]);
        return figure && figureSlot(figure);
      }),
      rate && figureSlot(rate),
    ]),
  };
  return [{ kind: 'table', table }];
}

/** Budget and spending of a subject, this year and last year. */
export function subjectClauses({ workbook, pick }: Given, subject: Subject): readonly Clause[] {
  const budgetFact = pick({ subject, stages: budgetStages });
  const finalFact = pick({ subject, stages: spentStages });
  const budget = factAmount(workbook, budgetFact);
  const final = factAmount(workbook, finalFact);
  const label = fixedWords(
    subjectLabel(finalFact ?? budgetFact ?? ({ subject, label: '', header: '' } as Fact)),
  );
  const rate =
    budget && final
      ? percentFigure(
          final,
          budget,
          measured({ ...final.meaning, stage: budget.meaning.stage }, 'rate', { names: ['控制率'] }),
        )
      : null;
  return [
    ...(budget
      ? [
          clause(budget.meaning.stage === 'initial' ? 'spent-initial' : 'spent-budget', {
            label,
            amount: figureSlot(budget),
          }),
        ]
      : []),
    ...(final ? [clause('spent-final', { label, amount: figureSlot(final) })] : []),
    ...(rate ? [clause('spent-rate', { rate: figureSlot(rate) })] : []),
  ];
}

/** One sentence of these clauses; none where there are none. */
export function sentences(clauses: readonly Clause[], lead: Slot | null = null): readonly Sentence[] {
  return clauses.length === 0 ? [] : [{ lead, clauses }];
}
