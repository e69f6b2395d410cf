import { REQUIREMENTS } from "./requirements";

/** What office.js must know to start in a frame. */
export interface PaneIdentity {
  readonly conversation: string;
  /** Origin of the host page. */
  readonly origin: string;
  /** "fr-FR" */
  readonly locale: string;
}

const PRODUCT_VERSION = "16.0.18000.40000";
/** Excel's number among Office's applications. */
const EXCEL = 16;
/** One runtime for pane, commands and functions; and functions at all. */
const SHARED_RUNTIME_WITH_FUNCTIONS = 3;

/** The frame's name, in which office.js finds its host before any message is exchanged. */
export function windowName({ conversation, origin, locale }: PaneIdentity): string {
  const hostInfo = ["Excel", "Web", "16.00", locale, `${conversation}-1`, "", "disableLogging", SHARED_RUNTIME_WITH_FUNCTIONS].join("$");
  const xdmInfo = [conversation, appId(conversation), origin].join("|");
  return JSON.stringify({ hostInfo, xdmInfo, serializerVersion: "1", flights: "[]", baseFrameName: `_xdm_${conversation}` });
}

/** The answer to office.js's first question: which application, which document, which settings. */
export function appContext(
  { conversation, origin, locale }: PaneIdentity,
  documentName: string,
  settings: ReadonlyMap<string, string>,
): Record<string, unknown> {
  return {
    _id: appId(conversation),
    _appName: EXCEL,
    _appVersion: "16.0",
    _appMinorVersion: 0,
    _hostFullVersion: PRODUCT_VERSION,
    _appUILocale: locale,
    _dataLocale: locale,
    _docUrl: `${origin}/${documentName}`,
    _clientMode: 1,
    _settings: [...settings],
    _reason: "documentOpened",
    _requirementMatrix: JSON.stringify(REQUIREMENTS),
    _osfControlType: 1,
    _initialDisplayMode: 2,
    _eToken: "",
    _correlationId: `${conversation}-1`,
    _appInstanceId: `${conversation}-instance`,
    _addinName: "Workbench",
    _appDomains: [],
    _featureGates: {},
    _clientWindowHeight: 600,
    _clientWindowWidth: 350,
  };
}

function appId(conversation: string): string {
  return `app_${conversation}`;
}
