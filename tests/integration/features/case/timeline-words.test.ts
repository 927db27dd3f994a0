import { describe, expect, it } from 'vitest';
import { createI18n, LANGUAGES } from '#shared/i18n/translator';

describe.each(LANGUAGES)('the words of the timeline in %s', (language) => {
  const { t } = createI18n(language);
  const isChinese = language === 'zh-CN';

  it('put the domain’s words for codes', () => {
    const decided = t('audit.action.case_decided', { result: 'approved', usedDays: 6 });
    expect(decided).toBe(
      isChinese
        ? '办结，结果：准予办理，用时 6 个工作日'
        : `Decided, result: ${t('words.caseResult.approved')}, 6 working days`,
    );
    expect(t('audit.action.case_rated', { rating: 5 })).toContain(t('words.rating.r5'));
    expect(t('audit.action.case_delivered', { method: 'by-post', receiver: '张三' })).toContain(
      t('words.deliveryMethod.by-post'),
    );
    expect(t('audit.action.case_called_back', { isSolved: true, isSatisfied: false })).toMatch(
      isChinese ? /是.*否/ : /yes.*no/,
    );
  });

  it('show what a clerk typed as he typed it', () => {
    const reason = '$t(words.card.red) {{reason}}';
    expect(t('audit.action.case_refused', { reason })).toContain(reason);
  });
});
