package dev.aimo.adapter.embedding.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** The vocabulary of one model: words are looked up whole, or in the longest pieces there are. */
final class WordPieces {

  private static final int LONGEST_WORD = 100;
  private static final String WITHIN = "##";

  private final Map<String, Integer> vocabulary;
  private final boolean[] within;
  private final int start;
  private final int end;
  private final int unknown;

  private WordPieces(Map<String, Integer> vocabulary) {
    this.vocabulary = vocabulary;
    this.start = special("[CLS]");
    this.end = special("[SEP]");
    this.unknown = special("[UNK]");
    this.within = new boolean[vocabulary.values().stream().mapToInt(id -> id + 1).max().orElse(0)];
    vocabulary.forEach((piece, id) -> within[id] = piece.startsWith(WITHIN));
  }

  /** From the {@code tokenizer.json} that comes with a model. */
  static WordPieces read(InputStream json) throws IOException {
    JsonNode entries = new ObjectMapper().readTree(json).path("model").path("vocab");
    Map<String, Integer> vocabulary = HashMap.newHashMap(entries.size());
    entries.properties().forEach(entry -> vocabulary.put(entry.getKey(), entry.getValue().asInt()));
    return new WordPieces(vocabulary);
  }

  private int special(String name) {
    return Optional.ofNullable(vocabulary.get(name))
        .orElseThrow(() -> new IllegalArgumentException("a vocabulary without " + name));
  }

  /** The pieces of a text, as numbers, without the marks of its start and its end. */
  long[] of(String text) {
    return PlainText.words(text).stream().flatMapToLong(this::ofWord).toArray();
  }

  /** Whether this piece goes on with a word that began before it. */
  boolean isWithin(long piece) {
    return within[(int) piece];
  }

  /** Some of the pieces, with the marks that the model wants around them. */
  long[] framed(long[] pieces, int from, int to) {
    long[] framed = new long[to - from + 2];
    framed[0] = start;
    System.arraycopy(pieces, from, framed, 1, to - from);
    framed[framed.length - 1] = end;
    return framed;
  }

  private LongStream ofWord(String word) {
    int length = word.codePointCount(0, word.length());
    if (length > LONGEST_WORD) {
      return LongStream.of(unknown);
    }
    long[] pieces = new long[length];
    int count = 0;
    int from = 0;
    while (from < word.length()) {
      int to = word.length();
      Integer piece = piece(word, from, to);
      while (piece == null && to > from) {
        to = word.offsetByCodePoints(to, -1);
        piece = to > from ? piece(word, from, to) : null;
      }
      if (piece == null) {
        return LongStream.of(unknown);
      }
      pieces[count++] = piece;
      from = to;
    }
    return Arrays.stream(pieces, 0, count);
  }

  private @Nullable Integer piece(String word, int from, int to) {
    String text = word.substring(from, to);
    return vocabulary.get(from == 0 ? text : WITHIN + text);
  }
}
