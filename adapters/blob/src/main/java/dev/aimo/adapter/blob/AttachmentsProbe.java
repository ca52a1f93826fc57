package dev.aimo.adapter.blob;

import dev.aimo.domain.health.HealthProbe;
import java.io.IOException;
import java.util.Optional;

/** Writes a file where attachments are written, and takes it away again. */
final class AttachmentsProbe implements HealthProbe {

  private final PartFiles parts;

  AttachmentsProbe(PartFiles parts) {
    this.parts = parts;
  }

  @Override
  public String name() {
    return "attachments";
  }

  @Override
  public Optional<String> trouble() {
    try {
      parts.tryOne();
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of("The directory for attachments can not be written: " + Trouble.of(e));
    }
  }
}
