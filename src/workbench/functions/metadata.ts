/** The part of Excel's custom-functions metadata (functions-*.json) that the function host reads. */
export interface FunctionMetadata {
  readonly id: string;
  /** Without the namespace. */
  readonly name: string;
  readonly description: string;
  readonly helpUrl?: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result: { readonly dimensionality?: "scalar" | "matrix" };
  readonly options?: {
    readonly stream?: boolean;
    readonly cancelable?: boolean;
    readonly volatile?: boolean;
    readonly requiresAddress?: boolean;
    readonly requiresParameterAddresses?: boolean;
  };
}

export interface ParameterMetadata {
  readonly name: string;
  readonly description: string;
  readonly type: "any" | "number" | "string" | "boolean";
  readonly dimensionality?: "scalar" | "matrix";
  readonly optional?: boolean;
  readonly repeating?: boolean;
  /** Of the fixed choice that Excel lists; here nothing is listed. */
  readonly customEnumId?: string;
}

export interface MetadataFile {
  readonly allowErrorForDataTypeAny?: boolean;
  readonly functions: readonly FunctionMetadata[];
}
