import { Check, Copy } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from './Button.tsx';
import styles from './CopyText.module.css';

interface CopyTextProps {
  /** What is copied, as the beginning of the button's name goes on: "Copy the redirect URI". */
  readonly what: string;
  readonly text: string;
  /** Several lines keep their breaks and scroll. */
  readonly lines?: boolean;
}

/** A text to be taken elsewhere, with a button that copies it. */
export function CopyText({ what, text, lines = false }: CopyTextProps) {
  const textRef = useRef<HTMLElement>(null);
  const [copied, setCopied] = useState<string | null>(null);
  const done = copied === text;
  return (
    <div className={styles.box} data-lines={lines}>
      <code
        ref={textRef}
        className={styles.text}
        {...(lines && { role: 'region', tabIndex: 0, 'aria-label': `Text: ${what}` })}
      >
        {text}
      </code>
      <span className={styles.button}>
        <Button
          aria-label={`Copy ${what}`}
          onClick={() => {
            if (copyFrom(textRef.current)) setCopied(text);
          }}
        >
          {done ? <Check size={14} aria-hidden /> : <Copy size={14} aria-hidden />}
          {done ? 'Copied' : 'Copy'}
        </Button>
      </span>
      <span className="only-read-aloud" role="status">
        {done ? `Copied ${what}` : ''}
      </span>
    </div>
  );
}

/** Selects the text and copies it. The selection stays, so that it can be copied by hand where this fails. */
function copyFrom(element: HTMLElement | null): boolean {
  if (element === null) return false;
  getSelection()?.selectAllChildren(element);
  // The clipboard's newer interface needs a permission, and the desktop window grants none.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  return document.execCommand('copy');
}
