package dev.aimo.adapter.recognition;

import dev.aimo.adapter.recognition.remote.Endpoint;
import dev.aimo.domain.error.StartFailure;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The services that recognise. One that is switched off, or has no key, is not there. */
public record RecognitionSettings(Optional<Speech> speech, Optional<Endpoint> text) {

  private static final String DASHSCOPE = "https://dashscope.aliyuncs.com/api/v1";
  private static final String ZHIPU = "https://open.bigmodel.cn/api";
  private static final String ZHIPU_NAME = "zhipu";

  /** A model of DashScope. */
  public record Speech(Endpoint endpoint, String model) {}

  public static RecognitionSettings read(Function<String, Optional<String>> variable) {
    Function<String, Optional<String>> set =
        name -> variable.apply(name).map(String::strip).filter(text -> !text.isEmpty());
    checkProvider(set.apply("OCR_DEFAULT_PROVIDER").orElse(ZHIPU_NAME));
    return new RecognitionSettings(
        isOn(set, "FUN_ASR_ENABLED") ? speech(set) : Optional.empty(),
        isOn(set, "OCR_ENABLED") ? text(set) : Optional.empty());
  }

  private static Optional<Speech> speech(Function<String, Optional<String>> set) {
    String baseName =
        set.apply("FUN_ASR_BASE_URL").isPresent() ? "FUN_ASR_BASE_URL" : "DASHSCOPE_BASE_URL";
    String keyName =
        set.apply("FUN_ASR_API_KEY").isPresent() ? "FUN_ASR_API_KEY" : "DASHSCOPE_API_KEY";
    String base = set.apply(baseName).orElse(DASHSCOPE);
    String model = set.apply("FUN_ASR_MODEL").orElse("fun-asr");
    return set.apply(keyName)
        .map(key -> new Speech(endpoint(baseName, base, DASHSCOPE, keyName, key), model));
  }

  private static Optional<Endpoint> text(Function<String, Optional<String>> set) {
    String base = set.apply("ZHIPU_OCR_BASE_URL").orElse(ZHIPU);
    return set.apply("ZHIPU_API_KEY")
        .map(key -> endpoint("ZHIPU_OCR_BASE_URL", base, ZHIPU, "ZHIPU_API_KEY", key));
  }

  private static boolean isOn(Function<String, Optional<String>> set, String name) {
    String text = set.apply(name).orElse("true");
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw new StartFailure("%s is %s. Set it to true or to false.".formatted(name, text));
    };
  }

  private static void checkProvider(String name) {
    if (!name.equals(ZHIPU_NAME)) {
      throw new StartFailure(
          "OCR_DEFAULT_PROVIDER is %s, which AIMO does not know. The valid provider is zhipu."
              .formatted(name));
    }
  }

  private static Endpoint endpoint(
      String baseName, String base, String usual, String keyName, String key) {
    URI address = address(baseName, base.replaceAll("/+$", ""), usual);
    try {
      return new Endpoint(address, key);
    } catch (IllegalArgumentException e) {
      throw new StartFailure(
          "%s can not be a key: it holds blanks, or characters that are not ASCII. Copy it again."
              .formatted(keyName));
    }
  }

  /** Not quoted when it is wrong, as it may hold a password. */
  private static URI address(String name, String text, String usual) {
    try {
      URI address = new URI(text);
      boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
      if (web
          && address.getHost() != null
          && address.getRawUserInfo() == null
          && address.getQuery() == null
          && address.getFragment() == null) {
        return address;
      }
    } catch (URISyntaxException e) {
      // Refused below, without the quotation that is in the message
    }
    throw new StartFailure(
        "%s is not an address of a service, or holds more than one. It looks like %s."
            .formatted(name, usual));
  }

  @Override
  public String toString() {
    return "speech by %s, text by %s"
        .formatted(
            speech.map(with -> with.model() + " at " + with.endpoint()).orElse("nobody"),
            text.map(endpoint -> "glm-ocr at " + endpoint).orElse("nobody"));
  }
}
