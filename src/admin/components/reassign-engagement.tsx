import { Button, Drawer, Label, Select, Text, Textarea, toast } from "@medusajs/ui";
import { type FormEvent, useId, useState } from "react";
import type { Engagement } from "../lib/engagement-types";
import { clientWords } from "../lib/engagement-words";
import { typed } from "../lib/typed";
import { useReassignment } from "../lib/use-engagements";
import { useStylistChoices } from "../lib/use-stylists";
import { placeWords } from "../lib/words";

const NOTE_MAX = 1000;

/** Hands an engagement over: to whom, and why. */
export function ReassignEngagement({
  engagement,
  onClose,
}: {
  engagement: Engagement;
  onClose: () => void;
}) {
  const ids = { stylist: useId(), note: useId() };
  const [stylistId, setStylistId] = useState("");
  const [note, setNote] = useState("");
  const { data: stylists = [] } = useStylistChoices();
  const { mutate, isPending, error } = useReassignment(engagement.id);
  const isReady = stylistId !== "" && note.trim() !== "";

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!isReady || isPending) {
      return;
    }
    mutate(
      { stylist_id: stylistId, note: note.trim() },
      {
        onSuccess: () => {
          toast.success("The engagement has a new stylist", {
            description: "The client and the new stylist are told by mail.",
          });
          onClose();
        },
      },
    );
  }

  return (
    <Drawer open onOpenChange={(open) => (open ? undefined : onClose())}>
      <Drawer.Content aria-describedby={undefined}>
        <form onSubmit={submit} className="flex h-full flex-col">
          <Drawer.Header>
            <Drawer.Title>Give to another stylist</Drawer.Title>
          </Drawer.Header>
          <Drawer.Body className="flex flex-1 flex-col gap-y-6 overflow-y-auto">
            <Text size="small" className="text-ui-fg-subtle">
              Profile, boards, verdicts and milestones of {clientWords(engagement)} stay.{" "}
              {engagement.stylist.display_name} no longer sees them.
            </Text>
            <div className="flex flex-col gap-y-2">
              <Label htmlFor={ids.stylist} size="small" weight="plus">
                Stylist
              </Label>
              <Select value={stylistId} onValueChange={setStylistId}>
                <Select.Trigger id={ids.stylist}>
                  <Select.Value placeholder="Choose a stylist" />
                </Select.Trigger>
                <Select.Content>
                  {stylists
                    .filter(({ id }) => id !== engagement.stylist.id)
                    .map(({ id, display_name, city, country_code }) => (
                      <Select.Item key={id} value={id}>
                        {display_name}, {placeWords(city, country_code)}
                      </Select.Item>
                    ))}
                </Select.Content>
              </Select>
            </div>
            <div className="flex flex-col gap-y-2">
              <Label htmlFor={ids.note} size="small" weight="plus">
                Why
              </Label>
              <Textarea
                id={ids.note}
                rows={4}
                maxLength={NOTE_MAX}
                value={note}
                onChange={(event) => setNote(typed(event))}
              />
              <Text size="small" className="text-ui-fg-subtle">
                For staff alone: it stays in the history of the engagement.
              </Text>
            </div>
            {error ? (
              <Text role="alert" size="small" className="text-ui-fg-error">
                {error.message}
              </Text>
            ) : null}
          </Drawer.Body>
          <Drawer.Footer>
            <Button type="button" size="small" variant="secondary" onClick={onClose}>
              Back
            </Button>
            <Button type="submit" size="small" isLoading={isPending} disabled={!isReady}>
              Give the engagement
            </Button>
          </Drawer.Footer>
        </form>
      </Drawer.Content>
    </Drawer>
  );
}
