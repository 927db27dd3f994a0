import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROLES, type Role } from '#shared/domain/people/roles';
import { type CommandName, contract } from '#shared/ipc/contract';
import { CaseEntity } from '../../../electron/database/entities/case.entity';
import { PaperEntity } from '../../../electron/database/entities/paper.entity';
import { ResidentEntity } from '../../../electron/database/entities/resident.entity';
import { idPathsOf, sampleInput } from '../../helpers/contract-inputs';
import { readAll } from '../features/demonstration/seeded-office';
import { isExpected } from '../ipc/expected-rights';
import { type DistrictProgram, openDistrict, STAFF } from './district-program';
import { kindAt } from './rights-table';

/** What shows somebody's full data, because it is there to: a record opened at the counter, which is logged, and the own draft. */
const SHOWS: readonly CommandName[] = ['resident.open', 'register.openResident', 'draft.list'];
/** Files and papers: read back as what they hold. */
const LISTS_AS_FILES: readonly CommandName[] = [
  'case.export',
  'warning.export',
  'funding.export',
  'reveal.export',
  'register.exportResidents',
];
const ENOUGH_PAGES = { page: 0, pageSize: 100 };

/** Masking is done by what all databases share, so one of them is enough. */
describe('what leaves the program', () => {
  let district: DistrictProgram;
  let cases: readonly CaseEntity[];
  /** Every full ID number, telephone and home of the office. */
  let secrets: ReadonlySet<string>;

  beforeAll(async () => {
    district = await openDistrict('sqlite');
    cases = await readAll(district.test.database, CaseEntity);
    const residents = await readAll(district.test.database, ResidentEntity);
    const persons = [...cases, ...residents].flatMap((row) => [row.documentNumber, row.phone, row.address]);
    secrets = new Set(persons.filter((text) => text.length >= 7));
    expect(secrets.size).toBeGreaterThan(300);
  });
  afterAll(() => district.close());

  const leaks = (text: string) => [...secrets].filter((secret) => text.includes(secret));
  const queries = (Object.keys(contract) as CommandName[]).filter(
    (name) => contract[name].kind === 'query' && !SHOWS.includes(name),
  );
  const isAboutCase = (name: CommandName) => idPathsOf(name).some((path) => kindAt(name, path) === 'case');

  const look = async (role: Role, name: CommandName, caseId: string | null) => {
    const sample = sampleInput(name, (path) => (kindAt(name, path) === 'case' ? caseId : null)) as object;
    const wide = {
      ...('pageSize' in sample ? ENOUGH_PAGES : {}),
      ...('text' in sample ? { text: '' } : {}),
      ...('statuses' in sample ? { statuses: [] } : {}),
    };
    const input = { ...sample, ...wide };
    return JSON.stringify(await district.send(STAFF.first[role], name, input as never));
  };

  it.each(queries)('%s shows nobody’s full number, telephone or home, to no role', async (name) => {
    const some = cases.filter((_, at) => at % 100 === 0).map(({ id }) => id);
    for (const role of ROLES.filter((each) => isExpected(each, name))) {
      for (const caseId of isAboutCase(name) ? some : [null]) expect(leaks(await look(role, name, caseId))).toEqual([]);
    }
  });

  it('finds people without showing them, whatever is typed', async () => {
    const person = cases.find(({ phone, documentNumber }) => phone !== '' && documentNumber !== '');
    for (const text of [person?.applicantName, person?.documentNumber, person?.phone]) {
      const found = JSON.stringify(await district.ask(STAFF.first.clerk, 'resident.suggest', { text: text ?? '' }));
      expect(leaks(found)).toEqual([]);
    }
  });

  it('masks every kind of paper that the office has', async () => {
    const papers = await readAll(district.test.database, PaperEntity);
    const kinds = new Map(
      papers.map((paper) => [`${paper.type} ${cases.find(({ id }) => id === paper.caseId)?.streetId}`, paper]),
    );
    const shown = new Set<string>();
    for (const { id, type } of kinds.values()) {
      for (const person of [STAFF.first.clerk, STAFF.second.clerk]) {
        const reply = await district.send(person, 'paper.preview', { paperId: id, size: 'A4' });
        if (!reply.ok) continue;
        shown.add(type);
        expect([type, leaks(Buffer.from(reply.value.pdf, 'base64').toString())]).toEqual([type, []]);
      }
    }
    expect(shown).toEqual(new Set(papers.map(({ type }) => type)));
  });

  it.each(LISTS_AS_FILES)('masks the file of %s', async (name) => {
    const sample = sampleInput(name, () => null) as object;
    const saved = await district.ask(STAFF.first.manager, name, sample as never);
    const { fileName } = saved as unknown as { readonly fileName: string };
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await readFile(join(district.exportFolder, fileName))) as never);
    const cells: unknown[] = [];
    book.eachSheet((sheet) => void sheet.eachRow((row) => void cells.push(row.values)));
    expect(leaks(JSON.stringify(cells))).toEqual([]);
  });
});
