/** A JSON Schema (draft 7, which all editors know), as plain data. */
export type JsonSchema = Readonly<Record<string, unknown>>;
