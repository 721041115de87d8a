import { useState } from 'react';
import type { HandOverNote, ShiftView } from '../../../core/shifts/plan.ts';
import { useCommand } from '../../app/command.ts';
import { useShared, useZone } from '../../app/context.tsx';
import { saveFile } from '../../app/save-file.ts';
import { Button } from '../../ui/Button.tsx';
import { CopyText } from '../../ui/CopyText.tsx';
import styles from './ShiftPane.module.css';
import { noteFacts, noteFileName, noteTitle } from './shift-words.ts';

/** What was handed over, newest first, and the note of now. */
export function Notes({ shift }: { shift: ShiftView }) {
  const { api } = useShared();
  const making = useCommand();
  const [made, setMade] = useState<HandOverNote | null>(null);
  const notes = withMade(shift.notes, made);
  const make = (): Promise<boolean> =>
    making.run(async () => {
      const answer = await api.shift.handOver();
      if (answer.ok) setMade(answer.value);
      return answer;
    });
  return (
    <section className={styles.section} aria-labelledby="shift-notes">
      <div className={styles.titleLine}>
        <h3 id="shift-notes" className={styles.title}>
          Hand-over notes
        </h3>
        <Button disabled={making.busy} onClick={() => void make()}>
          {making.busy ? 'Making…' : 'Make the note now'}
        </Button>
      </div>
      {making.failure !== null && (
        <p className={styles.failure} role="alert">
          {making.failure}
        </p>
      )}
      {notes.length === 0 ? (
        <p className={styles.quiet}>
          None yet. A note tells the next supervisor what was raised and what is open.
        </p>
      ) : (
        <ul className={styles.cards} aria-label="Hand-over notes">
          {notes.map((note) => (
            <Note key={note.id} note={note} open={note.id === made?.id} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** The note of now on top, whether or not it was told with the others. */
function withMade(notes: readonly HandOverNote[], made: HandOverNote | null): readonly HandOverNote[] {
  if (made === null) return notes;
  return [made, ...notes.filter(({ id }) => id !== made.id)];
}

function Note({ note, open }: { note: HandOverNote; open: boolean }) {
  const zone = useZone();
  const title = noteTitle(note, zone);
  return (
    <li className={styles.card}>
      <details className={styles.note} open={open || undefined}>
        <summary>
          <strong>{title}</strong> <span className={styles.quiet}>{noteFacts(note)}</span>
        </summary>
        <CopyText what={`the note of ${title}`} text={note.text} lines />
        <div>
          <Button
            aria-label={`Download the note of ${title}`}
            onClick={() => {
              saveFile({ name: noteFileName(note, zone), type: 'text/plain', text: note.text });
            }}
          >
            Download
          </Button>
        </div>
      </details>
    </li>
  );
}
