import type { EntryBrief, LogFault } from '../domain/audit/log-fault';
import { BUSINESS_ZONE_OFFSET_MS } from '../domain/time/business-day';
import { sayAct } from './say-act';
import type { Translate } from './translator';

/** What may stand at either end of a fault. */
const BETWEEN: readonly LogFault['kind'][] = ['missing', 'entry-missing', 'inserted', 'cut', 'unlinked', 'reordered'];

/** An instant by the office's clock to the second; what is none is shown as it is. */
function sayInstant(text: string): string {
  const instant = Date.parse(text);
  if (Number.isNaN(instant)) return text;
  return new Date(instant + BUSINESS_ZONE_OFFSET_MS).toISOString().slice(0, 19).replace('T', ' ');
}

/** An entry in a line: when, who, at which computer, what. */
export function sayEntry(t: Translate, { at, actorName, deskName, action, detail }: EntryBrief): string {
  return t('verification.entry', {
    at: sayInstant(at),
    name: actorName === '' ? t('audit.program') : actorName,
    desk: deskName === '' ? '' : t('verification.desk', { name: deskName }),
    act: sayAct(t, { action, detail }),
  });
}

/** The first fault of the log in words, a sentence a line: what it is, which entry, where. */
export function sayLogFault(t: Translate, fault: LogFault): readonly string[] {
  const { kind, from, to, entry, before, after, day } = fault;
  const lines = [t(`verification.faults.${kind}`, { from, to, count: to - from + 1 })];
  if (day !== null) lines.push(t('verification.sealedDay', { day }));
  if (entry !== null) lines.push(t('verification.claims', { entry: sayEntry(t, entry) }));
  if (BETWEEN.includes(kind) && (before !== null || after !== null)) {
    const places = {
      before: before === null ? t('verification.first') : sayEntry(t, before),
      after: after === null ? t('verification.last') : sayEntry(t, after),
    };
    lines.push(t('verification.between', places));
  }
  return lines;
}
