import { quoted } from '../findingText';
import { inputNames } from '../rateInputs';
import type { RateReasonTexts } from '../reasonText';

const said = (text: string) => (text === '' ? '' : `“${quoted(text)}”`);
const base = (name: string, place: string) =>
  name === '' ? '您填写的数' : `${said(name)}${place === '' ? '' : `（${place}）`}`;
const figures = (id: string, list: string) =>
  inputNames('zh-CN', id, list)
    .map(({ name, figure }) => `${name} ${figure}`)
    .join('，');
const how = (written: string) =>
  written === 'value'
    ? '（写入数值）'
    : written === 'literal-actual'
      ? '（公式里直接写入从文字中读出的数）'
      : '';

/** 自评表以外的比率为什么这样填、为什么不填。 */
export const rateReasons: RateReasonTexts = {
  'rate-computed': ({ label, function: id, figures: list, base: name, place, rate, written }) =>
    `${said(label)}为 ${rate}：${figures(id, list)}；分母是${base(name, place)}${how(written)}。`,
  'rate-chosen': ({ label, function: id, figures: list, base: name, place, rate, written }) =>
    `${said(label)}为 ${rate}：${figures(id, list)}；按您的选择，分母是${base(name, place)}${how(written)}。`,
  'rate-same-figure': ({ label, figure }) =>
    `${said(label)}：这里填的预算数与实际数同为 ${figure}，别处另有预算数。请选定分母。`,
  'rate-no-base': ({ label }) =>
    `${said(label)}：本表没有填基数，其他表有数可用，但没有写明用哪一个。请选定。`,
  'rate-several': ({ label }) => `${said(label)}：有几个数都符合，分不清用哪一个。请选定。`,
  'rate-funds': ({ label }) => `${said(label)}：能用的数一个只含财政拨款，一个含全部资金，口径不同。请选定。`,
  'rate-candidate': ({ base: name, place, figure, rate }) =>
    `以${base(name, place)} ${figure} 为分母，结果是 ${rate}。`,
  'rate-missing': ({ label, function: id, missing, place }) => {
    const names = inputNames('zh-CN', id, missing).map(({ name }) => name);
    return `${said(label)}缺少${names.join('、')}${place === '' ? '' : `（${place.replaceAll(',', '、')}）`}，无法计算。请补填。`;
  },
  'rate-zero-base': ({ label, function: id, missing, place }) => {
    const names = inputNames('zh-CN', id, missing).map(({ name }) => name);
    return `${said(label)}：${names.join('、')}${place === '' ? '' : `（${place.replaceAll(',', '、')}）`}为 0，不能计算。请核对这个数；确实为 0 的，不用填。`;
  },
  'rate-inapplicable': ({ label, text }) => `${said(text)}，${said(label)}不用计算。`,
  'rate-typed': ({ label }) => `${said(label)}已由人工填写，保留不动。`,
};
