import { readFigure } from '../../src/taskpane/model/figureQuestions';

const count = { unit: '公里', percent: false, likeTarget: false };
const rate = { unit: '%', percent: true, likeTarget: false };
const column = { unit: '%', percent: true, likeTarget: true };
const figure = (value: number) => ({ kind: 'figure', figure: value });
const problem = (code: string) => ({ kind: 'problem', code });

describe('a figure that is typed for words', () => {
  it.each([
    ['210', count, figure(210)],
    ['２１０公里', count, figure(210)],
    ['1,210.5', count, figure(1210.5)],
    ['0.5', count, figure(0.5)],
    ['  ', count, { kind: 'empty' }],
    ['210人', count, problem('no-number')],
    ['完成', count, problem('no-number')],
    ['96.5', rate, figure(96.5)],
    ['96.5％', rate, figure(96.5)],
    ['0.96', rate, problem('percent-scale')],
    ['1', rate, problem('percent-scale')],
    ['0.96%', rate, figure(0.96)],
    ['0', rate, figure(0)],
    ['0.96', column, figure(0.96)],
    ['96', column, figure(96)],
    ['96%', column, problem('not-like-target')],
  ])('%s is read by the unit of its target', (typed, question, read) => {
    expect(readFigure(typed, question)).toEqual(read);
  });
});
