package dev.aimo.adapter.sql.type;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.LoginSubject;
import dev.aimo.domain.account.PasswordHash;
import dev.aimo.domain.category.CategoryId;
import dev.aimo.domain.category.CategoryName;
import dev.aimo.domain.text.FoldedText;
import java.time.Instant;
import java.util.function.Function;
import org.apache.ibatis.type.TypeHandlerRegistry;

/** The values of the domain that columns hold and that are always there. */
public final class DomainTypes {

  private DomainTypes() {}

  public static void register(TypeHandlerRegistry registry) {
    registry.register(Instant.class, new InstantHandler());
    text(registry, FoldedText.class, FoldedText::new, FoldedText::value);
    text(registry, AccountId.class, AccountId::new, AccountId::value);
    text(registry, PasswordHash.class, PasswordHash::new, PasswordHash::value);
    text(registry, LoginSubject.class, LoginSubject::new, LoginSubject::value);
    text(registry, CategoryId.class, CategoryId::new, CategoryId::value);
    text(registry, CategoryName.class, CategoryName::new, CategoryName::value);
  }

  private static <T> void text(
      TypeHandlerRegistry registry,
      Class<T> type,
      Function<String, T> parse,
      Function<T, String> print) {
    registry.register(type, new TextHandler<>(parse, print));
  }
}
