import { useId } from 'react';
import type { Decimal } from '../../../domain/decimal/decimal';
import { useScoreStyles } from './scoreStyles';

/** A length of the bar, or a place along it, in percent. */
function along(value: Decimal, whole: Decimal): string {
  if (whole.isZero()) return '0%';
  return `${value.dividedBy(whole).times(100).clampedTo(0, 100).toFixed(2)}%`;
}

/**
 * A bar: what was got is full, what is open is hatched, what was lost is empty, so that it is read without colours. A
 * drawing without a `label` says nothing that does not stand beside it in words.
 */
export function ScoreDrawing({
  got,
  open,
  whole,
  marks = [],
  label,
}: {
  readonly got: Decimal;
  /** Up to here it may come; the same as `got` where nothing is open. */
  readonly open: Decimal;
  readonly whole: Decimal;
  /** Named places along the bar, as the lowest total of a grade. */
  readonly marks?: readonly { readonly at: Decimal; readonly word: string }[];
  readonly label?: string;
}) {
  const styles = useScoreStyles();
  const hatch = useId();
  const thick = marks.length > 0 ? 20 : 8;
  const height = marks.length > 0 ? thick + 38 : thick + 2;
  return (
    <svg
      className={styles.drawing}
      height={height}
      focusable="false"
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line x1="0" y1="0" x2="0" y2="6" strokeWidth="3" className={styles.hatch} />
      </pattern>
      <rect x="0" y="1" width="100%" height={thick} className={styles.track} />
      {open.greaterThan(got) && (
        <rect
          x={along(got, whole)}
          y="1"
          width={along(open.minus(got), whole)}
          height={thick}
          fill={`url(#${hatch})`}
        />
      )}
      <rect x="0" y="1" width={along(got, whole)} height={thick} className={styles.got} />
      {marks.map(({ at, word }) => (
        <g key={word}>
          <line x1={along(at, whole)} x2={along(at, whole)} y1="1" y2={thick + 6} className={styles.tick} />
          <text x={along(at, whole)} y={thick + 18} textAnchor="middle" className={styles.word}>
            {word}
          </text>
          <text x={along(at, whole)} y={thick + 33} textAnchor="middle" className={styles.word}>
            {at.toString()}
          </text>
        </g>
      ))}
    </svg>
  );
}
