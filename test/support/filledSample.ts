import { readFileSync } from 'node:fs';
import { openSession } from '../../src/cli/session';
import { type Analysis, analyse, defaultChoices } from '../../src/workflow/analyse';
import { fill } from '../../src/workflow/fill';
import { sample } from '../cli/support';

/** The five sample workbooks. */
export const sampleNames = [
  'baoshan-2018',
  'baojing-2017',
  'foshan-2020',
  'beita-2023',
  'yuxi-2020',
] as const;
export type SampleName = (typeof sampleNames)[number];

const known = new Map<string, Promise<Analysis>>();

/** A sample as it is after a fill with every proposal accepted; filled and read once for a test file. */
export function filledSample(name: SampleName): Promise<Analysis> {
  const held = known.get(name) ?? fillSample(name);
  known.set(name, held);
  return held;
}

async function fillSample(name: SampleName): Promise<Analysis> {
  const file = sample(name, 'published');
  const session = await openSession(new Uint8Array(readFileSync(file)), file, 'zh-CN');
  await fill(session.port, { ...defaultChoices, writeMode: 'plain', acceptProposals: true });
  const analysis = analyse(await session.port.snapshot(), defaultChoices, await session.port.memory());
  session.close();
  return analysis;
}
