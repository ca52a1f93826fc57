package dev.aimo.adapter.archive;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.aimo.domain.archive.Manifest;
import dev.aimo.domain.archive.Manifest.ArchivedCategory;
import dev.aimo.domain.archive.Manifest.ArchivedTag;
import dev.aimo.domain.category.CategoryName;
import dev.aimo.domain.tag.TagName;
import dev.aimo.domain.text.Color;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The manifest as fields of a JSON object: all of it in a ZIP, its beginning in a document. */
final class ManifestForm {

  private static final int MOST = 100_000;

  private ManifestForm() {}

  static void write(JsonGenerator json, Manifest manifest) throws IOException {
    json.writeStringField(Names.FORMAT, Names.FORMAT_NAME);
    json.writeNumberField(Names.VERSION, Names.VERSION_NUMBER);
    json.writeStringField(Names.EXPORTED_AT, manifest.exportedAt().toString());
    json.writeFieldName(Names.CATEGORIES);
    JsonValues.write(
        json,
        manifest.categories().stream()
            .map(category -> label(category.name().value(), category.color()))
            .toList());
    json.writeFieldName(Names.TAGS);
    JsonValues.write(
        json, manifest.tags().stream().map(tag -> label(tag.name().value(), tag.color())).toList());
  }

  static Manifest read(Fields fields) {
    if (!fields.text(Names.FORMAT).equals(Optional.of(Names.FORMAT_NAME))) {
      throw Refusal.malformed(Names.FORMAT);
    }
    if (!fields.number(Names.VERSION).equals(Optional.of((long) Names.VERSION_NUMBER))) {
      throw Refusal.malformed(Names.VERSION);
    }
    return new Manifest(
        fields.time(Names.EXPORTED_AT).orElseThrow(() -> Refusal.malformed(Names.EXPORTED_AT)),
        labels(fields, Names.CATEGORIES).stream()
            .map(label -> new ArchivedCategory(new CategoryName(name(label)), color(label)))
            .toList(),
        labels(fields, Names.TAGS).stream()
            .map(label -> new ArchivedTag(new TagName(name(label)), color(label)))
            .toList());
  }

  private static Map<String, @Nullable Object> label(String name, Optional<Color> color) {
    Map<String, @Nullable Object> label = new LinkedHashMap<>();
    label.put(Names.NAME, name);
    color.ifPresent(known -> label.put(Names.COLOR, known.value()));
    return label;
  }

  private static List<Fields> labels(Fields fields, String name) {
    return fields.maps(name, MOST);
  }

  private static String name(Fields label) {
    return label.required(Names.NAME);
  }

  private static Optional<Color> color(Fields label) {
    return label.text(Names.COLOR, Color::new);
  }
}
