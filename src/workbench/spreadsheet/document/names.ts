import { ICommandService, type Injector } from "@univerjs/core";
import {
  IDefinedNamesService,
  InsertDefinedNameCommand,
  RemoveDefinedNameMutation,
  SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
  SetDefinedNameCommand,
  type IDefinedNamesServiceParam,
} from "@univerjs/preset-sheets-core";
import { engineName } from "../univer/engine";
import { DocumentError, type NameInfo } from "../../document/document";
import { sameName } from "../../document/reference";

/** The defined names of one workbook. */
export class DocumentNames {
  /** Texts with structured references, by the names' ids: the grid would break them when rows are inserted. */
  private readonly structured = new Map<string, string>();
  private added = 0;

  constructor(
    private readonly injector: Injector,
    private readonly unit: string,
  ) {}

  list(): NameInfo[] {
    return this.entries().map(({ id, name, formulaOrRefString, comment, localSheetId, hidden }) => ({
      name,
      formula: this.structured.get(id) ?? (formulaOrRefString.startsWith("=") ? formulaOrRefString : `=${formulaOrRefString}`),
      scope: localSheetId === undefined || localSheetId === SCOPE_WORKBOOK_VALUE_DEFINED_NAME ? null : localSheetId,
      comment: comment ?? "",
      visible: !hidden,
    }));
  }

  /** The text of a name, by its id, where the grid's own cannot be trusted. */
  structuredText(id: string): string | undefined {
    return this.structured.get(id);
  }

  /**
   * What the engine is to call the names that a sheet owns, and those of the workbook beside them: it tells names apart
   * by nothing but their text.
   *
   * @returns by name in lower case, then by the owner's id, "" for the workbook
   */
  engineNames(): Map<string, Map<string, string>> {
    const entries = this.entries();
    const owned = new Set(entries.filter(({ localSheetId }) => ownerOf(localSheetId) !== "").map(({ name }) => name.toLowerCase()));
    const names = new Map<string, Map<string, string>>();
    for (const { id, name, localSheetId } of entries) {
      const key = name.toLowerCase();
      if (owned.has(key)) names.set(key, (names.get(key) ?? new Map<string, string>()).set(ownerOf(localSheetId), engineName(name, id)));
    }
    return names;
  }

  /** Adds a name, or gives the one of that name and scope its new meaning. */
  add({ name, formula, scope, comment, visible }: NameInfo): void {
    const former = this.find(name, scope);
    const id = former?.id ?? `name-${this.nextNumber()}`;
    if (formula.includes("[")) this.structured.set(id, formula);
    else this.structured.delete(id);
    const params = {
      unitId: this.unit,
      id,
      name,
      // The grid puts a "=" of its own before a formula that has one.
      formulaOrRefString: isReference(formula) ? formula.slice(1) : formula,
      comment,
      hidden: !visible,
      localSheetId: scope ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
    };
    this.injector.get(ICommandService).syncExecuteCommand(former ? SetDefinedNameCommand.id : InsertDefinedNameCommand.id, params);
  }

  /** @throws DocumentError ItemNotFound */
  delete(name: string, scope: string | null): void {
    const entry = this.find(name, scope);
    if (!entry) throw new DocumentError("ItemNotFound", `There is no name ${name}.`);
    // The grid's command would also write #REF! into the formulas that use the name; they show #NAME? until it is back.
    this.injector.get(ICommandService).syncExecuteCommand(RemoveDefinedNameMutation.id, { ...entry, unitId: this.unit });
  }

  private nextNumber(): number {
    this.added += 1;
    return this.added;
  }

  private entries(): IDefinedNamesServiceParam[] {
    return Object.values(this.injector.get(IDefinedNamesService).getDefinedNameMap(this.unit) ?? {});
  }

  private find(name: string, scope: string | null): IDefinedNamesServiceParam | undefined {
    const owner = scope ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME;
    return this.entries().find(
      (entry) => sameName(entry.name, name) && (entry.localSheetId ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME) === owner,
    );
  }
}

/** Id of the sheet that owns a name, "" where it is the workbook's. */
function ownerOf(localSheetId: string | undefined): string {
  return localSheetId === undefined || localSheetId === SCOPE_WORKBOOK_VALUE_DEFINED_NAME ? "" : localSheetId;
}

function isReference(formula: string): boolean {
  return /^=('(?:[^']|'')+'|[\p{L}\d_.]+)!\$?[A-Z]{1,3}\$?\d+(:\$?[A-Z]{1,3}\$?\d+)?$/iu.test(formula);
}
