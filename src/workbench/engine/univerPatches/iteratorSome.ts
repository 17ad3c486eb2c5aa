// Univer calls Iterator.prototype.some, which Node has only from 22 on: adding a defined name throws on Node 20.

type Test = (value: unknown, index: number) => unknown;

function some(this: Iterator<unknown>, test: Test): boolean {
  let index = 0;
  for (let step = this.next(); step.done !== true; step = this.next()) {
    if (test(step.value, index++)) return true;
  }
  return false;
}

const iteratorPrototype = Object.getPrototypeOf(Object.getPrototypeOf([].values())) as object;
if (!("some" in iteratorPrototype)) {
  Object.defineProperty(iteratorPrototype, "some", { value: some, configurable: true, writable: true });
}

export {};
