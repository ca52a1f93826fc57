package dev.aimo.adapter.embedding.dashscope;

import java.math.BigDecimal;

/**
 * A model, and how it is asked. The frames a second only matter for videos, but belong to the keys
 * under which vectors are kept.
 */
public record PictureModel(String name, int dimensions, String outputType, BigDecimal frames) {

  public PictureModel {
    frames = frames.stripTrailingZeros();
  }
}
