package dev.aimo.bootstrap.demo;

import java.util.List;
import java.util.Optional;

/** One memo of the sample data, as the resources tell it. The drawer is empty for the first one. */
record DemoMemo(
    int number,
    String drawer,
    List<String> tags,
    Optional<String> name,
    Age age,
    boolean isPublic,
    Optional<Age> trashed,
    Optional<String> source,
    List<String> relations,
    List<String> files,
    String text,
    List<Later> laterTexts) {

  /** What it said later on. */
  record Later(Age age, String text) {}
}
