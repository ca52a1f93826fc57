package dev.aimo.adapter.rest;

import static dev.aimo.adapter.rest.Http.API;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.notification.Notification;
import dev.aimo.domain.notification.NotificationId;
import dev.aimo.domain.notification.NotificationKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class NotificationRoutesTest {

  private static final String ALL = API + "/notifications";

  private final Server.Setup setup = Server.setup();
  private final Server server = setup.start();
  private final Http anna = server.http().asAnna();
  private final Http ben = server.http().asBen();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void hasNoneAtFirst() {
    assertThat(anna.get(ALL).data().toString()).isEqualTo("{\"notifications\":[]}");
    assertThat(anna.get(ALL + "/unread-count").data().toString()).isEqualTo("{\"count\":0}");
  }

  @Test
  void showsTheNewestFirstWithExplicitNulls() {
    String memo = new Notebook(anna).write("hello");
    tell(anna, "n1", Optional.of(memo), "2026-05-05T01:02:03.004Z");
    tell(anna, "n2", Optional.empty(), "2026-05-06T01:02:03Z");
    tell(ben, "n3", Optional.empty(), "2026-05-06T01:02:03Z");

    JsonNode listed = anna.get(ALL).data().path("notifications");

    assertThat(listed).hasSize(2);
    assertThat(listed.path(0).path("memoId").isNull()).isTrue();
    assertThat(listed.path(0).path("createdAt").asText()).isEqualTo("2026-05-06T01:02:03.000Z");
    assertThat(listed.path(1).toString())
        .isEqualTo(
            "{\"notificationId\":\"n1\",\"userId\":\"%s\",\"type\":\"spaced_repetition\","
                    .formatted(new Notebook(anna).uid())
                + "\"title\":\"title\",\"body\":\"body\",\"memoId\":\"%s\",".formatted(memo)
                + "\"isRead\":false,\"createdAt\":\"2026-05-05T01:02:03.004Z\"}");
  }

  @Test
  void marksOneReadAsOftenAsAsked() {
    tell(anna, "n1", Optional.empty(), "2026-05-05T01:02:03Z");
    for (int i = 0; i < 2; i++) {
      assertThat(anna.send("POST", ALL + "/n1/read").data().path("message").asText())
          .isEqualTo("Notification marked as read");
    }
    assertThat(anna.get(ALL + "/unread-count").data().path("count").asInt(-1)).isZero();
    assertThat(anna.get(ALL).data().path("notifications").path(0).path("isRead").asBoolean())
        .isTrue();
  }

  @Test
  void knowsNothingOfOthers() {
    tell(anna, "n1", Optional.empty(), "2026-05-05T01:02:03Z");
    assertThat(ben.send("POST", ALL + "/n1/read").code()).isEqualTo(3);
    for (String id : Hostile.IDS) {
      assertThat(anna.send("POST", ALL + "/" + Hostile.encoded(id) + "/read").code()).isEqualTo(3);
    }
    assertThat(anna.get(ALL + "/unread-count").data().path("count").asInt()).isEqualTo(1);
    assertThat(server.http().get(ALL).status()).isEqualTo(401);
  }

  @Test
  void marksAllRead() {
    tell(anna, "n1", Optional.empty(), "2026-05-05T01:02:03Z");
    tell(anna, "n2", Optional.empty(), "2026-05-05T01:02:03Z");
    tell(ben, "n3", Optional.empty(), "2026-05-05T01:02:03Z");
    assertThat(anna.send("POST", ALL + "/read-all").data().path("count").asInt()).isEqualTo(2);
    assertThat(anna.send("POST", ALL + "/read-all").data().path("count").asInt(-1)).isZero();
    assertThat(ben.get(ALL + "/unread-count").data().path("count").asInt()).isEqualTo(1);
  }

  private void tell(Http http, String id, Optional<String> memo, String at) {
    Notification notification =
        Notification.create(
            new NotificationId(id),
            new AccountId(new Notebook(http).uid()),
            NotificationKind.REPETITION,
            "title",
            "body",
            memo.map(MemoId::new),
            Instant.parse(at));
    boolean done =
        setup.unit.write(() -> {
          setup.memory.notifications().add(List.of(notification));
          return true;
        });
    assertThat(done).isTrue();
  }
}
