import { Tab, Tabs } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

const PATHS = {
  residents: '/registers',
  households: '/registers/households',
  dwellings: '/registers/dwellings',
} as const;
/** One of the registers. */
export type Register = keyof typeof PATHS;
const REGISTERS = Object.keys(PATHS) as Register[];

/** The registers beside one another: residents, households, dwellings. */
export function RegisterTabs({ shown }: { readonly shown: Register }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <Tabs
      value={shown}
      aria-label={t('register.title')}
      onChange={(_event, next: Register) => void navigate(PATHS[next])}
      sx={{ minHeight: 40, mb: 1.5, '& .MuiTab-root': { minHeight: 40, minWidth: 72 } }}
    >
      {REGISTERS.map((each) => (
        <Tab key={each} value={each} label={t(`register.${each}`)} />
      ))}
    </Tabs>
  );
}
