import { INPUT_DEPTH } from '#shared/ipc/input-limits';

/** What a first look at an input found: nothing, more than a page ever sends, or what no page of ours can mean. */
export type InputVerdict = 'fine' | 'too-large' | 'odd';

interface Look {
  /** Characters that are still allowed. */
  left: number;
}

/**
 * Looks through an input once, before any schema sees it, and stops at the first fault: so that the work of refusing
 * a call does not grow with the call. Texts with NUL (PostgreSQL keeps none) or half a character (no database keeps
 * it unchanged) are odd, as is everything that is neither plain object, list, text, number nor truth value.
 */
export function inspectInput(input: unknown, limit: number): InputVerdict {
  try {
    return inspect(input, 0, { left: limit });
  } catch {
    return 'odd'; // a value that defends itself against being read
  }
}

function inspect(value: unknown, depth: number, look: Look): InputVerdict {
  if (typeof value === 'string') return inspectText(value, look);
  if (typeof value !== 'object' || value === null) {
    return ['number', 'boolean', 'undefined', 'object'].includes(typeof value) ? spend(1, look) : 'odd';
  }
  if (depth >= INPUT_DEPTH) return 'odd';
  if (Array.isArray(value)) {
    const verdict = spend(value.length + 1, look); // an empty list of endless length is large, too
    return verdict === 'fine' ? inspectAll(value, depth, look) : verdict;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null ? inspectFields(value, depth, look) : 'odd';
}

function inspectFields(value: object, depth: number, look: Look): InputVerdict {
  const own = Object.keys(value);
  for (const key of own) {
    const verdict = inspectText(key, look);
    if (verdict !== 'fine') return verdict;
  }
  return inspectAll(Object.values(value), depth, look);
}

function inspectAll(values: readonly unknown[], depth: number, look: Look): InputVerdict {
  for (const value of values) {
    const verdict = inspect(value, depth + 1, look);
    if (verdict !== 'fine') return verdict;
  }
  return 'fine';
}

function inspectText(text: string, look: Look): InputVerdict {
  const verdict = spend(text.length + 1, look);
  if (verdict !== 'fine') return verdict;
  return text.includes('\0') || HALF_CHARACTER.test(text) ? 'odd' : 'fine';
}

/** A surrogate without its other half. */
const HALF_CHARACTER = /\p{Surrogate}/u;

function spend(amount: number, look: Look): InputVerdict {
  look.left -= amount;
  return look.left < 0 ? 'too-large' : 'fine';
}
