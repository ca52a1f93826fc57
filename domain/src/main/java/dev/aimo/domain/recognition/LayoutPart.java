package dev.aimo.domain.recognition;

import java.util.List;
import java.util.Optional;

/**
 * A piece of a page, as far as the service described it.
 *
 * @param box left, top, right, bottom
 */
public record LayoutPart(
    Optional<Integer> index,
    Optional<String> label,
    List<Double> box,
    Optional<String> content,
    Optional<Integer> height,
    Optional<Integer> width) {

  public LayoutPart {
    box = List.copyOf(box);
  }
}
