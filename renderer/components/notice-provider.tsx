import { Alert, Button, Snackbar } from '@mui/material';
import {
  createContext,
  type Dispatch,
  type ReactNode,
  type SetStateAction,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { useFailureText } from '../lib/use-failure-text';

interface Notice {
  readonly key: number;
  readonly severity: 'success' | 'error';
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

interface Notices {
  /** Says briefly that something was done. */
  done(text: string, action?: Notice['action']): void;
  /** Says what failed and what to do; stays until closed. */
  failed(error: unknown): void;
}

const NoticeContext = createContext<Notices | null>(null);

/** How long a good message stays, in milliseconds. */
const DONE_STAYS_MS = 5_000;

/** How old a message is, in milliseconds, when leaving the page takes it away: that of the act that led on stays. */
const BELONGS_TO_PAGE_MS = 1_000;

/** Takes a message away with the page, the person or the language that it belongs to. */
function useForgetting(setNotice: Dispatch<SetStateAction<Notice | null>>, language: string): void {
  useEffect(() => {
    const forget = () =>
      setNotice((notice) => (notice !== null && Date.now() - notice.key > BELONGS_TO_PAGE_MS ? null : notice));
    window.addEventListener('hashchange', forget);
    return () => window.removeEventListener('hashchange', forget);
  }, [setNotice]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of language is what this waits for
  useEffect(() => setNotice(null), [language, setNotice]);
}

/** Shows short messages at the foot of the window. */
export function NoticeProvider({ children }: { readonly children: ReactNode }) {
  const [notice, setNotice] = useState<Notice | null>(null);
  const failureText = useFailureText();
  const show = useCallback((next: Omit<Notice, 'key'>) => setNotice({ ...next, key: Date.now() }), []);
  const notices = useMemo<Notices>(
    () => ({
      done: (text, action) => show({ severity: 'success', text, ...(action === undefined ? {} : { action }) }),
      failed: (error) => show({ severity: 'error', text: failureText(error) }),
    }),
    [show, failureText],
  );
  const { i18n } = useTranslation();
  useForgetting(setNotice, i18n.language);
  return (
    <NoticeContext.Provider value={notices}>
      {children}
      <Snackbar
        key={notice?.key}
        open={notice !== null}
        autoHideDuration={notice?.severity === 'success' ? DONE_STAYS_MS : null}
        onClose={(_event, reason) => reason !== 'clickaway' && setNotice(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'center' }}
        // Above the bars of buttons and page numbers at the foot of the pages.
        sx={{ bottom: { xs: 76 } }}
      >
        {notice === null ? undefined : (
          <Alert
            severity={notice.severity}
            variant="filled"
            role="alert"
            onClose={() => setNotice(null)}
            {...(notice.action === undefined
              ? {}
              : {
                  action: (
                    <Button color="inherit" size="small" onClick={notice.action.run}>
                      {notice.action.label}
                    </Button>
                  ),
                })}
          >
            {notice.text}
          </Alert>
        )}
      </Snackbar>
    </NoticeContext.Provider>
  );
}

/** The window's short messages. */
export function useNotices(): Notices {
  const notices = useContext(NoticeContext);
  if (notices === null) throw new Error('useNotices needs NoticeProvider');
  return notices;
}
