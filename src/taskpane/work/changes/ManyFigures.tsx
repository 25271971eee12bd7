import { Button, Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import { identityKey } from '../../../domain/changes/identities';
import { givingActuals } from '../../../workflow/answering';
import type { FigureQuestion } from '../../model/figureQuestions';
import { useStyles } from '../../styles';
import { useWork } from '../context';
import { Disclosure } from '../Disclosure';
import { LongList } from '../LongList';

/**
 * 按指标值补填，确认属实 for many rows at once: the person ticks those whose figure is the target and confirms. 满意度 has
 * a tick of its own, which 全选 does not touch.
 */
export function ManyFigures({ questions }: { readonly questions: readonly FigureQuestion[] }) {
  const styles = useStyles();
  const { assistant, texts } = useWork();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const offered = questions.filter(({ saysDone, answer }) => saysDone && answer === null);
  if (offered.length < 2) return null;
  const keyOf = ({ identity }: FigureQuestion) => identityKey(identity);
  const usual = offered.filter(({ satisfaction }) => !satisfaction);
  const chosen = offered.filter((question) => ticked.has(keyOf(question)));
  const isAll = usual.length > 0 && usual.every((question) => ticked.has(keyOf(question)));
  const isSome = usual.some((question) => ticked.has(keyOf(question)));
  const tick = (some: readonly FigureQuestion[], on: boolean) => {
    const keys = some.map(keyOf);
    setTicked(new Set([...[...ticked].filter((key) => !keys.includes(key)), ...(on ? keys : [])]));
  };
  return (
    <Disclosure size="small" title={texts.changes.manyTitle(offered.length)}>
      <div className={styles.card}>
        <p className={styles.note}>{texts.changes.manyIntro}</p>
        {usual.length > 0 && (
          <Checkbox
            label={texts.changes.manyAll(usual.length)}
            checked={isAll ? true : isSome ? 'mixed' : false}
            onChange={() => {
              tick(usual, !isAll);
            }}
          />
        )}
        <LongList entries={offered} keyOf={keyOf}>
          {(question) => (
            <Checkbox
              label={texts.changes.manyOne(
                question.name,
                question.was,
                figureOf(question),
                question.satisfaction,
              )}
              checked={ticked.has(keyOf(question))}
              onChange={(_event, { checked }) => {
                tick([question], checked === true);
              }}
            />
          )}
        </LongList>
        <div>
          <Button
            disabledFocusable={chosen.length === 0}
            onClick={() => {
              const given = chosen.map(({ identity, was }) => ({ identity, figure: null, was }));
              setTicked(new Set());
              assistant.answer((answers) => givingActuals(answers, given));
            }}
          >
            {texts.changes.manyConfirm(chosen.length)}
          </Button>
        </div>
      </div>
    </Disclosure>
  );
}

/** The number of the target with its unit, without the sign of comparison. */
function figureOf({ targetFigure, unit, likeTarget }: FigureQuestion): string {
  return likeTarget ? targetFigure : `${targetFigure}${unit ?? ''}`;
}
