import { quoted } from '../findingText';
import { inputNames } from '../rateInputs';
import type { RateReasonTexts } from '../reasonText';

const said = (text: string) => (text === '' ? '' : `"${quoted(text)}"`);
const base = (name: string, place: string) =>
  name === '' ? 'the figure that you entered' : `${said(name)}${place === '' ? '' : ` (${place})`}`;
const figures = (id: string, list: string) =>
  inputNames('en-US', id, list)
    .map(({ name, figure }) => `${name} ${figure}`)
    .join(', ');
const how = (written: string) =>
  written === 'value'
    ? ' (written as a value)'
    : written === 'literal-actual'
      ? ' (the formula holds the number read from the text)'
      : '';

/** Why a rate outside of the self-evaluations is filled as it is, or is not filled. */
export const rateReasons: RateReasonTexts = {
  'rate-computed': ({ label, function: id, figures: list, base: name, place, rate, written }) =>
    `${said(label)} is ${rate}: ${figures(id, list)}; divided by ${base(name, place)}${how(written)}.`,
  'rate-chosen': ({ label, function: id, figures: list, base: name, place, rate, written }) =>
    `${said(label)} is ${rate}: ${figures(id, list)}; divided by ${base(name, place)}, as you chose${how(written)}.`,
  'rate-same-figure': ({ label, figure }) =>
    `${said(label)}: the budget entered here equals the spending (${figure}), but another budget stands elsewhere. Choose the base.`,
  'rate-no-base': ({ label }) =>
    `${said(label)}: this table leaves the base blank; other tables have figures, but none is named. Choose one.`,
  'rate-several': ({ label }) => `${said(label)}: several figures fit. Choose one.`,
  'rate-funds': ({ label }) =>
    `${said(label)}: one figure is of fiscal money only, the other of all money, so that the scopes differ. Choose.`,
  'rate-candidate': ({ base: name, place, figure, rate }) =>
    `Divided by ${base(name, place)}, ${figure}, it is ${rate}.`,
  'rate-missing': ({ label, function: id, missing, place }) => {
    const names = inputNames('en-US', id, missing).map(({ name }) => name);
    return `${said(label)} cannot be computed without: ${names.join(', ')}${place === '' ? '' : ` (${place.replaceAll(',', ', ')})`}. Fill it in.`;
  },
  'rate-zero-base': ({ label, function: id, missing, place }) => {
    const names = inputNames('en-US', id, missing).map(({ name }) => name);
    return `${said(label)}: ${names.join(', ')}${place === '' ? '' : ` (${place.replaceAll(',', ', ')})`} is 0, so there is no rate. Check the figure; if it is 0 indeed, leave the cell as it is.`;
  },
  'rate-inapplicable': ({ label, text }) => `${said(text)}: nothing to compute for ${said(label)}.`,
  'rate-typed': ({ label }) => `${said(label)} was typed by a person and stays.`,
};
