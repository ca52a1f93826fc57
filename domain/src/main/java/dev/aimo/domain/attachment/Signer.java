package dev.aimo.domain.attachment;

/**
 * Vouches for texts that leave the house and come back, such as links that work without a login.
 * Safe for use by many threads; needs no transaction.
 */
public interface Signer {

  /** A signature of letters, digits, {@code -} and {@code _}: always the same for the same text. */
  String sign(String text);

  /**
   * Whether the signature is the one of this text. Takes as long for a wrong one as for a right
   * one.
   */
  boolean isGenuine(String text, String signature);
}
