package dev.aimo.bootstrap.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Reads memos from a text. A line {@code === Name} opens a drawer, or the account's first one
 * without a name. A line {@code --- tag, tag | option; option} begins a memo, a line {@code -->
 * days} what it said later. The options: {@code as NAME}, {@code to NAME...} (of memos that are
 * older), {@code ago DAYS}, {@code years YEARS}, {@code trash DAYS}, {@code with FILE...}, {@code
 * from ADDRESS}, {@code public}.
 */
final class DemoText {

  private static final String DRAWER = "===";
  private static final String MEMO = "---";
  private static final String LATER = "-->";

  // Both are prime to each other, so that memos without a time of their own spread evenly.
  private static final int DAYS = 1_083;
  private static final int STRIDE = 421;
  private static final int LATEST = 4;

  private final List<DemoMemo> memos = new ArrayList<>();
  private final int firstNumber;
  private String drawer = "";

  private DemoText(int firstNumber) {
    this.firstNumber = firstNumber;
  }

  /** The memos of a text, numbered from there on. */
  static List<DemoMemo> read(String text, int firstNumber) {
    DemoText reader = new DemoText(firstNumber);
    List<String> block = new ArrayList<>();
    text.lines()
        .forEach(line -> {
          if (line.startsWith(DRAWER)) {
            reader.finish(block);
            reader.drawer = line.substring(DRAWER.length()).strip();
          } else if (line.startsWith(MEMO)) {
            reader.finish(block);
            block.add(line);
          } else if (!block.isEmpty()) {
            block.add(line);
          }
        });
    reader.finish(block);
    return List.copyOf(reader.memos);
  }

  private void finish(List<String> block) {
    if (!block.isEmpty()) {
      int number = firstNumber + memos.size();
      memos.add(new Header(block.getFirst(), number).memo(drawer, texts(block)));
      block.clear();
    }
  }

  /** Each text of the block, the first one of no age. */
  private static List<DemoMemo.Later> texts(List<String> block) {
    List<DemoMemo.Later> texts = new ArrayList<>();
    Age age = Age.ofDays(0);
    StringBuilder text = new StringBuilder();
    for (String line : block.subList(1, block.size())) {
      if (line.startsWith(LATER)) {
        texts.add(new DemoMemo.Later(age, text.toString().strip()));
        age = Age.ofDays(Integer.parseInt(line.substring(LATER.length()).strip()));
        text.setLength(0);
      } else {
        text.append(line).append('\n');
      }
    }
    texts.add(new DemoMemo.Later(age, text.toString().strip()));
    return texts;
  }

  /** The line that a memo begins with. */
  private static final class Header {

    private final String line;
    private final int number;
    private final List<String> tags;
    private Age age;
    private Optional<String> name = Optional.empty();
    private Optional<Age> trashed = Optional.empty();
    private Optional<String> source = Optional.empty();
    private List<String> relations = List.of();
    private List<String> files = List.of();
    private boolean isPublic;

    Header(String line, int number) {
      this.line = line;
      this.number = number;
      String[] parts = line.substring(MEMO.length()).split("\\|", 2);
      this.tags = split(parts[0], ",");
      this.age = Age.ofDays(LATEST + Math.floorMod(number * STRIDE, DAYS));
      if (parts.length > 1) {
        split(parts[1], ";").forEach(this::read);
      }
    }

    private void read(String option) {
      List<String> words = split(option, " ");
      List<String> values = words.subList(1, words.size());
      Supplier<String> value = () -> String.join(" ", values);
      switch (words.getFirst()) {
        case "as" -> name = Optional.of(value.get());
        case "ago" -> age = Age.ofDays(Integer.parseInt(value.get()));
        case "years" -> age = new Age(Integer.parseInt(value.get()), 0);
        case "trash" -> trashed = Optional.of(Age.ofDays(Integer.parseInt(value.get())));
        case "from" -> source = Optional.of(value.get());
        case "to" -> relations = values;
        case "with" -> files = values;
        case "public" -> isPublic = true;
        default -> throw new IllegalStateException("unknown option \"" + option + "\": " + line);
      }
    }

    DemoMemo memo(String drawer, List<DemoMemo.Later> texts) {
      return new DemoMemo(
          number,
          drawer,
          tags,
          name,
          age,
          isPublic,
          trashed,
          source,
          relations,
          files,
          texts.getFirst().text(),
          List.copyOf(texts.subList(1, texts.size())));
    }

    private static List<String> split(String text, String separator) {
      return Stream.of(text.split(separator, -1))
          .map(String::strip)
          .filter(part -> !part.isEmpty())
          .toList();
    }
  }
}
