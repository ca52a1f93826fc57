package dev.aimo.adapter.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.aimo.domain.attachment.Signer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs with HMAC-SHA-256 and a key of its own, made from the secret that signs logins: so neither
 * kind of signature can ever be taken for the other.
 */
final class HmacSigner implements Signer {

  private static final String ALGORITHM = "HmacSHA256";
  private static final String PURPOSE = "aimo: signatures of texts";

  private final SecretKeySpec key;

  HmacSigner(String secret) {
    SecretKeySpec shared = new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM);
    this.key = new SecretKeySpec(hmac(shared, PURPOSE), ALGORITHM);
  }

  @Override
  public String sign(String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(hmac(key, text));
  }

  @Override
  public boolean isGenuine(String text, String signature) {
    // As texts: other letters may stand for the same bytes
    return MessageDigest.isEqual(sign(text).getBytes(UTF_8), signature.getBytes(UTF_8));
  }

  private static byte[] hmac(SecretKeySpec key, String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(text.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }
}
