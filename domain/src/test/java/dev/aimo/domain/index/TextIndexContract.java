package dev.aimo.domain.index;

import static dev.aimo.domain.index.SampleEntries.entry;
import static dev.aimo.domain.index.SampleEntries.saying;
import static dev.aimo.domain.index.SampleEntries.shared;
import static dev.aimo.domain.index.SampleEntries.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.SampleAccounts;
import dev.aimo.domain.memo.MemoFilter;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.memo.SampleMemos;
import dev.aimo.domain.search.Hit;
import dev.aimo.domain.search.WordQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link TextIndex} keeps to. */
public abstract class TextIndexContract extends FilteredIndexContract<MemoEntry> {

  @Override
  protected abstract TextIndex index();

  @Override
  protected final MemoEntry toStore(MemoEntry memo) {
    return memo;
  }

  @Override
  protected final Generation generation(long id) {
    return words(id);
  }

  @Override
  protected final List<MemoId> search(Generation generation, AccountId by, MemoFilter filter) {
    return index().search(generation, by, WordQuery.of(TEXT, List.of()), filter, 10_000).stream()
        .map(Hit::memo)
        .toList();
  }

  @Test
  protected final void findsMemosWithAnyOfTheWords() {
    MemoId one = put("the keeper of the lighthouse");
    MemoId other = put("a keeper of bees");
    put("nothing of the kind");

    assertThat(found("lighthouse")).containsExactly(one);
    assertThat(found("lighthouse bees")).containsExactlyInAnyOrder(one, other);
    assertThat(found("bicycle")).isEmpty();
  }

  @Test
  protected final void findsEachMemoOnce() {
    MemoId memo = put("keeper keeper lighthouse bees keeper");

    assertThat(found("keeper lighthouse bees keepers")).containsExactly(memo);
  }

  @Test
  protected final void scoresAboveZeroAndBestFirst() {
    put("lighthouse");
    put("lighthouse keeper and many more words that say nothing of it");
    put("keeper");

    List<Hit> hits = hits(WordQuery.of("lighthouse keeper", List.of()), 10);

    assertThat(hits).hasSize(3).allSatisfy(hit -> assertThat(hit.score()).isPositive());
    assertThat(hits)
        .isSortedAccordingTo((one, other) -> Double.compare(other.score(), one.score()));
  }

  @Test
  protected final void countsRareWordsForMore() {
    for (int i = 0; i < 30; i++) {
      put("harbour report number " + i);
    }
    MemoId rare = put("lighthouse report of today");

    assertThat(found("lighthouse harbour").getFirst()).isEqualTo(rare);
  }

  @Test
  protected final void countsMoreOfTheWordsForMore() {
    put("lighthouse alone");
    MemoId both = put("lighthouse harbour");
    put("harbour alone");

    assertThat(found("harbour lighthouse").getFirst()).isEqualTo(both);
  }

  @Test
  protected final void countsShortMemosForMore() {
    put("lighthouse " + "and many other words ".repeat(40));
    MemoId brief = put("lighthouse at night");

    assertThat(found("lighthouse").getFirst()).isEqualTo(brief);
  }

  @Test
  protected final void ordersEquallyGoodOnesByIdAndCutsThemThere() {
    List<MemoId> ids =
        Stream.of("a", "Z", "-", "\uFF5E", "\uD83D\uDC3C", "b", "9", "_", "aa", "\u00E9")
            .map(MemoId::new)
            .toList();
    put(first(), ids.stream().map(id -> entry(id, owner, TEXT)).toArray(MemoEntry[]::new));
    List<MemoId> ordered = ids.stream().sorted(byCodePoint(MemoId::value)).toList();

    for (int most = 0; most <= ids.size(); most++) {
      assertThat(hits(WordQuery.of(TEXT, List.of()), most))
          .extracting(Hit::memo)
          .containsExactlyElementsOf(ordered.subList(0, most));
    }
  }

  @Test
  protected final void letsOtherPeoplesMemosTakeNobodysPlace() {
    AccountId stranger = SampleAccounts.id();
    put(first(), Stream.generate(() -> entry(stranger, TEXT)).limit(500).toArray(MemoEntry[]::new));
    MemoId mine = put("a lighthouse and " + "much more ".repeat(20));

    assertThat(hits(WordQuery.of(TEXT, List.of()), 1)).extracting(Hit::memo).containsExactly(mine);
  }

  @Test
  protected final void letsWhatIsNotAdmittedTakeNobodysPlace() {
    put(first(), Stream.generate(() -> entry(owner, TEXT)).limit(300).toArray(MemoEntry[]::new));
    MemoEntry open = shared(entry(owner, "a lighthouse and " + "much more ".repeat(20)));
    put(first(), open);

    assertThat(index().search(first(), owner, WordQuery.of(TEXT, List.of()), onlyPublic(), 1))
        .extracting(Hit::memo)
        .containsExactly(open.memo());
  }

  @Test
  protected final void findsWhatAMemoSaysNow() {
    MemoEntry memo = entry(owner, "lighthouse");
    put(first(), memo);

    put(first(), saying(memo, "harbour"));

    assertThat(found("lighthouse")).isEmpty();
    assertThat(found("harbour")).containsExactly(memo.memo());
  }

  @Test
  protected final void findsPhrasesInARow() {
    MemoId row = put("We went to New York City.");
    put("York is not new.");
    put("New things in York");

    assertThat(phrases("", "new york")).containsExactly(row);
    assertThat(phrases("", "York City")).containsExactly(row);
    assertThat(phrases("", "new city")).isEmpty();
    assertThat(phrases("", "york new")).isEmpty();
  }

  @Test
  protected final void findsPhrasesOfCommonWords() {
    MemoId row = put("To be, or not to be.");
    put("Be or to, not to be or.");

    assertThat(phrases("", "to be or not to be")).containsExactly(row);
    assertThat(phrases("", "or not to be")).containsExactly(row);
  }

  @Test
  protected final void findsPhrasesWithoutBlanks() {
    MemoId row = put("\u6211\u7231\u673A\u5668\u5B66\u4E60\u5427");
    put("\u673A\u5668\u7684\u5B66\u4E60");

    assertThat(phrases("", "\u673A\u5668\u5B66\u4E60")).containsExactly(row);
    assertThat(phrases("", "\u5B66\u4E60\u673A\u5668")).isEmpty();
    assertThat(phrases("", "\u7231")).containsExactly(row);
  }

  @Test
  protected final void findsOnlyMemosWithEveryPhrase() {
    MemoId both = put("New York and San Francisco");
    put("New York");
    put("San Francisco");

    assertThat(phrases("", "new york", "san francisco")).containsExactly(both);
    assertThat(phrases("", "new york", "los angeles")).isEmpty();
  }

  @Test
  protected final void findsPhrasesWithAnyOfTheWordsBesides() {
    MemoId train = put("New York by train");
    MemoId plane = put("New York by plane");
    put("New York on foot");
    put("by train and plane");

    assertThat(phrases("train plane", "new york")).containsExactlyInAnyOrder(train, plane);
    assertThat(phrases("bicycle", "new york")).isEmpty();
  }

  @Test
  protected final void findsOnlyMemosWithEveryWordWhenItIsAskedTo() {
    MemoId both = put("the keeper of the lighthouse");
    put("a keeper of bees");
    put("a lighthouse");
    put(first(), entry(SampleAccounts.id(), "lighthouse keeper"));

    assertThat(every("keeper lighthouse")).containsExactly(both);
    assertThat(every("keeper lighthouse bees")).isEmpty();
    assertThat(every("keeper")).hasSize(2);
    assertThat(every("keepers", "the lighthouse")).containsExactly(both);
    assertThat(every("bees", "the lighthouse")).isEmpty();
    assertThat(every("", "the lighthouse")).containsExactly(both);
  }

  @Test
  protected final void takesPhrasesOfOneWord() {
    MemoId memo = put("a lighthouse");
    put("a harbour");

    assertThat(phrases("", "lighthouse")).containsExactly(memo);
    assertThat(phrases("harbour", "lighthouse")).isEmpty();
  }

  @Test
  protected final void findsNothingByFormsThatLookLikePrograms() {
    MemoId memo = put("lighthouse harbour and or not");
    List<String> hostile =
        new ArrayList<>(
            List.of("lighthouse*", "*", "?", "light~", "lighthouse^2", "+lighthouse", "(", ")"));
    SampleEntries.HARD.stream()
        .map(text -> text.replaceAll("\\s", ""))
        .filter(form -> !form.isEmpty())
        .forEach(hostile::add);

    for (String form : hostile) {
      assertThat(hits(new WordQuery(Set.of(form), List.of()), 10)).as(form).isEmpty();
      assertThat(hits(new WordQuery(Set.of(), List.of(List.of(form))), 10)).as(form).isEmpty();
      assertThat(hits(new WordQuery(Set.of("harbour"), List.of(List.of("lighthous", form))), 10))
          .as(form)
          .isEmpty();
    }
    assertThat(found("+lighthouse AND NOT \"harbour\" OR (")).containsExactly(memo);
  }

  @Test
  protected final void takesMemosThatSayAnything() {
    List<MemoEntry> entries =
        SampleEntries.HARD.stream()
            .map(text -> entry(owner, text + " lighthouse " + text))
            .toList();
    put(first(), entries.toArray(MemoEntry[]::new));

    assertThat(search(first(), owner, MemoFilter.ANY))
        .containsExactlyInAnyOrderElementsOf(ids(entries));
  }

  @Test
  protected final void takesMemosWithoutWords() {
    MemoEntry memo = entry(owner, "!!! ... ---");
    put(first(), memo);

    assertThat(index().findAll(first(), Set.of(memo.memo()))).containsExactly(indexed(memo));
    assertThat(index().count(first(), owner, MemoFilter.ANY)).isEqualTo(1);
    assertThat(found("lighthouse")).isEmpty();
  }

  @Test
  protected final void findsALongMemoByItsLastWord() {
    String many =
        String.join(" ", IntStream.range(0, 100_000).mapToObj(i -> "word" + i % 5_000).toList());
    MemoId memo = put(many + " lighthouse");
    put("harbour");

    assertThat(found("lighthouse")).containsExactly(memo);
    assertThat(found("word4999")).containsExactly(memo);
  }

  @Test
  protected final void takesALongQuestion() {
    MemoId memo = put("lighthouse");
    String question =
        "lighthouse "
            + String.join(" ", IntStream.range(0, 500).mapToObj(i -> "absent" + i).toList());

    assertThat(found(question)).containsExactly(memo);
  }

  @Test
  protected final void findsInAMemoOfOthersNothing() {
    put(first(), entry(SampleAccounts.id(), "lighthouse new york"));

    assertThat(found("lighthouse")).isEmpty();
    assertThat(phrases("", "new york")).isEmpty();
    assertThat(phrases("lighthouse", "new york")).isEmpty();
  }

  @Test
  protected final void findsNothingInAnUnknownOrEmptyGeneration() {
    put("lighthouse");
    remove(generation(2), SampleMemos.id());
    WordQuery query = WordQuery.of("lighthouse", List.of("lighthouse"));

    assertThat(index().search(generation(2), owner, query, MemoFilter.ANY, 10)).isEmpty();
    assertThat(index().search(generation(3), owner, query, MemoFilter.ANY, 10)).isEmpty();
  }

  protected final MemoId put(String text) {
    MemoEntry memo = entry(owner, text);
    put(first(), memo);
    return memo.memo();
  }

  protected final List<MemoId> found(String typed) {
    return hits(WordQuery.of(typed, List.of()), 100).stream().map(Hit::memo).toList();
  }

  private List<MemoId> phrases(String typed, String... phrases) {
    return hits(WordQuery.of(typed, List.of(phrases)), 100).stream().map(Hit::memo).toList();
  }

  private List<MemoId> every(String typed, String... phrases) {
    return hits(WordQuery.of(typed, List.of(phrases)).withEveryWord(), 100).stream()
        .map(Hit::memo)
        .toList();
  }

  private List<Hit> hits(WordQuery query, int most) {
    return index().search(first(), owner, query, MemoFilter.ANY, most);
  }
}
