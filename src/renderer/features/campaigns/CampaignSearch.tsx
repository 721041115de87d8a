import { Search, X } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import styles from './CampaignList.module.css';

interface CampaignSearchProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onDown: () => void;
  readonly onEnter: () => void;
}

/** "/" leads here from anywhere but another field; Escape empties, then leaves. */
export function CampaignSearch({ value, onChange, onDown, onEnter }: CampaignSearchProps) {
  const inputRef = useRef<HTMLInputElement>(null);
  useSlashKey(inputRef);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') onDown();
    else if (event.key === 'Enter') onEnter();
    else if (event.key === 'Escape' && value !== '') {
      onChange('');
      event.stopPropagation();
    } else return;
    event.preventDefault();
  };
  return (
    <div className={styles.search}>
      <Search size={15} aria-hidden />
      <input
        ref={inputRef}
        type="text"
        aria-label="Find a campaign"
        aria-keyshortcuts="/"
        placeholder="Find a campaign"
        spellCheck={false}
        value={value}
        onChange={(event) => {
          onChange(event.target.value);
        }}
        onKeyDown={onKeyDown}
      />
      {value === '' ? (
        <kbd className={styles.key} aria-hidden>
          /
        </kbd>
      ) : (
        <button
          type="button"
          aria-label="Clear the search"
          onClick={() => {
            onChange('');
            inputRef.current?.focus();
          }}
        >
          <X size={15} aria-hidden />
        </button>
      )}
    </div>
  );
}

function useSlashKey(inputRef: React.RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent): void => {
      const typing = event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
      if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      inputRef.current?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
    };
  }, [inputRef]);
}
