package dev.aimo.adapter.sql.account;

import dev.aimo.adapter.sql.type.OptionalText;
import dev.aimo.domain.account.Avatar;
import dev.aimo.domain.account.Email;
import dev.aimo.domain.account.Nickname;
import dev.aimo.domain.account.Phone;
import dev.aimo.domain.text.FoldedText;

/** What may be absent of an account, for the mapper file. */
public final class OptionalColumns {

  private OptionalColumns() {}

  public static final class OfEmail extends OptionalText<Email> {
    public OfEmail() {
      super(Email::new, Email::value);
    }
  }

  public static final class OfKey extends OptionalText<FoldedText> {
    public OfKey() {
      super(FoldedText::new, FoldedText::value);
    }
  }

  public static final class OfPhone extends OptionalText<Phone> {
    public OfPhone() {
      super(Phone::new, Phone::value);
    }
  }

  public static final class OfNickname extends OptionalText<Nickname> {
    public OfNickname() {
      super(Nickname::new, Nickname::value);
    }
  }

  public static final class OfAvatar extends OptionalText<Avatar> {
    public OfAvatar() {
      super(Avatar::parse, Avatar::stored);
    }
  }
}
