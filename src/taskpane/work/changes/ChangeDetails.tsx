import { explainChange } from '../../../workflow/explainCell';
import type { ListedChange } from '../../model/changeGroups';
import { useAnalysis, useWork } from '../context';
import { Disclosure } from '../Disclosure';
import { Explanation } from './Explanation';

/** The explanation of a change, made when it is opened. */
export function ChangeDetails({ listed: { change, address } }: { readonly listed: ListedChange }) {
  const { texts } = useWork();
  return (
    <Disclosure size="small" title={texts.explain.title} name={texts.explain.titleOf(address)}>
      <Opened change={change} />
    </Disclosure>
  );
}

function Opened({ change }: Pick<ListedChange, 'change'>) {
  return <Explanation explanation={explainChange(useAnalysis(), change)} />;
}
