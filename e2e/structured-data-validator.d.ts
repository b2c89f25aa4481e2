// The package has no types of its own: this is what structured-data.ts uses of it.

declare module '@adobe/structured-data-validator' {
  export interface Issue {
    issueMessage: string;
    severity: 'ERROR' | 'WARNING';
    /** Which of its checks found it; that of the vocabulary says so. */
    errorType?: 'schemaOrg';
    path: readonly { type?: string | string[]; property?: string }[];
  }

  export default class Validator {
    constructor(vocabulary: object);
    validate(found: { jsonld: Record<string, unknown[]> }): Promise<Issue[]>;
  }
}
