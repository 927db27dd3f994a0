import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ROLES, type Role } from '#shared/domain/people/roles';
import { type CommandName, contract } from '#shared/ipc/contract';
import { isAllowed, rights } from '#shared/ipc/rights';
import { OrgUnitEntity } from '../../../electron/database/entities/org-unit.entity';
import { managerOf } from '../../../electron/database/transaction';
import { NO_FILTER } from '../../../electron/features/case/case-list.service';
import { namingOf, SUBJECT_KINDS, type SubjectKind } from '../../../electron/features/street/subjects';
import { idPathsOf, sampleInput } from '../../helpers/contract-inputs';
import { rollBackWrites } from '../../helpers/roll-back-writes';
import { DRIVERS } from '../../helpers/test-database';
import { hashOffice, readAll } from '../features/demonstration/seeded-office';
import { isExpected } from '../ipc/expected-rights';
import { codeOf } from '../ipc/office-harness';
import { type Anchor, hangEverything } from './anchor-case';
import { type DistrictProgram, OF_DISTRICT, openDistrict, STAFF, type StreetName } from './district-program';
import { inputOf, type Kind, kindAt, makeRows, type Place, type Row, type Things } from './rights-table';

const names = Object.keys(contract) as CommandName[];
const MONTH = '2026-10';

/** Filters that narrow nothing. */
const WIDE_FILTERS: Partial<Record<CommandName, object>> = {
  'case.list': NO_FILTER,
  'case.export': NO_FILTER,
  'warning.list': { state: null, isMine: false },
  'warning.export': { state: null, isMine: false },
  'funding.list': { text: '', state: null, month: null, unitId: null },
  'funding.export': { text: '', state: null, month: null, unitId: null },
  'register.listResidents': { text: '', communityId: null, label: null },
  'register.exportResidents': { text: '', communityId: null, label: null },
  'register.listHouseholds': { text: '', communityId: null, isEnded: false },
  'register.listDwellings': { text: '', communityId: null, tenure: null, isManaged: null },
};
/** Answers that name no row of this district: they are numbers, files, or have nothing to show in it. */
const NAMELESS: readonly CommandName[] = [
  'approval.count',
  'audit.findLastChange',
  'case.countWaiting',
  'case.export',
  'case.findRelated',
  'funding.countWaiting',
  'funding.export',
  'register.exportResidents',
  'setting.get',
  'setup.office',
  'supervision.countWaiting',
  'supervision.listProposed',
  'warning.count',
  'warning.export',
];

const OF_CASE = (table: string) =>
  `SELECT s.id AS id FROM ${table} s WHERE s.case_id IN (SELECT c.id FROM cases c WHERE c.street_id = 'STREET')`;
const OF_UNIT = (table: string, column: string) =>
  `SELECT s.id AS id FROM ${table} s WHERE s.${column} IN (SELECT u.id FROM org_units u WHERE u.street_id = 'STREET')`;
const OF_ITSELF = (table: string) => `SELECT s.id AS id FROM ${table} s WHERE s.street_id = 'STREET'`;

/** Where the things of a street are, written down apart from the program's own list. */
const THINGS: Readonly<Record<SubjectKind, string>> = {
  case: OF_ITSELF('cases'),
  order: OF_CASE('work_orders'),
  file: OF_CASE('files'),
  paper: OF_CASE('papers'),
  card: OF_CASE('warning_cards'),
  supervision: OF_CASE('supervisions'),
  suspension: OF_CASE('suspensions'),
  extension: OF_CASE('extensions'),
  funding: OF_CASE('order_fundings'),
  waiver: OF_ITSELF('funding_waivers'),
  unit: OF_ITSELF('org_units'),
  account: OF_UNIT('accounts', 'unit_id'),
  matrix: OF_ITSELF('responsibility_versions'),
  'stand-in': OF_UNIT('stand_ins', 'absent_unit_id'),
  summary: OF_UNIT('summaries', 'unit_id'),
  resident: OF_UNIT('residents', 'community_id'),
  household: `SELECT s.id AS id FROM households s WHERE s.head_id IN (SELECT r.id FROM residents r
    INNER JOIN org_units u ON u.id = r.community_id WHERE u.street_id = 'STREET')`,
  dwelling: OF_UNIT('dwellings', 'community_id'),
};

const subjectPaths = (name: CommandName) =>
  idPathsOf(name).filter((path) => !['free', undefined].includes(namingOf(name, path)));

/** A case that a unit alone has, with its order: of 社会事务科 or of any other unit. */
const ANCHOR = (isOwn: boolean) => `SELECT o.id AS "orderId", o.case_id AS "caseId", o.unit_id AS "unitId"
  FROM work_orders o INNER JOIN org_units u ON u.id = o.unit_id INNER JOIN cases c ON c.id = o.case_id
  WHERE c.street_id = 'STREET' AND o.status = 'signed' AND c.merged_into_id IS NULL
    AND ${isOwn ? '' : 'NOT '}coalesce(u.section_key, '') = 'social-affairs'
    AND NOT EXISTS (SELECT 1 FROM work_orders x WHERE x.case_id = c.id AND x.unit_id <> o.unit_id)
    AND NOT EXISTS (SELECT 1 FROM order_cases x WHERE x.order_id = o.id AND x.case_id <> c.id)
  ORDER BY o.id LIMIT 1`;

/** Commands that show what belongs to no street, or to the asker's own window. */
const OF_NO_STREET = `storage.state storage.test storage.move setup.listDivisions session.current
  catalogue.listItems catalogue.getItem catalogue.listItemVersions catalogue.listCategories resident.suggest resident.open
  draft.list responsibility.findConditions paper.listPrinters paper.showExports rating.status rating.current
  audit.verification setting.getRules calendar.get calendar.preview calendar.listChanges organisation.listNewStreets
  keys.state keys.sheet backup.state backup.list backup.progress backup.findLoss backup.offers`.split(/\s+/);

/** Queries on something of a street; a route is tried for an item, which is not made up here. */
const isReading = (name: CommandName) =>
  contract[name].kind === 'query' && subjectPaths(name).length > 0 && name !== 'route.try';

/** Exports are changes, because they are recorded; their files hold what the list of the same name shows. */
const EXPORTS: readonly CommandName[] = ['case.export', 'warning.export', 'funding.export', 'register.exportResidents'];
const lists = names.filter((name) => {
  const isList = contract[name].kind === 'query' || EXPORTS.includes(name);
  return isList && subjectPaths(name).length === 0 && !OF_NO_STREET.includes(name) && rights[name] !== 'rating-screen';
});

describe.each(DRIVERS)('a district of two streets on %s', (driver) => {
  let district: DistrictProgram;
  let streets: Readonly<Record<StreetName, OrgUnitEntity>>;
  const things = { first: new Map<SubjectKind, string>(), second: new Map<SubjectKind, string>() };

  let places: Readonly<Record<Place, Things>>;

  const query = (statement: string): Promise<{ id: string }[]> =>
    district.test.database.read((tx) => managerOf(tx).query(statement));
  const findAnchor = async (street: StreetName, isOwn: boolean): Promise<Anchor> => {
    const statement = ANCHOR(isOwn).replace('STREET', streets[street].id);
    const [found]: Anchor[] = await district.test.database.read((tx) => managerOf(tx).query(statement));
    if (found === undefined) throw new Error(`the ${street} street has no such case`);
    return found;
  };
  const hang = async (street: StreetName, isOwn: boolean): Promise<Things> => {
    const [asker] = await query(`SELECT a.id AS id FROM accounts a WHERE a.username = '${STAFF.first.handler}'`);
    const askerId = isOwn ? (asker?.id ?? '') : uuidv7();
    const ofCase = await hangEverything(district.test.database, await findAnchor(street, isOwn), askerId);
    return new Map([...(things[street] as ReadonlyMap<Kind, string>), ...ofCase]);
  };
  const addFiles = async (street: StreetName) => {
    const caseId = things[street].get('case') ?? '';
    const file = { name: 'a.txt', content: Buffer.from(street).toString('base64') };
    await district.ask(STAFF[street].clerk, 'file.add', { caseId, orderId: null, file });
  };

  beforeAll(async () => {
    district = await openDistrict(driver);
    const units = await readAll(district.test.database, OrgUnitEntity);
    const find = (code: string) => units.find((unit) => unit.code === code) ?? Promise.reject(new Error(code));
    streets = { first: await find('370202001'), second: await find('370202002') };
    for (const street of ['first', 'second'] as const) {
      const { coordinator } = STAFF[street];
      await district.ask(coordinator, 'summary.generate', { unitId: streets[street].id, month: MONTH });
      things[street].set('case', (await query(THINGS.case.replace('STREET', streets[street].id)))[0]?.id ?? '');
      await addFiles(street);
      const caseId = things[street].get('case') ?? '';
      await district.ask(STAFF[street].clerk, 'case.reveal', { caseId, reason: '核对身份信息' });
      for (const kind of SUBJECT_KINDS) {
        const [row] = await query(THINGS[kind].replace('STREET', streets[street].id));
        if (row === undefined) throw new Error(`the ${street} street has no ${kind}`);
        things[street].set(kind, row.id);
      }
    }
    places = {
      'own-unit': await hang('first', true),
      'other-unit': await hang('first', false),
      'other-street': await hang('second', false),
    };
  });
  afterAll(() => district.close());

  describe('every command that names something, as every role, of the own unit, another unit and another street', () => {
    const rows = makeRows();
    const send = (row: Row, role: Role = row.role) =>
      district.send(STAFF.first[role], row.name, inputOf(row, places) as never).then(codeOf);
    let before: string;
    beforeAll(async () => {
      before = await hashOffice(district.test.database);
    });

    it('has said of every id what it names, and the program says the same', () => {
      const odd = names.flatMap((name) =>
        idPathsOf(name).flatMap((path) => {
          const program = namingOf(name, path);
          const here = kindAt(name, path) ?? (kindAt(name, path) === null ? 'free' : undefined);
          return here !== undefined && here === program ? [] : [`${name} ${path.join('.')}: ${here} ${program}`];
        }),
      );
      expect(odd).toEqual([]);
    });

    it('has inputs that the contract takes', () => {
      const odd = rows.filter((row) => !contract[row.name].input.safeParse(inputOf(row, places)).success);
      expect(odd.map(({ name, field }) => `${name} ${field}`)).toEqual([]);
    });

    it.each(rows.filter(({ outcome }) => outcome === 'forbidden' || outcome === 'hidden'))(
      '$name by $field, $role, $place: $outcome',
      async (row) => {
        const code = await send(row);
        if (row.outcome === 'forbidden') expect(code).toBe('forbidden');
        else expect(row.place === 'other-street' ? ['not-found'] : ['not-found', 'forbidden']).toContain(code);
      },
    );

    it('changed nothing by what was refused', async () => {
      expect(await hashOffice(district.test.database)).toBe(before);
    });

    describe('what is open', () => {
      beforeAll(() => rollBackWrites(district.test.database));
      afterAll(() => {
        vi.restoreAllMocks();
      });

      it.each(rows.filter(({ outcome }) => outcome === 'open'))('$name by $field, $role, $place', async (row) => {
        expect(['not-found', 'forbidden', 'not-signed-in', 'internal']).not.toContain(await send(row));
      });

      it('is open to the district’s people in both streets', async () => {
        const odd: string[] = [];
        for (const row of rows.filter(({ name, place }) => isReading(name) && place !== 'other-unit')) {
          if (row.role === 'clerk' || row.role === 'handler' || !isExpected(row.role, row.name)) continue;
          const input = inputOf(row, { ...places, 'own-unit': places[row.place] });
          const code = codeOf(await district.send(OF_DISTRICT[row.role], row.name, input as never));
          if (code === 'not-found' || code === 'forbidden') odd.push(`${row.name} of ${row.place}: ${code}`);
        }
        expect(odd).toEqual([]);
      });
    });
  });

  /** Everything by which a row of a street could be known. */
  const marksOf = async (street: StreetName): Promise<readonly string[]> => {
    const { id } = streets[street];
    const tables = SUBJECT_KINDS.map((kind) => query(THINGS[kind].replace('STREET', id)));
    const ids = (await Promise.all(tables)).flat().map((row) => row.id);
    const numbers = await query(`SELECT c.number AS id FROM cases c WHERE c.street_id = '${id}'`);
    return [...ids, ...numbers.map((row) => row.id)];
  };

  it('shows no row of the other street in any list, to any role', async () => {
    const marks = { first: await marksOf('first'), second: await marksOf('second') };
    const odd: string[] = [];
    const shown = new Set<string>();
    for (const name of lists) {
      for (const role of ROLES.filter((each) => isAllowed(each, name))) {
        const reply = await district.send(STAFF.first[role], name, listInput(name) as never);
        if (!reply.ok) odd.push(`${name} by a ${role}: ${codeOf(reply)}`);
        const text = JSON.stringify(reply);
        if (marks.second.some((mark) => text.includes(mark))) odd.push(`${name} by a ${role} shows the other street`);
        if (marks.first.some((mark) => text.includes(mark))) shown.add(name);
      }
    }
    expect(odd).toEqual([]);
    expect(lists.filter((name) => !shown.has(name)).sort()).toEqual(NAMELESS);
  });

  it('counts for the district what its streets count together', async () => {
    const odd: string[] = [];
    // The log holds the acts of the district's own people, too.
    for (const name of lists.filter((each) => each !== 'audit.list')) {
      for (const role of (['coordinator', 'manager', 'administrator'] as const).filter((each) =>
        isAllowed(each, name),
      )) {
        const people = [STAFF.first[role], STAFF.second[role], OF_DISTRICT[role]];
        const [first, second, all] = await Promise.all(
          people.map(async (person) => totalOf(await district.ask(person, name, listInput(name) as never))),
        );
        if (first === null || first === undefined) continue;
        if (first + (second ?? 0) !== all) odd.push(`${name} by a ${role}: ${first} + ${second} are not ${all}`);
      }
    }
    expect(odd).toEqual([]);
  });
});

/** The widest a list can be asked for. */
function listInput(name: CommandName): unknown {
  const sample = sampleInput(name, () => null) as Record<string, unknown>;
  const filter = typeof sample.filter === 'object' ? WIDE_FILTERS[name] : undefined;
  return {
    ...sample,
    ...(filter === undefined ? {} : { filter }),
    ...('month' in sample ? { month: name === 'reveal.count' ? null : MONTH } : {}),
    ...('text' in sample ? { text: '' } : {}),
    ...('statuses' in sample ? { statuses: [] } : {}),
    ...('status' in sample ? { status: null } : {}),
    ...('pageSize' in sample ? { page: 0, pageSize: 100 } : {}),
  };
}

/** How many rows an answer speaks of; null where it speaks of something else. */
function totalOf(answer: unknown): number | null {
  if (answer === null || Array.isArray(answer)) return null;
  const { total, rows, count, pool, red } = answer as Readonly<Record<string, unknown>>;
  if (typeof total === 'number') return total;
  if (typeof count === 'number') return count;
  if (typeof pool === 'number' && typeof red === 'number') return pool + red;
  return typeof rows === 'number' ? rows : null;
}
