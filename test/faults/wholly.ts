/**
 * Say over how many inputs a fault is tried: the gate takes few, `npm run test:faults:whole` takes all of them.
 *
 * @param few Enough to show the behaviour.
 * @param all What else must behave so, with the few.
 * @returns What this run takes.
 */
export function wholly<Value>(few: Value, all: Value): Value {
  return process.env.BRIEFPRESS_TEST_WHOLE === '1' ? all : few;
}
