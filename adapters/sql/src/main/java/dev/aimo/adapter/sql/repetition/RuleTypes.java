package dev.aimo.adapter.sql.repetition;

import dev.aimo.adapter.sql.type.LowerCaseEnum;
import dev.aimo.domain.memo.MemoTrait;
import dev.aimo.domain.repetition.Rule;

/** The closed sets of words in rules, for the mapper file. */
public final class RuleTypes {

  private RuleTypes() {}

  public static final class OfMode extends LowerCaseEnum<Rule.Mode> {
    public OfMode() {
      super(Rule.Mode.class);
    }
  }

  public static final class OfKind extends LowerCaseEnum<MemoTrait.Kind> {
    public OfKind() {
      super(MemoTrait.Kind.class);
    }
  }
}
