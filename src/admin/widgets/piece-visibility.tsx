import { defineWidgetConfig } from "@medusajs/admin-sdk";
import type { AdminProduct, DetailWidgetProps } from "@medusajs/framework/types";
import { Container, Heading, Label, RadioGroup, Text, toast } from "@medusajs/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { sdk } from "../lib/sdk";

const CHOICES = [
  { value: "public", label: "Everybody", hint: "In lists, search and at its own address." },
  {
    value: "vip",
    label: "Private clients",
    hint: "For members of a customer group whose metadata says vip: true. Nobody else can tell that it exists.",
  },
] as const;

/** Who may know of a piece; kept in the product's metadata, which the search index follows. */
const PieceVisibility = ({ data: product }: DetailWidgetProps<AdminProduct>) => {
  const queries = useQueryClient();
  const { mutate, isPending, variables } = useMutation({
    mutationFn: (visibility: string) =>
      sdk.admin.product.update(product.id, { metadata: { ...product.metadata, visibility } }),
    onSuccess: async (_, visibility) => {
      await queries.invalidateQueries({ queryKey: ["products"] });
      const whom = visibility === "vip" ? "private clients alone" : "everybody";
      toast.success("Saved", { description: `${product.title} is for ${whom} now.` });
    },
    onError: (error) =>
      toast.error("Not saved", { description: `${error.message} Nothing has changed. Try again.` }),
  });
  const saved = product.metadata?.visibility === "vip" ? "vip" : "public";
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h2">Who sees this piece</Heading>
      </div>
      <RadioGroup
        className="px-6 py-4"
        aria-label="Who sees this piece"
        value={isPending ? variables : saved}
        disabled={isPending}
        onValueChange={(visibility) => mutate(visibility)}
      >
        {CHOICES.map(({ value, label, hint }) => (
          <div key={value} className="flex items-start gap-x-3">
            <RadioGroup.Item className="shrink-0" value={value} id={`visibility-${value}`} />
            <div>
              <Label htmlFor={`visibility-${value}`} weight="plus">
                {label}
              </Label>
              <Text size="small" className="text-ui-fg-subtle">
                {hint}
              </Text>
            </div>
          </div>
        ))}
      </RadioGroup>
    </Container>
  );
};

export const config = defineWidgetConfig({ zone: "product.details.side.after" });

export default PieceVisibility;
