/** A seeded source of chance: the same seed and stream give the same draws on every computer. */
export interface Random {
  /** From 0 inclusive to 1 exclusive. */
  next(): number;
  /** A whole number, both bounds inclusive. */
  int(least: number, most: number): number;
  /** Between the bounds, with fractions. */
  between(least: number, most: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** One of the first members of the pairs, as often as the second says. */
  weighted<T>(pairs: readonly (readonly [T, number])[]): T;
  /** An id like UUID version 7: its time part is the instant given in ms. */
  id(instant: number): string;
}

/** A text's hash of 32 bits (FNV-1a). */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Chris Doty-Humphrey's sfc32: 128 bits of state, so that millions of streams do not meet. */
function createSfc32(a: number, b: number, c: number): () => number {
  let counter = 1;
  const draw = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return sum >>> 0;
  };
  for (let warmUp = 0; warmUp < 12; warmUp++) draw();
  return draw;
}

const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0');

function makeId(instant: number, draw: () => number): string {
  const time = hex(instant, 12);
  const [first, second, third] = [draw(), draw(), draw()];
  const version = `7${hex(first & 0xfff, 3)}`;
  const variant = hex(0x8000 | (second & 0x3fff), 4);
  return `${time.slice(0, 8)}-${time.slice(8)}-${version}-${variant}-${hex(first >>> 16, 4)}${hex(third, 8)}`;
}

/** Makes the source of a stream; `index` tells the members of a stream apart. */
export function createRandom(seed: string, stream: string, index = 0): Random {
  const draw = createSfc32(hashText(seed), hashText(`${stream}/${seed}`), index);
  const next = () => draw() / 0x1_0000_0000;
  const pick = <T>(list: readonly T[]): T => {
    const chosen = list[Math.floor(next() * list.length)];
    if (chosen === undefined) throw new RangeError('nothing to pick from');
    return chosen;
  };
  return {
    next,
    int: (least, most) => least + Math.floor(next() * (most - least + 1)),
    between: (least, most) => least + next() * (most - least),
    chance: (probability) => next() < probability,
    pick,
    weighted: (pairs) => {
      let left = next() * pairs.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [value, weight] of pairs) {
        left -= weight;
        if (left < 0) return value;
      }
      return pick(pairs)[0];
    },
    id: (instant) => makeId(instant, draw),
  };
}
