package dev.aimo.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class LoginSubjectTest {

  @Test
  void isTheSameForSpellingsOfOneAddress() {
    assertThat(LoginSubject.ofEmail(new Email(" Ada@Example.org")))
        .isEqualTo(LoginSubject.ofEmail(new Email("ada@example.org")));
  }

  @Test
  void namesNobody() {
    assertThat(LoginSubject.ofEmail(new Email("ada@example.org")).value())
        .matches("email:[0-9a-f]{64}");
    assertThat(LoginSubject.ofAddress("192.0.2.1").value()).matches("address:[0-9a-f]{64}");
  }

  @Test
  void keepsKindsApart() {
    assertThat(LoginSubject.ofEmail(new Email("192.0.2.1")))
        .isNotEqualTo(LoginSubject.ofAddress("192.0.2.1"));
    assertThat(LoginSubject.ofAccount(new AccountId("u1")).value()).isEqualTo("account:u1");
  }

  @Test
  void countsAnIpv6NetworkAsOne() {
    assertThat(LoginSubject.ofAddress("2001:db8:1:2::1"))
        .isEqualTo(LoginSubject.ofAddress("2001:0db8:0001:0002:ffff:ffff:ffff:ffff"))
        .isNotEqualTo(LoginSubject.ofAddress("2001:db8:1:3::1"));
  }

  @Test
  void tellsIpv4AddressesApart() {
    assertThat(LoginSubject.ofAddress("203.0.113.7"))
        .isNotEqualTo(LoginSubject.ofAddress("203.0.113.8"))
        .isEqualTo(LoginSubject.ofAddress("::ffff:203.0.113.7"));
  }
}
