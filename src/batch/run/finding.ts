// A diagnostic as a manifest keeps it.

import type { Diagnostic } from '../../diagnostics/index.js';
import type { Finding } from '../manifest.js';

export function finding({ code, severity, message, remedy, place }: Diagnostic): Finding {
  const at = [place?.file, place?.line, place?.column, place?.spot].filter((part) => part !== undefined).join(':');
  return {
    code,
    severity,
    message: { ...message },
    ...(remedy ? { remedy: { ...remedy } } : {}),
    ...(at === '' ? {} : { place: at }),
  };
}
