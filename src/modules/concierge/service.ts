import { type ConstraintMessages, TranslateConstraintErrors } from "../../lib/constraint-errors";
import { MatchRecords } from "./match-records";

const CONSTRAINTS: ConstraintMessages = {
  brief_days_check: "The last day lies before the first.",
  brief_budget_check: "The budget must not be negative, nor its upper end below the lower.",
  brief_currency_check: "A budget needs a currency: three lower-case letters, such as eur.",
  brief_title_check: "A title has 1 to 120 characters.",
  milestone_title_check: "A title has 1 to 120 characters.",
  invitation_message_check: "A message has at most 2,000 characters.",
  profile_access_reason_check: "Say why, in 1 to 1,000 characters.",
};
const TRANSLATED = [
  "openBrief",
  "editBrief",
  "inviteStylists",
  "addMilestone",
  "changeMilestone",
  "openStyleProfile",
] as const;

/** Who clients are, who should dress them, and what they work on together. */
@TranslateConstraintErrors(TRANSLATED, CONSTRAINTS)
class ConciergeModuleService extends MatchRecords {}

export default ConciergeModuleService;
