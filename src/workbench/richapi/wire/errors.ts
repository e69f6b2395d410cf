import { DocumentError } from "../../document/document";

/** A refusal, with the member of the API that refused. */
export class LocatedError extends DocumentError {
  constructor(
    code: string,
    message: string,
    /** `Range.values`, as the API reference writes it. */
    readonly location: string,
  ) {
    super(code, message);
  }
}

/** The workbench does not know the member: the add-in's developer must see which. */
export function apiNotFound(type: string, member: string): LocatedError {
  const location = `${type}.${camelCase(member)}`;
  return new LocatedError("ApiNotFound", `The workbench does not have ${location}. A real Excel may: see src/workbench/richapi.`, location);
}

export function itemNotFound(): DocumentError {
  return new DocumentError("ItemNotFound", "The requested resource doesn't exist.");
}

export function invalidArgument(why: string): DocumentError {
  return new DocumentError("InvalidArgument", `The argument is invalid or missing or has an incorrect format: ${why}`);
}

/** The status that goes with a code, as far as office.js shows it. */
export function httpStatus(code: string): number {
  const statuses: Readonly<Record<string, number>> = {
    AccessDenied: 403,
    ItemNotFound: 404,
    ItemAlreadyExists: 409,
    GeneralException: 500,
    ApiNotFound: 501,
  };
  return statuses[code] ?? 400;
}

export function camelCase(member: string): string {
  return member.slice(0, 1).toLowerCase() + member.slice(1);
}
