/** The operating system's store of secrets. Where there is none nothing is kept, and the password is asked at each start. */
export interface SecretStore {
  isThere(): boolean;
  /** Answers what can be written to disk (base64); only this person on this computer can open it again. */
  seal(secret: string): string;
  /** Null where it cannot be opened here. */
  open(sealed: string): string | null;
}

/** A computer without one. */
export const NO_SECRET_STORE: SecretStore = {
  isThere: () => false,
  seal: () => '',
  open: () => null,
};
