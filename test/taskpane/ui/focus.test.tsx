/** @jest-environment jsdom */
import "../patience";
import "@testing-library/jest-dom";
import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { useFocusInPlace, useKeptFocus } from "../../../src/taskpane/ui/focus";

// jsdom forgets that the page has the focus as soon as the focused element is gone.
beforeEach(() => void jest.spyOn(document, "hasFocus").mockReturnValue(true));
afterEach(() => jest.restoreAllMocks());

/** Lets the observer of the page see what changed. */
const seen = () => act(async () => undefined);
const button = (name: string) => screen.getByRole("button", { name });

describe("the frame of all views", () => {
  function Frame({ heading = true }: { heading?: boolean }) {
    const frame = useKeptFocus<HTMLDivElement>();
    const [left, setLeft] = useState(["One", "Two"]);
    return (
      <>
        <div ref={frame}>
          <h1>The product</h1>
          {heading && <h2>Accounts</h2>}
          {left.map((name) => (
            <button key={name} onClick={() => setLeft(left.filter((each) => each !== name))}>
              {name}
            </button>
          ))}
        </div>
        <button onClick={() => setLeft([])}>Outside</button>
      </>
    );
  }

  it("gives the heading the focus when the button that had it is gone, and Tab goes on from there", async () => {
    const user = userEvent.setup();
    render(<Frame />);
    await user.click(button("One"));
    await seen();
    expect(screen.getByRole("heading", { name: "Accounts" })).toHaveFocus();
    await user.tab();
    expect(button("Two")).toHaveFocus();
  });

  it("leaves the focus where it is when something else goes", async () => {
    const user = userEvent.setup();
    render(<Frame />);
    act(() => button("One").focus());
    await user.click(button("Outside"));
    await seen();
    expect(button("Outside")).toHaveFocus();
  });

  it("takes no focus while the person is in the sheet", async () => {
    const user = userEvent.setup();
    render(<Frame />);
    jest.spyOn(document, "hasFocus").mockReturnValue(false);
    await user.click(button("One"));
    await seen();
    expect(document.body).toHaveFocus();
  });

  it("takes the name above all views where the open one has no heading", async () => {
    const user = userEvent.setup();
    render(<Frame heading={false} />);
    await user.click(button("One"));
    await seen();
    expect(screen.getByRole("heading", { name: "The product" })).toHaveFocus();
  });
});

describe("a place whose buttons are replaced", () => {
  function Steps() {
    const [step, setStep] = useState("Ask");
    const kept = useFocusInPlace();
    return (
      <>
        <div {...kept}>
          <button key={step} onClick={() => setStep("Yes")}>
            {step}
          </button>
          <button key={`${step} 2`}>{step} 2</button>
        </div>
        <button onClick={() => setStep("No")}>Outside</button>
      </>
    );
  }

  it("gives the first of the new ones the focus of the one that is gone", async () => {
    const user = userEvent.setup();
    render(<Steps />);
    await user.click(button("Ask"));
    expect(button("Yes")).toHaveFocus();
  });

  it("takes no focus while the person is in the sheet", async () => {
    const user = userEvent.setup();
    render(<Steps />);
    jest.spyOn(document, "hasFocus").mockReturnValue(false);
    await user.click(button("Ask"));
    expect(document.body).toHaveFocus();
  });

  it("leaves the focus alone when it was elsewhere", async () => {
    const user = userEvent.setup();
    render(<Steps />);
    await user.click(button("Outside"));
    expect(button("Outside")).toHaveFocus();
  });
});
