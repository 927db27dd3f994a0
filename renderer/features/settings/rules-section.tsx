import { zodResolver } from '@hookform/resolvers/zod';
import { Alert, Box, Button, Card, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import type { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { DEFAULT_OFFICE_RULES, type OfficeRules, officeRulesSchema } from '#shared/domain/clocks/office-rules';
import type { CommandOutput } from '#shared/ipc/contract';
import { BusyButton } from '../../components/busy-button';
import { useHeldForm } from '../../components/conflict/use-held-form';
import { useNotices } from '../../components/notice-provider';
import { useSession } from '../../components/session-context';
import { formatInstant } from '../../lib/format';
import { useChange, useCommandQuery } from '../../lib/use-command';
import { badFields, useFieldText } from '../../lib/use-field-text';
import { valueAt } from './flat-rules';
import { RULE_GROUPS, type RulePath } from './rule-groups';
import { RulesClash } from './rules-clash';

/** Every value is filled in here: defaults are for what was never set. */
const rulesSchema = officeRulesSchema as unknown as z.ZodType<OfficeRules, OfficeRules>;

/** The values of the clock's rules (办理规则); administrators change them, others read them. */
export function RulesSection() {
  const kept = useCommandQuery('setting.getRules', {});
  return kept.data === undefined ? null : <RulesForm kept={kept.data} />;
}

const rulesOf = ({ rules }: CommandOutput<'setting.getRules'>) => rules;
function RulesForm({ kept }: { readonly kept: CommandOutput<'setting.getRules'> }) {
  const { t } = useTranslation();
  const { may } = useSession();
  const notices = useNotices();
  const isReadOnly = !may('setting.updateRules');
  const update = useChange('setting.updateRules', ['setting.getRules', 'case.list', 'warning.list']);
  const [saved, setSaved] = useState<CommandOutput<'setting.updateRules'> | null>(null);
  const { form, seen, adopt } = useHeldForm(kept, rulesOf, zodResolver(rulesSchema));
  const save = form.handleSubmit((rules) => {
    if (isReadOnly) return;
    update.mutate(
      { version: seen.version, rules },
      {
        onSuccess: (outcome) => {
          setSaved(outcome);
          adopt({ version: outcome.version, rules: outcome.rules });
          notices.done(t('common.saved'));
        },
        onError: (failure) => {
          for (const [path, code] of Object.entries(badFields(failure))) {
            form.setError(path.replace(/^rules\./, '') as RulePath, { message: code });
          }
          if (failure.failure.code !== 'conflict') notices.failed(failure);
        },
      },
    );
  });
  const restore = () => form.reset(DEFAULT_OFFICE_RULES, { keepDefaultValues: true });
  return (
    <Box sx={{ overflow: 'auto' }}>
      <Card component="form" noValidate onSubmit={save} sx={{ p: 3, maxWidth: 960, display: 'grid', gap: 2 }}>
        {RULE_GROUPS.map(({ key, paths }) => (
          <Box key={key} component="fieldset" sx={{ border: 0, p: 0, m: 0 }}>
            <Typography component="legend" variant="h2">
              {t(`settings.rules.group.${key}`)}
            </Typography>
            <Typography variant="body2" color="textSecondary" sx={{ mb: 1.5 }}>
              {t(`settings.rules.basis.${key}`)}
            </Typography>
            <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'repeat(auto-fill, minmax(250px, 1fr))' }}>
              {paths.map((path) => (
                <RuleField key={path} path={path} form={form} isReadOnly={isReadOnly} />
              ))}
            </Box>
          </Box>
        ))}
        {isReadOnly ? (
          <Alert severity="info" role="note">
            {t('settings.readOnly')}
          </Alert>
        ) : (
          <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
            {update.error?.failure.code === 'conflict' && (
              <RulesClash
                {...{ seen, now: kept, typed: form.watch() }}
                onAdopt={(typed) => {
                  adopt(kept, typed);
                  update.reset();
                }}
              />
            )}
            <BusyButton type="submit" variant="contained" loading={update.isPending}>
              {t('common.save')}
            </BusyButton>
            <Button onClick={restore}>{t('settings.rules.restore')}</Button>
          </Box>
        )}
        {saved !== null && <MovedEnds saved={saved} />}
      </Card>
    </Box>
  );
}

function RuleField(props: {
  readonly path: RulePath;
  readonly form: ReturnType<typeof useForm<OfficeRules>>;
  readonly isReadOnly: boolean;
}) {
  const { path, form, isReadOnly } = props;
  const { t } = useTranslation();
  const fieldText = useFieldText();
  const code = form.getFieldState(path, form.formState).error?.message;
  const hint = t('settings.rules.default', { value: valueAt(DEFAULT_OFFICE_RULES, path) });
  return (
    <TextField
      label={t(`settings.rules.value.${path.replace('.', '_') as 'appealDays'}`)}
      type={isReadOnly ? 'text' : 'number'}
      {...form.register(path, { valueAsNumber: true })}
      error={code !== undefined}
      helperText={code === undefined ? hint : fieldText(code)}
      slotProps={{ input: { readOnly: isReadOnly }, htmlInput: { step: 'any' }, inputLabel: { shrink: true } }}
    />
  );
}

function MovedEnds({ saved }: { readonly saved: CommandOutput<'setting.updateRules'> }) {
  const { t } = useTranslation();
  const day = (instant: string | null) => (instant === null ? t('warnings.suspended') : formatInstant(instant));
  return (
    <Alert severity="success" role="status">
      <Typography>{t('settings.rules.moved', { count: saved.moved })}</Typography>
      <Box component="ul" sx={{ m: 0, pl: 2.5, maxHeight: 240, overflow: 'auto' }}>
        {saved.changes.map((change) => (
          <li key={`${change.caseId} ${change.kind} ${change.orderId ?? ''}`}>
            {`${change.caseNumber} ${change.subject} · ${t(`words.clock.${change.kind}`)}：${day(change.dueBefore)} → ${day(change.dueAt)}`}
          </li>
        ))}
      </Box>
    </Alert>
  );
}
