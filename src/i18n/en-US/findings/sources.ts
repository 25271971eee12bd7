import type { FindingLine } from '../../../domain/findings/finding';
import { of, quoted, type SomeFindingTexts } from '../../findingText';
import { columnNames, each, listed, row, rows } from './words';

function change(line: FindingLine): string {
  const approved = quoted(of(line, 'approved'));
  const own = quoted(of(line, 'own'));
  switch (of(line, 'what')) {
    case 'missing':
      return `the approved indicator ${quoted(of(line, 'name'))} is not in the table`;
    case 'added':
      return `${row(line)} is no approved indicator`;
    case 'empty':
      return `${row(line)} has no target, approved was ${approved}`;
    case 'marks':
      return `${row(line)} has ${own} marks, approved were ${approved}`;
    case 'unit':
      return `${row(line)} has the target ${own}, approved was ${approved}: the unit differs`;
    case 'sign':
      return `${row(line)} has the target ${own}, approved was ${approved}: the sign differs`;
    default:
      return `${row(line)} has the target ${own}, approved was ${approved}`;
  }
}

/** Comparisons with the source sheets (approved targets, ledger, last year). */
export const sources = {
  'P-073': {
    title: 'Not the approved targets',
    message: ({ lines, data }) =>
      `Compared with ${quoted(of(data, 'file'), 40)}: ${each(lines, change)}. Use the approved targets; where a change of them was approved, put that file in.`,
  },
  'P-074': {
    title: 'Not the figures of the ledger',
    message: ({ lines, data }) =>
      `Compared with ${quoted(of(data, 'file'), 40)}: ${each(
        lines,
        (line) =>
          `${columnNames[of(line, 'name')] ?? ''} in ${rows(of(line, 'row'))} is ${of(line, 'found')} ${of(line, 'unit')}, the ledger has ${of(line, 'due')} ${of(line, 'unit')}`,
      )}. Check where both come from and what they include, then correct the table.`,
  },
  'P-075': {
    title: 'Project without a self-evaluation',
    message: ({ lines, data }) =>
      `${quoted(of(data, 'file'), 40)} has ${of(data, 'count')} projects without a self-evaluation in this workbook: ${each(lines, (line) => quoted(of(line, 'name'), 40))}. Add the tables that are due; leave those that are in other files.`,
  },
  'P-079': listed(
    'Same text as last year',
    (line) => `${row(line)} is word for word that of ${quoted(of(line, 'file'), 40)}`,
    'Check that it is about this year, and rewrite what was copied.',
  ),
} satisfies SomeFindingTexts;
