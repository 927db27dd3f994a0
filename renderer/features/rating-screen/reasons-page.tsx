import { Box, Button, ButtonBase, OutlinedInput, Typography } from '@mui/material';
import { useId, useState } from 'react';
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
  const commentId = useId();
  const toggle = (reason: RatingReason) =>
    setReasons((all) => (all.includes(reason) ? all.filter((each) => each !== reason) : [...all, reason]));
  const big = { fontSize: scaled(22, 3.4, 42), borderRadius: '16px', px: scaled(24, 3.2, 40), py: scaled(10, 1.8, 22) };
  return (
    <Box
      component="form"
      onSubmit={(event) => {
        event.preventDefault();
        props.onSend(reasons, comment);
      }}
      sx={{ textAlign: 'center', display: 'grid', gap: scaled(16, 3.2, 40), width: 'min(1480px, 100%)', mx: 'auto' }}
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
      <Box sx={{ textAlign: 'left' }}>
        {/* A label that stands above the box keeps its large letters; MUI's own shrinks into the frame. */}
        <Typography
          component="label"
          htmlFor={commentId}
          sx={{ display: 'block', fontSize: scaled(19, 2.8, 34), fontWeight: 600, mb: 1, color: '#2b3a4b' }}
        >
          {t('ratingScreen.comment')}
        </Typography>
        <OutlinedInput
          id={commentId}
          value={comment}
          onChange={(event) => setComment(event.target.value)}
          fullWidth
          multiline
          rows={2}
          slotProps={{ input: { maxLength: 200 } }}
          onKeyDown={(event) => {
            // The box has two lines for large letters only: Enter sends, save while the input method takes it.
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            props.onSend(reasons, comment);
          }}
          sx={{
            fontSize: scaled(22, 3.4, 42),
            lineHeight: 1.4,
            borderRadius: '16px',
            bgcolor: '#ffffff',
            '& .MuiOutlinedInput-notchedOutline': { borderWidth: 3, borderColor: '#9fb0c4' },
            '&.Mui-focused .MuiOutlinedInput-notchedOutline': { borderWidth: 4 },
          }}
        />
      </Box>
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
