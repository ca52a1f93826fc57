package dev.aimo.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * Each rule finds the violation that was written for it: a rule that can not fail guards nothing.
 */
class RulesBiteTest {

  @Test
  void seesALibraryInTheDomain() {
    assertBites("rule01", Rules::domainIsPure, "Leaky");
  }

  @Test
  void seesALibraryInTheApplication() {
    assertBites("rule02", Rules::applicationSeesOnlyTheDomain, "Leaky");
  }

  @Test
  void seesALibraryInTheWrongAdapter() {
    assertAllBite("rule03", Rules::adaptersUseOnlyTheirLibraries, "Leaky");
  }

  @Test
  void seesAnAdapterWithoutARow() {
    assertBites("rule03", Rules::everyAdapterIsInTheTable, "unlisted");
  }

  @Test
  void seesADrivenAdapterThatKnowsTheApplication() {
    assertBites("rule04", Rules::drivenAdaptersSeeOnlyTheDomain, "Leaky");
  }

  @Test
  void seesADrivingAdapterThatHoldsARepository() {
    assertBites("rule05", Rules::drivingAdaptersCallUseCases, "ThingRepository");
  }

  @Test
  void seesAnAdapterThatKnowsAnother() {
    assertBites("rule06", Rules::adaptersDoNotSeeEachOther, "Leaky");
  }

  @Test
  void seesBootstrapBehindAFrontDoor() {
    assertBites("rule06", Rules::bootstrapUsesFrontDoors, "Inner");
  }

  @Test
  void seesACycle() {
    assertBites("rule07", Rules::packagesHaveNoCycles, "Cycle detected");
  }

  @Test
  void seesAClockThatWasNotGiven() {
    assertBites("rule08", Rules::clocksAndDiceAreGiven, "Clocked");
  }

  @Test
  void seesAPortThatNamesATechnology() {
    assertBites("rule09", Rules::portsSpeakDomain, "java.sql.Connection");
  }

  @Test
  void seesAPortWithoutAContract() {
    assertBites("rule10", Rules::portsAreProven, "has no ThingRepositoryContract");
  }

  @Test
  void seesUseCasesThatCanBeExtended() {
    assertBites("rule11", Rules::useCasesRepositoriesAndRoutesAreFinal, "ThingUseCases");
  }

  @Test
  void seesAPackageThatSaysNothingAboutNull() {
    assertBites("rule12", Rules::packagesAreNullMarked, "is not @NullMarked");
  }

  private static void assertBites(String tree, Function<Rules, ArchRule> rule, String expected) {
    assertAllBite(tree, rule.andThen(List::of), expected);
  }

  private static void assertAllBite(
      String tree, Function<Rules, List<ArchRule>> rules, String expected) {
    String root = RulesBiteTest.class.getPackageName() + ".violation." + tree;
    JavaClasses violations = new ClassFileImporter().importPackages(root);
    Rules subject = new Rules(root, new Ports(root, violations, violations));
    assertThatThrownBy(() -> rules.apply(subject).forEach(rule -> rule.check(violations)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(expected);
  }
}
