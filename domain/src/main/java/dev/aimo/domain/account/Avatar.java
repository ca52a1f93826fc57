package dev.aimo.domain.account;

import dev.aimo.domain.blob.BlobKey;
import dev.aimo.domain.error.Invalid;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.text.TextLimit;

/** The picture of an account. */
public sealed interface Avatar {

  TextLimit LIMIT = new TextLimit("avatar", 500);

  /** A picture that was uploaded here. */
  record Uploaded(BlobKey key) implements Avatar {
    @Override
    public String stored() {
      return key.value();
    }
  }

  /** A picture somewhere on the web. */
  record Linked(String url) implements Avatar {
    public Linked {
      LIMIT.check(url);
      if (!isLink(url)) {
        throw new Invalid(Reason.AVATAR_NOT_A_LINK, "avatar");
      }
    }

    @Override
    public String stored() {
      return url;
    }
  }

  /** The text that is stored for it; {@link #parse} reads it back. */
  String stored();

  static Avatar parse(String stored) {
    return isLink(stored) ? new Linked(stored) : new Uploaded(new BlobKey(stored));
  }

  private static boolean isLink(String text) {
    return text.startsWith("http://") || text.startsWith("https://");
  }
}
