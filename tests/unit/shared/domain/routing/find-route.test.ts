import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CASE_KINDS } from '#shared/domain/case/vocabulary';
import { findRoute, type MatrixAnswer, type RoutedMatter } from '#shared/domain/routing/find-route';
import { type RouteReason, routeReasonSchema } from '#shared/domain/routing/route-reason';
import { sayRoute } from '#shared/i18n/say-route';
import { createI18n, LANGUAGES } from '#shared/i18n/translator';

const matter: RoutedMatter = {
  kind: 'appeal',
  subject: '占道经营',
  category: { name: '占道经营', section: 'urban-management' },
  hasGrid: true,
};
const found: MatrixAnswer = {
  kind: 'found',
  matrixVersion: 3,
  ruleId: 'rule',
  gridName: '甲社区第一网格',
  elementName: '占道经营',
  weekday: 6,
  span: { from: 1080, to: 1440 },
  assignment: { unitId: 'team', accountId: 'person' },
  unitName: '甲社区服务队',
  personName: '钱七',
  standInFor: null,
};
const gap: MatrixAnswer = {
  kind: 'gap',
  gridName: '甲社区第一网格',
  elementName: '占道经营',
  weekday: 6,
  minute: 1300,
};
const findUnit = () => ({ id: 'section', name: '城市管理科' });
const say = createI18n('zh-CN').t;

describe('the route of a case without a flow', () => {
  it('is the matrix’s one answer, and says rule, grid, element, span and person', () => {
    const route = findRoute(matter, found, findUnit);
    expect(route.lead).toEqual({ id: 'team', name: '甲社区服务队', accountId: 'person' });
    expect(sayRoute(say, route.reason)).toBe(
      '按责任矩阵（第 3 版），甲社区第一网格“占道经营”周六 18:00–24:00由甲社区服务队 钱七负责',
    );
    const standIn = findRoute(matter, { ...found, standInFor: '孙八' }, findUnit);
    expect(sayRoute(say, standIn.reason)).toMatch(/（代孙八）$/);
  });

  it('is the section of the category where the matrix has a hole, and names the hole', () => {
    const route = findRoute(matter, gap, findUnit);
    expect(route.lead?.id).toBe('section');
    expect(sayRoute(say, route.reason)).toBe(
      '责任矩阵中甲社区第一网格“占道经营”周六 21:40无人负责；按类别“占道经营”的默认分工，由城市管理科主办',
    );
  });

  it('says that no grid was given, that no matrix is in force, that several answer', () => {
    const said = (answer: MatrixAnswer | null) => sayRoute(say, findRoute(matter, answer, findUnit).reason);
    expect(said(null)).toMatch(/^未填网格/);
    expect(said({ kind: 'no-matrix' })).toMatch(/^尚无生效的责任矩阵/);
    expect(said({ ...gap, kind: 'overlap' })).toMatch(/有多人负责；/);
  });

  it('stays in the pool where nobody is found', () => {
    expect(findRoute(matter, gap, () => null).lead).toBeNull();
    const plain = findRoute({ ...matter, kind: 'application', category: null }, null, findUnit);
    expect(plain).toEqual({ lead: null, reason: { by: 'pool', subject: '占道经营', matrix: null } });
  });

  it('never leaves a case to the section where the matrix has one answer; every reason is kept and said', () => {
    const answers = fc.constantFrom<MatrixAnswer | null>(
      found,
      gap,
      { ...gap, kind: 'overlap' },
      { kind: 'no-matrix' },
      null,
    );
    fc.assert(
      fc.property(fc.constantFrom(...CASE_KINDS), answers, fc.boolean(), (kind, answer, hasUnit) => {
        const { lead, reason } = findRoute({ ...matter, kind }, answer, () => (hasUnit ? findUnit() : null));
        expect(lead === null).toBe(reason.by === 'pool');
        expect(reason.by === 'matrix').toBe(answer?.kind === 'found');
        expect(routeReasonSchema.parse(JSON.parse(JSON.stringify(reason)))).toEqual(reason);
      }),
    );
  });

  it('is said in both languages, whatever led to it', () => {
    const reasons: readonly RouteReason[] = [
      { by: 'step', item: '低保', step: '入户调查', done: ['受理'], skipped: ['听证'], waiting: ['审核'] },
      {
        by: 'flow',
        item: '低保',
        now: [{ step: '入户调查', unit: '' }],
        later: { step: '审批', unit: '社会事务科' },
      },
      { by: 'choice' },
      { by: 'reroute', from: '社会事务科' },
      { by: 'text', text: '按类别' },
    ];
    expect(reasons.map((reason) => sayRoute(say, reason))).toEqual([
      '按事项“低保”的办理流程，前序环节“受理”已办结，“听证”不适用，“审核”尚未办完，由协办员提前启动，办理“入户调查”',
      '按事项“低保”的办理流程，现由待定单位办理“入户调查”；办完后由社会事务科主办“审批”',
      '协办员指定',
      '原由社会事务科承办，协办员改派',
      '按类别',
    ]);
    for (const language of LANGUAGES) {
      const { t } = createI18n(language);
      for (const reason of reasons) expect(sayRoute(t, reason)).not.toMatch(/routing\.|\{\{/);
    }
  });
});
