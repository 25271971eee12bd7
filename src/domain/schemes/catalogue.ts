import { baojing2017 } from './builtIn/baojing2017';
import { framework2013 } from './builtIn/framework2013';
import { hunan5, hunan8 } from './builtIn/hunan';
import { national2020 } from './builtIn/national2020';
import { platform2022 } from './builtIn/platform2022';
import { beita2023, foshan2020, hubei2020, yunnan2020 } from './builtIn/provinces';
import { dazhou, sichuan2023, sichuanSalary } from './builtIn/sichuan';
import { yueyang } from './builtIn/yueyang';
import type { Scheme } from './scheme';

/** Schemes that come with the add-in: the two national ones, then the local ones. */
export const builtInSchemes: readonly Scheme[] = [
  national2020,
  framework2013,
  hunan5,
  hunan8,
  baojing2017,
  yueyang,
  yunnan2020,
  foshan2020,
  beita2023,
  hubei2020,
  sichuan2023,
  sichuanSalary,
  dazhou,
  platform2022,
];

/** The scheme of this id that comes with the add-in; null for any other id. */
export function builtInScheme(id: string): Scheme | null {
  return builtInSchemes.find((scheme) => scheme.id === id) ?? null;
}
