package dev.aimo.domain.attachment;

import dev.aimo.domain.blob.ImageType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What kind of file it is, such as {@code image/png}; without parameters, in lower case. */
public record MediaType(String value) {

  private static final int LONGEST = 100;

  private static final Pattern FORM =
      Pattern.compile("[a-z0-9!#$&^_.+-]{1,60}/[a-z0-9!#$&^_.+-]{1,60}");

  // After the form, which its own making asks for.
  public static final MediaType UNKNOWN = new MediaType("application/octet-stream");

  private static final Set<String> SHOWN =
      Stream.concat(
              Stream.of("application/pdf", "text/plain"),
              Stream.of(ImageType.values())
                  .filter(picture -> !picture.isActive())
                  .map(ImageType::mediaType))
          .collect(Collectors.toUnmodifiableSet());
  private static final List<String> PLAYED = List.of("audio/", "video/");

  public MediaType {
    if (!isType(value)) {
      throw new IllegalArgumentException("not a media type");
    }
  }

  /** What was declared, if it can be read as a type. */
  public static MediaType declared(String text) {
    int semicolon = text.indexOf(';');
    String type =
        (semicolon < 0 ? text : text.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
    return isType(type) ? new MediaType(type) : UNKNOWN;
  }

  /**
   * The type to keep: pictures are known by their first bytes. A file that calls itself a picture
   * and is none is of no known type, since others would try to show it.
   */
  public static MediaType of(byte[] head, String declared) {
    Optional<ImageType> picture = ImageType.of(head);
    if (picture.isPresent()) {
      return new MediaType(picture.get().mediaType());
    }
    MediaType type = declared(declared);
    return type.value.startsWith("image/") ? UNKNOWN : type;
  }

  private static boolean isType(String text) {
    return text.length() <= LONGEST && FORM.matcher(text).matches();
  }

  /** Whether there is something to see in it that does not move. */
  public boolean isPicture() {
    return value.startsWith("image/");
  }

  /** Whether a browser may show it in place, because nothing in it can run. */
  public boolean isHarmless() {
    return SHOWN.contains(value) || PLAYED.stream().anyMatch(value::startsWith);
  }
}
