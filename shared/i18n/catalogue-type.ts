/** A catalogue with the same keys as another, in other words: a missing or surplus key does not compile. */
export type Translated<T> = { readonly [K in keyof T]: T[K] extends string ? string : Translated<T[K]> };
