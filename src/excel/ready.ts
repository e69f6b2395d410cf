/** Settles once Office knows its host; nothing may be asked of it before. */
export async function officeReady(): Promise<void> {
  await Office.onReady();
}

/**
 * What Office says of where it runs. Declared as always there, it is not before Office is ready, and Office itself is not where its library
 * did not load.
 */
export function officeContext(): Partial<Office.Context> | undefined {
  const { Office: office } = globalThis as { readonly Office?: Partial<typeof Office> };
  return office?.context;
}
