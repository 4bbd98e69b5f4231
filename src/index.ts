// The public API. Every function takes a project, which loads what is needed, and bytes; gives a value together with diagnostics, and never
// throws for a user's mistake. Nothing here needs Node: `kehoach/node` has the workspace on disk.

// Many units
export { type Batch, type BatchInput, type Job, type PreparedBatch, prepareBatch } from './batch/prepare-batch.js';
export { type MadeUnit, type MakeOptions, makeUnit } from './batch/run/make-unit.js';
// What all of them report
export {
  type Diagnostic,
  type DiagnosticKind,
  hasErrors,
  type Language,
  type Localized,
  type Place,
  type Result,
  type Severity,
} from './diagnostics/index.js';

// A plan and its documents
export { type BuildOptions, type Built, buildDocument } from './flows/build.js';
// Faults found and fixed
export { type CheckedFile, checkFile } from './flows/check.js';
// Old documents, and next year
export { diffAsDocx, diffPlans, type OfBoth, type PlanAt } from './flows/diff.js';
export { type FileChange, type FixRequest, fixFile } from './flows/fix.js';
export { type Imported, type ImportOptions, importFile } from './flows/import.js';
// Going out
export { type Issued, type IssueRequest, issuePlan } from './flows/issue.js';
export { type Made, type MakeRequest, makeFiles } from './flows/make-files.js';
export { type Findings, type PackageRequest, type Packed, type PackedFile, packagePlan } from './flows/package.js';
// A project: where files come from
export { createProject, type Project } from './flows/project.js';
export { type Format, type RenderedFile, type RenderOptions, renderFiles } from './flows/render.js';
export { type ReportFormat, reportDiff, reportRollOver } from './flows/reports.js';
export {
  explainSheet,
  type GivenFile,
  type RolledPlan,
  type RollOverOptions,
  rollOverPlan,
  rolloverForm,
} from './flows/roll-over.js';
export { type FileToVerify, verifyPlan } from './flows/verify.js';
// An office's own Word forms
export {
  type CheckedWordForm,
  checkWordForm,
  type FormQuestion,
  listFormTags,
} from './flows/word-form/judge-word-form.js';
export type { WordForm } from './flows/word-form/make-form-files.js';
export { newWordForm } from './flows/word-form/new-word-form.js';
export { planJsonSchema } from './plan/json-schema.js';
export type { Plan } from './plan/plan.js';
export type { PlansCompared } from './rollover/compare/compare-plans.js';
export type { Proof } from './verify/verify-outputs.js';
export { createMemoryWorkspace, type MemoryWorkspaceOptions, type Workspace } from './workspace/workspace.js';
