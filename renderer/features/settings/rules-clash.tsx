import { Box } from '@mui/material';
import { useTranslation } from 'react-i18next';
import type { OfficeRules } from '#shared/domain/clocks/office-rules';
import type { CommandOutput } from '#shared/ipc/contract';
import { ConflictAlert } from '../../components/conflict/conflict-alert';
import { flattenRules, RULE_PATHS, unfoldRules } from './flat-rules';

type Kept = CommandOutput<'setting.getRules'>;

/** Another administrator changed the rules meanwhile: both values of each, and the choice. */
export function RulesClash(props: {
  readonly seen: Kept;
  readonly now: Kept;
  readonly typed: OfficeRules;
  /** Goes on from the present rules, with what was typed on top where it is given. */
  readonly onAdopt: (typed?: OfficeRules) => void;
}) {
  const { t } = useTranslation();
  return (
    <Box sx={{ width: '100%' }}>
      <ConflictAlert
        changer={{ kind: 'rules', id: '' }}
        seen={flattenRules(props.seen.rules)}
        now={flattenRules(props.now.rules)}
        typed={flattenRules(props.typed)}
        words={RULE_PATHS.map((key) => ({
          key,
          label: t(`settings.rules.value.${key.replace('.', '_') as 'appealDays'}`),
        }))}
        onGoOn={(merged) => props.onAdopt(unfoldRules(merged))}
        onDrop={() => props.onAdopt()}
      />
    </Box>
  );
}
