import { Box, Button, Link, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import type { HouseholdView, PersonView } from '#shared/ipc/commands/register-views';
import { Panel } from '../../../components/panel';
import type { PersonAct } from '../dialogs/person-acts';

/** The household with its members, and those who have left it. */
export function HouseholdPanel(props: {
  readonly view: PersonView;
  readonly mayChange: boolean;
  readonly onAct: (act: PersonAct) => void;
}) {
  const { view, mayChange, onAct } = props;
  const { t } = useTranslation();
  const { household } = view;
  return (
    <Panel title={t('register.household')} action={mayChange && <Acts household={household} onAct={onAct} />}>
      {household === null ? (
        <Typography color="textSecondary">{t('register.noHousehold')}</Typography>
      ) : (
        <Members view={view} household={household} mayChange={mayChange} onAct={onAct} />
      )}
    </Panel>
  );
}

function Acts(props: { readonly household: HouseholdView | null; readonly onAct: (act: PersonAct) => void }) {
  const { household, onAct } = props;
  const { t } = useTranslation();
  if (household === null) {
    return (
      <Button size="small" onClick={() => onAct({ act: 'found' })}>
        {t('register.found')}
      </Button>
    );
  }
  const isAlone = household.members.filter(({ toDay }) => toDay === null).length < 2;
  return (
    <>
      <Button size="small" onClick={() => onAct({ act: 'addMember', household })}>
        {t('register.addMember')}
      </Button>
      <Button size="small" disabled={isAlone} onClick={() => onAct({ act: 'changeHead', household })}>
        {t('register.changeHead')}
      </Button>
    </>
  );
}

function Members(props: {
  readonly view: PersonView;
  readonly household: HouseholdView;
  readonly mayChange: boolean;
  readonly onAct: (act: PersonAct) => void;
}) {
  const { view, household, mayChange, onAct } = props;
  const { t } = useTranslation();
  const present = household.members.filter(({ toDay }) => toDay === null);
  return (
    <Table size="small" aria-label={t('register.household')}>
      <TableHead>
        <TableRow>
          <TableCell>{t('register.name')}</TableCell>
          <TableCell>{t('register.relation')}</TableCell>
          <TableCell>{t('register.age')}</TableCell>
          <TableCell>{t('register.fromDay')}</TableCell>
          <TableCell />
        </TableRow>
      </TableHead>
      <TableBody>
        {household.members.map(({ residentId, name, relation, age, fromDay, toDay }) => {
          const isPresent = toDay === null;
          const mayLeave = mayChange && isPresent && (relation !== 'head' || present.length === 1);
          return (
            <TableRow key={`${residentId} ${fromDay}`}>
              <TableCell>
                {residentId === view.id ? (
                  <Box component="span" sx={{ fontWeight: 600 }}>
                    {name}
                  </Box>
                ) : (
                  <Link component={RouterLink} to={`/residents/${residentId}`}>
                    {name}
                  </Link>
                )}
              </TableCell>
              <TableCell>{t(`words.relation.${relation}`)}</TableCell>
              <TableCell>{age}</TableCell>
              <TableCell>{isPresent ? fromDay : t('register.until', { from: fromDay, to: toDay })}</TableCell>
              <TableCell align="right" sx={{ py: 0 }}>
                {mayLeave && (
                  <Button
                    size="small"
                    aria-label={t('register.moveOutQuestion', { name })}
                    onClick={() => onAct({ act: 'moveOutMember', household, residentId })}
                  >
                    {t('register.moveOutMember')}
                  </Button>
                )}
              </TableCell>
            </TableRow>
          );
        })}
      </TableBody>
    </Table>
  );
}
