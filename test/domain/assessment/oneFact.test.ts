import { type Fact, usedTwoWays } from '../../../src/domain/assessment/oneFact';

const fact = (name: string, text: string, figure: string | null, comparison: Fact['comparison']): Fact => ({
  name,
  text,
  figure,
  comparison,
});

it('one sentence that serves a target that wants much and one that wants little is used two ways', () => {
  const text = '支出占预算85.5%';
  expect(usedTwoWays([fact('完成比重', text, '85.5%', '>='), fact('占用比重', text, '85.5%', '<=')])).toEqual(
    [true, true],
  );
});

it('the same figure as proof of spending and of saving is used two ways, whatever the words', () => {
  const facts = [
    fact('费用控制率', '支出85.5%', '85.5%', '>='),
    fact('成本节约率', '节约后为85.5%', '85.5%', '>='),
    fact('合格率', '合格85.5%', '85.5%', '>='),
  ];
  expect(usedTwoWays(facts)).toEqual([true, true, false]);
});

it('a bare figure that rows happen to share is no common fact, nor is one row printed twice', () => {
  expect(usedTwoWays([fact('合格率', '95%', '95%', '>='), fact('投诉率', '95%', '95%', '<=')])).toEqual([
    false,
    false,
  ]);
  const twice = fact('差错', '共有差错3处', '3', '<=');
  expect(usedTwoWays([twice, { ...twice, comparison: '>=' }, null])).toEqual([false, false, false]);
});
