package dev.aimo.bootstrap.demo;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The pictures of the sample memos, by file name. They are drawn, so that none is carried along.
 */
final class Pictures {

  private static final Map<String, Supplier<Canvas>> ALL =
      Map.ofEntries(
          Map.entry("rainfall.png", Pictures::rainfall),
          Map.entry("harvest.png", Pictures::harvest),
          Map.entry("disk.png", Pictures::disk),
          Map.entry("temperature.png", Pictures::temperature),
          Map.entry("garden-plan.png", Sketches::gardenPlan),
          Map.entry("loaf.png", Sketches::loaf),
          Map.entry("network.png", Sketches::network),
          Map.entry("route.png", Sketches::route),
          Map.entry("moon.png", Sketches::moon),
          Map.entry("melody.png", Sketches::melody),
          Map.entry("shelf.png", Sketches::shelf),
          Map.entry("brush.png", Sketches::brush));

  private Pictures() {}

  /** The bytes of a PNG file. */
  static byte[] draw(String name) {
    System.setProperty("java.awt.headless", "true");
    return Optional.ofNullable(ALL.get(name))
        .orElseThrow(() -> new IllegalStateException("there is no picture " + name))
        .get()
        .png();
  }

  /** The figures of files/rainfall.csv. */
  private static Canvas rainfall() {
    return Charts.bars(120, 0x4a90b8, 61, 48, 55, 37, 72, 84, 96, 103, 58, 66, 79, 70);
  }

  private static Canvas harvest() {
    return Charts.bars(8, 0xd9534f, 0.4, 1.1, 2.6, 4.2, 6.8, 7.1, 5.5, 3.0, 1.2);
  }

  private static Canvas disk() {
    return Charts.ring(new int[] {0x3c6e91, 0x7fb069, 0xe6aa68, 0xdfdcd2}, 0.38, 0.21, 0.09, 0.32);
  }

  private static Canvas temperature() {
    double[] outside = {3, 4, 8, 12, 17, 21, 24, 23, 18, 12, 7, 4};
    double[] cellar = {9, 9, 10, 11, 13, 14, 16, 16, 15, 13, 11, 10};
    return Charts.lines(28, new int[] {0xd9803f, 0x4a7c9d}, outside, cellar);
  }
}
