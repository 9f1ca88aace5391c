import type { z } from 'zod';
import type { identitySchema } from '../identity/identity-schema.ts';
import type { FrontMatter } from '../model/front-matter.ts';
import type { Identity } from '../model/identity.ts';
import type { TemplateManifest } from '../model/template.ts';
import type { templateManifestSchema } from '../page/template/read-template-manifest.ts';
import type { frontMatterSchema } from '../source/front-matter-schema.ts';

/** Keys that only a declaration or only its model has, by their paths: with one, this does not compile. */
export type UntoldKeys = None<
  | Untold<typeof frontMatterSchema, FrontMatter>
  | Untold<typeof identitySchema, Identity>
  | Untold<typeof templateManifestSchema, TemplateManifest>
>;

type None<Keys extends never> = Keys;

type Untold<Schema extends z.ZodType, Model> =
  | Exclude<Paths<Model>, Paths<z.output<Schema>>>
  | Exclude<Paths<z.output<Schema>>, Paths<Model>>;

/** Such as `eras.trend.reason`; items of lists have the path of the list, and names of any kind are `*`. */
type Paths<Value> = Value extends readonly (infer Item)[]
  ? Paths<Item>
  : Value extends object
    ? { [Key in keyof Value & string]-?: Below<Named<Key>, Value[Key]> }[keyof Value & string]
    : never;

type Below<Name extends string, Value> = Name | `${Name}.${Paths<Value>}`;

type Named<Key extends string> = string extends Key ? '*' : Key;
