import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { renderReason } from '../../../i18n/render';
import { givingActuals, withoutActual } from '../../../workflow/answering';
import { readFigure, type FigureProblem, type FigureQuestion } from '../../model/figureQuestions';
import { useStyles } from '../../styles';
import { useWork } from '../context';
import { FigureInput } from './FigureInput';

/** 实际完成值 is words, the target a number: the figure is typed, or the target confirmed to be what was reached. */
export function FigureField({ question }: { readonly question: FigureQuestion }) {
  const styles = useStyles();
  const { assistant, texts, language } = useWork();
  const { identity, was, target, unit, percent, likeTarget, targetFigure, saysDone, answer, problem } =
    question;
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState<FigureProblem | null>(null);
  const give = (figure: number | null) => {
    assistant.answer((answers) => givingActuals(answers, [{ identity, figure, was }]));
  };
  const commit = () => {
    const read = readFigure(typed, question);
    setWrong(read.kind === 'problem' ? read.code : null);
    if (read.kind === 'figure') {
      give(read.figure);
      setTyped('');
    }
  };
  const hint = likeTarget
    ? texts.changes.likeTargetHint(targetFigure)
    : percent
      ? texts.changes.percentHint
      : undefined;
  const said = wrong ? texts.changes.figureProblems[wrong] : problem ? renderReason(problem, language) : null;
  return (
    <div className={styles.suggestion}>
      {answer ? (
        <div className={styles.line}>
          <span className={styles.strong}>
            {answer.figure === null
              ? texts.changes.filledByTarget(target)
              : texts.changes.filledBy(`${String(answer.figure)}${unit ?? ''}`)}
          </span>
          <Button
            size="small"
            onClick={() => {
              assistant.answer((answers) => withoutActual(answers, identity));
            }}
          >
            {texts.changes.takeBackFigure}
          </Button>
        </div>
      ) : (
        <>
          <FigureInput
            label={texts.changes.actualFigure(unit)}
            hint={hint}
            problem={said}
            typed={typed}
            onType={setTyped}
            onCommit={commit}
          />
          {saysDone && (
            <div>
              <Button
                size="small"
                onClick={() => {
                  give(null);
                }}
              >
                {texts.changes.fillByTarget}
              </Button>
            </div>
          )}
        </>
      )}
    </div>
  );
}
