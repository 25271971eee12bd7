import { makeStaticStyles, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

const line = `1px solid ${tokens.colorNeutralStroke2}`;
/** Fills of a drawing are not taken over by the system's colours: they are named here. */
const forced = '@media (forced-colors: active)';

export const useScoreStyles = makeStyles({
  figure: { ...typographyStyles.subtitle1, margin: 0 },
  drawing: { display: 'block', width: '100%', overflow: 'visible' },
  track: {
    fill: tokens.colorNeutralBackground3,
    stroke: tokens.colorNeutralStrokeAccessible,
    [forced]: { fill: 'Canvas', stroke: 'CanvasText' },
  },
  got: { fill: tokens.colorBrandForeground1, [forced]: { fill: 'Highlight' } },
  hatch: { stroke: tokens.colorNeutralForeground2, [forced]: { stroke: 'CanvasText' } },
  tick: { stroke: tokens.colorNeutralForeground1, [forced]: { stroke: 'CanvasText' } },
  word: {
    ...typographyStyles.caption1,
    fill: tokens.colorNeutralForeground1,
    [forced]: { fill: 'CanvasText' },
  },
  table: {
    ...typographyStyles.body1,
    width: '100%',
    borderCollapse: 'collapse',
    tableLayout: 'fixed',
    '& caption': { ...typographyStyles.body1Strong, textAlign: 'left', paddingBottom: '4px' },
    '& th, & td': { borderTop: line, padding: '4px 0', verticalAlign: 'top' },
    '& th': { textAlign: 'left', fontWeight: tokens.fontWeightRegular },
    '& thead th': { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, borderTop: 'none' },
    '& thead th:not(:first-child), & td': { textAlign: 'right', paddingLeft: '4px' },
    '& tr': { breakInside: 'avoid' },
  },
  number: { width: '42px' },
  below: { '& td': { borderTop: 'none', paddingTop: 0, paddingLeft: 0, textAlign: 'left' } },
  strongRow: { '& th, & td': { fontWeight: tokens.fontWeightSemibold } },
  print: { padding: '0 8px', backgroundColor: 'transparent' },
});

/** What is printed stands beside the pane and is seen on paper only; the pane then is not. */
export const usePrintStyles = makeStaticStyles(
  `@media screen { [data-perf-print] { display: none; } }
   @media print {
     body[data-perf-printing] > :not([data-perf-print]) { display: none !important; }
     [data-perf-print] button { color: inherit; text-decoration: none; }
   }`,
);
