// The build scripts are plain JavaScript for Node; their tests check what they do, not their types.
declare module '*.mjs';
