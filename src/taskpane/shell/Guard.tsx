import { Component, type ReactNode } from 'react';
import type { OpeningProblem } from './openingProblem';

type Failed = { readonly problem: OpeningProblem | null };

/** Shows the fallback where a part of the pane fails or its code does not arrive, instead of an empty pane. */
export class Guard extends Component<
  { readonly fallback: (problem: OpeningProblem) => ReactNode; readonly children: ReactNode },
  Failed
> {
  override state: Failed = { problem: null };

  static getDerivedStateFromError(error: unknown): Failed {
    const isMissingCode = error instanceof Error && error.name === 'ChunkLoadError';
    return { problem: isMissingCode ? 'not-loaded' : 'broken' };
  }

  override render(): ReactNode {
    const { problem } = this.state;
    return problem === null ? this.props.children : this.props.fallback(problem);
  }
}
