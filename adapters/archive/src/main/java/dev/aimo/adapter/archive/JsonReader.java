package dev.aimo.adapter.archive;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.aimo.domain.archive.ArchiveEntry;
import dev.aimo.domain.archive.Archives;
import dev.aimo.domain.archive.Manifest;
import dev.aimo.domain.archive.Problem;
import dev.aimo.domain.error.DomainError;
import java.io.BufferedInputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a document memo by memo. It is gone through once before, so that one that breaks off in the
 * middle is refused before anything is taken from it.
 */
final class JsonReader implements Archives.Reader {

  private static final int BUFFER = 64 * 1024;

  private final InputStream in;
  private final JsonParser json;
  private final Manifest manifest;
  private long number;
  private boolean ended;

  @FunctionalInterface
  private interface Reading<T> {
    T run() throws IOException;
  }

  private JsonReader(InputStream in, JsonParser json) throws IOException {
    this.in = in;
    this.json = json;
    this.manifest = ManifestForm.read(beforeMemos(json));
  }

  static JsonReader open(Path file) {
    return reading(() -> {
      goThrough(file);
      InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
      try {
        return new JsonReader(in, JsonValues.FACTORY.createParser(in));
      } catch (IOException | RuntimeException e) {
        in.close();
        throw e;
      }
    });
  }

  @Override
  public Manifest manifest() {
    return manifest;
  }

  @Override
  public Optional<ArchiveEntry> next() {
    return reading(() -> {
      ended = ended || json.nextToken() == JsonToken.END_ARRAY;
      if (ended) {
        return Optional.empty();
      }
      String place = "%s[%d]".formatted(Names.MEMOS, number++);
      return Optional.of(entry(place, JsonValues.read(json), manifest.exportedAt()));
    });
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      throw Refusal.broken(e);
    }
  }

  private static void goThrough(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        JsonParser json = JsonValues.FACTORY.createParser(in)) {
      JsonToken token = json.nextToken();
      while (token != null) {
        // So that what is too long is found now
        json.finishToken();
        token = json.nextToken();
      }
    }
  }

  /** Everything up to the list of the memos, at whose beginning the parser stands afterwards. */
  private static Fields beforeMemos(JsonParser json) throws IOException {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    json.nextToken();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      if (!name.equals(Names.MEMOS)) {
        fields.put(name, JsonValues.read(json));
      } else if (value == JsonToken.START_ARRAY) {
        return new Fields(fields);
      } else {
        throw Refusal.malformed(Names.MEMOS);
      }
    }
    throw Refusal.malformed(Names.MEMOS);
  }

  private static ArchiveEntry entry(String place, @Nullable Object value, Instant otherwise) {
    String name = place;
    try {
      if (!(value instanceof Map<?, ?> map)) {
        throw Refusal.malformed(place);
      }
      Fields form = new Fields(map);
      name = form.text(Names.ID).map(id -> place + " " + id).orElse(place);
      String text = form.text(Names.TEXT).orElse("");
      return new ArchiveEntry.Intact(
          name, MemoForm.read(form, text, place, otherwise), _ -> Optional.empty());
    } catch (DomainError e) {
      return new ArchiveEntry.Damaged(Problem.of(name, e));
    }
  }

  private static <T> T reading(Reading<T> work) {
    try {
      return work.run();
    } catch (StreamConstraintsException _) {
      throw Refusal.tooLarge();
    } catch (JsonProcessingException _) {
      throw Refusal.malformed("json");
    } catch (IOException e) {
      // Bytes that are no UTF-8 end here as well, and are not our disk's fault.
      throw e instanceof CharConversionException ? Refusal.malformed("json") : Refusal.broken(e);
    }
  }
}
