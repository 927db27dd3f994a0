import { listChanges } from '#shared/domain/audit/list-changes';
import type { OfficeRules } from '#shared/domain/clocks/office-rules';
import { MAX_SHOWN_CHANGES } from '#shared/ipc/commands/calendar';
import type { CommandOutput, CommandParsed } from '#shared/ipc/contract';
import { CommandError } from '../../database/errors';
import type { Asker } from '../../security/actor';
import { CaseClocks } from '../deadline/case-clocks.service';
import type { ClockSource } from '../deadline/clock-source.port';
import type { OfficeRulesInForce } from '../deadline/office-rules.service';
import type { ServiceKit } from '../service-kit';

/** What the rules' settings work with. */
export interface RulesDeps {
  readonly rules: OfficeRulesInForce;
  readonly calendar: ClockSource['calendar'];
}

/** A longest limit is never shorter than the limit that it extends. */
function checkRules({ appealDays, appealMostDays, serviceDays, serviceMostDays }: OfficeRules): void {
  const fields = {
    ...(appealMostDays < appealDays ? { 'rules.appealMostDays': 'below-limit' } : {}),
    ...(serviceMostDays < serviceDays ? { 'rules.serviceMostDays': 'below-limit' } : {}),
  };
  if (Object.keys(fields).length > 0) throw new CommandError('invalid-input', {}, fields);
}

function changedRules(before: OfficeRules, after: OfficeRules): readonly string[] {
  const values = new Map<string, unknown>(Object.entries(before));
  const isSame = (key: string, value: unknown) => JSON.stringify(values.get(key)) === JSON.stringify(value);
  return Object.entries(after).flatMap(([key, value]) => (isSame(key, value) ? [] : [key]));
}

/** The values of the clock's rules that administrators keep (办理规则). */
export class RulesService {
  constructor(
    private readonly kit: ServiceKit,
    private readonly deps: RulesDeps,
  ) {}

  get(): Promise<CommandOutput<'setting.getRules'>> {
    return this.kit.database.read((tx) => this.deps.rules.read(tx));
  }

  /** Saves other values and follows everything open in the same transaction. */
  update(asker: Asker, input: CommandParsed<'setting.updateRules'>): Promise<CommandOutput<'setting.updateRules'>> {
    const { database, clock, newId, audit } = this.kit;
    const { calendar, rules: inForce } = this.deps;
    const { rules } = input;
    checkRules(rules);
    return database.write('setting.updateRules', async (tx) => {
      const before = await inForce.claim(tx, input.version);
      const kept = { version: input.version + 1, rules };
      await inForce.keep(tx, kept);
      const source: ClockSource = { calendar, rules: () => rules };
      const moved = await new CaseClocks({ clock, newId, source }).followAll(tx);
      const detail = { changed: changedRules(before.rules, rules).join(', '), moved: moved.length };
      const changes = listChanges(before.rules, rules);
      await audit.record(tx, asker, { action: 'setting.rules-updated', subjectId: '', detail, changes });
      tx.tell('setting.changed', {});
      tx.tell('warning.changed', {});
      return { ...kept, moved: moved.length, changes: moved.slice(0, MAX_SHOWN_CHANGES) };
    });
  }
}
