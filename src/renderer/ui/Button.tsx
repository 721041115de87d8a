import type { ButtonHTMLAttributes } from 'react';
import styles from './Button.module.css';

export type ButtonTone = 'primary' | 'plain' | 'danger' | 'quiet';

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> {
  readonly tone?: ButtonTone;
}

/** A command in words. `quiet` looks like a link, for what is seldom needed. */
export function Button({ tone = 'plain', type = 'button', children, ...rest }: ButtonProps) {
  return (
    <button type={type} className={`${styles.button} ${styles[tone]}`} {...rest}>
      {children}
    </button>
  );
}
