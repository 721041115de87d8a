import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { CloseButton } from './CloseButton.tsx';
import styles from './Dialog.module.css';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  /** For what needs more room than a form. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** Where the focus begins, unless the content takes it: what asks for it, or else the chosen tab. */
const FIRST_FOCUS = '[data-first-focus], [role="tab"][aria-selected="true"]';

/**
 * A modal dialog. The browser's own element keeps the focus inside and the page behind still, without
 * adding a style element to the page.
 */
export function Dialog({ title, onClose, wide = false, children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const dialog = ref.current;
    const opener = openerOf(document.activeElement);
    dialog?.showModal();
    dialog?.querySelector<HTMLElement>(FIRST_FOCUS)?.focus();
    return () => {
      dialog?.close();
      opener?.focus();
    };
  }, []);
  return (
    <dialog
      ref={ref}
      className={styles.dialog}
      data-wide={wide}
      aria-labelledby={id}
      onKeyDown={(event) => {
        // The browser closes at the second Escape whatever is answered to `cancel`; to the key it listens.
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onClose();
      }}
      onCancel={(event) => {
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        onClose();
      }}
      onMouseDown={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <div className={styles.inside}>
        <header className={styles.header}>
          <h2 id={id} className={styles.title}>
            {title}
          </h2>
          <CloseButton label="Close" onClose={onClose} />
        </header>
        {children}
      </div>
    </dialog>
  );
}

/** What the focus goes back to. An item of a menu is gone by then: its menu's button is not. */
function openerOf(active: Element | null): HTMLElement | null {
  const menu = active?.closest('[role="menu"]') ?? null;
  const opener = menu === null ? active : document.getElementById(menu.getAttribute('aria-labelledby') ?? '');
  return opener instanceof HTMLElement ? opener : null;
}
