package dev.aimo.bootstrap.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.adapter.memory.MemoryAdapter;
import org.junit.jupiter.api.Test;

class LoginTest {

  @Test
  void hasAPasswordInFourGroups() {
    Login login = Login.withNewPassword("a@example.org", new MemoryAdapter().ids());

    assertThat(login.password()).matches("[0-9a-z]{4}(-[0-9a-z]{4}){3}");
  }

  @Test
  void keepsItsPasswordToItself() {
    assertThat(new Login("a@example.org", "secret").toString()).doesNotContain("secret");
  }
}
