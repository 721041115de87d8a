import { Tooltip } from 'radix-ui';
import type { ReactElement, ReactNode } from 'react';
import styles from './Hint.module.css';

interface HintProps {
  /** Must take focus, so that the hint is there for the keyboard too. */
  readonly children: ReactElement;
  readonly content: ReactNode;
  readonly side?: 'top' | 'bottom' | 'left' | 'right';
}

/** An explanation on hover and on focus. */
export function Hint({ children, content, side = 'bottom' }: HintProps) {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger asChild>{children}</Tooltip.Trigger>
      <Tooltip.Portal>
        <Tooltip.Content className={styles.content} side={side} sideOffset={6} collisionPadding={10}>
          {content}
        </Tooltip.Content>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
