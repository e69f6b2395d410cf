import { OPENING_SETTINGS, type OpeningSettings } from "../../../catalog/sharing/check/opening";
import { WorkbookError } from "../../../workbook/port";

/** What the file says of Relais to whoever opens it. Excel keeps such settings by add-in: those of others are not seen. */
export async function readOpening(): Promise<OpeningSettings> {
  const { settings } = Office.context.document;
  return {
    asksNobody: settings.get(OPENING_SETTINGS.trust) === true,
    opensPane: settings.get(OPENING_SETTINGS.pane) === true,
    startsRelais: await startsWithFile(),
  };
}

/** Has the file tell Excel not to ask people without Relais whether they trust it. @throws WorkbookError */
export function askNobody(): Promise<void> {
  const { settings } = Office.context.document;
  settings.set(OPENING_SETTINGS.trust, true);
  return new Promise((resolve, reject) => {
    settings.saveAsync(({ status, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) return resolve();
      // What is not kept is not said to be.
      settings.remove(OPENING_SETTINGS.trust);
      reject(new WorkbookError("unknown", null, { cause: error }));
    });
  });
}

async function startsWithFile(): Promise<boolean | null> {
  if (!Office.context.requirements.isSetSupported("SharedRuntime", "1.1")) return null;
  try {
    return (await Office.addin.getStartupBehavior()) === Office.StartupBehavior.load;
  } catch {
    // An Excel that has the requirement set and does not answer leaves the rest to be told.
    return null;
  }
}
