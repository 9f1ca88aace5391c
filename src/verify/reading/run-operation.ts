import { type CosDict, CosRef, CosStream, CosString, type CosValue } from '../../pdf/cos/cos.ts';
import { nameOf, numberOf, textOf } from '../../pdf/cos/cos-entries.ts';
import type { Frame, ShownFont } from './content-scan.ts';
import { noteFault, unreadableAt } from './note-fault.ts';
import { quoted } from './quoted.ts';
import type { Operation } from './read-operators.ts';
import { isRenderingIntent } from './rendering-intents.ts';
import type { StateStack } from './state-stack.ts';

/** Page furniture of 2,000 pages stays well below. */
const MAX_ARTIFACT_TEXTS = 200_000;

const PAINTING: ReadonlySet<string> = new Set('f F f* B B* b b* S s sh BI Tj TJ \' "'.split(' '));
const QUIET: ReadonlySet<string> = new Set(
  'w J j M d i m l c v y h re n W W* BT ET Tc Tw Tz TL Ts Td TD Tm T* SC sc cm MP DP BX EX d0 d1'.split(
    ' ',
  ),
);

/**
 * Carry out one operator: follow marks and state, and note what it paints and shows.
 *
 * @param operation The operator with its operands.
 * @param frame The content stream it stands in.
 * @param state Marks and graphics state; changed.
 */
export function runOperation(operation: Operation, frame: Frame, state: StateStack): void {
  const { operator, operands } = operation;
  if (PAINTING.has(operator)) demandMark(frame, state, operator);
  const handle = HANDLERS.get(operator);
  if (handle) handle(operands, frame, state);
  else if (!PAINTING.has(operator) && !QUIET.has(operator)) {
    unreadableAt(frame, `${quoted(operator)}; an operator of ISO 32000-1 was expected`);
  }
}

type Handler = (operands: CosValue[], frame: Frame, state: StateStack) => void;

const HANDLERS: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ['BMC', beginMark],
  ['BDC', beginMark],
  ['EMC', (_, frame, state) => noteFault(frame, state.endMark())],
  ['q', (_, frame, state) => noteFault(frame, state.save())],
  ['Q', (_, frame, state) => noteFault(frame, state.restore())],
  ['Tf', ([font], frame, state) => state.setFont(resource(frame, 'Font', font))],
  ['Tr', ([mode], _, state) => state.setInvisible(mode === 3)],
  [
    'gs',
    ([name], frame, state) => useGraphicsState(resource(frame, 'ExtGState', name), frame, state),
  ],
  ['Tj', showText],
  ['TJ', showText],
  ["'", showText],
  ['"', showText],
  ['rg', (_, frame) => noteColour('DeviceRGB', frame)],
  ['RG', (_, frame) => noteColour('DeviceRGB', frame)],
  ['g', (_, frame) => noteColour('DeviceGray', frame)],
  ['G', (_, frame) => noteColour('DeviceGray', frame)],
  ['k', (_, frame) => noteColour('DeviceCMYK', frame)],
  ['K', (_, frame) => noteColour('DeviceCMYK', frame)],
  ['ri', ([intent], frame) => checkIntent(intent, frame)],
  ['cs', ([space], frame) => noteColourSpace(space, frame)],
  ['CS', ([space], frame) => noteColourSpace(space, frame)],
  [
    'sh',
    ([name], frame) => noteColourSpace(resource(frame, 'Shading', name)?.get('ColorSpace'), frame),
  ],
  ['scn', (operands, frame) => notePattern(operands.at(-1), frame)],
  ['SCN', (operands, frame) => notePattern(operands.at(-1), frame)],
  ['Do', ([name], frame, state) => showObject(name, frame, state)],
]);

function useGraphicsState(dict: CosDict | undefined, frame: Frame, state: StateStack): void {
  const font = frame.help.pdf.array(dict?.get('Font'))?.[0];
  if (font !== undefined) state.setFont(frame.help.pdf.dict(font));
}

function checkIntent(intent: CosValue | undefined, frame: Frame): void {
  if (typeof intent === 'string' && isRenderingIntent(intent.slice(1))) return;
  const reason = `${quoted(String(intent))}; a rendering intent of ISO 32000-1 was expected`;
  noteFault(frame, { rule: 'graphics-allowed', reason, clause: 'ISO 19005-3, 6.2.6' });
}

function demandMark(frame: Frame, state: StateStack, operator: string): void {
  if (state.around().context !== 'untagged') return;
  const reason = `${quoted(operator)} paints outside all marks; tagged content or an artifact was expected`;
  noteFault(frame, { rule: 'content-marked', reason });
}

/** Looks a resource up; each stream must have its own (ISO 19005-3, 6.2.2). */
function resource(frame: Frame, kind: string, name: CosValue | undefined): CosDict | undefined {
  const { pdf } = frame.help;
  if (typeof name !== 'string') return undefined;
  if (frame.isBorrowing) {
    const shown = quoted(name.slice(1));
    unreadableAt(
      frame,
      `${shown} in a form without \`Resources\`; its own resources were expected`,
    );
  }
  return pdf.dict(pdf.dict(frame.resources.get(kind))?.get(name.slice(1)));
}

function beginMark([tag, properties]: CosValue[], frame: Frame, state: StateStack): void {
  const { scan } = frame;
  const { pdf } = frame.help;
  const list =
    typeof properties === 'string'
      ? resource(frame, 'Properties', properties)
      : pdf.dict(properties);
  const language = textOf(pdf, list?.get('Lang'));
  if (language !== undefined) scan.languages.push({ language, page: frame.page });
  const mcid = numberOf(pdf, list?.get('MCID'));
  const fault = state.beginMark({
    isArtifact: tag === '/Artifact',
    artifactType: nameOf(pdf, list?.get('Type')),
    mcid,
    isReplaced: list?.has('ActualText') ?? false,
  });
  noteFault(frame, fault);
  if (mcid === undefined) return;
  const { texts } = frame.carrier;
  if (texts.has(mcid)) {
    const reason = `\`MCID ${mcid}\` marks content twice; once was expected`;
    noteFault(frame, { rule: 'mcid-unique', reason });
  }
  texts.set(mcid, texts.get(mcid) ?? '');
}

function showText(operands: CosValue[], frame: Frame, state: StateStack): void {
  const dict = state.font();
  if (!dict) {
    unreadableAt(frame, '`text` without font; `Tf` was expected before it');
    return;
  }
  const use = fontUse(frame, dict);
  const { replaced } = state.around();
  const last = operands.at(-1) ?? null;
  let text = '';
  for (const part of Array.isArray(last) ? last : [last]) {
    if (!(part instanceof CosString)) continue;
    for (const code of use.font.codesOf(part)) {
      use.shown.add(code);
      if (!state.isInvisible()) use.painted.add(code);
      if (!replaced) use.bare.add(code);
      text += use.font.unicode?.get(code) ?? '';
    }
  }
  keepText(text, frame, state);
}

function keepText(text: string, frame: Frame, state: StateStack): void {
  const { scan } = frame;
  const { context, artifactType, mcid } = state.around();
  if (context === 'artifact') {
    keepArtifactText(text, artifactType, frame);
    return;
  }
  scan.openArtifact = undefined;
  if (mcid === undefined) return;
  frame.carrier.texts.set(mcid, (frame.carrier.texts.get(mcid) ?? '') + text);
}

/** Chromium shows some text letter by letter; what stands together is told together. */
function keepArtifactText(text: string, type: string | undefined, { scan, page }: Frame): void {
  const open = scan.openArtifact;
  if (open?.page === page && open.type === type) {
    open.text += text;
    return;
  }
  // A file with more is a trap: one such text is a fault already.
  if (scan.artifactTexts.length >= MAX_ARTIFACT_TEXTS) return;
  scan.openArtifact = { page, type, text };
  scan.artifactTexts.push(scan.openArtifact);
}

function fontUse({ scan, help, page }: Frame, dict: CosDict): ShownFont {
  const known = scan.fonts.get(dict);
  if (known) return known;
  const empty = { painted: new Set<number>(), shown: new Set<number>(), bare: new Set<number>() };
  const use = { font: help.readFont(dict), page, ...empty };
  scan.fonts.set(dict, use);
  return use;
}

function noteColour(colour: string, { scan, page }: Frame): void {
  const { deviceColours } = scan;
  if (!deviceColours.has(colour)) deviceColours.set(colour, page);
}

function noteColourSpace(value: CosValue | undefined, frame: Frame): void {
  const { pdf } = frame.help;
  const named = pdf.resolve(value);
  const spaces = pdf.dict(frame.resources.get('ColorSpace'));
  const space = typeof named === 'string' ? pdf.resolve(spaces?.get(named.slice(1))) : named;
  const found = space ?? named;
  // The base of an indexed or a pattern space, the alternate of a separation.
  const parts = Array.isArray(found) ? found.slice(0, 3).map((part) => pdf.resolve(part)) : [found];
  for (const part of parts.flat()) {
    if (typeof part === 'string' && /^\/Device(RGB|Gray|CMYK)$/.test(part)) {
      noteColour(part.slice(1), frame);
    }
  }
}

/** The colours of a gradient stand in its shading. */
function notePattern(name: CosValue | undefined, frame: Frame): void {
  if (typeof name !== 'string') return;
  const { pdf } = frame.help;
  noteColourSpace(
    pdf.dict(resource(frame, 'Pattern', name)?.get('Shading'))?.get('ColorSpace'),
    frame,
  );
}

function showObject(name: CosValue | undefined, frame: Frame, state: StateStack): void {
  const { scan } = frame;
  const { pdf } = frame.help;
  const objects = pdf.dict(frame.resources.get('XObject'));
  const ref = typeof name === 'string' ? objects?.get(name.slice(1)) : undefined;
  const stream = pdf.resolve(ref);
  if (!(stream instanceof CosStream)) {
    unreadableAt(frame, `${quoted(String(name))}; an image or a form was expected`);
    return;
  }
  if (nameOf(pdf, stream.dict.get('Subtype')) === 'Form') {
    frame.showForm(stream, ref instanceof CosRef ? ref.number : undefined, frame, state);
    return;
  }
  demandMark(frame, state, 'Do');
  if (stream.dict.get('ImageMask') !== true) noteColourSpace(stream.dict.get('ColorSpace'), frame);
  const mask = pdf.resolve(stream.dict.get('SMask'));
  if (mask instanceof CosStream) scan.deviceColours.set('DeviceGray', frame.page);
}
