import type { SavedFile } from '#shared/ipc/commands/paper';

/** What a cell holds: shown text, a number, an instant (UTC ISO text) or a day (`YYYY-MM-DD`). */
export type TableCell = string | number | null;

/** One column of an exported table. Money is in yuan; instants and days become real dates of the business zone. */
export interface TableColumn {
  readonly header: string;
  readonly type: 'text' | 'number' | 'money' | 'instant' | 'day';
  /** In characters. */
  readonly width: number;
}

/**
 * Writes a table as XLSX into the export folder. A name that is taken there gets a number; nothing is overwritten.
 * `beforeWriting` runs when the name is known and before anything is in the file; where it fails there is no file.
 */
export interface TableExporter {
  export(
    fileName: string,
    title: string,
    columns: readonly TableColumn[],
    rows: readonly (readonly TableCell[])[],
    beforeWriting?: (file: SavedFile) => Promise<void>,
  ): Promise<SavedFile>;
}
