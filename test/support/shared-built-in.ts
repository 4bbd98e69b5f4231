// What is built in is loaded once for all commands that a file of tests runs in its process, not once a command: of a project without templates
// of its own only its settings and its fonts are loaded anew. Whole commands, loading and all, are run by `test/e2e`.

import { existsSync } from 'node:fs';
import path from 'node:path';
import { vi } from 'vitest';

vi.mock('../../src/cli/project-folder.js', async (original) => {
  const { findProject, openProject } = await original<typeof import('../../src/cli/project-folder.js')>();
  const { createProject } = await import('../../src/flows/project.js');
  const { createDiskWorkspace } = await import('../../src/workspace/disk.js');
  const builtIn = createProject(createDiskWorkspace(import.meta.dirname));
  return {
    findProject,
    openProject: async (plan: string, from: string): ReturnType<typeof openProject> => {
      const opened = await openProject(plan, from);
      if (existsSync(path.join(opened.folder, 'templates'))) return opened;
      return { ...opened, project: createProject(opened.disk, builtIn) };
    },
  };
});
