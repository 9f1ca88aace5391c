import { type CosDict, CosRef, CosStream, type CosValue } from './cos.ts';

/**
 * A PDF as a graph of objects: what the passes read and change. Objects are parsed when they are
 * first asked for, so a reader who wants little pays little.
 */
export class CosDocument {
  /** The trailer; only `Root` and `Info` are written again (ISO 32000-1, 7.5.5). */
  readonly trailer: CosDict;
  /** Object by number; undefined while it has not been parsed. */
  readonly #objects = new Map<number, CosValue | undefined>();
  readonly #parse: (number: number) => CosValue;
  #next = 1;

  /**
   * @param trailer Trailer dictionary.
   * @param numbers Numbers of the objects that `parse` can give.
   * @param parse Reads one object; called once at most for each number.
   */
  constructor(trailer: CosDict, numbers: Iterable<number>, parse: (number: number) => CosValue) {
    this.trailer = trailer;
    this.#parse = parse;
    for (const number of numbers) {
      this.#objects.set(number, undefined);
      this.#next = Math.max(this.#next, number + 1);
    }
  }

  /**
   * Tell whether a reference leads to an object of this document.
   *
   * @param ref Reference to look up.
   * @returns Whether the object is there.
   */
  has(ref: CosRef): boolean {
    return this.#objects.has(ref.number);
  }

  /**
   * Get an indirect object.
   *
   * @param ref Reference to it.
   * @returns The object; null where there is none, as ISO 32000-1, 7.3.10 has it.
   */
  get(ref: CosRef): CosValue {
    const known = this.#objects.get(ref.number);
    if (known !== undefined) return known;
    if (!this.#objects.has(ref.number)) return null;
    const value = this.#parse(ref.number);
    this.#objects.set(ref.number, value);
    return value;
  }

  /**
   * Put an object in the place of another.
   *
   * @param ref Reference that shall lead to it.
   * @param value The new object.
   */
  set(ref: CosRef, value: CosValue): void {
    this.#objects.set(ref.number, value);
    this.#next = Math.max(this.#next, ref.number + 1);
  }

  /**
   * Remove an object. References to it then mean null.
   *
   * @param ref Reference to it.
   */
  delete(ref: CosRef): void {
    this.#objects.delete(ref.number);
  }

  /**
   * Add an indirect object.
   *
   * @param value The object.
   * @returns A reference to it.
   */
  add(value: CosValue): CosRef {
    const ref = new CosRef(this.#next);
    this.set(ref, value);
    return ref;
  }

  /**
   * Enumerate all indirect objects.
   *
   * @returns Each reference with its object, in ascending order of their numbers.
   */
  *objects(): Generator<[CosRef, CosValue]> {
    for (const number of [...this.#objects.keys()].sort((a, b) => a - b)) {
      const ref = new CosRef(number);
      if (this.has(ref)) yield [ref, this.get(ref)];
    }
  }

  /**
   * Follow references until a direct object is met.
   *
   * @param value A value that may be a reference.
   * @returns The object; null for an absent value and for references that lead in a circle.
   */
  resolve(value: CosValue | undefined): CosValue {
    let current = value ?? null;
    for (let steps = 0; current instanceof CosRef; steps++) {
      if (steps > 32) return null;
      current = this.get(current);
    }
    return current;
  }

  /**
   * Follow references to a dictionary.
   *
   * @param value A value that may be a dictionary, a stream, or a reference to one.
   * @returns The dictionary (of a stream, its entries), or undefined.
   */
  dict(value: CosValue | undefined): CosDict | undefined {
    const object = this.resolve(value);
    if (object instanceof CosStream) return object.dict;
    return object instanceof Map ? object : undefined;
  }

  /**
   * Follow references to an array.
   *
   * @param value A value that may be an array or a reference to one.
   * @returns The array, or undefined.
   */
  array(value: CosValue | undefined): CosValue[] | undefined {
    const object = this.resolve(value);
    return Array.isArray(object) ? object : undefined;
  }

  /**
   * Get the catalog, the root of the graph (ISO 32000-1, 7.7.2).
   *
   * @returns The catalog, or undefined when the trailer names none.
   */
  catalog(): CosDict | undefined {
    return this.dict(this.trailer.get('Root'));
  }
}
