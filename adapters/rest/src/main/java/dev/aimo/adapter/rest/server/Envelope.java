package dev.aimo.adapter.rest.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.aimo.adapter.rest.http.Language;

/** What the contract wraps around every success. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record Envelope(int code, String msg, Object data) {

  static Envelope of(Object data, Language language) {
    return new Envelope(0, language.choose("OK", "操作成功"), data);
  }
}
