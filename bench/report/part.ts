/** How one target came out; `null` = could not be measured, for the reason in `note`. */
export interface Verdict {
  readonly target: string;
  readonly measured: number | null;
  /** The measured value has to be below it. */
  readonly limit: number;
  readonly unit: 'ms' | 's' | '%' | 'requests';
  readonly note?: string;
}

export interface Table {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A picture of bars, one group per label; drawn on a logarithmic scale where the values call for it. */
export interface Picture {
  /** `docs/images/bench-<name>.png`. */
  readonly name: string;
  readonly title: string;
  readonly axis: string;
  readonly kind: 'bar' | 'line';
  readonly logarithmic: boolean;
  readonly labels: readonly string[];
  readonly series: readonly { readonly label: string; readonly values: readonly (number | null)[] }[];
}

export interface Results {
  readonly verdicts: readonly Verdict[];
  readonly tables: readonly Table[];
  readonly pictures: readonly Picture[];
}

export interface PartOptions {
  /** A short look instead of a full measurement. */
  readonly quick: boolean;
  /** Told what is being measured now. */
  readonly tell: (line: string) => void;
}

/** One thing that is measured. */
export interface Part {
  readonly name: string;
  readonly about: string;
  readonly run: (options: PartOptions) => Promise<Results>;
}
