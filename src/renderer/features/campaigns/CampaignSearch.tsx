import { useEffect, useRef, type KeyboardEvent } from 'react';
import { SearchField } from '../../ui/SearchField.tsx';
import styles from './CampaignList.module.css';

interface CampaignSearchProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onDown: () => void;
  readonly onEnter: () => void;
}

/** "/" leads here from anywhere but another field. */
export function CampaignSearch({ value, onChange, onDown, onEnter }: CampaignSearchProps) {
  const inputRef = useRef<HTMLInputElement>(null);
  useSlashKey(inputRef);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') onDown();
    else if (event.key === 'Enter') onEnter();
    else return;
    event.preventDefault();
  };
  return (
    <div className={styles.find}>
      <SearchField
        inputRef={inputRef}
        label="Find a campaign"
        shortcut="/"
        value={value}
        onChange={onChange}
        onKeyDown={onKeyDown}
      />
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
