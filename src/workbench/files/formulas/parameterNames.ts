import type { FormulaToken } from './tokens';

type Call = {
  name: string;
  argument: number;
  tokens: FormulaToken[];
  declared: { argument: number; name: string }[];
};

/**
 * Names that LET and LAMBDA declare in a formula, in lower case; the file stores them as `_xlpm.name`.
 * LET declares every second argument but the last, LAMBDA every argument but the last.
 */
export function parameterNames(tokens: readonly FormulaToken[]): Set<string> {
  const names = new Set<string>();
  if (!tokens.some(({ kind, text }) => kind === 'function' && /^(?:LET|LAMBDA)$/i.test(text))) return names;
  const calls: Call[] = [];
  let before: FormulaToken | undefined;
  for (const token of tokens) {
    const call = calls.at(-1);
    if (token.text === '(') {
      const name = before?.kind === 'function' ? before.text.toUpperCase() : '';
      call?.tokens.push(token);
      calls.push({ name, argument: 0, tokens: [], declared: [] });
    } else if (token.text === ')' && call) {
      finishCall(call, names);
      calls.pop();
    } else if (token.text === ',' && call) {
      finishArgument(call);
      call.argument++;
      call.tokens = [];
    } else if (token.text.trim() !== '') {
      call?.tokens.push(token);
    }
    if (token.text.trim() !== '') before = token;
  }
  return names;
}

function finishArgument(call: Call): void {
  const [only] = call.tokens;
  if (call.tokens.length === 1 && only?.kind === 'name') {
    call.declared.push({ argument: call.argument, name: only.text.toLowerCase() });
  }
}

function finishCall(call: Call, names: Set<string>): void {
  for (const { argument, name } of call.declared) {
    if (call.name === 'LAMBDA' || (call.name === 'LET' && argument % 2 === 0)) names.add(name);
  }
}
