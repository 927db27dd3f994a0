import { type Linked, layersOf } from './flow-order';

/** Where a step stands in the drawing: its column from the left, and its middle in lanes from the top (a half may be). */
export interface PlacedStep {
  readonly key: string;
  readonly column: number;
  readonly lane: number;
}

/** A line from a step to one that follows it; `via` are the lanes in the columns that it passes between the two. */
export interface PlacedLink {
  readonly from: string;
  readonly to: string;
  readonly via: readonly number[];
}

/** A flow as it is drawn: columns from left to right, lanes from top to bottom. */
export interface FlowLayout {
  readonly columns: number;
  readonly lanes: number;
  readonly steps: readonly PlacedStep[];
  readonly links: readonly PlacedLink[];
}

/** A step, or the place where a long line passes a column. */
interface Node {
  readonly id: string;
  readonly before: readonly string[];
}

const SWEEPS = 4;

const passId = (from: string, to: string, column: number) => `${from} ${to} ${column}`;

/** Every column with its steps and the lines that pass it. Links over several columns become chains of passes. */
function columnsOf(layers: readonly (readonly Linked[])[]): readonly (readonly Node[])[] {
  const columnOf = new Map(layers.flatMap((layer, at) => layer.map(({ key }) => [key, at] as const)));
  const columns: Node[][] = layers.map(() => []);
  layers.forEach((layer, column) => {
    for (const { key, after } of layer) {
      const before = after.flatMap((from) => {
        const start = columnOf.get(from);
        if (start === undefined) return [];
        let last = from;
        for (let at = start + 1; at < column; at += 1) {
          const id = passId(from, key, at);
          columns[at]?.push({ id, before: [last] });
          last = id;
        }
        return [last];
      });
      columns[column]?.unshift({ id: key, before });
    }
  });
  return columns.map((nodes, at) => orderAsGiven(nodes, layers[at] ?? []));
}

function orderAsGiven(nodes: readonly Node[], layer: readonly Linked[]): readonly Node[] {
  const rankOf = ({ id }: Node) => {
    const at = layer.findIndex(({ key }) => key === id);
    return at < 0 ? layer.length : at;
  };
  return nodes.toSorted((a, b) => rankOf(a) - rankOf(b));
}

const mean = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;

/** Sorts each column by the middle of its neighbours on one side, so that lines cross less. */
function sweep(columns: readonly (readonly Node[])[], isForward: boolean): readonly (readonly Node[])[] {
  const sorted = columns.map((nodes) => [...nodes]);
  const order = isForward ? sorted.keys() : [...sorted.keys()].reverse();
  for (const at of order) {
    const beside = sorted[isForward ? at - 1 : at + 1];
    const own = sorted[at];
    if (beside === undefined || own === undefined) continue;
    const weight = new Map(
      own.map((node, rank) => {
        const ranks = beside.flatMap((other, place) =>
          (isForward ? node.before.includes(other.id) : other.before.includes(node.id)) ? [place] : [],
        );
        return [node.id, ranks.length === 0 ? rank : mean(ranks)];
      }),
    );
    own.sort((a, b) => (weight.get(a.id) ?? 0) - (weight.get(b.id) ?? 0));
  }
  return sorted;
}

function countCrossings(columns: readonly (readonly Node[])[]): number {
  let count = 0;
  columns.forEach((nodes, at) => {
    const left = columns[at - 1] ?? [];
    const ends = nodes.flatMap(({ before }, place) =>
      before.map((id) => [left.findIndex((node) => node.id === id), place] as const),
    );
    ends.forEach(([a, b], index) => {
      for (const [c, d] of ends.slice(index + 1)) if ((a - c) * (b - d) < 0) count += 1;
    });
  });
  return count;
}

/**
 * Places a flow for drawing: each step in the column of its layer, columns centred, long lines in lanes of their own, few
 * crossings. Steps of a cycle, and those behind one, are left out.
 */
export function layoutFlow(steps: readonly Linked[]): FlowLayout {
  const layers = layersOf(steps);
  let best = columnsOf(layers);
  let tried = best;
  for (let turn = 0; turn < SWEEPS && countCrossings(best) > 0; turn += 1) {
    tried = sweep(tried, turn % 2 === 0);
    if (countCrossings(tried) < countCrossings(best)) best = tried;
  }
  const lanes = Math.max(0, ...best.map((nodes) => nodes.length));
  const laneOf = new Map(
    best.flatMap((nodes) => nodes.map(({ id }, place) => [id, place + (lanes - nodes.length) / 2] as const)),
  );
  const columnOf = new Map(layers.flatMap((layer, at) => layer.map(({ key }) => [key, at] as const)));
  const placed = layers.flat().map(({ key }) => ({ key, column: columnOf.get(key) ?? 0, lane: laneOf.get(key) ?? 0 }));
  const links = layers.flat().flatMap(({ key: to, after }) =>
    after.flatMap((from) => {
      const [start, end] = [columnOf.get(from), columnOf.get(to)];
      if (start === undefined || end === undefined) return [];
      const passed = Array.from({ length: end - start - 1 }, (_, at) => passId(from, to, start + 1 + at));
      return [{ from, to, via: passed.map((id) => laneOf.get(id) ?? 0) }];
    }),
  );
  return { columns: layers.length, lanes, steps: placed, links };
}
