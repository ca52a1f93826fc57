package dev.aimo.adapter.embedding.remote;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aimo.domain.embedding.Vector;
import dev.aimo.domain.error.PortFailure;

/** Reads vectors out of answers. */
public final class Numbers {

  private Numbers() {}

  /**
   * The vector that this list of numbers is.
   *
   * @throws PortFailure when it is no vector of so many numbers
   */
  public static Vector read(JsonNode list, int dimensions, Service service) {
    if (list.size() != dimensions) {
      throw service.failure(
          false,
          "a vector has %d numbers instead of %d; the model and the number of dimensions that are set do not go together"
              .formatted(list.size(), dimensions));
    }
    float[] numbers = new float[dimensions];
    for (int i = 0; i < dimensions; i++) {
      // What is no number becomes something that no vector can be made of
      numbers[i] = list.path(i).isNumber() ? list.path(i).floatValue() : Float.NaN;
    }
    try {
      return Vector.of(numbers);
    } catch (IllegalArgumentException e) {
      throw service.failure(false, "a vector has no direction");
    }
  }
}
