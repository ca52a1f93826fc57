package dev.aimo.adapter.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.aimo.domain.error.Invalid;
import dev.aimo.domain.model.ApiKey;
import dev.aimo.domain.model.KeyVault;
import dev.aimo.domain.model.SealedKey;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * Seals with AES-256-GCM, each time with another nonce, and a key that is derived from a secret for
 * this alone. What is sealed begins with the edition of all this.
 */
final class AesKeyVault implements KeyVault {

  private static final String EDITION = "v1.";
  private static final byte[] PURPOSE = "aimo: sealed keys of models".getBytes(UTF_8);
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecureRandom random = new SecureRandom();
  private final SecretKey present;
  private final List<SecretKey> all;

  AesKeyVault(EncryptionSecrets secrets) {
    this.present = derive(secrets.present());
    this.all =
        Stream.concat(Stream.of(present), secrets.former().stream().map(AesKeyVault::derive))
            .toList();
  }

  @Override
  public SealedKey seal(ApiKey key) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      byte[] sealed =
          cipher(Cipher.ENCRYPT_MODE, present, nonce).doFinal(key.value().getBytes(UTF_8));
      byte[] whole = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
      System.arraycopy(sealed, 0, whole, NONCE_BYTES, sealed.length);
      return new SealedKey(EDITION + Base64.getUrlEncoder().withoutPadding().encodeToString(whole));
    } catch (GeneralSecurityException e) {
      throw impossible(e);
    }
  }

  @Override
  public Optional<ApiKey> open(SealedKey sealed) {
    return bytes(sealed.value())
        .flatMap(whole ->
            all.stream().map(key -> open(whole, key)).flatMap(Optional::stream).findFirst());
  }

  private static Optional<byte[]> bytes(String text) {
    if (!text.startsWith(EDITION)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Base64.getUrlDecoder().decode(text.substring(EDITION.length())))
          .filter(whole -> whole.length > NONCE_BYTES + TAG_BITS / 8);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<ApiKey> open(byte[] whole, SecretKey key) {
    try {
      byte[] opened =
          cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(whole, NONCE_BYTES))
              .doFinal(whole, NONCE_BYTES, whole.length - NONCE_BYTES);
      return Optional.of(new ApiKey(new String(opened, UTF_8)));
    } catch (AEADBadTagException | Invalid e) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw impossible(e);
    }
  }

  private static Cipher cipher(int mode, SecretKey key, byte[] nonce)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(EDITION.getBytes(UTF_8));
    return cipher;
  }

  private static SecretKey derive(String secret) {
    try {
      return KDF.getInstance("HKDF-SHA256")
          .deriveKey(
              "AES",
              HKDFParameterSpec.ofExtract()
                  .addIKM(secret.getBytes(UTF_8))
                  .thenExpand(PURPOSE, KEY_BYTES));
    } catch (GeneralSecurityException e) {
      throw impossible(e);
    }
  }

  private static IllegalStateException impossible(GeneralSecurityException cause) {
    return new IllegalStateException("every JDK has AES and HKDF", cause);
  }
}
