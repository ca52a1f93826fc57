package dev.aimo.adapter.archive;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.aimo.domain.archive.ArchivedMemo;
import dev.aimo.domain.archive.Archives;
import dev.aimo.domain.archive.Manifest;
import dev.aimo.domain.attachment.AttachmentId;
import dev.aimo.domain.blob.Blob;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One document: the manifest, and then the memos. */
final class JsonWriter implements Archives.Writer {

  private final JsonGenerator json;

  private JsonWriter(JsonGenerator json) {
    this.json = json;
  }

  static JsonWriter begin(Manifest manifest, OutputStream out) {
    try {
      JsonGenerator json = JsonValues.FACTORY.createGenerator(out);
      json.writeStartObject();
      ManifestForm.write(json, manifest);
      json.writeArrayFieldStart(Names.MEMOS);
      return new JsonWriter(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void add(ArchivedMemo memo, Function<AttachmentId, Optional<Blob>> files) {
    Map<String, @Nullable Object> form =
        new LinkedHashMap<>(MemoForm.write(memo, _ -> Optional.empty()));
    form.put(Names.TEXT, memo.text().value());
    try {
      json.writeRaw('\n');
      JsonValues.write(json, form);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void finish() {
    try {
      json.writeEndArray();
      json.writeEndObject();
      json.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
