// The public API: parse a plan, build its document, render it; check a file; fill a Word form. Free of node: imports; `kehoach/node` adds the workspace on disk.

export { type Composed, type ComposeOptions, composePlan } from './compose/compose-plan.js';
export * from './diagnostics/index.js';
export { listDocumentTypes, loadDocumentType } from './doctype/document-type.js';
export { loadLibrary } from './doctype/library.js';
export type * from './document/document.js';
export type { StyleSheet } from './document/style-sheet.js';
export {
  type BuildOptions,
  type Built,
  buildDocument,
  type Format,
  type RenderedFile,
  type RenderOptions,
  renderFiles,
  verifyFiles,
} from './flows/build.js';
export { type CheckedFile, checkFile } from './flows/check.js';
export { diffAsDocx, diffPlans, type OfBoth, type PlanAt } from './flows/diff.js';
export { type Imported, type ImportOptions, importFile } from './flows/import.js';
export { checkBuilt, loadRuleBook, type RuleBook } from './flows/judge-plan.js';
export { createProject, type Project } from './flows/project.js';
export { type GivenFile, type RolledPlan, type RollOverOptions, rollOverPlan } from './flows/roll-over.js';
export { explainSheet, rolloverForm } from './flows/rollover-form.js';
export { buildWordForm, type WordFormOptions } from './flows/word-form/build-word-form.js';
export { type CheckedWordForm, checkWordForm, type FormUse } from './flows/word-form/check-word-form.js';
export { judgeSignaturePage } from './flows/word-form/judge-signature-page.js';
export { newWordForm } from './flows/word-form/new-word-form.js';
export { loadFonts } from './fonts/load-fonts.js';
export { planJsonSchema } from './plan/json-schema.js';
export type { Plan } from './plan/plan.js';
export { readPlan } from './read/yaml/read-plan.js';
export { comparisonReport } from './rollover/compare/comparison-report.js';
export { reportHtml } from './rollover/report/html.js';
export { reportMarkdown } from './rollover/report/markdown.js';
export { rolloverReport } from './rollover/report/rollover-report.js';
export { createMemoryWorkspace } from './workspace/memory.js';
export type { Workspace } from './workspace/workspace.js';
