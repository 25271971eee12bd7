/** What kind of data of a person a text holds. */
export type PersonalKind = 'name' | 'telephone' | 'email' | 'identity';

/** One find in a text: `start` and `end` count characters of the text as it was given. */
export type PersonalHit = {
  readonly kind: PersonalKind;
  readonly text: string;
  readonly start: number;
  readonly end: number;
};

const emailAddress = /[A-Za-z0-9][A-Za-z0-9._%+-]*[@＠][A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/gu;
const identityNumber =
  /(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dXx])/gu;
/** Weights and check letters of the identity number (GB 11643). */
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkLetters = '10X98765432';

/** No digit, decimal point or thousands separator before, none of these and no unit of money or count behind. */
const before = String.raw`(?<![\d.,，〔\[第№¥￥$])`;
const behind = String.raw`(?![\d.,，]?\d|\s*(?:元|万|亿|%|％|号|字|件|个|人|公里|平方|吨))`;
const gap = String.raw`[-－—–  ]?`;
const mobileNumber = new RegExp(
  `${before}(?:(?:\\+|00)?86${gap})?1[3-9]\\d${gap}\\d{4}${gap}\\d{4}${behind}`,
  'gu',
);
const areaCode = String.raw`0(?:10|2\d|[3-9]\d{2})`;
const landline = new RegExp(
  `${before}(?:[(（]${areaCode}[)）]\\s?|${areaCode}[-－—–])\\d{7,8}(?:[-－转]\\d{1,6})?${behind}`,
  'gu',
);
/** Only where a label says that a telephone number follows: 7 or 8 digits alone, or an area code without a sign. */
const bareNumber = new RegExp(`${before}(?:${areaCode}\\s?)?[2-9]\\d{6,7}${behind}`, 'gu');

const telephoneLabel = /电话|手机|联系方式|传真|座机|热线/u;
/** Numbers behind these words are no telephone numbers, whatever they look like. */
const codeLabel = /编号|编码|代码|文号|账号|帐号|卡号|证号|发票|金额|预算|合计|执行数/u;

const personWords =
  '(?:单位|部门|项目|财务|主要|分管|具体|直接)?(?:负责人|责任人|领导|联系人|经办人|承办人)|填表人|填报人|制表人|编制人|审核人|复核人|审批人|校对人|统计人|验收人|会计|出纳|法定代表人|姓名';
const personLabel = new RegExp(
  `^(?:${personWords})(?:及?(?:联系)?(?:电话|手机|方式))?(?:[(（][^)）]*[)）])?[:：]?$`,
  'u',
);
const labelledName = new RegExp(
  `(?:${personWords})(?:[(（]签[字章名][)）])?\\s*[:：]\\s*([\\u4e00-\\u9fff·](?:[ \\u3000]?[\\u4e00-\\u9fff·]){1,3}?)(?=$|[\\s,，;；、(（\\d]|联系|电话|手机|填|审|复|制|单位|职务)`,
  'gu',
);
const wholeName = /^[\s\u3000]*([\u4e00-\u9fff](?:[ \u3000]{0,4}[\u4e00-\u9fff·]){1,3})[\s\u3000]*$/u;
const notAPerson =
  /[科处室部局办股组院所厅委站队会司厂校]$|签[字章名]|盖章|年|月|日|电话|手机|联系|职务|负责|填报|审核|单位|项目|无$/u;

/** True where a cell is nothing but the label of a person (`联系人：`, `单位负责人（签章）`). */
export function isPersonLabel(text: string): boolean {
  return personLabel.test(text.replace(/[\s\u3000]/gu, ''));
}

export function isTelephoneLabel(text: string): boolean {
  return text.length <= 20 && telephoneLabel.test(text) && !codeLabel.test(text);
}

/**
 * What a text says of persons: names behind the labels of a form, telephone numbers (mobile and landline), e-mail
 * addresses, identity numbers with a right check digit. `label` is what the form prints beside the cell: behind
 * 联系人 a name is expected, behind 电话 a number without an area code. Amounts, codes and document numbers are no
 * telephone numbers. In the order of the text, without overlaps.
 */
export function personalHits(text: string, label = ''): PersonalHit[] {
  const found: PersonalHit[] = [];
  const add = (kind: PersonalKind, start: number, length: number): void => {
    const end = start + length;
    if (found.some((hit) => start < hit.end && hit.start < end)) return;
    found.push({ kind, text: text.slice(start, end), start, end });
  };
  const all = (kind: PersonalKind, pattern: RegExp, counts: (hit: string) => boolean = () => true): void => {
    for (const match of text.matchAll(pattern)) if (counts(match[0])) add(kind, match.index, match[0].length);
  };
  all('email', emailAddress);
  all('identity', identityNumber, hasCheckDigit);
  if (!codeLabel.test(label)) {
    all('telephone', mobileNumber);
    all('telephone', landline);
    if (isTelephoneLabel(label) || /(?:电话|传真|座机)\s*[:：]?\s*\d/u.test(text))
      all('telephone', bareNumber);
  }
  for (const match of text.matchAll(labelledName)) {
    const name = match[1] ?? '';
    if (!notAPerson.test(name)) add('name', match.index + match[0].lastIndexOf(name), name.length);
  }
  if (isPersonLabel(label)) addNames(text, found, add);
  return found.sort((a, b) => a.start - b.start);
}

/** Behind the label of a person: what is left beside numbers is one name or several. */
function addNames(
  text: string,
  found: readonly PersonalHit[],
  add: (kind: PersonalKind, start: number, length: number) => void,
): void {
  const numbers = found.filter(({ kind }) => kind !== 'name');
  const masked = numbers.reduce(
    (left, { start, end }) => left.slice(0, start) + ','.repeat(end - start) + left.slice(end),
    text,
  );
  for (const match of masked.matchAll(/[^,，、;；/\n:：()（）]+/gu)) {
    const name = wholeName.exec(match[0])?.[1];
    if (name === undefined || notAPerson.test(name.replace(/[\s\u3000]/gu, ''))) continue;
    add('name', match.index + match[0].indexOf(name), name.length);
  }
}

function hasCheckDigit(number: string): boolean {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return checkLetters[sum % 11] === number[17]?.toUpperCase();
}

/** The text without the finds; empty where nothing but signs and a gap is left. */
export function withoutHits(text: string, hits: readonly Pick<PersonalHit, 'start' | 'end'>[]): string {
  const sorted = [...hits].sort((a, b) => b.start - a.start);
  const left = sorted.reduce((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
  return /[\p{L}\p{N}]/u.test(left) ? left : '';
}
