/** Requirement sets that the workbench claims, as a real Excel on the web lists them. */
export const REQUIREMENTS: Readonly<Record<string, string>> = {
  AddInCommands: "1.3",
  CustomFunctions: "1.9",
  CustomFunctionsRuntime: "1.4",
  DocumentEvents: "1.1",
  ExcelApi: "1.17",
  ExcelApiOnline: "1.1",
  Settings: "1.1",
  SharedRuntime: "1.2",
};
