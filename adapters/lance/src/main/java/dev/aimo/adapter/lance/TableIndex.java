package dev.aimo.adapter.lance;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.lance.Dataset;
import org.lance.index.DistanceType;
import org.lance.index.IndexOptions;
import org.lance.index.IndexParams;
import org.lance.index.IndexType;
import org.lance.index.scalar.BTreeIndexParams;
import org.lance.index.scalar.BitmapIndexParams;
import org.lance.index.scalar.InvertedIndexParams;
import org.lance.index.scalar.LabelListIndexParams;
import org.lance.index.scalar.ScalarIndexParams;
import org.lance.index.vector.VectorIndexParams;

/**
 * What makes questions about a column fast.
 *
 * @param from how many rows a table has when it is worth it
 */
record TableIndex(String column, Kind kind, long from) {

  /** Longer than any word, whatever script it is in. */
  private static final int LONGEST_WORD = 8_192;

  /** As many vectors are looked at in a piece of the index. */
  private static final int VECTORS_IN_PART = 500;

  /** What the index is good for. */
  enum Kind {
    VALUE,
    FEW_VALUES,
    LABELS,
    WORDS,
    NEAREST
  }

  /** Of the vectors, how many parts there are is told by the name. */
  String name(long rows) {
    return kind == Kind.NEAREST ? prefix() + parts(rows) : prefix();
  }

  boolean isNamed(String name) {
    return kind == Kind.NEAREST ? name.startsWith(prefix()) : name.equals(prefix());
  }

  /** Into how many parts the vectors are divided, when they are. */
  static OptionalInt parts(String column, List<String> names) {
    String prefix = new TableIndex(column, Kind.NEAREST, 0).prefix();
    return names.stream()
        .filter(name -> name.startsWith(prefix))
        .mapToInt(name -> Integer.parseInt(name.substring(prefix.length())))
        .min();
  }

  /** Whether there would be so many times more parts by now. */
  boolean isTooCoarse(int parts, long rows, int times) {
    return kind == Kind.NEAREST && parts(rows) >= parts * times;
  }

  private String prefix() {
    return column + "_" + kind.name().toLowerCase(Locale.ROOT);
  }

  private static int parts(long rows) {
    return (int) Math.max(1, rows / VECTORS_IN_PART);
  }

  /** Whether questions are answered otherwise without it, not only later. */
  boolean isPrompt() {
    return kind == Kind.WORDS;
  }

  /** Makes it anew, in place of one that is there. */
  void build(Dataset dataset, long rows) {
    dataset.createIndex(
        IndexOptions.builder(List.of(column), type(), params(rows))
            .withIndexName(name(rows))
            .replace(true)
            .build());
  }

  private IndexType type() {
    return switch (kind) {
      case VALUE -> IndexType.BTREE;
      case FEW_VALUES -> IndexType.BITMAP;
      case LABELS -> IndexType.LABEL_LIST;
      case WORDS -> IndexType.INVERTED;
      case NEAREST -> IndexType.IVF_FLAT;
    };
  }

  private IndexParams params(long rows) {
    IndexParams.Builder params = IndexParams.builder();
    if (kind == Kind.NEAREST) {
      return params
          .setVectorIndexParams(VectorIndexParams.ivfFlat(parts(rows), DistanceType.Cosine))
          .build();
    }
    return params.setScalarIndexParams(scalar()).build();
  }

  private ScalarIndexParams scalar() {
    return switch (kind) {
      case VALUE -> BTreeIndexParams.builder().build();
      case FEW_VALUES -> BitmapIndexParams.builder().build();
      case LABELS -> LabelListIndexParams.builder().build();
      case WORDS -> words();
      case NEAREST -> throw new IllegalStateException("vectors are no values");
    };
  }

  /**
   * The words are taken apart already. Positions are not kept: what is merged with them can not be
   * read any more when it is large (Lance 7.0).
   */
  private static ScalarIndexParams words() {
    return InvertedIndexParams.builder()
        .baseTokenizer("whitespace")
        .language("English")
        .lowerCase(false)
        .stem(false)
        .removeStopWords(false)
        .asciiFolding(false)
        .maxTokenLength(LONGEST_WORD)
        .withPosition(false)
        .build();
  }
}
