package dev.aimo.bootstrap.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The twelve rules that keep the rings apart, for the product or for a small tree of violations.
 * They are allow-lists: a rule that forbids a package by name is content for ever once nobody uses
 * the name.
 */
final class Rules {

  private static final List<String> JDK =
      List.of("java..", "javax.sql..", "javax.crypto..", "javax.net.ssl..");
  private static final String JSPECIFY = "org.jspecify..";

  /** What each adapter may use besides the JDK and its ring's neighbour (ADR 2). */
  private static final Map<String, List<String>> LIBRARIES =
      Map.ofEntries(
          Map.entry("memory", List.of()),
          Map.entry(
              "sql",
              List.of(
                  "com.fasterxml.jackson..",
                  "com.zaxxer.hikari..",
                  "io.micrometer..",
                  "org.apache.ibatis..",
                  "org.flywaydb..",
                  "org.slf4j..")),
          Map.entry(
              "security", List.of("io.jsonwebtoken..", "org.springframework.security.crypto..")),
          Map.entry("blob", List.of("software.amazon.awssdk..")),
          Map.entry("archive", List.of("com.fasterxml.jackson..", "org.snakeyaml.engine..")),
          Map.entry("recognition", List.of("com.fasterxml.jackson..")),
          Map.entry("releases", List.of("com.fasterxml.jackson..")),
          Map.entry("outbound", List.of("org.apache.hc..")),
          Map.entry("llm", List.of("com.fasterxml.jackson..")),
          Map.entry("lance", List.of("org.apache.arrow..", "org.lance..", "org.slf4j..")),
          Map.entry(
              "embedding", List.of("ai.onnxruntime..", "com.fasterxml.jackson..", "org.slf4j..")),
          Map.entry(
              "rest",
              List.of(
                  "com.fasterxml.jackson..",
                  "io.helidon..",
                  "io.micrometer..",
                  "org.apache.commons.fileupload2..",
                  "org.slf4j..")),
          Map.entry("cli", List.of("com.fasterxml.jackson..")),
          Map.entry(
              "push",
              List.of("com.fasterxml.jackson..", "jakarta.mail..", "org.eclipse.angus.mail..")),
          Map.entry("jobs", List.of("io.micrometer..", "org.slf4j..")));

  private static final Set<String> DRIVING = Set.of("rest", "cli", "jobs");

  private static final Map<String, Set<String>> CLOCKS_AND_DICE =
      Map.of(
          "java.time.Instant", Set.of("now"),
          "java.time.LocalDate", Set.of("now"),
          "java.time.LocalDateTime", Set.of("now"),
          "java.time.ZonedDateTime", Set.of("now"),
          "java.time.Clock", Set.of("systemUTC", "systemDefaultZone", "system"),
          "java.time.InstantSource", Set.of("system"),
          "java.util.UUID", Set.of("randomUUID"),
          "java.lang.System", Set.of("getenv", "currentTimeMillis"));

  private final String root;
  private final Ports ports;

  Rules(String root, Ports ports) {
    this.root = root;
    this.ports = ports;
  }

  ArchRule domainIsPure() {
    return onlyDependsOn("domain..", "domain..")
        .because("the core decides and does no I/O (ADR 2)");
  }

  ArchRule applicationSeesOnlyTheDomain() {
    return onlyDependsOn(
            "application..", Stream.of(root + ".application..", root + ".domain..", "org.slf4j.."))
        .because("use cases speak to ports (ADR 2)");
  }

  List<ArchRule> adaptersUseOnlyTheirLibraries() {
    List<ArchRule> rules = new ArrayList<>();
    LIBRARIES.forEach((adapter, libraries) ->
        rules.add(
            onlyDependsOn(
                    "adapter." + adapter + "..",
                    Stream.concat(
                        Stream.of(root + ".adapter..", root + ".application..", root + ".domain.."),
                        libraries.stream()))
                .because("a library has one home; add it to the table deliberately (ADR 2)")));
    return rules;
  }

  /** What the table lists and nobody uses any more, as {@code adapter: library}. */
  List<String> librariesNobodyUses(JavaClasses product) {
    return LIBRARIES.entrySet().stream()
        .flatMap(row ->
            row.getValue().stream()
                .filter(library -> !isUsed(product, row.getKey(), library))
                .map(library -> row.getKey() + ": " + library))
        .toList();
  }

  private boolean isUsed(JavaClasses product, String adapter, String library) {
    String home = root + ".adapter." + adapter;
    String prefix = library.substring(0, library.length() - "..".length());
    return product.stream()
        .filter(type -> type.getPackageName().startsWith(home))
        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
        .anyMatch(dependency -> dependency.getTargetClass().getName().startsWith(prefix + "."));
  }

  ArchRule everyAdapterIsInTheTable() {
    return classes()
        .that()
        .resideInAPackage(root + ".adapter..")
        .should()
        .resideInAnyPackage(
            LIBRARIES.keySet().stream()
                .map(adapter -> root + ".adapter." + adapter + "..")
                .toArray(String[]::new))
        .because("an adapter without a row would have no rule");
  }

  ArchRule drivenAdaptersSeeOnlyTheDomain() {
    return noClasses()
        .that(adapterIs(name -> !DRIVING.contains(name)))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(root + ".application..")
        .because("what the application drives does not drive back (ADR 2)");
  }

  ArchRule drivingAdaptersCallUseCases() {
    return noClasses()
        .that(adapterIs(DRIVING::contains))
        .should()
        .dependOnClassesThat(describe("are ports", ports::isPort))
        .because("repositories are reached through use cases only (ADR 2)");
  }

  ArchRule adaptersDoNotSeeEachOther() {
    return slices()
        .matching(root + ".adapter.(*)..")
        .should()
        .notDependOnEachOther()
        .because("adapters meet in bootstrap (ADR 2)");
  }

  ArchRule bootstrapUsesFrontDoors() {
    return noClasses()
        .that()
        .resideInAPackage(root + ".bootstrap..")
        .should()
        .dependOnClassesThat(
            resideInAPackage(root + ".adapter..")
                .and(DescribedPredicate.not(FrontDoors.predicate())))
        .because("behind its front door an adapter is free to change (ADR 2)");
  }

  ArchRule packagesHaveNoCycles() {
    return slices()
        .matching(root + ".(**)")
        .should()
        .beFreeOfCycles()
        .because("what depends on each other belongs together");
  }

  ArchRule clocksAndDiceAreGiven() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(root + ".bootstrap..")
        .should()
        .accessTargetWhere(
            describe("reads the clock, the environment or dice", Rules::isClockOrDice))
        .because("time, ids and settings are arguments, so that tests can set them");
  }

  ArchRule portsSpeakDomain() {
    return classes()
        .that(describe("are ports", ports::isPort))
        .should(Ports.speakOnly(root + ".domain"))
        .because("a port that names a technology ties the core to it");
  }

  ArchRule portsAreProven() {
    return classes()
        .that(describe("are ports", ports::isPort))
        .should(ports.haveContractsAndMemory(root))
        .because("an adapter that was not held against the contract is a guess (ADR 3)");
  }

  ArchRule useCasesRepositoriesAndRoutesAreFinal() {
    return classes()
        .that()
        .resideInAPackage(root + "..")
        .and()
        .areNotInterfaces()
        .and()
        .haveNameMatching(".*(UseCases|Repository|Routes)")
        .should()
        .haveModifier(JavaModifier.FINAL)
        .because("they are used, not extended");
  }

  ArchRule packagesAreNullMarked() {
    return classes()
        .that()
        .resideInAPackage(root + "..")
        .should(PackageInfos.beNullMarked())
        .because("null is checked only where a package asks for it");
  }

  private ArchRule onlyDependsOn(String who, String... inRoot) {
    return onlyDependsOn(who, Stream.of(inRoot).map(name -> root + "." + name));
  }

  private ArchRule onlyDependsOn(String who, Stream<String> allowed) {
    List<String> all = new ArrayList<>(JDK);
    all.add(JSPECIFY);
    allowed.forEach(all::add);
    return classes()
        .that()
        .resideInAPackage(root + "." + who)
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage(all.toArray(String[]::new)))
        .allowEmptyShould(true);
  }

  private DescribedPredicate<JavaClass> adapterIs(java.util.function.Predicate<String> which) {
    String prefix = root + ".adapter.";
    return describe(
        "are adapters of that side",
        type ->
            type.getPackageName().startsWith(prefix)
                && which.test(
                    type.getPackageName().substring(prefix.length()).split("\\.", -1)[0]));
  }

  private static boolean isClockOrDice(JavaAccess<?> access) {
    AccessTarget target = access.getTarget();
    return CLOCKS_AND_DICE
        .getOrDefault(target.getOwner().getName(), Set.of())
        .contains(target.getName());
  }
}
