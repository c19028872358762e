import { ModuleProvider, Modules } from "@medusajs/framework/utils";
import { HouseEmailPassService } from "./service";

export default ModuleProvider(Modules.AUTH, { services: [HouseEmailPassService] });
