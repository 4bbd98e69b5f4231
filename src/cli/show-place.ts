// One place in a project as the user sees it: a path from the current folder.

import type { Place } from '../diagnostics/index.js';
import { showPlaces } from './show-places.js';

export const showPlace = (place: Place, project: string, from: string): Place =>
  showPlaces([{ code: '', severity: 'info', message: { vi: '', en: '' }, place }], project, from)[0]?.place ?? place;
