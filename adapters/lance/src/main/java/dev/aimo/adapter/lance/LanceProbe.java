package dev.aimo.adapter.lance;

import dev.aimo.domain.health.HealthProbe;
import java.io.IOException;
import java.util.Optional;

/** Writes a small file into the directory for Lance data, and takes it away again. */
final class LanceProbe implements HealthProbe {

  private final Lance lance;
  private final DataDirectory directory;

  LanceProbe(Lance lance, DataDirectory directory) {
    this.lance = lance;
    this.directory = directory;
  }

  @Override
  public String name() {
    return "lancedb";
  }

  @Override
  public Optional<String> trouble() {
    try {
      directory.tryWriting();
      return lance.trouble();
    } catch (IOException e) {
      return Optional.of(
          "The directory for Lance data can not be written: " + DataDirectory.trouble(e));
    }
  }
}
