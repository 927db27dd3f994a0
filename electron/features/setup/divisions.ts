import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';

/** A division of the country: its official code of 2, 4, 6, 9 (street) or 12 (community) digits, and its name. */
export interface Division {
  readonly code: string;
  readonly name: string;
}

type DivisionLists = ReadonlyMap<string, readonly Division[]>;

interface DivisionIndex {
  readonly byCode: ReadonlyMap<string, Division>;
  readonly byParent: DivisionLists;
}

const PROVINCE_LENGTH = 2;
const STREET_LENGTH = 9;
const COMMUNITY_LENGTH = 12;
/** Each level's code begins with its parent's. */
const PARENT_LENGTHS = new Map([
  [2, 0],
  [4, 2],
  [6, 4],
  [9, 6],
]);

const decompress = promisify(brotliDecompress);

/**
 * Reads the shipped divisions of the country (resources/README.md tells their format). Nothing is read before the first
 * question; the index and each province asked for are kept. Lists follow the order of the codes. A code that the
 * data do not hold has no children and is not found; only a file that is missing or damaged rejects.
 */
export class DivisionStore {
  readonly #folder: string;
  readonly #provinces = new Map<string, Promise<DivisionLists>>();
  #index: Promise<DivisionIndex> | undefined;

  /** @param resourcesDir the folder that holds `divisions/`. */
  constructor(resourcesDir: string) {
    this.#folder = join(resourcesDir, 'divisions');
  }

  async listProvinces(): Promise<readonly Division[]> {
    return this.listChildren('');
  }

  /** The next level down: of a city its districts, of a street its communities. */
  async listChildren(code: string): Promise<readonly Division[]> {
    if (code.length === STREET_LENGTH) return this.listCommunities(code);
    const index = await this.#readIndex();
    return index.byParent.get(code) ?? [];
  }

  async listCommunities(streetCode: string): Promise<readonly Division[]> {
    const street = await this.#findInIndex(streetCode);
    if (street === undefined || streetCode.length !== STREET_LENGTH) return [];
    const communities = await this.#readProvince(streetCode.slice(0, PROVINCE_LENGTH));
    return communities.get(streetCode) ?? [];
  }

  async find(code: string): Promise<Division | undefined> {
    if (code.length !== COMMUNITY_LENGTH) return this.#findInIndex(code);
    const communities = await this.listCommunities(code.slice(0, STREET_LENGTH));
    return communities.find((community) => community.code === code);
  }

  async #findInIndex(code: string): Promise<Division | undefined> {
    return (await this.#readIndex()).byCode.get(code);
  }

  #readIndex(): Promise<DivisionIndex> {
    if (this.#index !== undefined) return this.#index;
    const index = this.#readText('index.txt.br').then(parseIndex);
    this.#index = index;
    // A failed read is forgotten, so that a mended folder works without a restart.
    index.catch(() => {
      this.#index = undefined;
    });
    return index;
  }

  #readProvince(code: string): Promise<DivisionLists> {
    const known = this.#provinces.get(code);
    if (known !== undefined) return known;
    const communities = this.#readText(join('communities', `${code}.txt.br`)).then(parseCommunities);
    this.#provinces.set(code, communities);
    communities.catch(() => this.#provinces.delete(code));
    return communities;
  }

  async #readText(name: string): Promise<string> {
    const packed = await readFile(join(this.#folder, name));
    return (await decompress(packed)).toString('utf8');
  }
}

function parseIndex(text: string): DivisionIndex {
  const byCode = new Map<string, Division>();
  const byParent = new Map<string, Division[]>();
  for (const line of text.trimEnd().split('\n')) {
    const division = parseLine(line, '');
    const parentCode = division.code.slice(0, PARENT_LENGTHS.get(division.code.length));
    const siblings = byParent.get(parentCode);
    if (siblings === undefined) byParent.set(parentCode, [division]);
    else siblings.push(division);
    byCode.set(division.code, division);
  }
  return { byCode, byParent };
}

/** A line without a tab is the code of the street to which the lines after it belong. */
function parseCommunities(text: string): DivisionLists {
  const byStreet = new Map<string, readonly Division[]>();
  let streetCode = '';
  let communities: Division[] = [];
  for (const line of text.trimEnd().split('\n')) {
    if (line.includes('\t')) {
      communities.push(parseLine(line, streetCode));
    } else {
      streetCode = line;
      communities = [];
      byStreet.set(streetCode, communities);
    }
  }
  return byStreet;
}

function parseLine(line: string, prefix: string): Division {
  const tab = line.indexOf('\t');
  return { code: prefix + line.slice(0, tab), name: line.slice(tab + 1) };
}
