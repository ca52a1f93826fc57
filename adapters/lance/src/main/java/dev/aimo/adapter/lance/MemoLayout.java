package dev.aimo.adapter.lance;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.aimo.adapter.lance.TableIndex.Kind;
import dev.aimo.domain.category.CategoryId;
import dev.aimo.domain.embedding.Vector;
import dev.aimo.domain.index.MemoEntry;
import dev.aimo.domain.index.VectorEntry;
import dev.aimo.domain.search.Words;
import dev.aimo.domain.tag.TagId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.BitVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.Float4Vector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.complex.FixedSizeListVector;
import org.apache.arrow.vector.complex.ListVector;
import org.apache.arrow.vector.types.FloatingPointPrecision;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.FieldType;
import org.apache.arrow.vector.types.pojo.Schema;

/** What is stored of a memo: what searches filter by, and its words or its meaning. */
final class MemoLayout {

  static final String MEMO = "memoId";
  static final String OWNER = "uid";
  static final String FINGERPRINT = "fingerprint";
  static final String WORDS = "words";
  static final String MEANING = "embedding";
  static final String PICTURE = "attachmentId";
  static final String FIRST = "isFirst";

  private static final String CATEGORY = "categoryId";
  private static final String TAGS = "tagIds";
  private static final String OPEN = "isPublic";
  private static final String CREATED = "createdAt";

  /** From so many rows on it is worth knowing beforehand which ones a filter leaves. */
  private static final int MANY = 20_000;

  private static final ArrowType TEXT = ArrowType.Utf8.INSTANCE;

  private static final List<Field> COMMON =
      List.of(
          Field.notNullable(MEMO, TEXT),
          Field.notNullable(OWNER, TEXT),
          Field.nullable(CATEGORY, TEXT),
          new Field(
              TAGS,
              FieldType.notNullable(ArrowType.List.INSTANCE),
              List.of(Field.notNullable("item", TEXT))),
          Field.notNullable(OPEN, ArrowType.Bool.INSTANCE),
          Field.notNullable(CREATED, new ArrowType.Int(64, true)),
          Field.notNullable(FINGERPRINT, TEXT));

  private static final List<TableIndex> INDEXES =
      List.of(
          new TableIndex(MEMO, Kind.VALUE, 1_000),
          new TableIndex(OWNER, Kind.FEW_VALUES, 1_000),
          new TableIndex(CATEGORY, Kind.FEW_VALUES, MANY),
          new TableIndex(TAGS, Kind.LABELS, MANY),
          new TableIndex(CREATED, Kind.VALUE, MANY),
          new TableIndex(OPEN, Kind.FEW_VALUES, MANY));

  static final Layout OF_WORDS =
      layout(Field.notNullable(WORDS, TEXT), new TableIndex(WORDS, Kind.WORDS, 1));

  private MemoLayout() {}

  static Layout ofMeaning(int dimensions) {
    return layout(vector(dimensions), new TableIndex(MEANING, Kind.NEAREST, MANY));
  }

  /** A row for each picture, the first of which stands for the memo. */
  static Layout ofPictures(int dimensions) {
    Layout common = ofMeaning(dimensions);
    List<Field> fields = new ArrayList<>(common.schema().getFields());
    fields.add(Field.notNullable(PICTURE, TEXT));
    fields.add(Field.notNullable(FIRST, ArrowType.Bool.INSTANCE));
    return new Layout(new Schema(fields), MEMO, List.of(PICTURE), common.indexes());
  }

  private static Field vector(int dimensions) {
    return new Field(
        MEANING,
        FieldType.notNullable(new ArrowType.FixedSizeList(dimensions)),
        List.of(
            Field.notNullable("item", new ArrowType.FloatingPoint(FloatingPointPrecision.SINGLE))));
  }

  static Rows rows(Layout layout, List<MemoEntry> entries) {
    return new Rows(
        layout.schema(),
        entries.stream().map(entry -> entry.memo().value()).toList(),
        columns -> {
          memos(columns, entries);
          texts(columns, WORDS, entries.stream().map(MemoLayout::words));
        });
  }

  static Rows vectorRows(Layout layout, List<VectorEntry> entries) {
    List<MemoEntry> memos = entries.stream().map(VectorEntry::memo).toList();
    return new Rows(
        layout.schema(),
        memos.stream().map(entry -> entry.memo().value()).toList(),
        columns -> {
          memos(columns, memos);
          vectors(columns, entries.stream().map(VectorEntry::vector).toList());
        });
  }

  /** With blanks around each word, so that phrases can be found in a row of them. */
  static String phrase(List<String> forms) {
    return " " + String.join(" ", forms) + " ";
  }

  private static String words(MemoEntry entry) {
    return phrase(Words.forms(entry.text().value()));
  }

  private static Layout layout(Field field, TableIndex index) {
    List<Field> fields = new ArrayList<>(COMMON);
    fields.add(field);
    List<TableIndex> indexes = new ArrayList<>(INDEXES);
    indexes.add(index);
    return new Layout(new Schema(fields), MEMO, indexes);
  }

  static void memos(VectorSchemaRoot columns, List<MemoEntry> entries) {
    texts(columns, MEMO, entries.stream().map(entry -> entry.memo().value()));
    texts(columns, OWNER, entries.stream().map(entry -> entry.owner().value()));
    texts(columns, FINGERPRINT, entries.stream().map(entry -> entry.fingerprint().value()));
    VarCharVector categories = (VarCharVector) columns.getVector(CATEGORY);
    BitVector open = (BitVector) columns.getVector(OPEN);
    BigIntVector created = (BigIntVector) columns.getVector(CREATED);
    for (int at = 0; at < entries.size(); at++) {
      MemoEntry entry = entries.get(at);
      if (entry.category().isPresent()) {
        categories.setSafe(at, bytes(entry.category().map(CategoryId::value).get()));
      } else {
        categories.setNull(at);
      }
      open.setSafe(at, entry.isPublic() ? 1 : 0);
      created.setSafe(at, entry.createdAt().toEpochMilli());
    }
    tags((ListVector) columns.getVector(TAGS), entries);
  }

  private static void tags(ListVector lists, List<MemoEntry> entries) {
    VarCharVector values = (VarCharVector) lists.getDataVector();
    int written = 0;
    for (int at = 0; at < entries.size(); at++) {
      lists.startNewValue(at);
      List<String> tags = entries.get(at).tags().stream().map(TagId::value).sorted().toList();
      for (String tag : tags) {
        values.setSafe(written++, bytes(tag));
      }
      lists.endValue(at, tags.size());
    }
    values.setValueCount(written);
  }

  static void vectors(VectorSchemaRoot columns, List<Vector> vectors) {
    FixedSizeListVector lists = (FixedSizeListVector) columns.getVector(MEANING);
    Float4Vector values = (Float4Vector) lists.getDataVector();
    int written = 0;
    for (int at = 0; at < vectors.size(); at++) {
      lists.setNotNull(at);
      for (float value : vectors.get(at).values()) {
        values.setSafe(written++, value);
      }
    }
    values.setValueCount(written);
  }

  static void texts(VectorSchemaRoot columns, String column, Stream<String> texts) {
    FieldVector vector = columns.getVector(column);
    int at = 0;
    for (String text : (Iterable<String>) texts::iterator) {
      ((VarCharVector) vector).setSafe(at++, bytes(text));
    }
  }

  static byte[] bytes(String text) {
    return StoredText.of(text).getBytes(UTF_8);
  }
}
