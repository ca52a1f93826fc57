package dev.aimo.bootstrap.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The ports of a tree, what implements them, and the tests that hold the implementations against
 * them.
 */
final class Ports {

  private static final List<String> TECHNOLOGIES =
      List.of("java.sql", "javax.sql", "java.net.http", "java.nio.channels", "java.util.logging");

  private final String domain;
  private final JavaClasses product;
  private final JavaClasses tests;

  Ports(String root, JavaClasses product, JavaClasses tests) {
    this.domain = root + ".domain";
    this.product = product;
    this.tests = tests;
  }

  /**
   * Open interfaces of the domain. Sealed ones are data, and functional ones are what callers hand
   * to a port: no adapter implements them.
   */
  boolean isPort(JavaClass type) {
    return type.getPackageName().startsWith(domain)
        && type.isInterface()
        && !type.isAnnotation()
        && !type.isAnnotatedWith(FunctionalInterface.class)
        && !type.getSimpleName().equals("package-info")
        && type.isTopLevelClass()
        && !type.reflect().isSealed();
  }

  static ArchCondition<JavaClass> speakOnly(String domain) {
    return new ArchCondition<>("speak only domain and JDK") {
      @Override
      public void check(JavaClass port, ConditionEvents events) {
        port.getMethods().stream()
            .flatMap(method -> foreign(method, domain))
            .forEach(text -> events.add(SimpleConditionEvent.violated(port, text)));
      }
    };
  }

  ArchCondition<JavaClass> haveContractsAndMemory(String root) {
    return new ArchCondition<>("have a contract that each implementation is held against") {
      @Override
      public void check(JavaClass port, ConditionEvents events) {
        String contract = port.getSimpleName() + "Contract";
        if (tests.stream().noneMatch(test -> test.getSimpleName().equals(contract))) {
          events.add(SimpleConditionEvent.violated(port, port.getName() + " has no " + contract));
        }
        Set<String> adapters = adaptersThatImplement(port, root + ".adapter.");
        if (!adapters.contains(root + ".adapter.memory")) {
          events.add(
              SimpleConditionEvent.violated(port, port.getName() + " is not there in memory"));
        }
        adapters.stream()
            .filter(adapter -> !isHeldAgainst(contract, adapter))
            .forEach(adapter ->
                events.add(
                    SimpleConditionEvent.violated(
                        port, adapter + " runs no test that extends " + contract)));
      }
    };
  }

  private static Stream<String> foreign(JavaMethod method, String domain) {
    return Stream.concat(
            method.getReturnType().getAllInvolvedRawTypes().stream(),
            method.getParameterTypes().stream()
                .flatMap(type -> type.getAllInvolvedRawTypes().stream()))
        .filter(type -> !type.isPrimitive() && !isSpoken(type.getPackageName(), domain))
        .map(type -> method.getFullName() + " names " + type.getName());
  }

  private static boolean isSpoken(String name, String domain) {
    return name.startsWith(domain)
        || (name.startsWith("java.") && TECHNOLOGIES.stream().noneMatch(name::startsWith));
  }

  private Set<String> adaptersThatImplement(JavaClass port, String prefix) {
    return product.stream()
        .filter(type -> !type.isInterface() && type.getPackageName().startsWith(prefix))
        .filter(type -> type.isAssignableTo(port.getName()))
        .map(type -> prefix + type.getPackageName().substring(prefix.length()).split("\\.", -1)[0])
        .collect(Collectors.toSet());
  }

  private boolean isHeldAgainst(String contract, String adapter) {
    return tests.stream()
        .filter(test -> test.getPackageName().startsWith(adapter))
        .anyMatch(test ->
            test.getAllRawSuperclasses().stream()
                .anyMatch(parent -> parent.getSimpleName().equals(contract)));
  }
}
