// A diagnostic as a manifest keeps it.

import type { Diagnostic } from '../../diagnostics/index.js';
import type { Finding } from '../manifest.js';

export function finding({ code, severity, message, place }: Diagnostic): Finding {
  const at = [place?.file, place?.line, place?.column, place?.spot].filter((part) => part !== undefined).join(':');
  return { code, severity, message: { ...message }, ...(at === '' ? {} : { place: at }) };
}
