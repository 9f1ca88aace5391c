/**
 * Evaluate an expression of a workflow, as far as `action.yml` uses the language: contexts, texts,
 * `==`, `!=`, `&&`, `||`, `!`, brackets, and the functions that tell how the job stands.
 *
 * @param {string} text The expression, without `${{ }}`.
 * @param {object} context Contexts by name, such as `inputs`.
 * @param {{ failed: boolean }} job How it stands.
 * @returns {unknown} Its value.
 */
export function evaluate(text, context, job) {
  const tokens = text.match(/'(?:[^']|'')*'|[\w.-]+|==|!=|&&|\|\||[!()]/g) ?? [];
  let at = 0;
  const value = either();
  if (at < tokens.length) throw new Error(`expression not understood: ${text}`);
  return value;

  function either() {
    let left = both();
    while (take('||')) {
      const right = both();
      left = left || right;
    }
    return left;
  }

  function both() {
    let left = equal();
    while (take('&&')) {
      const right = equal();
      left = left && right;
    }
    return left;
  }

  function equal() {
    const left = single();
    if (take('==')) return left === single();
    if (take('!=')) return left !== single();
    return left;
  }

  function single() {
    if (take('!')) return !single();
    if (take('(')) {
      const inside = either();
      take(')');
      return inside;
    }
    const token = tokens[at++] ?? '';
    if (token.startsWith("'")) return token.slice(1, -1).replaceAll("''", "'");
    if (take('(') && take(')')) return called(token);
    return token.split('.').reduce((from, key) => from?.[key], context) ?? '';
  }

  function called(name) {
    if (name === 'always') return true;
    if (name === 'cancelled') return false;
    if (name === 'failure') return job.failed;
    if (name === 'success') return !job.failed;
    throw new Error(`function not known: ${name}`);
  }

  function take(token) {
    if (tokens[at] !== token) return false;
    at += 1;
    return true;
  }
}

/**
 * Put the values of expressions into a text.
 *
 * @param {string} text Text with `${{ }}`.
 * @param {object} context Contexts by name.
 * @param {{ failed: boolean }} job How it stands.
 * @returns {string} The text.
 */
export function fillIn(text, context, job) {
  return text.replace(/\$\{\{(.*?)\}\}/gs, (_, inside) => String(evaluate(inside, context, job)));
}

/**
 * Tell whether a step runs: without a function of how the job stands, only while nothing has failed.
 *
 * @param {string | undefined} condition Its `if`.
 * @param {object} context Contexts by name.
 * @param {{ failed: boolean }} job How it stands.
 * @returns {boolean} Whether it does.
 */
export function runs(condition, context, job) {
  if (condition === undefined) return !job.failed;
  const text = /^\$\{\{(.*)\}\}$/s.exec(condition.trim())?.[1] ?? condition;
  const asks = /\b(always|cancelled|failure|success)\s*\(/.test(text);
  return (asks || !job.failed) && Boolean(evaluate(text, context, job));
}
