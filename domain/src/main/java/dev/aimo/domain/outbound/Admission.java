package dev.aimo.domain.outbound;

import java.net.InetAddress;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Addresses that the operator admits although they are not public, or not encrypted: a host by its
 * name, or a range; at one port, or at all.
 */
public sealed interface Admission {

  OptionalInt port();

  /** Whatever this name stands for. */
  record Name(String host, OptionalInt port) implements Admission {}

  /** Whatever name these addresses have. */
  record Range(AddressRange range, OptionalInt port) implements Admission {}

  /** Reads a host, an address or a range, with or without a port behind a colon. */
  static Optional<Admission> read(String text) {
    return AdmissionText.read(text.strip());
  }

  default boolean admits(Destination destination) {
    return switch (this) {
      case Name(String host, _) -> host.equals(destination.host()) && isAt(destination);
      case Range _ -> false;
    };
  }

  default boolean admits(Destination destination, InetAddress address) {
    return switch (this) {
      case Name _ -> admits(destination);
      case Range(AddressRange range, _) -> range.contains(address) && isAt(destination);
    };
  }

  private boolean isAt(Destination destination) {
    return port().isEmpty() || port().getAsInt() == destination.port();
  }
}
