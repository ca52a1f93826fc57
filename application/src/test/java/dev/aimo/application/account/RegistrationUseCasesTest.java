package dev.aimo.application.account;

import static dev.aimo.application.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.domain.account.Account;
import dev.aimo.domain.account.Email;
import dev.aimo.domain.account.Nickname;
import dev.aimo.domain.account.Phone;
import dev.aimo.domain.category.Category;
import dev.aimo.domain.category.CategoryName;
import dev.aimo.domain.category.CategoryRepository;
import dev.aimo.domain.error.Reason;
import java.lang.reflect.Proxy;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegistrationUseCasesTest {

  private final World world = new World();

  @Test
  void storesWhatWasTypedAndHashesThePassword() {
    Account account =
        world.registration.register(new Register("Anna@Example.test", "secret1", " Anna ", "123"));
    assertThat(account.email()).contains(new Email("Anna@Example.test"));
    assertThat(account.nickname()).contains(new Nickname("Anna"));
    assertThat(account.phone()).contains(new Phone("123"));
    assertThat(account.passwordHash().value()).doesNotContain("secret1");
    assertThat(account.createdAt()).isEqualTo(world.clock.instant());
  }

  @Test
  void beginsWithOneCategory() {
    Account account = world.register("anna@example.test", "secret1");
    assertThat(categoriesOf(account))
        .extracting(Category::name)
        .containsExactly(new CategoryName("日记"));
  }

  @Test
  void ignoresANicknameThatOnlyRepeatsTheAddress() {
    Account account =
        world.registration.register(
            new Register("anna@example.test", "secret1", "anna@example.test", ""));
    assertThat(account.nickname()).isEmpty();
  }

  @Test
  void refusesATakenAddressInAnyCase() {
    world.register("straße@example.test", "secret1");
    assertRefused(Reason.EMAIL_TAKEN, () -> world.register(" STRASSE@example.test", "secret1"));
  }

  @Test
  void refusesMissingPartsAndPasswordsThatCanNotBeHashed() {
    assertRefused(Reason.CREDENTIALS_MISSING, () -> world.register("", "secret1"));
    assertRefused(Reason.CREDENTIALS_MISSING, () -> world.register("anna@example.test", ""));
    assertRefused(
        Reason.PASSWORD_TOO_LONG, () -> world.register("anna@example.test", "长".repeat(25)));
  }

  @Test
  void refusesEverybodyWhenClosedBeforeLookingAtWhatWasSent() {
    assertRefused(
        Reason.REGISTRATION_CLOSED,
        () -> world.registration(false).register(new Register("", "", "", "")));
  }

  @Test
  void leavesNoAccountBehindWhenTheCategoryCanNotBeStored() {
    RegistrationUseCases broken =
        new RegistrationUseCases(
            world.ports.unitOfWork(),
            world.ports.accounts(),
            brokenCategories(),
            world.ports.passwordHasher(),
            world.throttle,
            world.ports.ids(),
            world.clock,
            new RegistrationPolicy(true, new CategoryName("x")));
    assertThatThrownBy(() -> broken.register(new Register("anna@example.test", "secret1", "", "")))
        .hasMessage("disk full");
    assertRefused(Reason.ACCOUNT_UNKNOWN, () -> world.logIn("anna@example.test", "secret1"));
  }

  private List<Category> categoriesOf(Account account) {
    return world.ports.unitOfWork().read(() -> world.ports.categories().findAll(account.id()));
  }

  /** Whatever is asked of them, they fail. */
  private static CategoryRepository brokenCategories() {
    return (CategoryRepository)
        Proxy.newProxyInstance(
            CategoryRepository.class.getClassLoader(),
            new Class<?>[] {CategoryRepository.class},
            (_, _, _) -> {
              throw new IllegalStateException("disk full");
            });
  }
}
