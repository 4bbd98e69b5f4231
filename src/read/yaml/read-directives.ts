// The directives file (YAML) of a roll-over → Directives with the places of what it says.

import { checkData } from '../../data/check-data.js';
import { parseYaml } from '../../data/yaml-source.js';
import { andThen, ok, type Place, type Result } from '../../diagnostics/index.js';
import { type Directives, directivesSchema } from '../../plan/directives.js';

export interface DirectivesFile {
  readonly directives: Directives;
  readonly placeOf: (path: string) => Place;
}

export function readDirectives(bytes: Uint8Array, file: string): Result<DirectivesFile> {
  const source = parseYaml(new TextDecoder().decode(bytes), file, { scalars: 'text' });
  return andThen(source, (data) =>
    andThen(checkData(data.data === undefined ? { ...data, data: {} } : data, directivesSchema), (directives) =>
      ok({
        directives,
        placeOf: (path) => data.placeOf(path.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key))),
      }),
    ),
  );
}
