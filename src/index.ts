// The public API: parse a plan, build its document, render it; check a file; fill a Word form. Free of node: imports; `kehoach/node` adds the workspace on disk.

export { checkBuilt, loadRuleBook, type RuleBook } from './check-built.js';
export { type CheckedFile, type Checker, checkFile, loadChecker } from './check-file.js';
export { type Composed, type ComposeOptions, composePlan } from './compose/compose-plan.js';
export * from './diagnostics/index.js';
export { diffAsDocx, diffPlans, type OfBoth, type PlanAt } from './diff-plans.js';
export { listDocumentTypes, loadDocumentType } from './doctype/document-type.js';
export { loadLibrary } from './doctype/library.js';
export type * from './document/document.js';
export type { StyleSheet } from './document/style-sheet.js';
export { loadFonts } from './fonts/load-fonts.js';
export { buildWordForm, type WordFormOptions } from './forms/build-word-form.js';
export { type CheckedWordForm, checkWordForm, type FormUse } from './forms/check-word-form.js';
export { judgeSignaturePage } from './forms/judge-signature-page.js';
export { type FormKit, newWordForm } from './forms/new-word-form.js';
export { type Imported, type ImportOptions, importPlan } from './import-plan.js';
export {
  type BuildOptions,
  type Built,
  buildDocument,
  type Format,
  type RenderedFile,
  type RenderOptions,
  renderFiles,
  verifyFiles,
} from './pipeline.js';
export { planJsonSchema } from './plan/json-schema.js';
export type { Plan } from './plan/plan.js';
export { notesOfProject } from './project-notes.js';
export { readPlan } from './read/yaml/read-plan.js';
export { type GivenFile, type RolledPlan, type RollOverOptions, rollOverPlan } from './roll-over.js';
export { comparisonReport } from './rollover/compare/comparison-report.js';
export { reportHtml } from './rollover/report/html.js';
export { reportMarkdown } from './rollover/report/markdown.js';
export { rolloverReport } from './rollover/report/rollover-report.js';
export { explainSheet, rolloverForm } from './rollover-form.js';
export { createMemoryWorkspace } from './workspace/memory.js';
export type { Workspace } from './workspace/workspace.js';
