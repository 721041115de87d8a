import { Search, X } from 'lucide-react';
import { useRef, type KeyboardEvent, type RefObject } from 'react';
import styles from './SearchField.module.css';

/** No name is longer. */
const MAX_LENGTH = 200;

interface SearchFieldProps {
  /** What is looked for, such as "Find a campaign". */
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly inputRef?: RefObject<HTMLInputElement | null>;
  /** The key that leads here from elsewhere. */
  readonly shortcut?: string;
  /** Hears every key but the Escape that empties the field. */
  readonly onKeyDown?: (event: KeyboardEvent) => void;
}

/** Narrows a list by what is typed. Escape empties it first; only then it means what it means around it. */
export function SearchField(props: SearchFieldProps) {
  const { label, value, onChange, inputRef, shortcut, onKeyDown } = props;
  const ownRef = useRef<HTMLInputElement>(null);
  const ref = inputRef ?? ownRef;
  return (
    <div className={styles.search}>
      <Search size={15} aria-hidden />
      <input
        ref={ref}
        type="text"
        aria-label={label}
        aria-keyshortcuts={shortcut}
        placeholder={label}
        spellCheck={false}
        maxLength={MAX_LENGTH}
        value={value}
        onChange={(event) => {
          onChange(event.target.value);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || value === '') return onKeyDown?.(event);
          onChange('');
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      {value !== '' && (
        <button
          type="button"
          aria-label="Clear the search"
          onClick={() => {
            onChange('');
            ref.current?.focus();
          }}
        >
          <X size={15} aria-hidden />
        </button>
      )}
      {value === '' && shortcut !== undefined && (
        <kbd className={styles.key} aria-hidden>
          {shortcut}
        </kbd>
      )}
    </div>
  );
}
