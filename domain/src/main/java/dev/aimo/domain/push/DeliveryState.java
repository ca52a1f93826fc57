package dev.aimo.domain.push;

import java.util.Arrays;
import java.util.Locale;

/** How far a delivery has come. */
public enum DeliveryState {
  /** To be sent when its time has come; it may have been tried before. */
  WAITING,
  /** Claimed by an instance, which is sending it, or died doing so. */
  SENDING,
  /** The channel took it. */
  SENT,
  /** The channel did not take it, and it is not tried again. */
  GIVEN_UP,
  /** It was being sent, and nobody knows whether it arrived. It is not sent again. */
  UNCERTAIN;

  /** As clients and tables know it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static DeliveryState of(String word) {
    return Arrays.stream(values())
        .filter(state -> state.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no state of a delivery: " + word));
  }
}
