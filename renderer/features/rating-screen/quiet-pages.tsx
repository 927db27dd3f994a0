import { Box, Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { Face } from './face';
import { LOOKS, scaled } from './levels';

function Quiet(props: { readonly title: string; readonly text: string; readonly isPale: boolean }) {
  const look = LOOKS[5];
  return (
    <Box role="status" sx={{ textAlign: 'center', display: 'grid', justifyItems: 'center', gap: scaled(16, 3, 36) }}>
      <Box sx={{ width: scaled(110, 24, 280), opacity: props.isPale ? 0.55 : 1 }}>
        <Face mouth={look.mouth} ink={props.isPale ? '#1d4f91' : look.ink} />
      </Box>
      <Typography component="h1" sx={{ fontSize: scaled(34, 7, 84), fontWeight: 700 }}>
        {props.title}
      </Typography>
      <Typography sx={{ fontSize: scaled(20, 3.4, 42), color: '#2b3a4b' }}>{props.text}</Typography>
    </Box>
  );
}

/** After the answer. */
export function ThanksPage() {
  const { t } = useTranslation();
  return <Quiet title={t('ratingScreen.thanks')} text={t('ratingScreen.thanksText')} isPale={false} />;
}

/** Nobody is asked. */
export function WaitingPage() {
  const { t } = useTranslation();
  return <Quiet title={t('ratingScreen.welcome')} text={t('ratingScreen.welcomeText')} isPale />;
}
