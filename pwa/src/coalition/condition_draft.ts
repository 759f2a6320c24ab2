import { conditionsText } from "../text";
import type { Condition, ConditionIn } from "./api";

export const emptyCondition: Required<ConditionIn> = {
  ...{ title: "", walkerText: "", owner: "" },
  ...{ hardness: "hard", sort: "content", subject: "other" },
};

export function conditionDraftOf({ title, walkerText, owner, hardness, sort, subject }: Condition): Required<ConditionIn> {
  return { title, walkerText, owner, hardness, sort, subject };
}

export function conditionBodyOf({ title, walkerText, owner, ...choices }: Required<ConditionIn>): Required<ConditionIn> {
  return { title: title.trim(), walkerText: walkerText.trim(), owner: owner.trim(), ...choices };
}

export function conditionErrorsIn({ title, walkerText }: ConditionIn): Record<string, string | undefined> {
  return {
    ...(title.trim() ? {} : { "condition-title": conditionsText.titleMissing }),
    ...(walkerText.trim() ? {} : { "condition-words": conditionsText.walkerTextMissing }),
  };
}
