export * from './diagnostic.js';
export * from './group-diagnostics.js';
export * from './result.js';
