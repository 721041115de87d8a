import { ExternalLink } from 'lucide-react';
import type { AdminTarget } from '../../core/board/view.ts';
import styles from './AdminLink.module.css';
import { useCommand } from './command.ts';
import { useBoard, useShared } from './context.tsx';

interface AdminLinkProps {
  /** `null` = nowhere in particular. */
  readonly target: AdminTarget | null;
  /** What is mended there, for whoever hears the link alone. */
  readonly about: string;
}

/** Where on the platform something is mended. A simulated one has no such page. */
export function AdminLink({ target, about }: AdminLinkProps) {
  const { api } = useShared();
  const demo = useBoard((view) => view.identity.demo);
  const opening = useCommand();
  if (target === null || demo) return null;
  return (
    <>
      {' '}
      <button
        type="button"
        className={styles.link}
        aria-label={`Open in Genesys Cloud: ${about}`}
        onClick={() => void opening.run(() => api.links.openAdmin(target))}
      >
        Open in Genesys Cloud
        <ExternalLink size={12} aria-hidden />
      </button>
      {opening.failure !== null && (
        <span className={styles.failure} role="alert">
          {opening.failure}
        </span>
      )}
    </>
  );
}
