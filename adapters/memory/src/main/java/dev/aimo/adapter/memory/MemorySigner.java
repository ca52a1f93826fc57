package dev.aimo.adapter.memory;

import dev.aimo.domain.attachment.Signer;
import dev.aimo.domain.unit.Ids;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Signs with a secret that ends with the program. */
final class MemorySigner implements Signer {

  private final String secret;

  MemorySigner(Ids ids) {
    this.secret = ids.nextFile();
  }

  @Override
  public String sign(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes(secret + text + secret));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  @Override
  public boolean isGenuine(String text, String signature) {
    return MessageDigest.isEqual(bytes(sign(text)), bytes(signature));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
