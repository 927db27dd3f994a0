import { Button, Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import type { PersonNumbers, PersonView } from '#shared/ipc/commands/register-views';
import { Facts } from '../../../components/facts';
import { Panel } from '../../../components/panel';
import type { PersonAct } from '../dialogs/person-acts';

/** Where he lives, and where he lived. */
export function HomePanel(props: {
  readonly view: PersonView;
  readonly full: PersonNumbers | null;
  readonly mayChange: boolean;
  readonly onAct: (act: PersonAct) => void;
}) {
  const { view, full, mayChange, onAct } = props;
  const { t } = useTranslation();
  const { home, formerHomes } = view;
  const acts = mayChange && (
    <>
      <Button size="small" onClick={() => onAct({ act: 'moveIn' })}>
        {t('register.moveIn')}
      </Button>
      <Button size="small" disabled={home === null} onClick={() => onAct({ act: 'moveOut' })}>
        {t('register.moveOut')}
      </Button>
    </>
  );
  return (
    <Panel title={t('register.home')} action={acts}>
      {home === null && <Typography color="textSecondary">{t('register.noHome')}</Typography>}
      <Facts
        facts={[
          ...(home === null
            ? []
            : [
                { label: t('register.now'), value: full?.home ?? home.maskedAddress, isWide: true },
                { label: t('register.fromDay'), value: home.fromDay },
                { label: t('register.area'), value: home.area === null ? '' : (home.area / 100).toFixed(2) },
                { label: t('register.tenure'), value: t(`words.tenure.${home.tenure}`) },
                {
                  label: t('register.managed'),
                  value: t(home.isManaged ? 'register.isManaged' : 'register.isNotManaged'),
                },
              ]),
          ...formerHomes.map(({ maskedAddress, fromDay, toDay }) => ({
            label: `${t('register.formerly')} ${t('register.until', { from: fromDay, to: toDay ?? '' })}`,
            value: maskedAddress,
            isWide: true,
          })),
        ]}
      />
    </Panel>
  );
}
