import { type CosDict, type CosRef, CosStream } from '../../pdf/cos/cos.ts';
import { numberOf } from '../../pdf/cos/cos-entries.ts';
import { inheritedEntry } from '../../pdf/cos/inherited-entry.ts';
import { createFaultList } from '../faults/fault-list.ts';
import { reasonOf } from '../faults/reason-of.ts';
import type { Carrier, ContentScan, Frame, ScanHelp } from './content-scan.ts';
import { noteFault, unreadableAt } from './note-fault.ts';
import { readOperators } from './read-operators.ts';
import { runOperation } from './run-operation.ts';
import { createStateStack, type StateStack } from './state-stack.ts';

/** Forms within forms: more is a trap. */
const MAX_DEPTH = 24;

/**
 * Scan the content of all pages and of the forms they show (ISO 32000-1, 7.8 and 14.6).
 *
 * @param pages A reference to each page, page 1 first.
 * @param help Document, decoder and font reader.
 * @returns What was found.
 */
export function scanContent(pages: readonly CosRef[], help: ScanHelp): ContentScan {
  const scan: ContentScan = {
    carriers: [],
    fonts: new Map(),
    artifactTexts: [],
    openArtifact: undefined,
    deviceColours: new Map(),
    languages: [],
    faults: createFaultList(),
  };
  const showForm = createFormReader();
  for (const [index, ref] of pages.entries()) scanPage(index + 1, ref, { help, scan, showForm });
  return scan;
}

function scanPage(
  page: number,
  ref: CosRef,
  session: Pick<Frame, 'help' | 'scan' | 'showForm'>,
): void {
  const { pdf } = session.help;
  const dict = pdf.dict(ref) ?? new Map();
  const structParents = numberOf(pdf, dict.get('StructParents'));
  const carrier = { page, number: ref.number, structParents, texts: new Map() };
  session.scan.carriers.push(carrier);
  const frame: Frame = {
    ...session,
    page,
    resources: pdf.dict(inheritedEntry(pdf, dict, 'Resources')) ?? new Map(),
    isBorrowing: false,
    carrier,
    around: { context: 'untagged', artifactType: undefined, mcid: undefined, replaced: false },
    depth: 0,
  };
  runFrame(pageContent(dict, frame), frame);
}

/** The streams of a page count as one, with white space between them (7.8.2). */
function pageContent(dict: CosDict, frame: Frame): Uint8Array {
  const { pdf } = frame.help;
  const contents = pdf.resolve(dict.get('Contents'));
  const parts: Uint8Array[] = [];
  for (const part of Array.isArray(contents) ? contents : [contents]) {
    const stream = pdf.resolve(part);
    const bytes = stream instanceof CosStream ? decode(stream, frame) : undefined;
    if (bytes) parts.push(bytes, Buffer.from('\n'));
  }
  return parts.length === 2 ? (parts[0] ?? new Uint8Array()) : Buffer.concat(parts);
}

function decode(stream: CosStream, frame: Frame): Uint8Array | undefined {
  try {
    return frame.help.decode(stream);
  } catch (error) {
    unreadableAt(frame, `\`${reasonOf(error)}\`; a content stream was expected`);
    return undefined;
  }
}

function runFrame(bytes: Uint8Array, frame: Frame): void {
  const state = createStateStack(frame.around);
  try {
    for (const operation of readOperators(bytes)) runOperation(operation, frame, state);
  } catch (error) {
    unreadableAt(frame, `\`${reasonOf(error)}\`; operands and operators were expected`);
    return;
  }
  for (const fault of state.end()) noteFault(frame, fault);
}

/** Reads a form in each kind of surroundings once: forms may show forms that show forms. */
function createFormReader(): Frame['showForm'] {
  const known = new Map<CosStream, { shown: number; surroundings: Set<string> }>();
  const open = new Set<CosStream>();

  return (stream, number, frame, state) => {
    const facts = known.get(stream) ?? { shown: 0, surroundings: new Set<string>() };
    known.set(stream, facts);
    facts.shown++;
    if (facts.shown === 2 && stream.dict.has('StructParents')) shownTwice(number, frame);
    const { context, artifactType, replaced } = state.around();
    const key = `${context} ${artifactType} ${replaced}`;
    if (facts.surroundings.has(key) || open.has(stream)) return;
    facts.surroundings.add(key);
    if (frame.depth >= MAX_DEPTH) {
      unreadableAt(frame, '`forms` within forms without end; 24 at most were expected');
      return;
    }
    const bytes = decode(stream, frame);
    open.add(stream);
    if (bytes) runFrame(bytes, formFrame(stream, number, frame, state));
    open.delete(stream);
  };
}

function shownTwice(number: number | undefined, frame: Frame): void {
  const reason = `\`object ${number}\` is a tagged form that is shown twice; once was expected`;
  noteFault(frame, { rule: 'form-tagged-once', reason });
}

/** A form with `StructParents` numbers its marks by itself; others belong to what shows them. */
function formFrame(
  stream: CosStream,
  number: number | undefined,
  frame: Frame,
  state: StateStack,
): Frame {
  const { pdf } = frame.help;
  const around = state.around();
  const own = pdf.dict(stream.dict.get('Resources'));
  const resources = own ?? frame.resources;
  const inner = { ...frame, resources, isBorrowing: !own, around, depth: frame.depth + 1 };
  const structParents = numberOf(pdf, stream.dict.get('StructParents'));
  if (structParents === undefined) return inner;
  const { page, scan } = frame;
  const carrier: Carrier = { page, number, structParents, texts: new Map() };
  scan.carriers.push(carrier);
  return { ...inner, carrier, around: { ...around, mcid: undefined } };
}
