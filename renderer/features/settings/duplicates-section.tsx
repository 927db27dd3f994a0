import { Alert, Box, Card, Checkbox, FormControlLabel, FormGroup, FormLabel, Typography } from '@mui/material';
import { type Control, Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { DUPLICATE_COMPARISONS, DUPLICATE_MATTERS } from '#shared/domain/case/duplicate-rule';
import type { Settings } from '#shared/ipc/commands/setting';
import { BusyButton } from '../../components/busy-button';
import type { FieldWord } from '../../components/conflict/conflict-alert';
import { SaveFailure } from '../../components/conflict/save-failure';
import { useSession } from '../../components/session-context';
import { useCommandQuery } from '../../lib/use-command';
import { describeRule } from './describe-rule';
import { RuleNumber, RuleSelect, RuleSwitch } from './rule-fields';
import { RulesReading } from './rules-reading';
import { useSettingsForm } from './use-settings-form';

/** Duplicates at the counter, reopening and ratings: administrators set the rules, others read what they do. */
export function DuplicatesSection() {
  const settings = useCommandQuery('setting.get', {});
  const { may } = useSession();
  if (settings.data === undefined) return null;
  return may('setting.update') ? <RuleForm settings={settings.data} /> : <RulesReading settings={settings.data} />;
}

function RuleForm({ settings }: { readonly settings: Settings }) {
  const { t } = useTranslation();
  const words: readonly FieldWord<Settings>[] = [
    { key: 'duplicates', label: t('rules.duplicates'), say: (rule) => describeRule(rule, t) },
    { key: 'isUnratedNeutral', label: t('rules.unratedNeutral'), say: (is) => t(is ? 'common.yes' : 'common.no') },
  ];
  const { form, save, isSaving, clash, conflict } = useSettingsForm(settings, words, ['case.findRelated']);
  const rule = form.watch('duplicates');
  return (
    <Card
      component="form"
      noValidate
      onSubmit={save}
      sx={{ p: 3, maxWidth: 720, display: 'grid', gap: 2, overflow: 'auto' }}
    >
      <Typography variant="h2">{t('rules.duplicates')}</Typography>
      <RuleSwitch control={form.control} name="duplicates.isOn" label={t('rules.isOn')} />
      <ComparisonBoxes control={form.control} />
      <RuleSelect
        control={form.control}
        name="duplicates.matter"
        label={t('rules.matter')}
        options={DUPLICATE_MATTERS}
        nameOf={(matter) => t(`rules.matters.${matter}`)}
      />
      <RuleNumber control={form.control} name="duplicates.daysBack" label={t('rules.daysBack')} />
      <RuleSwitch control={form.control} name="duplicates.includesClosed" label={t('rules.includesClosed')} />
      <Alert severity="info" role="status">
        {describeRule(rule, t)}
      </Alert>
      <Typography variant="h2">{t('rules.ratings')}</Typography>
      <RuleSwitch control={form.control} name="isUnratedNeutral" label={t('rules.unratedNeutral')} />
      <SaveFailure error={clash} conflict={conflict} />
      <Box>
        <BusyButton type="submit" variant="contained" loading={isSaving}>
          {t('common.save')}
        </BusyButton>
      </Box>
    </Card>
  );
}

function ComparisonBoxes({ control }: { readonly control: Control<Settings> }) {
  const { t } = useTranslation();
  return (
    <Controller
      control={control}
      name="duplicates.compare"
      render={({ field }) => (
        <Box>
          <FormLabel id="rules-compare">{t('rules.compare')}</FormLabel>
          <FormGroup row aria-labelledby="rules-compare">
            {DUPLICATE_COMPARISONS.map((each) => (
              <FormControlLabel
                key={each}
                label={t(`rules.comparisons.${each}`)}
                control={
                  <Checkbox
                    size="small"
                    checked={field.value.includes(each)}
                    onChange={(_event, isChosen) =>
                      field.onChange(
                        DUPLICATE_COMPARISONS.filter((other) =>
                          other === each ? isChosen : field.value.includes(other),
                        ),
                      )
                    }
                  />
                }
              />
            ))}
          </FormGroup>
        </Box>
      )}
    />
  );
}
