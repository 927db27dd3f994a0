import { TextField } from '@mui/material';
import type { KeyboardEvent } from 'react';

const MAX_LENGTH = 60;

/** From the search box the arrow goes on to the list's first row. */
function goToList(event: KeyboardEvent<HTMLElement>) {
  if (event.key !== 'ArrowDown' || event.nativeEvent.isComposing) return;
  const cell = event.currentTarget.closest('main')?.querySelector<HTMLElement>('[data-id] [role="gridcell"]');
  if (!cell) return;
  event.preventDefault();
  cell.focus();
}

/** A list's search. Half-typed pinyin of an input method is not yet a word to look for: it waits for the characters. */
export function SearchBox(props: {
  readonly label: string;
  readonly placeholder?: string;
  /** What it begins with; the box keeps its own text afterwards. */
  readonly text: string;
  readonly width?: number;
  readonly isFocused?: boolean;
  readonly onSearch: (text: string) => void;
}) {
  return (
    <TextField
      type="search"
      label={props.label}
      placeholder={props.placeholder}
      defaultValue={props.text}
      autoFocus={props.isFocused === true}
      onChange={(event) => {
        if (!(event.nativeEvent as InputEvent).isComposing) props.onSearch(event.target.value);
      }}
      onKeyDown={goToList}
      slotProps={{
        htmlInput: {
          maxLength: MAX_LENGTH,
          onCompositionEnd: (event: { currentTarget: HTMLInputElement }) => props.onSearch(event.currentTarget.value),
        },
      }}
      {...(props.width === undefined ? {} : { sx: { maxWidth: props.width } })}
    />
  );
}
