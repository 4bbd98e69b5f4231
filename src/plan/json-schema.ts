// JSON Schema of the plan file for editors: the same schemas that check the file, with their Vietnamese titles and descriptions.

import { jsonSchemaOf } from '../data/check-data.js';
import { planSchema } from './plan.js';

type Schema = Record<string, unknown>;

/** The unit may also be the name of a file; that is resolved before the schema sees it. */
function allowUnitFile(schema: Schema): Schema {
  const properties = schema.properties as Record<string, Schema>;
  const unit = properties.unit ?? {};
  const { title, description, ...own } = unit;
  return { ...schema, properties: { ...properties, unit: { title, description, anyOf: [{ type: 'string' }, own] } } };
}

/**
 * The JSON Schema of the plan file, with Vietnamese titles: for editors and for forms.
 *
 * @example
 * const schema = JSON.stringify(planJsonSchema());
 */
export function planJsonSchema(): Schema {
  return allowUnitFile(jsonSchemaOf(planSchema));
}
