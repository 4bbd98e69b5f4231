// The JSON Schema of the plan file as the text of a file.

import { planJsonSchema } from '../plan/json-schema.js';

export const schemaText = (): string => `${JSON.stringify(planJsonSchema(), undefined, 2)}\n`;
