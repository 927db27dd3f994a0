import { normalizeDoor } from '#shared/domain/register/dwelling-address';
import { escapeLike, likeOperator } from '../../database/like';
import { wholeToken } from '../../database/sealing/blind-index';
import { vaultOf } from '../../database/sealing/seal-columns';
import type { ReadTx } from '../../database/transaction';

/** A condition on dwellings, with its parameters. */
export interface HouseCondition {
  readonly condition: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

const MOST_PARTS = 8;
const ADDRESS =
  /^(?<place>.*?(?:号(?!楼|院)|路|街|苑|园|城|院|区|里|巷))?(?:(?<building>\w+)(?:号楼|号院|楼|栋|幢|座))?(?:(?<entrance>\w+)(?:单元|门洞))?(?:(?<room>\w+)(?:室|房|户))?$/;

interface Part {
  readonly text: string;
  /** Which part of a door it is; undefined where it may be any. */
  readonly kind?: string;
}

/** An address typed in one piece, as its parts: `云霄路5号3号楼2单元501室`; a word that is none stays as it is. */
function splitWord(word: string): readonly Part[] {
  const groups = Object.entries(ADDRESS.exec(word)?.groups ?? {});
  const parts = groups.flatMap(([kind, text]): Part[] => (text === undefined || text === '' ? [] : [{ text, kind }]));
  return parts.length === 0 ? [{ text: word }] : parts;
}

const COLUMNS = {
  place: (alias: string, like: string, at: number) => `${alias}.place ${like} :place${at} ESCAPE '\\'`,
  building: (alias: string, _like: string, at: number) => `${alias}.building = :building${at}`,
  entrance: (alias: string, _like: string, at: number) => `${alias}.entrance = :entrance${at}`,
  room: (alias: string, _like: string, at: number) => `${alias}.room_token = :room${at}`,
} as const;

/**
 * Finds dwellings by parts of their address in any order: part of the place's name, the number of the building or entrance,
 * or the whole room, which is sealed and can only be named whole.
 */
export function houseCondition(tx: ReadTx, alias: string, text: string): HouseCondition {
  const parts = text.normalize('NFKC').trim().split(/\s+/).flatMap(splitWord).slice(0, MOST_PARTS);
  const vault = vaultOf(tx);
  const like = likeOperator(tx);
  const parameters: Record<string, unknown> = {};
  const conditions = parts.map(({ text: typed, kind }, at) => {
    const { building, entrance, room } = normalizeDoor({ place: '', building: typed, entrance: typed, room: typed });
    Object.assign(parameters, {
      [`place${at}`]: `%${escapeLike(typed)}%`,
      [`building${at}`]: building,
      [`entrance${at}`]: entrance,
      [`room${at}`]: wholeToken(vault, 'room', room),
    });
    const columns = Object.entries(COLUMNS).filter(([name]) => kind === undefined || kind === name);
    return `(${columns.map(([, column]) => column(alias, like, at)).join(' OR ')})`;
  });
  return { condition: `(${conditions.join(' AND ')})`, parameters };
}
