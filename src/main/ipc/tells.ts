import { channelOf, type Contract, type Group, type ValueOf } from '../../shared/ipc.ts';

type TellOf<G extends Group> = {
  readonly [K in keyof Contract[G] as Contract[G][K] extends { readonly kind: 'tell' } ? K : never]: (
    listener: (value: ValueOf<Contract[G][K]>) => void,
  ) => () => void;
};

/**
 * How to hear of each tell of the contract; a tell without one does not compile. The board's is left
 * out: it differs per window.
 */
export type Tells = {
  readonly [G in Exclude<Group, 'board'> as [keyof TellOf<G>] extends [never] ? never : G]: TellOf<G>;
};

/** A value on its way to every window, with the channel that it is told on. */
export type TellListener = (channel: string, value: unknown) => void;

/** Passes every tell on to `listener`, whatever its kind; returns the end of it. */
export function tellAll(tells: Tells, listener: TellListener): () => void {
  type Subscribe = (listener: (value: unknown) => void) => () => void;
  const ends = Object.entries(tells).flatMap(([group, names]) =>
    Object.entries(names as Readonly<Record<string, Subscribe>>).map(([name, subscribe]) =>
      subscribe((value) => listener(channelOf(group, name), value)),
    ),
  );
  return () => ends.forEach((end) => end());
}
