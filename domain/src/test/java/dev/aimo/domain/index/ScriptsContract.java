package dev.aimo.domain.index;

import static dev.aimo.domain.index.SampleEntries.entry;
import static dev.aimo.domain.index.SampleEntries.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.SampleAccounts;
import dev.aimo.domain.memo.MemoFilter;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.search.Hit;
import dev.aimo.domain.search.WordQuery;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link TextIndex} finds in the scripts of the world. */
public abstract class ScriptsContract {

  private static final Generation WORDS = words(1);

  private final AccountId owner = SampleAccounts.id();

  /** One that is nobody else's, and empty at first. */
  protected abstract TextIndex index();

  @Test
  protected final void findsChineseWordsOfTwoCharacters() {
    MemoId learning = put("今天开始学习机器学习的基础。");
    MemoId weather = put("明天的天气很好");

    assertThat(found("学习")).containsExactly(learning);
    assertThat(found("天气")).containsExactly(weather);
    assertThat(found("机器学习")).containsExactly(learning);
    assertThat(found("器机")).isEmpty();
  }

  @Test
  protected final void findsSingleCharacters() {
    MemoId memo = put("我爱猫");
    put("我爱狗");

    assertThat(found("猫")).containsExactly(memo);
    assertThat(found("鱼")).isEmpty();
  }

  @Test
  protected final void findsJapaneseWords() {
    MemoId memo = put("東京タワーへ行きました。コンピューターも見ました。");
    put("大阪へ行く");

    assertThat(found("東京")).containsExactly(memo);
    assertThat(found("タワー")).containsExactly(memo);
    assertThat(found("コンピューター")).containsExactly(memo);
  }

  @Test
  protected final void findsKoreanWordsWithWhatHangsOnThem() {
    MemoId memo = put("오늘은 학교에서 한국어를 배웠다");
    put("내일은 집에 있다");

    assertThat(found("학교")).containsExactly(memo);
    assertThat(found("한국어")).containsExactly(memo);
  }

  @Test
  protected final void findsThaiWords() {
    MemoId memo = put("วันนี้ฉันเรียนภาษาไทย");
    put("ฝนตก");

    assertThat(found("ภาษา")).containsExactly(memo);
  }

  @Test
  protected final void findsWordsOfMixedScripts() {
    MemoId memo = put("用Java写的API服务器v2上线了");

    assertThat(found("java")).containsExactly(memo);
    assertThat(found("api")).containsExactly(memo);
    assertThat(found("服务")).containsExactly(memo);
    assertThat(found("v2")).containsExactly(memo);
  }

  @Test
  protected final void findsAccentsBothWays() {
    MemoId with = put("Crème brûlée im Café München");
    MemoId without = put("creme brulee in a cafe");

    assertThat(found("creme")).containsExactlyInAnyOrder(with, without);
    assertThat(found("brûlée")).containsExactlyInAnyOrder(with, without);
    assertThat(found("munchen")).containsExactly(with);
    assertThat(found("cafe\u0301")).containsExactlyInAnyOrder(with, without);
  }

  @Test
  protected final void findsWhateverTheCase() {
    MemoId german = put("Die Straße");
    MemoId russian = put("Москва");
    MemoId greek = put("ΟΔΟΣ");
    MemoId wide = put("ＡＢＣ１２３");

    assertThat(found("STRASSE")).containsExactly(german);
    assertThat(found("МОСКВА")).containsExactly(russian);
    assertThat(found("οδος")).containsExactly(greek);
    assertThat(found("abc123")).containsExactly(wide);
  }

  @Test
  protected final void findsEnglishWordsByTheirStems() {
    MemoId memo = put("She was running two connected experiments");
    put("a run of bad luck is no connection");

    assertThat(found("experiment")).containsExactly(memo);
    assertThat(found("runs")).hasSize(2);
    assertThat(found("connecting")).hasSize(2);
  }

  @Test
  protected final void findsIdentifiersAndTheirParts() {
    MemoId camel = put("call getUserName() first");
    MemoId snake = put("the column user_id holds it");
    MemoId upper = put("an HTTPServer or HTML_Parser");

    assertThat(found("getUserName")).startsWith(camel);
    assertThat(found("username")).doesNotContain(snake);
    assertThat(found("name")).containsExactly(camel);
    assertThat(found("user_id").getFirst()).isEqualTo(snake);
    assertThat(found("user")).containsExactlyInAnyOrder(camel, snake);
    assertThat(found("server")).containsExactly(upper);
    assertThat(found("parser")).containsExactly(upper);
    assertThat(found("getusername")).containsExactly(camel);
  }

  @Test
  protected final void findsNumbersAndVersions() {
    MemoId memo = put("Java 25 was released on 2025-09-16 for 1,000 people");

    assertThat(found("25")).containsExactly(memo);
    assertThat(found("2025-09-16")).containsExactly(memo);
    assertThat(found("2024")).isEmpty();
  }

  @Test
  protected final void findsApostrophesOrNone() {
    MemoId memo = put("don\u2019t forget Anna\u2019s keys");

    assertThat(found("don't")).containsExactly(memo);
    assertThat(found("dont")).containsExactly(memo);
    assertThat(found("anna")).containsExactly(memo);
  }

  @Test
  protected final void findsEmoji() {
    MemoId party = put("launch day 🎉🎉");
    MemoId thumb = put("good 👍🏽 work");
    put("🐼");

    assertThat(found("🎉")).containsExactly(party);
    assertThat(found("👍🏽")).containsExactly(thumb);
    assertThat(found("👍")).containsExactly(thumb);
  }

  @Test
  protected final void findsScriptsFromRightToLeft() {
    MemoId arabic = put("كتاب جديد في المكتبة");
    MemoId hebrew = put("ספר חדש");

    assertThat(found("كتاب")).containsExactly(arabic);
    assertThat(found("ספר")).containsExactly(hebrew);
  }

  @Test
  protected final void findsWordsOfIndia() {
    MemoId memo = put("मैं हिन्दी सीख रहा हूँ");
    put("மழை பெய்கிறது");

    assertThat(found("हिन्दी")).containsExactly(memo);
    assertThat(found("மழை")).hasSize(1);
  }

  @Test
  protected final void findsInManyMemosAtOnce() {
    List<MemoEntry> many =
        Stream.of("机器学习", "学习方法", "天气预报", "machine learning", "学 习")
            .map(text -> entry(owner, text))
            .toList();
    index().apply(WORDS, many, Set.of());

    assertThat(found("学习")).containsExactlyInAnyOrder(many.get(0).memo(), many.get(1).memo());
  }

  private MemoId put(String text) {
    MemoEntry memo = entry(owner, text);
    index().apply(WORDS, List.of(memo), Set.of());
    return memo.memo();
  }

  private List<MemoId> found(String typed) {
    return index()
        .search(WORDS, owner, WordQuery.of(typed, List.of()), MemoFilter.ANY, 100)
        .stream()
        .map(Hit::memo)
        .toList();
  }
}
