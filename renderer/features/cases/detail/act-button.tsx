import { Box, Button } from '@mui/material';
import { useTranslation } from 'react-i18next';
import type { PageAct } from '../dialogs/dialog-props';
import { ACT_KEYS } from './act-keys';

const HARMFUL: readonly PageAct[] = ['refuse', 'return', 'withdraw'];

/** Begins an act; its key is shown, and named to those who hear the screen. */
export function ActButton(props: {
  readonly act: PageAct;
  readonly isPrimary?: boolean;
  readonly isBusy?: boolean;
  readonly isSmall?: boolean;
  /** Tells apart buttons of the same act for several units. */
  readonly unitName?: string;
  readonly onClick: () => void;
}) {
  const { act, unitName } = props;
  const { t } = useTranslation();
  const key = unitName === undefined ? ACT_KEYS[act] : undefined;
  const words = t(`cases.acts.${act}`);
  return (
    <Button
      size={props.isSmall === true ? 'small' : 'medium'}
      variant={props.isPrimary === true ? 'contained' : 'outlined'}
      color={HARMFUL.includes(act) ? 'error' : 'primary'}
      loading={props.isBusy === true}
      onClick={props.onClick}
      {...(key === undefined ? {} : { 'aria-keyshortcuts': key })}
      {...(unitName === undefined ? {} : { 'aria-label': t('cases.actOn', { act: words, unit: unitName }) })}
    >
      {words}
      {key !== undefined && (
        <Box component="span" aria-hidden sx={{ ml: 0.75, fontSize: '0.75rem', opacity: 0.85 }}>
          {key}
        </Box>
      )}
    </Button>
  );
}
