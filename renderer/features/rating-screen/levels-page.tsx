import { Box, ButtonBase, Typography } from '@mui/material';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { RATINGS, type Rating } from '#shared/domain/case/vocabulary';
import { Face } from './face';
import { LOOKS, scaled } from './levels';

/** Asks how content the resident is: five large faces with their words; keys 5 to 1. */
export function LevelsPage(props: {
  readonly subject: string;
  readonly number: string;
  readonly isSending: boolean;
  readonly onChoose: (rating: Rating) => void;
}) {
  const { t } = useTranslation();
  const { onChoose } = props;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const rating = RATINGS.find((each) => String(each) === event.key);
      if (rating !== undefined && !event.repeat) onChoose(rating);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [onChoose]);
  return (
    <Box sx={{ textAlign: 'center', display: 'grid', gap: scaled(20, 4.5, 56) }}>
      <Box>
        <Typography component="h1" sx={{ fontSize: scaled(34, 6.6, 80), fontWeight: 700, lineHeight: 1.25 }}>
          {t('ratingScreen.question')}
        </Typography>
        <Typography sx={{ fontSize: scaled(20, 3.2, 40), mt: 1, color: '#2b3a4b' }}>
          {t('ratingScreen.matter', { subject: props.subject })}
        </Typography>
        <Typography sx={{ fontSize: scaled(14, 1.9, 22), color: '#4d5b6b', fontVariantNumeric: 'tabular-nums' }}>
          {t('ratingScreen.number', { number: props.number })}
        </Typography>
      </Box>
      <Box
        role="group"
        aria-label={t('ratingScreen.question')}
        sx={{ display: 'grid', gridTemplateColumns: 'repeat(5, minmax(0, 1fr))', gap: 'min(2vw, 28px)' }}
      >
        {RATINGS.map((rating) => (
          <ButtonBase
            key={rating}
            disabled={props.isSending}
            aria-keyshortcuts={String(rating)}
            onClick={() => onChoose(rating)}
            sx={{
              flexDirection: 'column',
              gap: scaled(10, 2, 24),
              px: 1,
              py: scaled(18, 3.6, 44),
              borderRadius: '20px',
              border: `3px solid ${LOOKS[rating].ink}33`,
              bgcolor: LOOKS[rating].ground,
              color: LOOKS[rating].ink,
              boxShadow: '0 4px 14px rgb(20 40 70 / 10%)',
              transition: 'transform 120ms, box-shadow 120ms',
              '&:hover, &.Mui-focusVisible': {
                borderColor: LOOKS[rating].ink,
                transform: 'translateY(-4px)',
                boxShadow: '0 10px 24px rgb(20 40 70 / 18%)',
              },
              '&.Mui-focusVisible': { outline: `5px solid ${LOOKS[rating].ink}`, outlineOffset: '4px' },
              '&:active': { transform: 'scale(0.97)' },
            }}
          >
            <Box sx={{ width: 'min(62%, 24vh)' }}>
              <Face mouth={LOOKS[rating].mouth} ink={LOOKS[rating].ink} />
            </Box>
            <Typography
              component="span"
              sx={{ fontSize: scaled(22, 4, 48), fontWeight: 700, lineHeight: 1.2, color: 'inherit' }}
            >
              {t(`words.rating.r${rating}`)}
            </Typography>
            <Box
              component="span"
              aria-hidden
              sx={{
                minWidth: '1.9em',
                fontSize: scaled(15, 2.2, 26),
                fontWeight: 600,
                border: '2px solid currentColor',
                borderRadius: '8px',
                lineHeight: 1.6,
                opacity: 0.85,
              }}
            >
              {rating}
            </Box>
          </ButtonBase>
        ))}
      </Box>
    </Box>
  );
}
