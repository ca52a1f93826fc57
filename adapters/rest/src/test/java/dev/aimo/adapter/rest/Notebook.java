package dev.aimo.adapter.rest;

import static dev.aimo.adapter.rest.Http.API;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What somebody who is logged in keeps in AIMO. */
record Notebook(Http http) {

  static final String MEMOS = API + "/memos";
  static final String TAGS = API + "/tags";
  static final String CATEGORIES = API + "/categories";
  static final String TRASH = API + "/trash";
  static final String SEARCH = API + "/search";
  static final String SIMILAR = MEMOS + "/search/vector";

  String uid() {
    return http.get(API + "/user/info").data().path("uid").asText();
  }

  /** Writes a memo of nothing but text, and tells its id. */
  String write(String content) {
    return write(Map.of("content", content)).path("memoId").asText();
  }

  JsonNode write(Map<String, ?> fields) {
    return http.post(MEMOS, fields).data().path("memo");
  }

  JsonNode revise(String memo, Map<String, ?> fields) {
    return http.put(MEMOS + "/" + memo, fields).data().path("memo");
  }

  JsonNode read(String memo) {
    return http.get(MEMOS + "/" + memo).data();
  }

  String tag(String name) {
    return http.post(TAGS, Map.of("name", name)).data().path("tag").path("tagId").asText();
  }

  String category(String name) {
    return http.post(CATEGORIES, Map.of("name", name))
        .data()
        .path("category")
        .path("categoryId")
        .asText();
  }

  void trash(String memo) {
    http.delete(MEMOS + "/" + memo);
  }

  /** What the memos of a list say, in its order. */
  Stream<String> contents(String query) {
    return contents(http.get(MEMOS + query).data().path("items"));
  }

  static Stream<String> contents(JsonNode memos) {
    return StreamSupport.stream(memos.spliterator(), false)
        .map(memo -> memo.path("content").asText());
  }

  /** Everything there is, as it would be shown. */
  String everything() {
    return Stream.of(MEMOS + "?limit=1000", TAGS, CATEGORIES, TRASH + "?pageSize=1000")
        .map(path -> http.get(path).data().toString())
        .reduce("", String::concat);
  }
}
