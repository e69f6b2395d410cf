/** What numbers tell of. */
export interface Shown {
  readonly scenario: string;
  /** Whether values count that no cell holds yet. */
  readonly preview: boolean;
}
