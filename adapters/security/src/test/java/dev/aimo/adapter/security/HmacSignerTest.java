package dev.aimo.adapter.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.domain.attachment.Signer;
import dev.aimo.domain.attachment.SignerContract;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

final class HmacSignerTest extends SignerContract {

  private static final String SECRET = "Qk3vZ8pL1xT6nR0wYb5cJ9dF2gHs7mAe+UoIiKtEqVz4";

  @Override
  protected Signer signer() {
    return new HmacSigner(SECRET);
  }

  @Override
  protected Signer signerOfSomebodyElse() {
    return new HmacSigner(SECRET + "x");
  }

  @Test
  void keepsItsSignaturesOverReleases() {
    assertThat(signer().sign("avatar/u1")).isEqualTo("sde0w8h0W1Ccnkp_OcZ1haevm6TYRi0qTU-hc7LLMK8");
  }

  @Test
  void doesNotSignAsLoginsAreSigned() throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"));
    String login =
        Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal("text".getBytes(UTF_8)));

    assertThat(signer().isGenuine("text", login)).isFalse();
  }
}
