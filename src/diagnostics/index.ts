export * from './diagnostic.js';
export * from './result.js';
