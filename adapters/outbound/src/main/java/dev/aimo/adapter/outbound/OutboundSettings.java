package dev.aimo.adapter.outbound;

import dev.aimo.domain.error.StartFailure;
import dev.aimo.domain.outbound.Admission;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What accounts may have called besides the public internet. */
public record OutboundSettings(List<Admission> admissions) {

  private static final String VARIABLE = "OUTBOUND_ALLOW";

  public OutboundSettings {
    admissions = List.copyOf(admissions);
  }

  public static OutboundSettings read(Function<String, Optional<String>> variable) {
    return new OutboundSettings(
        Stream.of(variable.apply(VARIABLE).orElse("").split(",", -1))
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .map(OutboundSettings::admission)
            .toList());
  }

  private static Admission admission(String text) {
    return Admission.read(text)
        .orElseThrow(() ->
            new StartFailure(
                "%s contains %s, which is no host, address or range. It looks like localhost:11434,192.168.1.0/24,[::1]:8080."
                    .formatted(VARIABLE, text)));
  }
}
