import { Repair } from "../repair/Repair";
import { Sharing } from "../sharing/Sharing";
import { TypedOver } from "../typed-over/TypedOver";
import { ShareCheck } from "./ShareCheck";

/** What is looked for in the whole workbook and done to it on request, which comes together: nobody waits for it. */
export function CheckCards() {
  return (
    <>
      <TypedOver />
      <Repair />
      <ShareCheck />
      <Sharing />
    </>
  );
}
