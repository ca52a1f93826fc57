package dev.aimo.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds the product against the rules. That the rules can fail at all is shown by {@link
 * RulesBiteTest}.
 */
class ArchitectureTest {

  private static final String ROOT = "dev.aimo";
  private static final JavaClasses PRODUCT =
      new ClassFileImporter().withImportOption(ArchitectureTest::isProduct).importPackages(ROOT);
  private static final Rules RULES = new Rules(ROOT, new Ports(ROOT, PRODUCT, tests()));

  @Test
  void looksAtAllModules() {
    assertThat(PRODUCT.stream().map(type -> type.getPackageName().split("\\.", -1)[2]))
        .contains("domain", "application", "adapter", "bootstrap");
  }

  @Test
  void domainIsPure() {
    RULES.domainIsPure().check(PRODUCT);
  }

  @Test
  void applicationSeesOnlyTheDomain() {
    RULES.applicationSeesOnlyTheDomain().check(PRODUCT);
  }

  @Test
  void adaptersUseOnlyTheirLibraries() {
    RULES.everyAdapterIsInTheTable().check(PRODUCT);
    RULES.adaptersUseOnlyTheirLibraries().forEach(rule -> rule.check(PRODUCT));
    assertThat(RULES.librariesNobodyUses(PRODUCT)).isEmpty();
  }

  @Test
  void drivenAdaptersSeeOnlyTheDomain() {
    RULES.drivenAdaptersSeeOnlyTheDomain().check(PRODUCT);
  }

  @Test
  void drivingAdaptersCallUseCases() {
    RULES.drivingAdaptersCallUseCases().check(PRODUCT);
  }

  @Test
  void adaptersMeetOnlyInBootstrap() {
    RULES.adaptersDoNotSeeEachOther().check(PRODUCT);
    RULES.bootstrapUsesFrontDoors().check(PRODUCT);
  }

  @Test
  void packagesHaveNoCycles() {
    RULES.packagesHaveNoCycles().check(PRODUCT);
  }

  @Test
  void clocksAndDiceAreGiven() {
    RULES.clocksAndDiceAreGiven().check(PRODUCT);
  }

  @Test
  void portsSpeakDomain() {
    RULES.portsSpeakDomain().check(PRODUCT);
  }

  @Test
  void portsAreProven() {
    RULES.portsAreProven().check(PRODUCT);
  }

  @Test
  void useCasesRepositoriesAndRoutesAreFinal() {
    RULES.useCasesRepositoriesAndRoutesAreFinal().check(PRODUCT);
  }

  @Test
  void packagesAreNullMarked() {
    RULES.packagesAreNullMarked().check(PRODUCT);
  }

  private static boolean isProduct(Location location) {
    return !location.contains("/test-classes/") && !location.contains("-tests.jar");
  }

  /** The compiled tests of all modules; this module is built last, so they are there. */
  private static JavaClasses tests() {
    Path project = Path.of("..").toAbsolutePath().normalize();
    try (Stream<Path> adapters = Files.list(project.resolve("adapters"))) {
      List<Path> folders =
          Stream.concat(Stream.of(project.resolve("domain")), adapters)
              .map(module -> module.resolve("target/test-classes"))
              .filter(Files::isDirectory)
              .toList();
      return new ClassFileImporter().importPaths(folders);
    } catch (IOException e) {
      throw new IllegalStateException("the modules beside this one can not be listed", e);
    }
  }
}
