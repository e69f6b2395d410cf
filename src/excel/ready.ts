/** Settles once Office knows its host; nothing may be asked of it before. */
export async function officeReady(): Promise<void> {
  await Office.onReady();
}
