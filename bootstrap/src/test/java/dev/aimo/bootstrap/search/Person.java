package dev.aimo.bootstrap.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aimo.bootstrap.Caller;
import dev.aimo.bootstrap.Running;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Somebody with an account, and what they do with their memos over HTTP. */
final class Person {

  private static final String ATTACHMENTS = "/api/v1/attachments";
  private static final String MEMOS = "/api/v1/memos";
  private static final int PAGE = 1_000;

  private final Caller caller;
  private final String token;

  private Person(int port, String token) {
    this.caller = new Caller(port);
    this.token = token;
  }

  static Person register(int port, String email) {
    return new Person(port, Running.register(port, email));
  }

  /** The same one, at another server or after another start. */
  Person at(int port) {
    return new Person(port, token);
  }

  /** The id of the new memo. */
  String write(String content, String... tags) {
    return done(caller.post(MEMOS, Map.of("content", content, "tags", List.of(tags)), headers()))
        .at("/memo/memoId")
        .asText();
  }

  void rewrite(String memo, String content) {
    done(caller.put(MEMOS + "/" + memo, Map.of("content", content), headers()));
  }

  /** Hangs a picture on a memo that says this: the id of the attachment. */
  String attach(String memo, String content, byte[] picture) {
    String id =
        done(caller.upload(ATTACHMENTS + "/upload", "file", "picture.png", picture, headers()))
            .findValue("attachmentId")
            .asText();
    done(
        caller.put(
            MEMOS + "/" + memo, Map.of("content", content, "attachments", List.of(id)), headers()));
    return id;
  }

  void removeAttachment(String id) {
    done(caller.delete(ATTACHMENTS + "/" + id, headers()));
  }

  void trash(String memo) {
    done(caller.delete(MEMOS + "/" + memo, headers()));
  }

  void restore(String memo) {
    done(caller.post("/api/v1/trash/" + memo + "/restore", Map.of(), headers()));
  }

  /** Contents by id. */
  Map<String, String> live() {
    return all(MEMOS + "?sortBy=createdAt&limit=", "/items");
  }

  Map<String, String> trashed() {
    return all("/api/v1/trash?pageSize=", "/list");
  }

  private Map<String, String> all(String path, String items) {
    Map<String, String> all = new HashMap<>();
    for (int page = 1; ; page++) {
      JsonNode data = done(caller.get(path + PAGE + "&page=" + page, headers()));
      data.at(items)
          .forEach(memo -> all.put(memo.path("memoId").asText(), memo.path("content").asText()));
      if (data.at(items).size() < PAGE) {
        return all;
      }
    }
  }

  JsonNode search(Map<String, ?> question) {
    return done(caller.post("/api/v1/search", question, headers()));
  }

  JsonNode similar(String text) {
    return done(caller.post(MEMOS + "/search/vector", Map.of("query", text), headers()));
  }

  JsonNode related(String memo) {
    return done(caller.get(MEMOS + "/" + memo + "/related", headers()));
  }

  /** The contents of what is found, best first. */
  List<String> find(String mode, String query) {
    List<String> contents = new ArrayList<>();
    JsonNode found = search(Map.of("mode", mode, "query", query));
    assertThat(found.path("degraded").isMissingNode()).as("%s", found).isTrue();
    found.path("items").forEach(item -> contents.add(item.at("/memo/content").asText()));
    return contents;
  }

  JsonNode indexStatus() {
    return done(caller.get("/api/v1/index/status", headers()));
  }

  /** Until both indexes have every memo. */
  void awaitIndexed(Duration patience) {
    Await.until("everything indexed", patience, this::isIndexed, () -> indexStatus().toString());
  }

  boolean isIndexed() {
    JsonNode status = indexStatus();
    long total = status.path("total").asLong();
    return status.path("pending").asLong() == 0
        && status.at("/words/indexed").asLong(-1) == total
        && status.at("/meaning/indexed").asLong(-1) == total;
  }

  private String[] headers() {
    return Caller.bearer(token);
  }

  private static JsonNode done(Caller.Answer answer) {
    if (answer.status() != 200 || answer.code() != 0) {
      throw new AssertionError("%d: %s".formatted(answer.status(), answer.body()));
    }
    return answer.json().path("data");
  }
}
