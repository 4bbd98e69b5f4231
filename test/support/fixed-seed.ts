// The same random cases in every run, so that a failure is one of the change at hand. Others: `KEHOACH_SEED=7 npm test`.

import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.KEHOACH_SEED ?? 30) });
