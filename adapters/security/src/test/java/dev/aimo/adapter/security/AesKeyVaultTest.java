package dev.aimo.adapter.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.domain.error.StartFailure;
import dev.aimo.domain.model.ApiKey;
import dev.aimo.domain.model.KeyVault;
import dev.aimo.domain.model.KeyVaultContract;
import dev.aimo.domain.model.SealedKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class AesKeyVaultTest extends KeyVaultContract {

  private static final String LOGINS = "Qk3vZ8pL1xT6nR0wYb5cJ9dF2gHs7mAe+UoIiKtEqVz4";
  private static final String OWN = "own-" + LOGINS;
  private static final String LATER = "later-" + LOGINS;
  private static final ApiKey KEY = new ApiKey("sk-0123456789");

  @Override
  protected KeyVault vault() {
    return new AesKeyVault(EncryptionSecrets.of(LOGINS));
  }

  @Override
  protected KeyVault vaultOfSomebodyElse() {
    return new AesKeyVault(EncryptionSecrets.of(LOGINS + "x"));
  }

  @Test
  void opensWhatIsSealedAlreadyOverReleases() {
    assertThat(vault().open(new SealedKey("v1.AAECAwQFBgcICQoLNMOLEN-6n0liQDaejGMf7k5Xw4Gu2LCyWncdFY0"))).contains(new ApiKey("sk-0123456789"));
  }

  @Test
  void opensWhatWasSealedBeforeThereWasASecretOfItsOwn() {
    SealedKey before = vault(Map.of()).seal(KEY);
    KeyVault after = vault(Map.of("AIMO_ENCRYPTION_KEY", OWN));

    assertThat(after.open(before)).contains(KEY);
    assertThat(vault(Map.of()).open(after.seal(KEY))).isEmpty();
  }

  @Test
  void opensWhatTheFormerSecretSealed() {
    SealedKey before = vault(Map.of("AIMO_ENCRYPTION_KEY", OWN)).seal(KEY);

    assertThat(vault(Map.of("AIMO_ENCRYPTION_KEY", LATER)).open(before)).isEmpty();
    assertThat(
            vault(Map.of("AIMO_ENCRYPTION_KEY", LATER, "AIMO_ENCRYPTION_KEY_FORMER", OWN))
                .open(before))
        .contains(KEY);
  }

  @Test
  void refusesAShortSecretWithoutShowingIt() {
    for (String name : List.of("AIMO_ENCRYPTION_KEY", "AIMO_ENCRYPTION_KEY_FORMER")) {
      assertThatThrownBy(() -> vault(Map.of(name, "tooshort")))
          .isInstanceOf(StartFailure.class)
          .hasMessageContaining(name)
          .hasMessageNotContaining("tooshort");
    }
  }

  private static KeyVault vault(Map<String, String> variables) {
    return new AesKeyVault(
        EncryptionSecrets.read(name -> Optional.ofNullable(variables.get(name)), LOGINS));
  }
}
