import { EmptyState } from '../ui/EmptyState.tsx';
import { useReadFailure } from './context.tsx';
import { BrandMark } from './BrandMark.tsx';
import headerStyles from './Header.module.css';
import shellStyles from './Shell.module.css';
import { Skeleton } from './Skeleton.tsx';

/** Before the first view is there: the same frame, so that nothing jumps when it comes. */
export function Starting() {
  const failure = useReadFailure();
  return (
    <div className={shellStyles.shell}>
      <header className={headerStyles.header}>
        <BrandMark />
      </header>
      <main className={shellStyles.stage}>
        {failure === null ? (
          <Skeleton />
        ) : (
          <EmptyState title="The board could not be read">
            <p role="alert">{failure} It is tried again by itself.</p>
          </EmptyState>
        )}
      </main>
    </div>
  );
}
