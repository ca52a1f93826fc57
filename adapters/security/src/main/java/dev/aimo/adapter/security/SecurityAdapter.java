package dev.aimo.adapter.security;

import dev.aimo.domain.account.PasswordHasher;
import dev.aimo.domain.account.Tokens;
import dev.aimo.domain.attachment.Signer;
import dev.aimo.domain.model.KeyVault;
import dev.aimo.domain.unit.Ids;

/**
 * Tokens, signatures, sealed keys, password hashes and identifiers. Closing it ends the threads
 * that hash.
 */
public final class SecurityAdapter implements AutoCloseable {

  private final JwtTokens tokens;
  private final BcryptHasher passwordHasher;
  private final RandomIds ids = new RandomIds();
  private final Signer signer;
  private final KeyVault keyVault;

  private SecurityAdapter(SecuritySettings settings) {
    tokens = new JwtTokens(settings.secret(), settings.lifetime());
    passwordHasher = new BcryptHasher(settings.cost());
    signer = new HmacSigner(settings.secret());
    keyVault = new AesKeyVault(settings.encryption());
  }

  public static SecurityAdapter open(SecuritySettings settings) {
    return new SecurityAdapter(settings);
  }

  public Tokens tokens() {
    return tokens;
  }

  public PasswordHasher passwordHasher() {
    return passwordHasher;
  }

  public Ids ids() {
    return ids;
  }

  public Signer signer() {
    return signer;
  }

  public KeyVault keyVault() {
    return keyVault;
  }

  @Override
  public void close() {
    passwordHasher.close();
  }
}
