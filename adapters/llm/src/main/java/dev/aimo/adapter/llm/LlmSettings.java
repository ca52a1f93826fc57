package dev.aimo.adapter.llm;

import dev.aimo.domain.error.Invalid;
import dev.aimo.domain.error.StartFailure;
import dev.aimo.domain.model.ApiKey;
import dev.aimo.domain.model.ModelEndpoint;
import dev.aimo.domain.outbound.NamedBy;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.function.Function;

/** The model that everybody uses who set up none; if the operator set one up. */
public record LlmSettings(Optional<ModelEndpoint> system) {

  private static final String USUAL_BASE = "https://api.openai.com/v1";
  private static final String USUAL_MODEL = "gpt-4o-mini";

  /** A key, or an address of one's own: a server there often wants no key. */
  public static LlmSettings read(Function<String, Optional<String>> variable) {
    Optional<String> key = set(variable, "OPENAI_API_KEY");
    Optional<String> base = set(variable, "OPENAI_BASE_URL");
    String model = set(variable, "OPENAI_MODEL").orElse(USUAL_MODEL);
    return new LlmSettings(
        key.isEmpty() && base.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new ModelEndpoint(
                    address(base.orElse(USUAL_BASE)),
                    NamedBy.OPERATOR,
                    key.map(LlmSettings::key),
                    model)));
  }

  private static ApiKey key(String text) {
    try {
      return new ApiKey(text);
    } catch (Invalid e) {
      throw new StartFailure(
          "OPENAI_API_KEY can not be a key: it is too long, or holds blanks or characters that are not ASCII. Copy it again.");
    }
  }

  /** Not quoted when it is wrong, as it may hold a password. */
  private static URI address(String text) {
    try {
      URI address = new URI(text);
      boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
      if (web && address.getHost() != null && address.getRawUserInfo() == null) {
        return address;
      }
    } catch (URISyntaxException e) {
      // Refused below, without the quotation that is in the message
    }
    throw new StartFailure(
        "OPENAI_BASE_URL is not an address of a service. It looks like " + USUAL_BASE + ".");
  }

  private static Optional<String> set(Function<String, Optional<String>> variable, String name) {
    return variable.apply(name).map(String::strip).filter(text -> !text.isEmpty());
  }

  @Override
  public String toString() {
    return system.map(endpoint -> endpoint.modelName() + " at " + endpoint.base()).orElse("none");
  }
}
