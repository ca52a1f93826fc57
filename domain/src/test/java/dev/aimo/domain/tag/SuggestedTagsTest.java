package dev.aimo.domain.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestedTagsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "[\"Rust\", \" ownership \", \"学习\"]                           | rust,ownership,学习",
        "Here you are: [\"a\",\"b\"] - enjoy!                            | a,b",
        "```json [\"a\", \"b\"] ```                                      | a,b",
        "{\"tags\": [\"a\", \"b\"], \"note\": \"c\"}                     | a,b",
        "[{\"name\": \"a\"}, {\"name\": \"b\"}]                          | a,b",
        "[\"A\", \"a\", \"Ä\", \"ä\"]                                    | a,ä",
        "[\"#one\", \"\", \"  \", \"two\"]                               | one,two",
        "[\"say \\\"hi\\\"\", \"caf\\u00e9\", \"a\\nb\"]                 | say \"hi,café,a b",
        "see [1] and [2]: [\"a\"]                                        | a",
        "rust, ownership, 学习                                           | rust,ownership,学习",
        "rust、学习；日记                                                | rust,学习,日记",
        "<think>[\"no\"]</think>[\"yes\"]                                | yes",
        "<think>[\"no\"] and so on                                       | ~~",
        "[]                                                              | ~~",
        "[\"a\", 7, null, [\"b\"]]                                       | b",
        "~~                                                              | ~~"
      })
  void readsWhatModelsSay(String said, String tags) {
    assertThat(read(said == null ? "" : said))
        .isEqualTo(tags == null || tags.isEmpty() ? List.of() : List.of(tags.split(",", -1)));
  }

  @Test
  void readsLists() {
    assertThat(read("Tags:\n- Rust\n* \"Java\"\n1. **kotlin**\n2) #scala\n• go.\n"))
        .containsExactly("rust", "java", "kotlin", "scala", "go");
  }

  @Test
  void takesNoMoreThanEight() {
    assertThat(read("[\"1a\",\"2b\",\"3c\",\"4d\",\"5e\",\"6f\",\"7g\",\"8h\",\"9i\"]"))
        .hasSize(8)
        .endsWith("8h");
  }

  @Test
  void leavesOutWhatIsTooLongToBeATag() {
    assertThat(read("[\"" + "x".repeat(31) + "\",\"" + "y".repeat(30) + "\"]"))
        .containsExactly("y".repeat(30));
    assertThat(read("I am sorry, but I was told to describe the contents of your database"))
        .containsExactly("i am sorry");
  }

  @Test
  void readsHostileAnswersInNoTime() {
    for (String part :
        List.of("[", "[\"", "\"\\", "<think>", "[[", ",", "- ", "\\u12", "[\"a\":")) {
      assertThat(read(part.repeat(100_000)).size()).isLessThanOrEqualTo(8);
    }
    assertThat(read("[\"a\\ud800\", \"b\0c\"]")).hasSize(2);
  }

  private static List<String> read(String said) {
    return SuggestedTags.read(said).stream().map(TagName::value).toList();
  }
}
