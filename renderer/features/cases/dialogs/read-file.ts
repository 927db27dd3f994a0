/** Largest file that the program takes, in megabytes. */
export const MAX_FILE_MEGABYTES = 20;
/** Most files of one reply. */
export const MAX_FILES = 20;
/** What a file chooser offers. Main checks the content itself. */
export const FILE_TYPES = '.png,.jpg,.jpeg,.pdf,.docx,.xlsx,.txt';

/** A file's content as base64 text. */
export function readBase64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(reader.error ?? new Error('the file cannot be read'));
    reader.readAsDataURL(file);
  });
}
