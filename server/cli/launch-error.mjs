import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The root of the repository. */
export const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

/** A failure a person can act on: said in French, then in English, without a stack. */
export class LaunchError extends Error {
  constructor(french, english) {
    super(`${french}\n${english}`);
    this.name = "LaunchError";
  }
}
