package dev.aimo.adapter.rest.index;

import dev.aimo.adapter.rest.http.Language;
import java.util.Locale;

/**
 * Why a memo is not indexed, as far as its owner is concerned. What exactly failed is in the log:
 * it may name servers and what they answered.
 */
enum ToldReason {
  NO_EMBEDDING("What turns texts into vectors failed or refused this text", "文本向量化服务失败或拒绝了该内容"),
  NO_INDEX("The index could not be written", "索引写入失败");

  private final String english;
  private final String chinese;

  ToldReason(String english, String chinese) {
    this.english = english;
    this.chinese = chinese;
  }

  /** By the port that the failure names first. */
  static ToldReason of(String why) {
    String port = why.split(":", 2)[0].toLowerCase(Locale.ROOT);
    return port.contains("embed") ? NO_EMBEDDING : NO_INDEX;
  }

  String text(Language language) {
    return language.choose(english, chinese);
  }
}
