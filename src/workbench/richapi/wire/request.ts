/** One batch of office.js calls: the body of a ProcessQuery request, and its answer. */
export interface RequestBody {
  readonly Actions: readonly Action[];
  /** By path id. */
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export const PathType = { root: 1, service: 2, method: 3, property: 4, indexer: 5, reference: 6, nullObject: 7 } as const;

/** How to reach one object: from its parent, by type name (service) or by the id of a kept reference. */
export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** Parallel to Arguments: the path of an argument that is an object, 0 for a plain value; nested where the argument is an array. */
  readonly ReferencedObjectPathIds?: readonly PathIds[];
}

export type PathIds = number | readonly PathIds[];

export const ActionType = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5, update: 9 } as const;

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name?: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  /** Of an update: property names in the developer's casing, with their new values. */
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

/** What to load. Names keep the developer's casing; `/` steps into an object. */
export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Skip?: number;
  readonly Top?: number;
}

export interface ResponseBody {
  readonly Results: readonly ActionResult[];
  readonly TraceIds: readonly number[];
  readonly Error?: ResponseError;
}

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

export interface ResponseError {
  readonly Code: string;
  readonly Message: string;
  readonly HttpStatusCode: number;
  /** `Type.member`, as the API reference writes it. */
  readonly Location: string;
  readonly ActionIndex: number;
}
