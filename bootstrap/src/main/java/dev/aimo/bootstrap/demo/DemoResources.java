package dev.aimo.bootstrap.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What the sample data is made of. */
final class DemoResources {

  private static final String FOLDER = "/demo/";

  private DemoResources() {}

  /** A name and the colour that goes with it. */
  record Coloured(String name, String color) {}

  /** All memos, English ones first. */
  static List<DemoMemo> memos() {
    List<DemoMemo> memos = new ArrayList<>(english());
    memos.addAll(DemoText.read(text("zh.md"), memos.size()));
    return List.copyOf(memos);
  }

  static List<DemoMemo> english() {
    return DemoText.read(text("en.md"), 0);
  }

  static List<DemoMemo> chinese() {
    return DemoText.read(text("zh.md"), 0);
  }

  static List<Coloured> drawers() {
    return coloured("drawers.txt");
  }

  static List<Coloured> tags() {
    return coloured("tags.txt");
  }

  /** The bytes of a file to attach. */
  static byte[] file(String name) {
    return bytes("files/" + name);
  }

  private static List<Coloured> coloured(String name) {
    return text(name)
        .lines()
        .filter(line -> !line.isBlank())
        .map(line -> {
          int hash = line.indexOf('#');
          return new Coloured(line.substring(0, hash).strip(), line.substring(hash).strip());
        })
        .toList();
  }

  private static String text(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String name) {
    try (InputStream resource =
        Objects.requireNonNull(DemoResources.class.getResourceAsStream(FOLDER + name), name)) {
      return resource.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
