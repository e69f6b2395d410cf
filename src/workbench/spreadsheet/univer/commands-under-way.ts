import { ICommandService, type Injector } from "@univerjs/core";

/** Counts the grid's commands that have begun and not ended: the clipboard and the menus work on behind the event that set them going. */
export class CommandsUnderWay {
  private count = 0;

  constructor(injector: Injector) {
    const commands = injector.get(ICommandService);
    const execute: ICommandService["executeCommand"] = commands.executeCommand.bind(commands);
    commands.executeCommand = async (id, params, options) => {
      this.count += 1;
      try {
        return await execute(id, params, options);
      } finally {
        this.count -= 1;
      }
    };
  }

  /** Whether one is under way. */
  get any(): boolean {
    return this.count > 0;
  }
}
