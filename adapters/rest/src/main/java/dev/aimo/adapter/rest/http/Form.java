package dev.aimo.adapter.rest.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.Charset;

/** Bodies in the way of HTML forms. The last of several equal names counts, as in JSON. */
final class Form {

  private static final int MOST_FIELDS = 1_000;

  private Form() {}

  static ObjectNode object(byte[] bytes, Charset charset) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    String text = new String(bytes, charset);
    int from = 0;
    while (from < text.length()) {
      int ampersand = text.indexOf('&', from);
      int end = ampersand < 0 ? text.length() : ampersand;
      put(object, text.substring(from, end), charset);
      from = end + 1;
    }
    return object;
  }

  private static void put(ObjectNode object, String pair, Charset charset) {
    int equals = pair.indexOf('=');
    String name = equals < 0 ? pair : pair.substring(0, equals);
    String value = equals < 0 ? "" : pair.substring(equals + 1);
    if (object.size() == MOST_FIELDS) {
      throw new MalformedBody();
    }
    if (!name.isEmpty()) {
      object.put(decode(name, charset), decode(value, charset));
    }
  }

  private static String decode(String text, Charset charset) {
    try {
      return URLDecoder.decode(text, charset);
    } catch (IllegalArgumentException _) {
      return text;
    }
  }
}
