import type { EnvironmentContext, JestEnvironmentConfig } from "@jest/environment";
import JsdomEnvironment from "jest-environment-jsdom";

const ADDRESS = "http://house.test/";

/** jsdom knows no fetch: Node's own is lent to it, with relative addresses as in a browser. */
export default class BrowserEnvironment extends JsdomEnvironment {
  constructor(config: JestEnvironmentConfig, context: EnvironmentContext) {
    super(config, context);
    class PageRequest extends Request {
      constructor(input: RequestInfo | URL, init?: RequestInit) {
        super(typeof input === "string" ? new URL(input, ADDRESS) : input, init);
      }
    }
    const fetch = () => Promise.reject(new TypeError("No test may reach the network."));
    Object.assign(this.global, {
      fetch,
      Headers,
      Request: PageRequest,
      Response,
      structuredClone,
    });
  }
}
