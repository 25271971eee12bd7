import { HostError } from './errors';

export type Fault = {
  /** Which request from now on, counted from 1. */
  readonly request: number;
  /** The action that is not executed any more, from 0; actions before it stay done. */
  readonly action: number;
  readonly code: string;
  /** True where every later request fails too, at its first action. */
  readonly following?: boolean;
};

/** Makes requests fail on purpose, so that recovery can be tried. */
export type Faults = {
  /** Plans a failure; several may be planned. */
  inject(fault: Fault): void;
  /** Forgets what was planned. */
  clear(): void;
  /** Called by the host at the start of a request; answers what to do before each action. */
  nextRequest(): (actionIndex: number) => void;
};

export function createFaults(): Faults {
  let planned: Fault[] = [];
  let request = 0;
  let broken: string | null = null;
  return {
    inject(fault) {
      planned.push({ ...fault, request: request + fault.request });
    },
    clear() {
      planned = [];
      broken = null;
    },
    nextRequest() {
      request += 1;
      const always = broken;
      const due = planned.filter((fault) => fault.request === request);
      planned = planned.filter((fault) => fault.request > request);
      return (actionIndex) => {
        if (always !== null) throw new HostError(always);
        const fault = due.find((candidate) => candidate.action === actionIndex);
        if (!fault) return;
        if (fault.following) broken = fault.code;
        throw new HostError(fault.code);
      };
    },
  };
}
