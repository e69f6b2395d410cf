type OptionalKeys<T> = { [K in keyof T]-?: object extends Pick<T, K> ? K : never }[keyof T];

/** An object whose optional properties may still be undefined. */
type Loose<T> = Omit<T, OptionalKeys<T>> & { readonly [K in OptionalKeys<T>]?: T[K] | undefined };

/** The object without the properties that are undefined: in the model, what is absent is not there. */
export function present<T extends object>(loose: Loose<T>): T {
  const entries = Object.entries(loose).filter(([, value]) => value !== undefined);
  // Object.fromEntries forgets the keys' names, which the parameter has checked.
  return Object.fromEntries(entries) as T;
}

/** The object itself, or undefined when it says nothing. */
export function orAbsent<T extends object>(object: T): T | undefined {
  return Object.keys(object).length === 0 ? undefined : object;
}

/** The list itself, or undefined when it is empty. */
export function listOrAbsent<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}
