import { Box, Button, ButtonBase, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RATING_REASONS, type Rating, type RatingReason } from '#shared/domain/case/vocabulary';
import { LOOKS, scaled } from './levels';

/** Asks what was not right; nothing needs to be said. */
export function ReasonsPage(props: {
  readonly rating: Rating;
  readonly isSending: boolean;
  readonly onBack: () => void;
  readonly onSend: (reasons: readonly RatingReason[], comment: string) => void;
}) {
  const { t } = useTranslation();
  const [reasons, setReasons] = useState<readonly RatingReason[]>([]);
  const [comment, setComment] = useState('');
  const toggle = (reason: RatingReason) =>
    setReasons((all) => (all.includes(reason) ? all.filter((each) => each !== reason) : [...all, reason]));
  const big = { fontSize: scaled(20, 3, 36), borderRadius: '16px', px: 4, py: 1.5 };
  return (
    <Box
      component="form"
      onSubmit={(event) => {
        event.preventDefault();
        props.onSend(reasons, comment);
      }}
      sx={{ textAlign: 'center', display: 'grid', gap: scaled(16, 3.2, 40), width: 'min(1200px, 100%)', mx: 'auto' }}
    >
      <Box>
        <Typography component="h1" sx={{ fontSize: scaled(30, 5.6, 68), fontWeight: 700, lineHeight: 1.25 }}>
          {t('ratingScreen.why')}
        </Typography>
        <Typography sx={{ fontSize: scaled(19, 2.8, 34), mt: 1, color: LOOKS[props.rating].ink, fontWeight: 600 }}>
          {t('ratingScreen.chosen', { level: t(`words.rating.r${props.rating}`) })}
        </Typography>
      </Box>
      <Box
        role="group"
        aria-label={t('ratingScreen.why')}
        sx={{ display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: scaled(12, 2, 24) }}
      >
        {RATING_REASONS.map((reason) => {
          const isChosen = reasons.includes(reason);
          return (
            <ButtonBase
              key={reason}
              aria-pressed={isChosen}
              onClick={() => toggle(reason)}
              sx={{
                ...big,
                fontWeight: 600,
                border: '3px solid',
                borderColor: isChosen ? 'primary.main' : '#9fb0c4',
                bgcolor: isChosen ? 'primary.main' : '#ffffff',
                color: isChosen ? '#ffffff' : '#1b2430',
                '&.Mui-focusVisible': { outline: '4px solid #1d4f91', outlineOffset: '3px' },
              }}
            >
              {`${isChosen ? '✓ ' : ''}${t(`words.ratingReason.${reason}`)}`}
            </ButtonBase>
          );
        })}
      </Box>
      <TextField
        label={t('ratingScreen.comment')}
        value={comment}
        onChange={(event) => setComment(event.target.value)}
        slotProps={{
          htmlInput: { maxLength: 200 },
          input: { sx: { fontSize: scaled(18, 2.6, 30), bgcolor: '#ffffff' } },
          inputLabel: { sx: { fontSize: scaled(16, 2.2, 24) } },
        }}
      />
      <Box sx={{ display: 'flex', justifyContent: 'center', gap: 3 }}>
        <Button size="large" variant="outlined" onClick={props.onBack} sx={big}>
          {t('ratingScreen.back')}
        </Button>
        <Button size="large" type="submit" variant="contained" autoFocus loading={props.isSending} sx={big}>
          {t('ratingScreen.send')}
        </Button>
      </Box>
    </Box>
  );
}
