import type { ServiceItem } from '#shared/domain/catalogue/service-item';
import type { UnitKind } from '#shared/domain/organisation/org-unit';
import type { Role } from '#shared/domain/people/roles';
import type { Database } from '../../electron/database/database';
import { AccountEntity } from '../../electron/database/entities/account.entity';
import { CategoryEntity } from '../../electron/database/entities/category.entity';
import { OrgUnitEntity } from '../../electron/database/entities/org-unit.entity';
import { ServiceItemEntity } from '../../electron/database/entities/service-item.entity';
import { SettingEntity } from '../../electron/database/entities/setting.entity';
import { managerOf } from '../../electron/database/transaction';
import type { Actor } from '../../electron/security/actor';

/** The n-th id of tests: a valid UUID, the same in every run. */
export const testId = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;

/** Ids of the test office's units. */
export const unitIds = {
  street: testId(1),
  socialAffairs: testId(2),
  housing: testId(3),
  urban: testId(4),
  communityA: testId(5),
  communityB: testId(6),
  gridA1: testId(7),
} as const;

const units: readonly [keyof typeof unitIds, UnitKind, string, string, OrgUnitEntity['sectionKey'], string | null][] = [
  ['street', 'street', '370202010', '香港中路街道', null, null],
  ['socialAffairs', 'section', '', '社会事务科', 'social-affairs', unitIds.street],
  ['housing', 'section', '', '住房保障科', 'housing-relief', unitIds.street],
  ['urban', 'section', '', '城市管理科', 'urban-management', unitIds.street],
  ['communityA', 'community', '370202010001', '甲社区', null, unitIds.street],
  ['communityB', 'community', '370202010002', '乙社区', null, unitIds.street],
  ['gridA1', 'grid', '37020201000101', '甲社区第一网格', null, unitIds.communityA],
];

const actor = (n: number, displayName: string, role: Role, unitId: string): Actor => ({
  accountId: testId(n),
  displayName,
  role,
  unitId,
});

/** One actor of each role, and handlers of several units. */
export const actors = {
  clerk: actor(20, '窗口员甲', 'clerk', unitIds.street),
  secondClerk: actor(21, '窗口员乙', 'clerk', unitIds.street),
  coordinator: actor(22, '协办员', 'coordinator', unitIds.street),
  handler: actor(23, '经办人社会事务', 'handler', unitIds.socialAffairs),
  housingHandler: actor(24, '经办人住房', 'handler', unitIds.housing),
  communityHandler: actor(25, '经办人甲社区', 'handler', unitIds.communityA),
  manager: actor(26, '主任', 'manager', unitIds.street),
  administrator: actor(27, '管理员', 'administrator', unitIds.street),
} as const;

const limit = (value: number) => ({ unit: 'working-days', value }) as const;

/** What a step is where nothing else is said: at the start, always, helping. */
const anyStep = { after: [], condition: null, special: null, limitWorkingDays: null, role: 'co-handler' } as const;

/** A promised item with two main materials and one secondary, handled by two sections. */
export const promisedItem: ServiceItem = {
  code: '',
  id: 'SD-MZ-001',
  name: '最低生活保障申请',
  synonyms: ['低保'],
  sector: 'social-relief',
  itemType: 'administrative-payment',
  caseType: 'promised',
  audience: 'natural-person',
  legalBasis: [],
  conditions: '家庭人均收入低于当地标准。',
  materials: [
    {
      name: '居民身份证',
      level: 'main',
      form: 'original-and-copy',
      copies: 1,
      source: 'applicant',
      isWaivable: false,
      note: '',
    },
    {
      name: '收入证明',
      level: 'main',
      form: 'original',
      copies: 1,
      source: 'third-party',
      isWaivable: false,
      note: '',
    },
    {
      name: '近期照片',
      level: 'secondary',
      form: 'original',
      copies: 2,
      source: 'applicant',
      isWaivable: true,
      note: '',
    },
  ],
  legalLimit: limit(30),
  promisedLimit: limit(20),
  isCharged: false,
  chargeBasis: '',
  resultName: '审核决定',
  formFields: [],
  process: [
    { ...anyStep, key: 'review', name: '审核', section: 'social-affairs', limitWorkingDays: 10, role: 'lead' },
    { ...anyStep, key: 'housing', name: '核对住房', section: 'housing-relief', limitWorkingDays: 5 },
  ],
};

/** An item that is done while the resident waits. */
export const immediateItem: ServiceItem = {
  ...promisedItem,
  id: 'SD-ZM-001',
  name: '居住证明',
  caseType: 'immediate',
  materials: promisedItem.materials.slice(0, 1),
  legalLimit: null,
  promisedLimit: null,
  process: [{ ...anyStep, key: 'issue', name: '出具', section: 'social-affairs', role: 'lead' }],
};

/** Version ids of the two items. */
export const itemVersionIds = { promised: testId(40), immediate: testId(41) } as const;

const category = (
  code: string,
  parentCode: string | null,
  name: string,
  tree: CategoryEntity['tree'],
  position: number,
) => ({
  code,
  parentCode,
  name,
  tree,
  synonyms: [],
  defaultSection: tree === 'service' ? ('community' as const) : ('urban-management' as const),
  urgency: 'ordinary' as const,
  isRetired: false,
  position,
});

/** Fills an empty database with the test office: seven units, eight accounts, two items, categories of each tree. */
export async function fillTestOffice(database: Database): Promise<void> {
  await database.write('test-office', async (tx) => {
    const manager = managerOf(tx);
    for (const [key, kind, code, name, sectionKey, parentId] of units) {
      await manager.insert(OrgUnitEntity, {
        id: unitIds[key],
        kind,
        code,
        name,
        shortName: name.slice(0, 2),
        sectionKey,
        parentId,
        streetId: unitIds.street,
        validFrom: '2020-01-01',
        validTo: null,
        version: 1,
      });
    }
    for (const [key, each] of Object.entries(actors)) {
      await manager.insert(AccountEntity, {
        id: each.accountId,
        username: key,
        usernameKey: key.toLowerCase(),
        displayName: each.displayName,
        role: each.role,
        unitId: each.unitId,
        passwordHash: 'none',
        mustChangePassword: false,
        isActive: true,
        failedLogins: 0,
        lockedUntil: null,
        lastLoginAt: null,
        version: 1,
      });
    }
    for (const [id, item] of [
      [itemVersionIds.promised, promisedItem],
      [itemVersionIds.immediate, immediateItem],
    ] as const) {
      await manager.insert(ServiceItemEntity, {
        id,
        itemId: item.id,
        version: 1,
        name: item.name,
        isCurrent: true,
        isRetired: false,
        item,
        savedAt: '2026-01-01T00:00:00.000Z',
        savedById: null,
        savedByName: '',
      });
    }
    await manager.insert(CategoryEntity, [
      category('T01', null, '公用设施', 'thing', 0),
      category('T0101', 'T01', '井盖', 'thing', 1),
      category('E01', null, '市容环境', 'event', 2),
      category('E0101', 'E01', '暴露垃圾', 'event', 3),
      category('S01', null, '家政服务', 'service', 4),
      category('S0101', 'S01', '上门保洁', 'service', 5),
    ]);
    await manager.insert(SettingEntity, {
      key: 'office',
      value: { streetName: '香港中路街道', streetCode: '370202010', streetId: unitIds.street, isDemonstration: false },
    });
  });
}
