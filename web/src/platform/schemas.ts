import type { components } from "./api-types";

/** What the server says of its requests and answers; made from its description at build. */
export type Schemas = components["schemas"];

/** Values of a form by the names of the request's fields; a field that the server does not know fails to compile. */
export type FormOf<Request, Form extends { [Name in keyof Form]: Name extends keyof Request ? unknown : never }> = Form;
