package dev.aimo.domain.outbound;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How an {@link Admission} is written. IPv6 addresses stand in brackets when a port follows. */
final class AdmissionText {

  private static final Pattern FORM =
      Pattern.compile(
          "(\\[(?<bracketed>[^\\[\\]]+)]|(?<bare>[^:/\\[\\]]+))(?<bits>/[0-9]{1,3})?(:(?<port>[0-9]{1,5}))?");
  private static final Pattern NAME = Pattern.compile("[a-z0-9_]([a-z0-9._-]{0,251}[a-z0-9_])?");
  private static final Pattern NUMBERS = Pattern.compile("(.*\\.)?[0-9]+");
  private static final int LAST_PORT = 65_535;

  private AdmissionText() {}

  static Optional<Admission> read(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      return range(text, OptionalInt.empty());
    }
    String port = parts.group("port");
    int number = port == null ? LAST_PORT : Integer.parseInt(port);
    return number < 1 || number > LAST_PORT
        ? Optional.empty()
        : read(parts, port == null ? OptionalInt.empty() : OptionalInt.of(number));
  }

  private static Optional<Admission> read(Matcher parts, OptionalInt port) {
    String bracketed = parts.group("bracketed");
    String bits = Optional.ofNullable(parts.group("bits")).orElse("");
    if (bracketed != null) {
      return range(bracketed + bits, port);
    }
    String bare = parts.group("bare");
    return range(bare + bits, port)
        .or(() -> bits.isEmpty() ? name(bare.toLowerCase(Locale.ROOT), port) : Optional.empty());
  }

  private static Optional<Admission> range(String text, OptionalInt port) {
    return AddressRange.read(text).map(range -> new Admission.Range(range, port));
  }

  private static Optional<Admission> name(String text, OptionalInt port) {
    return NAME.matcher(text).matches() && !NUMBERS.matcher(text).matches()
        ? Optional.of(new Admission.Name(text, port))
        : Optional.empty();
  }
}
