import { functionTexts, type FunctionLanguage } from './functionTexts';

/** `staff=21,quota=24`, or keys alone, as the names that Excel shows of the function's arguments. */
export function inputNames(
  language: FunctionLanguage,
  id: string,
  list: string,
): readonly { readonly name: string; readonly figure: string }[] {
  const texts: Readonly<Record<string, (typeof functionTexts)[FunctionLanguage]['GRADE'] | undefined>> =
    functionTexts[language];
  return list.split(',').map((entry) => {
    const [key = '', figure = ''] = entry.split('=');
    return { name: texts[id]?.parameters[key]?.name ?? extra[language][key] ?? key, figure };
  });
}

/** Figures that stand in a sheet but are no argument of a function. */
const extra: Readonly<Record<FunctionLanguage, Readonly<Record<string, string>>>> = {
  'zh-CN': { decrease: '减少额' },
  'en-US': { decrease: 'decrease' },
};
