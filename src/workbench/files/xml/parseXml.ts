import { InputError } from '../inputError';
import type { Limits } from '../limits';
import type { XmlElement } from './element';
import { scanTag } from './scanTag';

export type XmlLimits = Pick<Limits, 'xmlDepth' | 'xmlElements'>;

const none: readonly XmlElement[] = [];
/**
 * Parses a part into elements with their places. One pass with a stack of its own: no depth can overflow the
 * call stack. Refused: anything not well formed, document types (and with them entities), too deep, too many elements.
 */
export function parseXml(source: string, part: string, limits: XmlLimits): XmlElement {
  const fail = (why: string): never => {
    throw new InputError('damaged-xml', `${part}: ${why}`);
  };
  let root: XmlElement | null = null;
  let open: XmlElement | null = null;
  let depth = 0;
  let count = 0;
  let at = 0;
  for (let next = source.indexOf('<'); ; next = source.indexOf('<', at)) {
    const between = next < 0 ? source.length : next;
    if (!open && isText(source, at, between)) fail('text outside the root');
    if (next < 0) break;
    const mark = source.charCodeAt(next + 1);
    if (mark === 33 || mark === 63) {
      at = skip(source, next, open !== null, fail);
      continue;
    }
    if (mark === 47) {
      const end = source.indexOf('>', next);
      if (!open || end < 0 || source.slice(next + 2, end).trimEnd() !== open.name)
        return fail(`end tag at ${next}`);
      open.closeStart = next;
      at = open.end = end + 1;
      open = open.parent;
      depth--;
      continue;
    }
    const tag = scanTag(source, next);
    if (!tag) return fail(`tag at ${next}`);
    at = tag.end;
    const element: XmlElement = {
      source,
      name: tag.name,
      start: next,
      openEnd: at,
      closeStart: at,
      end: at,
      parent: open,
      children: none,
    };
    if (++count > limits.xmlElements) throw new InputError('too-large', part);
    if (open) addChild(open, element);
    else if (root) fail('second root');
    else root = element;
    if (tag.closed) continue;
    open = element;
    if (++depth > limits.xmlDepth) throw new InputError('too-deep', part);
  }
  return open || !root ? fail('cut off') : root;
}

function addChild(parent: XmlElement, element: XmlElement): void {
  if (parent.children === none) parent.children = [element];
  else (parent.children as XmlElement[]).push(element);
}

function isText(source: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = source.charCodeAt(at);
    if (code !== 32 && code !== 10 && code !== 13 && code !== 9 && code !== 0xfeff) return true;
  }
  return false;
}

/** Passes a comment, a CDATA section or a processing instruction; a document type is refused. */
function skip(source: string, at: number, inside: boolean, fail: (why: string) => never): number {
  const kinds = [
    ['<!--', '-->'],
    ['<![CDATA[', ']]>'],
    ['<?', '?>'],
  ] as const;
  for (const [first, last] of kinds) {
    if (!source.startsWith(first, at)) continue;
    if (first === '<![CDATA[' && !inside) fail('text outside the root');
    const end = source.indexOf(last, at + first.length);
    return end < 0 ? fail('cut off') : end + last.length;
  }
  return fail('document type');
}
