/**
 * Whether this is the public build. Where code must fall away with what it imports, the same words stand in place of the
 * name: the bundler drops a dynamic import only in a branch that is dead in its own file.
 */
export const IS_PUBLIC: boolean = import.meta.env.MODE === "public";
