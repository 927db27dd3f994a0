import type { ElementSetting, ResponsibilityRule } from '#shared/domain/responsibility/rule';
import { type WeeklySpan, WHOLE_WEEK } from '#shared/domain/responsibility/week';
import type { ResponsibilityVersionEntity } from '../../database/entities/responsibility-version.entity';
import type { OfficeBase } from './office-facts';
import { createRandom } from './random';

/** Whose matrix, and when it was put in force and drafted anew: UTC ISO texts. */
export interface MatrixPlan {
  readonly streetId: string;
  readonly seed: string;
  readonly enactedAt: string;
  readonly draftedAt: string;
}

const DAYS: WeeklySpan = { weekdays: [1, 2, 3, 4, 5], from: 8 * 60, to: 18 * 60 };
const NIGHTS: WeeklySpan = { weekdays: [1, 2, 3, 4, 5], from: 18 * 60, to: 8 * 60 };
const EVENINGS: WeeklySpan = { ...NIGHTS, to: 22 * 60 };
/** Until Monday's duty begins; the early hours of Saturday are still Friday's night. */
const WEEKEND: readonly WeeklySpan[] = [
  { weekdays: [6], from: 8 * 60, to: 24 * 60 },
  { weekdays: [7], from: 0, to: 24 * 60 },
  { weekdays: [1], from: 0, to: 8 * 60 },
];
const SATURDAY_MARKET: WeeklySpan = { weekdays: [6, 7], from: 8 * 60, to: 12 * 60 };

const SETTINGS: readonly ElementSetting[] = [
  {
    code: 'T01',
    openingConditions: '现场核实，设施缺失、破损或移位属实。',
    closingConditions: '修复或更换完毕，现场复核无隐患。',
    limit: { unit: 'working-days', amount: 3 },
  },
  {
    code: 'E01',
    openingConditions: '现场有暴露垃圾、积存渣土或污水外溢。',
    closingConditions: '清理干净，恢复原状。',
    limit: { unit: 'opening-hours', amount: 8 },
  },
  {
    code: 'E07',
    openingConditions: '居民家中或楼院停水、停电、停气、停暖。',
    closingConditions: '恢复供应，或已书面告知恢复时间。',
    limit: { unit: 'clock-hours', amount: 24 },
  },
];

const SAFETY = 'safety';
const STREETS = 'urban-management';

/** The rule of a unit, before it has an id. */
type Plan = Omit<ResponsibilityRule, 'id' | 'validFrom' | 'validThrough'>;

/**
 * The matrix in force is whole: by day the grid's own handler, at night and at the weekend the community's service team,
 * for what is a matter of safety the section at all hours. The draft after it leaves the first community's grids alone
 * after ten at night, and gives the first grid two at the weekend: something for the checker to find.
 */
export function planMatrices(base: OfficeBase, plan: MatrixPlan): ResponsibilityVersionEntity[] {
  const random = createRandom(plan.seed, 'matrix');
  let made = 0;
  const newId = () => random.id(Date.parse(plan.enactedAt) + made++);
  const toRules = (plans: readonly Plan[]) =>
    plans.map((each) => ({ id: newId(), ...each, validFrom: null, validThrough: null }));
  const whole = toRules(planRules(base, NIGHTS));
  if (whole.length === 0) return [];
  const faulty = toRules([...planRules(base, EVENINGS), ...planDouble(base)]);
  const manager = base.accounts.find(({ role }) => role === 'manager');
  const maker = base.accounts.find(({ role }) => role === 'coordinator')?.displayName ?? '';
  const head = { streetId: plan.streetId, settings: SETTINGS, changedByName: maker, signedReason: '', version: 1 };
  const enactment = { enactedAt: plan.enactedAt, enactedById: manager?.id ?? null };
  const notEnacted = { number: null, enactedAt: null, enactedById: null, enactedByName: '', findings: null };
  return [
    {
      ...{ id: newId(), status: 'in-force', number: 1, rules: whole, ruleCount: whole.length },
      ...{ ...head, ...enactment, changedAt: plan.enactedAt, enactedByName: manager?.displayName ?? '' },
      findings: { folds: 0, findings: 0, listed: [] },
    },
    {
      ...{ id: newId(), status: 'draft', rules: faulty, ruleCount: faulty.length },
      ...{ ...head, ...notEnacted, changedAt: plan.draftedAt },
    },
  ];
}

function gridsOf({ units }: OfficeBase, communityId: string): readonly string[] {
  return units.filter(({ kind, parentId }) => kind === 'grid' && parentId === communityId).map(({ id }) => id);
}

/** `nights` are those of the first community; the others' teams stay until the morning. */
function planRules(base: OfficeBase, nights: WeeklySpan): readonly Plan[] {
  const { units, accounts, categories } = base;
  const communities = units.filter(({ kind, id }) => kind === 'community' && gridsOf(base, id).length > 0);
  const section = units.find(({ sectionKey }) => sectionKey === SAFETY);
  const bigs = categories.filter(({ parentCode }) => parentCode === null);
  const safety = section === undefined ? [] : bigs.filter(({ defaultSection }) => defaultSection === SAFETY);
  const ofSafety = safety.map(({ code }) => code);
  const others = bigs.map(({ code }) => code).filter((code) => !ofSafety.includes(code));
  const ofGrids = communities.flatMap(({ id: communityId }, at) => {
    const gridIds = gridsOf(base, communityId);
    const team = units.find(({ kind, parentId }) => kind === 'team' && parentId === communityId);
    const teamSpans = [at === 0 ? nights : NIGHTS, ...WEEKEND];
    const byDay = gridIds.map((gridId): Plan => {
      const accountId = accounts.find(({ unitId }) => unitId === gridId)?.id ?? null;
      return { gridIds: [gridId], elements: others, spans: [DAYS], assignment: { unitId: gridId, accountId } };
    });
    const assignment = { unitId: team?.id ?? communityId, accountId: null };
    return [...byDay, { gridIds, elements: others, spans: teamSpans, assignment }];
  });
  if (section === undefined || ofSafety.length === 0) return ofGrids;
  const all = communities.flatMap(({ id }) => gridsOf(base, id));
  const assignment = { unitId: section.id, accountId: null };
  return [{ gridIds: all, elements: ofSafety, spans: [WHOLE_WEEK], assignment }, ...ofGrids];
}

function planDouble(base: OfficeBase): readonly Plan[] {
  const first = base.units.find(({ kind, id }) => kind === 'community' && gridsOf(base, id).length > 0);
  const section = base.units.find(({ sectionKey }) => sectionKey === STREETS);
  const [gridId] = first === undefined ? [] : gridsOf(base, first.id);
  if (gridId === undefined || section === undefined) return [];
  const assignment = { unitId: section.id, accountId: null };
  return [{ gridIds: [gridId], elements: ['T01', 'E02'], spans: [SATURDAY_MARKET], assignment }];
}
