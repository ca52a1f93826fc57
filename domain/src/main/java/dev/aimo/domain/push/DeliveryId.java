package dev.aimo.domain.push;

import dev.aimo.domain.text.TextLimit;
import dev.aimo.domain.unit.Ids;

/** Which one. Opaque to clients. */
public record DeliveryId(String value) {

  private static final TextLimit LIMIT = new TextLimit("deliveryId", 191);

  public DeliveryId {
    LIMIT.checkPresent(value);
  }

  public static DeliveryId next(Ids ids) {
    return new DeliveryId(ids.next("pd"));
  }
}
