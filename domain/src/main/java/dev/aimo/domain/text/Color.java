package dev.aimo.domain.text;

/** The colour of a tag or category: free text that clients understand. */
public record Color(String value) {

  private static final TextLimit LIMIT = new TextLimit("color", 20);

  public Color {
    LIMIT.checkPresent(value);
  }
}
