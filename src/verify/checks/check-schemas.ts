import type { Fault } from '../faults/fault.ts';
import type { Evidence } from '../reading/evidence.ts';
import { quoted } from '../reading/quoted.ts';
import type { NamedElement } from '../reading/read-named-xml.ts';
import type { XmpProperty } from '../reading/read-xmp.ts';
import { NAMESPACES } from '../reading/xmp-namespaces.ts';

/** Properties of the predefined schemas; of a schema with `true`, all are taken for known. */
const PREDEFINED: ReadonlyMap<string, readonly string[] | true> = new Map<
  string,
  readonly string[] | true
>([
  [
    NAMESPACES.dc,
    'contributor coverage creator date description format identifier language publisher relation rights source subject title type'.split(
      ' ',
    ),
  ],
  [
    NAMESPACES.xmp,
    'BaseURL CreateDate CreatorTool Identifier MetadataDate ModifyDate Nickname Thumbnails Rating Label'.split(
      ' ',
    ),
  ],
  [NAMESPACES.pdf, ['Keywords', 'PDFVersion', 'Producer', 'Trapped']],
  [NAMESPACES.pdfaid, ['part', 'amd', 'corr', 'conformance']],
  [NAMESPACES.xmpMM, true],
  [NAMESPACES.xmpRights, true],
  [NAMESPACES.pdfaExtension, ['schemas']],
]);

/** Kinds of array that properties of Dublin Core have. */
const ARRAYS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    title: 'Alt',
    description: 'Alt',
    rights: 'Alt',
    creator: 'Seq',
    date: 'Seq',
    language: 'Bag',
    subject: 'Bag',
    publisher: 'Bag',
    contributor: 'Bag',
  }),
);

/**
 * Check that each property of the metadata belongs to a predefined schema or to one that the file
 * describes itself (ISO 19005-3, 6.6.2.3).
 *
 * @param evidence What was read from the file.
 * @returns The faults.
 */
export function* checkSchemas({ xmp }: Evidence): Generator<Fault> {
  if (typeof xmp === 'string') return;
  const described = new Set<string>();
  for (const property of xmp.properties) {
    if (property.namespace !== NAMESPACES.pdfaExtension) continue;
    for (const schema of schemasOf(property)) {
      yield* checkSchema(schema);
      for (const name of propertyNames(schema)) {
        described.add(`${field(schema, NAMESPACES.pdfaSchema, 'namespaceURI')} ${name}`);
      }
    }
  }
  for (const property of xmp.properties) {
    const { namespace, name } = property;
    const known = PREDEFINED.get(namespace);
    if (known !== true && !known?.includes(name) && !described.has(`${namespace} ${name}`)) {
      const reason = `${quoted(name)} of ${quoted(namespace)}; a property of a described schema was expected`;
      yield { rule: 'xmp-schemas', reason };
    }
    const wanted = namespace === NAMESPACES.dc ? ARRAYS.get(name) : undefined;
    if (wanted === undefined || property.array === wanted) continue;
    const reason = `\`dc:${name}\` as ${property.array ?? 'plain text'}; \`rdf:${wanted}\` was expected`;
    yield { rule: 'xmp-schemas', reason };
  }
}

function schemasOf({ element, array }: XmpProperty): NamedElement[] {
  return array === 'Bag' ? (element?.children[0]?.children ?? []) : [];
}

const SCHEMA_FIELDS = ['schema', 'namespaceURI', 'prefix'];
const PROPERTY_FIELDS = ['name', 'valueType', 'category', 'description'];

function* checkSchema(schema: NamedElement): Generator<Fault> {
  for (const name of SCHEMA_FIELDS) {
    if (field(schema, NAMESPACES.pdfaSchema, name)) continue;
    yield missing(`pdfaSchema:${name}`);
  }
  for (const property of propertiesOf(schema)) {
    for (const name of PROPERTY_FIELDS) {
      if (field(property, NAMESPACES.pdfaProperty, name)) continue;
      yield missing(`pdfaProperty:${name}`);
    }
    const category = field(property, NAMESPACES.pdfaProperty, 'category');
    if (category === undefined || ['internal', 'external'].includes(category)) continue;
    const reason = `the category ${quoted(category)}; \`internal\` or \`external\` was expected`;
    yield { rule: 'xmp-schemas', reason };
  }
}

function missing(name: string): Fault {
  return { rule: 'xmp-schemas', reason: `no \`${name}\` in a described schema; it was expected` };
}

function propertyNames(schema: NamedElement): string[] {
  return propertiesOf(schema).flatMap(
    (property) => field(property, NAMESPACES.pdfaProperty, 'name') ?? [],
  );
}

function propertiesOf(schema: NamedElement): NamedElement[] {
  const list = schema.children.find(
    ({ namespace, name }) => namespace === NAMESPACES.pdfaSchema && name === 'property',
  );
  return list?.children.find(({ name }) => name === 'Seq')?.children ?? [];
}

function field(holder: NamedElement, namespace: string, name: string): string | undefined {
  const found = holder.children.find((one) => one.namespace === namespace && one.name === name);
  return found?.text.trim() || holder.attributes.get(`${namespace} ${name}`);
}
