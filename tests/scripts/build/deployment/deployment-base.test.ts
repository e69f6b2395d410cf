import { LOCAL_BASE, deploymentBase } from "../../../../src/scripts/build/deployment/deployment-base";

test("without an address the build is for this machine, and says so", () => {
  const log = jest.spyOn(console, "log").mockImplementation(() => undefined);
  expect(deploymentBase(undefined)).toBe(LOCAL_BASE);
  expect(log).toHaveBeenCalledWith(expect.stringContaining(LOCAL_BASE));
  log.mockRestore();
});

test("an https folder is taken without the slash at its end", () => {
  expect(deploymentBase("https://relais.example.com")).toBe("https://relais.example.com");
  expect(deploymentBase("https://relais.example.com/addin/")).toBe("https://relais.example.com/addin");
});

test("http is refused with the reason", () => {
  expect(() => deploymentBase("http://relais.example.com")).toThrow(/begins with http:\/\/; Excel loads add-ins over https only/);
});

test.each(["relais", "", "https://relais.example.com/?v=1", "https://relais.example.com/#top"])("%p is refused", (asked) => {
  expect(() => deploymentBase(asked)).toThrow(/--env base=/);
});
