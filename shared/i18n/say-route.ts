import type { MatrixPass, RouteReason } from '../domain/routing/route-reason';
import type { Translate } from './translator';

const WEEKDAY_NAMES = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** A weekday from Monday 1 to Sunday 7 in words. */
export function sayWeekday(t: Translate, weekday: number): string {
  return t(`routing.weekday.${WEEKDAY_NAMES[(weekday - 1 + 7) % 7] ?? 'mon'}`);
}

/** A minute of the day as `21:40`; the end of the day is `24:00`. */
export function sayMinute(minute: number): string {
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`;
}

/** Why the matrix gave nobody, in one sentence. */
export function sayMatrixPass(t: Translate, pass: MatrixPass): string {
  if (pass.why === 'no-grid') return t('routing.pass.noGrid');
  if (pass.why === 'no-matrix') return t('routing.pass.noMatrix');
  const { grid, element, weekday, minute } = pass;
  const place = { grid, element, weekday: sayWeekday(t, weekday), time: sayMinute(minute) };
  return pass.why === 'gap' ? t('routing.pass.gap', place) : t('routing.pass.overlap', place);
}

function sayFlow(t: Translate, { item, now, later }: Extract<RouteReason, { by: 'flow' }>): string {
  const unitOf = (unit: string) => (unit === '' ? t('routing.unitOpen') : unit);
  const steps = now.map(({ step, unit }) => t('routing.stepAtUnit', { step, unit: unitOf(unit) }));
  const first = t('routing.flow', { item, steps: steps.join(t('routing.comma')) });
  if (later === null) return first;
  return t('routing.flowLater', { first, step: later.step, unit: unitOf(later.unit) });
}

function sayStep(t: Translate, { item, step, done, skipped, waiting }: Extract<RouteReason, { by: 'step' }>): string {
  const quoted = (list: readonly string[]) =>
    list.map((name) => t('routing.quoted', { name })).join(t('routing.comma'));
  return [
    t('routing.stepOfItem', { item }),
    done.length > 0 ? t('routing.stepsDone', { steps: quoted(done) }) : '',
    skipped.length > 0 ? t('routing.stepsSkipped', { steps: quoted(skipped) }) : '',
    waiting.length > 0 ? t('routing.stepsWaiting', { steps: quoted(waiting) }) : '',
    t('routing.stepNow', { step }),
  ].join('');
}

function sayMatrix(t: Translate, reason: Extract<RouteReason, { by: 'matrix' }>): string {
  const { version, grid, element, weekday, from, to, responsible, standInFor } = reason;
  const span = { weekday: sayWeekday(t, weekday), from: sayMinute(from), to: sayMinute(to) };
  const said = t('routing.matrix', { version, grid, element, responsible, ...span });
  return standInFor === null ? said : t('routing.standIn', { said, name: standInFor });
}

function withPass(t: Translate, pass: MatrixPass | null, said: string): string {
  return pass === null ? said : t('routing.passed', { pass: sayMatrixPass(t, pass), said });
}

/** Says why an order went where it went in one sentence. */
export function sayRoute(t: Translate, reason: RouteReason): string {
  switch (reason.by) {
    case 'step':
      return sayStep(t, reason);
    case 'flow':
      return sayFlow(t, reason);
    case 'matrix':
      return sayMatrix(t, reason);
    case 'section':
      return withPass(t, reason.matrix, t('routing.section', { category: reason.category, unit: reason.unit }));
    case 'pool':
      return withPass(t, reason.matrix, t('routing.pool', { subject: reason.subject }));
    case 'choice':
      return t('routing.choice');
    case 'reroute':
      return t('routing.reroute', { from: reason.from });
    case 'manager':
      return t('routing.manager', { returns: reason.returns, manager: reason.manager, reason: reason.reason });
    case 'text':
      return reason.text;
  }
}
