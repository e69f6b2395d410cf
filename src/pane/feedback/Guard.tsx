import { Component, type ReactNode } from "react";

interface GuardProps {
  readonly children: ReactNode;
  /** What is shown in place of a part that could not be drawn. */
  readonly otherwise: ReactNode;
}

/** Keeps what goes wrong in a part of the pane, or on the way of its code, from taking the rest of it out of sight. */
export class Guard extends Component<GuardProps, { readonly isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override render() {
    return this.state.isBroken ? this.props.otherwise : this.props.children;
  }
}
