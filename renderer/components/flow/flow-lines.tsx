import type { FlowLayout, PlacedLink } from '#shared/domain/flow/flow-layout';

const NODE = { width: 172, height: 84 } as const;
const GAP = { column: 40, lane: 14 } as const;
const END = { width: 52, height: 28 } as const;

/** A place in the drawing, in pixels from its corner. */
export interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const leftOf = (column: number) => END.width + GAP.column + column * (NODE.width + GAP.column);
const middleOf = (lane: number) => lane * (NODE.height + GAP.lane) + NODE.height / 2 + 2;

/** Where a step's box stands. */
export const placeOf = (column: number, lane: number): Place => ({
  left: leftOf(column),
  top: middleOf(lane) - NODE.height / 2,
  ...NODE,
});

/** Where the start (column −1) or the end stands. */
export const endOf = (column: number, lane: number): Place => ({
  left: column < 0 ? 0 : leftOf(column),
  top: middleOf(lane) - END.height / 2,
  ...END,
});

/** Pixels that the whole drawing takes. */
export const widthOf = ({ columns }: FlowLayout): number => leftOf(columns) + END.width;
/** Pixels that the whole drawing takes. */
export const heightOf = ({ lanes }: FlowLayout): number => middleOf(Math.max(lanes, 1) - 1) + NODE.height / 2 + 2;

interface Line {
  readonly id: string;
  readonly points: readonly (readonly [number, number])[];
  readonly isLongest: boolean;
}

const DARK = '#1b2430';
const CALM = '#8894a4';

/** Bends softly where it leaves one box and comes to the next. */
function pathOf(points: Line['points']): string {
  const [first, ...rest] = points;
  if (first === undefined) return '';
  let [x, y] = first;
  const parts = [`M ${x} ${y}`];
  for (const [nextX, nextY] of rest) {
    const half = (nextX - x) / 2;
    parts.push(y === nextY ? `L ${nextX} ${nextY}` : `C ${x + half} ${y} ${nextX - half} ${nextY} ${nextX} ${nextY}`);
    [x, y] = [nextX, nextY];
  }
  return parts.join(' ');
}

function linesOf({ steps, links, columns, lanes }: FlowLayout, pathKeys: readonly string[]): readonly Line[] {
  const placed = new Map(steps.map((step) => [step.key, step]));
  const middle = middleOf((lanes - 1) / 2);
  const follows = (from: string | undefined, to: string | undefined) =>
    pathKeys.length > 0 && pathKeys[pathKeys.indexOf(from ?? '') + 1] === to && pathKeys.includes(from ?? '');
  const inner = links.map(({ from, to, via }: PlacedLink): Line => {
    const [start, end] = [placed.get(from), placed.get(to)];
    const column = start?.column ?? 0;
    const passed = via.flatMap((lane, at) => {
      const { left, width } = placeOf(column + 1 + at, lane);
      return [[left, middleOf(lane)] as const, [left + width, middleOf(lane)] as const];
    });
    const points = [
      [leftOf(column) + NODE.width, middleOf(start?.lane ?? 0)] as const,
      ...passed,
      [leftOf(end?.column ?? 0), middleOf(end?.lane ?? 0)] as const,
    ];
    return { id: `${from} ${to}`, points, isLongest: follows(from, to) };
  });
  const starts = steps.filter(({ key }) => links.every(({ to }) => to !== key));
  const ends = steps.filter(({ key }) => links.every(({ from }) => from !== key));
  const fromStart = starts.map(
    ({ key, column, lane }): Line => ({
      id: `start ${key}`,
      points: [
        [END.width, middle],
        [leftOf(column), middleOf(lane)],
      ],
      isLongest: pathKeys[0] === key,
    }),
  );
  const toEnd = ends.map(({ key, column, lane }): Line => {
    const right = leftOf(columns - 1) + NODE.width;
    const own = leftOf(column) + NODE.width;
    const along = own < right ? [[right, middleOf(lane)] as const] : [];
    return {
      id: `${key} end`,
      points: [[own, middleOf(lane)], ...along, [leftOf(columns), middle]],
      isLongest: pathKeys.at(-1) === key,
    };
  });
  return [...fromStart, ...inner, ...toEnd].toSorted((a, b) => Number(a.isLongest) - Number(b.isLongest));
}

/** The arrows of a flow; those of the longest path are thick and dark. */
export function FlowLines({ layout, pathKeys }: { readonly layout: FlowLayout; readonly pathKeys: readonly string[] }) {
  return (
    <svg
      width={widthOf(layout)}
      height={heightOf(layout)}
      style={{ position: 'absolute', inset: 0 }}
      role="presentation"
      aria-hidden="true"
    >
      {linesOf(layout, pathKeys).map(({ id, points, isLongest }) => {
        const [x, y] = points.at(-1) ?? [0, 0];
        const color = isLongest ? DARK : CALM;
        const shown = points.map(([px, py], at) => [at === points.length - 1 ? px - 7 : px, py] as const);
        return (
          <g key={id}>
            <path d={pathOf(shown)} fill="none" stroke={color} strokeWidth={isLongest ? 3 : 1.5} />
            <path d={`M ${x} ${y} l -9 -5 v 10 z`} fill={color} />
          </g>
        );
      })}
    </svg>
  );
}
