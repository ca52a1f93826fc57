package dev.aimo.domain.blob;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Kinds of picture, told by their first bytes and never by what the sender calls them. */
public enum ImageType {
  PNG("image/png", "png"),
  JPEG("image/jpeg", "jpg"),
  GIF("image/gif", "gif"),
  WEBP("image/webp", "webp"),
  BMP("image/bmp", "bmp"),
  ICO("image/x-icon", "ico"),
  TIFF("image/tiff", "tiff"),
  AVIF("image/avif", "avif"),
  HEIC("image/heic", "heic"),
  /** A document that can carry script: served only so that it can not run. */
  SVG("image/svg+xml", "svg");

  /** How many bytes {@link #of} wants to see; fewer are fine when there are no more. */
  public static final int HEAD = 1024;

  private static final Pattern SVG_ROOT =
      Pattern.compile(
          "\\A\uFEFF?+(?:\\s++|<\\?xml[^>]*+>|<!--.*?-->|<!doctype[^>]*+>)*+<svg[\\s>/]",
          Pattern.DOTALL);

  private final String mediaType;
  private final String extension;

  ImageType(String mediaType, String extension) {
    this.mediaType = mediaType;
    this.extension = extension;
  }

  public String mediaType() {
    return mediaType;
  }

  public String extension() {
    return extension;
  }

  /** Whether a browser that opens it by itself could run script from it. */
  public boolean isActive() {
    return this == SVG;
  }

  public static Optional<ImageType> ofExtension(String extension) {
    String wanted = extension.toLowerCase(Locale.ROOT);
    for (ImageType type : values()) {
      if (type.extension.equals(wanted) || (type == JPEG && wanted.equals("jpeg"))) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  /** The kind of picture that begins with these bytes. */
  public static Optional<ImageType> of(byte[] head) {
    String latin = new String(head, StandardCharsets.ISO_8859_1);
    if (latin.startsWith("\u0089PNG\r\n\u001A\n")) {
      return Optional.of(PNG);
    }
    if (latin.startsWith("\u00FF\u00D8\u00FF")) {
      return Optional.of(JPEG);
    }
    if (latin.startsWith("GIF87a") || latin.startsWith("GIF89a")) {
      return Optional.of(GIF);
    }
    if (latin.startsWith("RIFF") && latin.startsWith("WEBP", 8)) {
      return Optional.of(WEBP);
    }
    if (latin.startsWith("BM")) {
      return Optional.of(BMP);
    }
    if (latin.startsWith("\0\0\u0001\0")) {
      return Optional.of(ICO);
    }
    if (latin.startsWith("II*\0") || latin.startsWith("MM\0*")) {
      return Optional.of(TIFF);
    }
    if (latin.startsWith("ftypavif", 4)) {
      return Optional.of(AVIF);
    }
    if (latin.startsWith("ftypheic", 4) || latin.startsWith("ftypmif1", 4)) {
      return Optional.of(HEIC);
    }
    String text = new String(head, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
    return SVG_ROOT.matcher(text).find() ? Optional.of(SVG) : Optional.empty();
  }
}
