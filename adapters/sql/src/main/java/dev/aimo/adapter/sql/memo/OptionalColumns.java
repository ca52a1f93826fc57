package dev.aimo.adapter.sql.memo;

import dev.aimo.adapter.sql.type.OptionalText;
import dev.aimo.domain.category.CategoryId;
import dev.aimo.domain.memo.Source;

/** What may be absent of a memo, for the mapper files. */
public final class OptionalColumns {

  private OptionalColumns() {}

  public static final class OfSource extends OptionalText<Source> {
    public OfSource() {
      super(Source::new, Source::value);
    }
  }

  public static final class OfCategory extends OptionalText<CategoryId> {
    public OfCategory() {
      super(CategoryId::new, CategoryId::value);
    }
  }
}
