import fc from 'fast-check';
import type { ProcessStep } from '#shared/domain/flow/process-step';

/** A step at the start that always applies, with other facts where given. */
export const makeStep = (key: string, patch: Partial<ProcessStep> = {}): ProcessStep => ({
  key,
  name: key,
  section: 'social-affairs',
  limitWorkingDays: null,
  role: 'co-handler',
  after: [],
  condition: null,
  special: null,
  ...patch,
});

/** A condition on the fact of the same name as the step: it holds where the fact is `yes`. */
export const asked = (key: string): ProcessStep['condition'] => ({
  combine: 'all',
  terms: [{ field: key, operator: 'is', values: ['yes'] }],
});

const keyAt = (at: number) => `s${at}`;

const anySpecial = fc.option(
  fc.record({
    kind: fc.constantFrom('hearing' as const, 'appraisal' as const),
    isCounted: fc.boolean(),
    maxWorkingDays: fc.option(fc.integer({ min: 1, max: 20 })),
  }),
  { freq: 3 },
);

const anyStep = fc.record({
  limitWorkingDays: fc.option(fc.integer({ min: 1, max: 15 }), { freq: 5 }),
  special: anySpecial,
  isAsked: fc.boolean(),
  isMet: fc.boolean(),
  links: fc.array(fc.nat(), { maxLength: 3 }),
});

/** A flow without cycles, its steps in any order, with facts that some of its conditions hold under. */
export const anyFlow = fc
  .array(anyStep, { minLength: 1, maxLength: 9 })
  .map((drafts) => {
    const steps = drafts.map(({ links, isAsked, isMet: _, ...rest }, at) =>
      makeStep(keyAt(at), {
        ...rest,
        after: at === 0 ? [] : [...new Set(links.map((link) => keyAt(link % at)))],
        condition: isAsked ? asked(keyAt(at)) : null,
      }),
    );
    const facts = Object.fromEntries(drafts.map(({ isMet }, at) => [keyAt(at), isMet ? 'yes' : 'no']));
    return { steps, facts };
  })
  .chain(({ steps, facts }) =>
    fc.shuffledSubarray(steps, { minLength: steps.length, maxLength: steps.length }).map((mixed) => ({
      steps: mixed,
      facts,
    })),
  );
