package dev.aimo.bootstrap;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** The version that the build wrote down. */
final class ProductVersion {

  private ProductVersion() {}

  static String read() {
    try (InputStream file = ProductVersion.class.getResourceAsStream("/aimo.properties")) {
      Properties properties = new Properties();
      properties.load(Objects.requireNonNull(file, "aimo.properties is part of the build"));
      return properties.getProperty("version", "unknown");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
