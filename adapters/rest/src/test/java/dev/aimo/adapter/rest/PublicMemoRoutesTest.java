package dev.aimo.adapter.rest;

import static dev.aimo.adapter.rest.Http.API;
import static dev.aimo.adapter.rest.Notebook.MEMOS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class PublicMemoRoutesTest {

  private static final String PUBLIC = MEMOS + "/public/";

  private final Server server = Server.start();
  private final Http stranger = server.http();
  private final Http anna = stranger.asAnna();
  private final Notebook notebook = new Notebook(anna);
  private final String secret = notebook.write("secret");
  private final String open = share("open", 2);
  private final String uid = notebook.uid();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void showsAPublicMemoAndItsAuthorToAnybody() {
    anna.put(API + "/user/info", Map.of("nickname", "Anna"));
    JsonNode data = stranger.get(PUBLIC + "memo/" + open).data();
    assertThat(data.path("memo").path("content").asText()).isEqualTo("open");
    assertThat(data.path("user").toString())
        .isEqualTo("{\"uid\":\"" + uid + "\",\"nickname\":\"Anna\",\"avatar\":\"\"}");
  }

  @Test
  void showsNoRelatedMemoThatIsPrivate() {
    String other = share("other", 1);
    notebook.revise(open, Map.of("content", "open", "relationIds", List.of(secret, other)));
    assertThat(notebook.read(open).path("relations")).hasSize(2);
    JsonNode memo = stranger.get(PUBLIC + "memo/" + open).data().path("memo");
    assertThat(Notebook.contents(memo.path("relations"))).containsExactly("other");
    notebook.revise(other, Map.of("content", "other", "isPublic", false));
    for (String path : new String[] {uid, uid + "/random", "memo/" + open}) {
      assertThat(stranger.get(PUBLIC + path).text())
          .contains("open")
          .doesNotContain("secret", "other", "relations");
    }
  }

  @Test
  void listsPublicMemosOfAnAccount() {
    share("newer", 1);
    JsonNode data = stranger.get(PUBLIC + uid).data();
    assertThat(Notebook.contents(data.path("items"))).containsExactly("newer", "open");
    assertThat(data.path("pagination").toString())
        .isEqualTo("{\"total\":2,\"page\":1,\"limit\":20,\"totalPages\":1}");
    JsonNode asked = stranger.get(PUBLIC + uid + "?sortOrder=asc&limit=1&page=0").data();
    assertThat(Notebook.contents(asked.path("items"))).containsExactly("open");
    assertThat(stranger.get(PUBLIC + uid + "?limit=abc").status()).isEqualTo(400);
  }

  @Test
  void listsNothingOfAnUnknownAccount() {
    for (String nobody : new String[] {"u00000000000000000000000", "%00", "'%20OR%20'1'='1"}) {
      JsonNode data = stranger.get(PUBLIC + nobody).data();
      assertThat(data.path("items").isArray()).isTrue();
      assertThat(data.path("items")).isEmpty();
      assertThat(stranger.get(PUBLIC + nobody + "/random").code()).isEqualTo(3);
    }
  }

  @Test
  void picksOneByChance() {
    JsonNode memo = stranger.get(PUBLIC + uid + "/random").data();
    assertThat(memo.path("memoId").asText()).isEqualTo(open);
  }

  @Test
  void doesNotShowWhatIsPrivateOrInTheTrash() {
    assertThat(stranger.get(PUBLIC + "memo/" + secret).code()).isEqualTo(3);
    assertThat(stranger.get(PUBLIC + "memo/nope").code()).isEqualTo(3);
    notebook.trash(open);
    assertThat(stranger.get(PUBLIC + "memo/" + open).code()).isEqualTo(3);
    assertThat(stranger.get(PUBLIC + uid).data().path("items")).isEmpty();
    assertThat(stranger.get(PUBLIC + uid + "/random").code()).isEqualTo(3);
  }

  @Test
  void readsAsMuchToWhoIsLoggedIn() {
    assertThat(stranger.asBen().get(PUBLIC + "memo/" + open).code()).isZero();
    assertThat(stranger.bearer("bad").get(PUBLIC + "memo/" + open).code()).isZero();
  }

  private String share(String content, int daysAgo) {
    long created = Server.NOW.toEpochMilli() - daysAgo * 86_400_000L;
    return notebook
        .write(Map.of("content", content, "isPublic", true, "createdAt", created))
        .path("memoId")
        .asText();
  }
}
