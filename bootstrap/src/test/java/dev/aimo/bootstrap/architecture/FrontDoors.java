package dev.aimo.bootstrap.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.stream.Stream;

/**
 * An adapter's front door: {@code <Name>Adapter}, {@code <Name>Settings}, and what their signatures
 * name.
 */
final class FrontDoors {

  private FrontDoors() {}

  static DescribedPredicate<JavaClass> predicate() {
    return describe("are front doors of adapters", FrontDoors::isFrontDoor);
  }

  private static boolean isFrontDoor(JavaClass type) {
    JavaClass outermost = outermost(type);
    return isNamedSo(outermost) || isMentioned(outermost);
  }

  private static boolean isNamedSo(JavaClass type) {
    return type.getSimpleName().endsWith("Adapter") || type.getSimpleName().endsWith("Settings");
  }

  private static boolean isMentioned(JavaClass type) {
    return type.getPackage().getClasses().stream()
        .filter(FrontDoors::isNamedSo)
        .flatMap(door -> door.getMethods().stream())
        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
        .flatMap(FrontDoors::signature)
        .anyMatch(mentioned -> outermost(mentioned).equals(type));
  }

  private static Stream<JavaClass> signature(JavaMethod method) {
    return Stream.concat(
        Stream.of(method.getRawReturnType()), method.getRawParameterTypes().stream());
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(FrontDoors::outermost).orElse(type);
  }
}
