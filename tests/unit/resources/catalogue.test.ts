import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Category, categoryListSchema } from '#shared/domain/catalogue/category';
import {
  DEFAULT_LEGAL_LIMIT,
  type ServiceItem,
  sectorSchema,
  serviceItemSchema,
} from '#shared/domain/catalogue/service-item';
import { isWithinLimit } from '#shared/domain/catalogue/time-limit';
import { longestPath } from '#shared/domain/flow/flow-order';

function readCatalogue(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../../resources/catalogue/${name}`, import.meta.url), 'utf8'));
}

const items = z.array(serviceItemSchema).parse(readCatalogue('service-items.json'));
const appeals = categoryListSchema.parse(readCatalogue('appeal-categories.json'));
const services = categoryListSchema.parse(readCatalogue('service-categories.json'));

function bigOf(categories: readonly Category[]): readonly Category[] {
  return categories.filter((category) => category.parentCode === null);
}
function smallOf(categories: readonly Category[]): readonly Category[] {
  return categories.filter((category) => category.parentCode !== null);
}
function findDuplicates(words: readonly string[]): readonly string[] {
  return words.filter((word, at) => words.indexOf(word) !== at);
}
function itemNamed(name: string): ServiceItem {
  const item = items.find((candidate) => candidate.name === name);
  if (item === undefined) throw new Error(`no item ${name}`);
  return item;
}

describe('the shipped service items', () => {
  it('are enough, of every sector, with names and keys of their own', () => {
    expect(items.length).toBeGreaterThanOrEqual(48);
    expect(new Set(items.map((item) => item.sector))).toEqual(new Set(sectorSchema.options));
    expect(findDuplicates(items.map((item) => item.id))).toEqual([]);
    expect(findDuplicates(items.map((item) => item.name))).toEqual([]);
    expect(items.filter((item) => item.synonyms.length === 0)).toEqual([]);
  });

  it('keep promises within the law and steps within promises', () => {
    for (const item of items) {
      if (item.promisedLimit === null) continue;
      expect(isWithinLimit(item.promisedLimit, item.legalLimit ?? DEFAULT_LEGAL_LIMIT), item.name).toBe(true);
      const steps = { unit: 'working-days', value: longestPath(item.process).workingDays } as const;
      expect(isWithinLimit(steps, item.promisedLimit), item.name).toBe(true);
    }
  });

  it('name each material of an item once and ask for at least one main', () => {
    for (const item of items) {
      expect(findDuplicates(item.materials.map((material) => material.name)), item.name).toEqual([]);
      expect(
        item.materials.some((material) => material.level === 'main'),
        item.name,
      ).toBe(true);
    }
  });

  it('hold several steps with one lead where offices work together', () => {
    const joint = items.filter((item) => item.process.length > 1);
    expect(joint.length).toBeGreaterThanOrEqual(6);
    for (const item of joint) expect(item.process.filter((step) => step.role === 'lead')).toHaveLength(1);
  });

  /** The first list of 民发〔2020〕20号 forbids communities to certify these; a few words stand for the twenty. */
  it('let no community certify what the state forbids it to', () => {
    const forbidden = /亲属关系|健在|死亡|婚姻|出生|疾病|财产|遗产|住所|遗失|养犬|犯罪|失踪|档案|就业状况/;
    const certified = items.filter((item) => item.process.some((step) => step.section === 'community'));
    expect(certified.filter((item) => forbidden.test(item.resultName)).map((item) => item.name)).toEqual([]);
  });

  it('charge nothing', () => {
    expect(items.filter((item) => item.isCharged || item.chargeBasis !== '')).toEqual([]);
  });
});

describe('serviceItemSchema', () => {
  const relief = itemNamed('最低生活保障审核');
  const issuesOf = (item: ServiceItem) =>
    serviceItemSchema.safeParse(item).error?.issues.map((issue) => issue.message) ?? [];

  it.each([
    ['promised-limit-missing', { promisedLimit: null }],
    ['promised-limit-needless', { caseType: 'immediate' }],
    ['promised-longer-than-legal', { promisedLimit: { unit: 'working-days', value: 31 } }],
    ['promised-longer-than-legal', { legalLimit: null, promisedLimit: { unit: 'natural-days', value: 29 } }],
    ['steps-longer-than-promised', { promisedLimit: { unit: 'natural-days', value: 26 } }],
    ['lead-missing', { process: relief.process.map((step) => ({ ...step, role: 'co-handler' as const })) }],
    ['charge-basis-missing', { isCharged: true }],
  ] as const)('reports %s', (message, change) => {
    expect(issuesOf({ ...relief, ...change })).toEqual([message]);
  });

  it('takes twenty working days and twenty-eight natural days for the same', () => {
    expect(issuesOf({ ...relief, legalLimit: null, promisedLimit: { unit: 'natural-days', value: 28 } })).toEqual([]);
  });
});

describe('the shipped categories', () => {
  it('hold things and events of appeals in two levels', () => {
    expect(bigOf(appeals).length).toBeGreaterThanOrEqual(12);
    expect(smallOf(appeals).length).toBeGreaterThanOrEqual(60);
    expect(new Set(appeals.map((category) => category.tree))).toEqual(new Set(['thing', 'event']));
    for (const big of bigOf(appeals)) {
      expect(
        appeals.some((category) => category.parentCode === big.code),
        big.name,
      ).toBe(true);
    }
  });

  it('hold the kinds of services', () => {
    expect(smallOf(services).length).toBeGreaterThanOrEqual(25);
    expect(new Set(services.map((category) => category.tree))).toEqual(new Set(['service']));
  });

  it('are found by a name of their own and by words of residents', () => {
    const small = [...smallOf(appeals), ...smallOf(services)];
    expect(findDuplicates(small.map((category) => category.name))).toEqual([]);
    expect(small.filter((category) => category.synonyms.length === 0)).toEqual([]);
  });

  it('press what endangers life or cuts off water, power, gas and heat', () => {
    const urgencyOf = (name: string) => appeals.find((category) => category.name === name)?.urgency;
    expect(urgencyOf('燃气泄漏')).toBe('life-danger');
    expect(urgencyOf('道路塌陷')).toBe('life-danger');
    for (const name of ['停水与水管爆裂', '停电', '停气', '供暖不热与停暖']) {
      expect(urgencyOf(name), name).toBe('urgent-utilities');
    }
    expect(urgencyOf('占道经营')).toBe('ordinary');
  });

  it('refuse a child under a foreign parent and a code used twice', () => {
    const [first, second] = services;
    expect(categoryListSchema.safeParse([first, first]).success).toBe(false);
    expect(categoryListSchema.safeParse([second]).success).toBe(false);
    expect(categoryListSchema.safeParse([first, second]).success).toBe(true);
  });
});
