import { model } from "@medusajs/framework/utils";

/** Staff looked at a client's style profile: who, and why. Never updated. */
const ProfileAccess = model
  .define("profile_access", {
    id: model.id({ prefix: "pacc" }).primaryKey(),
    customer_id: model.text(),
    user_id: model.text(),
    reason: model.text(),
  })
  .indexes([{ name: "IDX_profile_access_customer_id", on: ["customer_id", "created_at"] }]);

export default ProfileAccess;
