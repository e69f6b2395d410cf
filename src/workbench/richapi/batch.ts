import { DocumentError } from "../document/document";
import { serviceNamed } from "./services/services";
import { apiNotFound, camelCase, httpStatus, itemNotFound, LocatedError } from "./wire/errors";
import { query } from "./query";
import type { Action, ActionResult, ArgumentInfo, ObjectPath, PathIds, RequestBody, ResponseBody, ResponseError } from "./wire/request";
import { ActionType, PathType } from "./wire/request";
import type { Session } from "./session/session";
import { WireObject } from "./wire/wire-object";
import { WorkbookObject } from "./workbook/workbook";
import { RangeObject } from "./ranges/range";
import { RefusedWrite } from "./session/write-queue";

/**
 * Performs the actions of one request in order and stops at the first that fails, as Excel does: what the
 * actions before it have done stays done, and the answer says which one failed and why.
 */
export class Batch {
  readonly #objects = new Map<number, WireObject | null>();
  readonly #results: ActionResult[] = [];
  readonly #traces: number[] = [];

  constructor(
    private readonly session: Session,
    private readonly request: RequestBody,
  ) {}

  run(): ResponseBody {
    const failures = [this.#failure(() => this.#performAll()), this.#failure(() => this.session.writes.flush())];
    // A write is refused when it is made, perhaps after later actions were performed: the earliest failure is the one that counts.
    const [first] = failures.filter((failure) => failure !== null).sort((one, other) => one.ActionIndex - other.ActionIndex);
    if (!first) return { Results: this.#results, TraceIds: this.#traces };
    const done = this.#results.slice(0, first.ActionIndex);
    const isDone = (trace: number) => done.some((result) => result.ActionId === trace);
    return { Results: done, TraceIds: this.#traces.filter(isDone), Error: first };
  }

  #performAll(): void {
    for (const [index, action] of this.request.Actions.entries()) {
      this.session.writes.action = index;
      this.#results.push({ ActionId: action.Id, Value: this.#perform(action) });
    }
  }

  #perform(action: Action): unknown {
    switch (action.ActionType) {
      case ActionType.instantiate:
        return this.#object(action.ObjectPathId)?.identity() ?? null;
      case ActionType.query:
        return query(this.#object(action.ObjectPathId), action.QueryInfo);
      case ActionType.method:
        return this.#call(action);
      case ActionType.setProperty:
        this.#existing(action).assign(action.Name ?? "", this.#arguments(action.ArgumentInfo)[0]);
        return null;
      case ActionType.update: {
        const object = this.#existing(action);
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) object.assign(name, value);
        return null;
      }
      case ActionType.trace:
        this.#traces.push(action.Id);
        return null;
      default:
        throw apiNotFound("ClientRequest", `actionType${action.ActionType}`);
    }
  }

  #call(action: Action): unknown {
    const { Name: name = "", ObjectPathId: path } = action;
    // office.js keeps a reference to every range before it can know that the range is a null object.
    const isKeeping = name === "_KeepReference" && this.#object(path) === null;
    const answer = isKeeping ? null : this.#existing(action).call(name, this.#arguments(action.ArgumentInfo));
    return answer instanceof WireObject ? answer.identity() : (answer ?? null);
  }

  #existing(action: Action): WireObject {
    const object = this.#object(action.ObjectPathId);
    if (!object) throw itemNotFound();
    return object;
  }

  /** A path is walked once per batch: the method of a path such as `add()` must not run twice. */
  #object(id: number): WireObject | null {
    const known = this.#objects.get(id);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[id];
    if (!path) throw new DocumentError("InvalidObjectPath", `The request has no object path ${id}.`);
    const object = this.#walk(path);
    this.#objects.set(id, object);
    return object;
  }

  #walk(path: ObjectPath): WireObject | null {
    switch (path.ObjectPathType) {
      case PathType.root:
        return new WorkbookObject(this.session);
      case PathType.service:
        return serviceNamed(path.Name, this.session);
      case PathType.reference:
        return new RangeObject(this.session, this.session.references.box(path.Name), path.Name);
      case PathType.nullObject:
        return null;
    }
    const parent = this.#object(path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    if (path.ObjectPathType === PathType.property) return parent.link(path.Name)[1];
    const method = path.ObjectPathType === PathType.indexer ? "GetItem" : path.Name;
    const answer = parent.call(method, this.#arguments(path.ArgumentInfo));
    if (answer === null || answer instanceof WireObject) return answer;
    throw new LocatedError("InvalidObjectPath", "The method does not answer an object.", `${parent.type}.${camelCase(method)}`);
  }

  /** The values of a call, with the objects that paths stand for put in their places. */
  #arguments(info: ArgumentInfo = {}): readonly unknown[] {
    const { Arguments = [], ReferencedObjectPathIds = [] } = info;
    return Arguments.map((value, index) => this.#argument(value, ReferencedObjectPathIds[index] ?? 0));
  }

  #argument(value: unknown, path: PathIds): unknown {
    if (typeof path === "number") return path === 0 ? value : this.#object(path);
    return Array.isArray(value) ? value.map((item: unknown, index) => this.#argument(item, path[index] ?? 0)) : value;
  }

  #failure(work: () => void): ResponseError | null {
    try {
      work();
      return null;
    } catch (error) {
      if (error instanceof RefusedWrite) return this.#responseError(error.reason, error.action);
      return this.#responseError(error, this.#results.length);
    }
  }

  #responseError(error: unknown, index: number): ResponseError {
    const code = error instanceof DocumentError ? error.code : "GeneralException";
    const message = error instanceof Error ? error.message : String(error);
    const location = error instanceof LocatedError ? error.location : this.#location(index);
    return { Code: code, Message: message, HttpStatusCode: httpStatus(code), Location: location, ActionIndex: index };
  }

  #location(index: number): string {
    const action = this.request.Actions[index];
    const object = action && this.#objects.get(action.ObjectPathId);
    return object ? `${object.type}.${camelCase(action.Name ?? "")}` : "";
  }
}
