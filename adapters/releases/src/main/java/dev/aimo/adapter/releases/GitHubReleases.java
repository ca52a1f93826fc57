package dev.aimo.adapter.releases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aimo.domain.system.ClientKind;
import dev.aimo.domain.system.Release;
import dev.aimo.domain.system.ReleaseFeed;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The releases that GitHub calls the latest of each client's repository. */
final class GitHubReleases implements ReleaseFeed {

  private static final Duration GOOD_FOR = Duration.ofHours(1);
  // Long enough that a server without a way out does not make everybody wait
  private static final Duration BAD_FOR = Duration.ofMinutes(1);

  private static final Pattern TAG = Pattern.compile("[vV]?+([0-9A-Za-z][0-9A-Za-z.+_-]{0,99})");
  private static final Release UNREADABLE =
      new Release.Unknown("the answer of the release server names no version");

  private final Fetch fetch;
  private final ObjectMapper json = new ObjectMapper();
  private final RememberedRelease desktop;
  private final RememberedRelease apk;

  GitHubReleases(URI base, Fetch fetch, InstantSource clock) {
    this.fetch = fetch;
    this.desktop = remembered(base, "ximing/aimo", clock);
    this.apk = remembered(base, "ximing/aimo-app", clock);
  }

  @Override
  public Release latest(ClientKind client) {
    return switch (client) {
      case DESKTOP -> desktop.release();
      case APK -> apk.release();
    };
  }

  private RememberedRelease remembered(URI base, String repository, InstantSource clock) {
    URI address = URI.create(base + "/repos/" + repository + "/releases/latest");
    return new RememberedRelease(() -> ask(address), GOOD_FOR, BAD_FOR, clock);
  }

  private Release ask(URI address) {
    return switch (fetch.get(address)) {
      case Fetched.Content(String text) -> read(text);
      case Fetched.Refusal(int status) -> new Release.Unknown(meaning(status));
      case Fetched.Trouble(String what) -> new Release.Unknown(what);
    };
  }

  private Release read(String text) {
    try {
      JsonNode tag = json.readTree(text).path("tag_name");
      Matcher matcher = TAG.matcher(tag.asText());
      return tag.isTextual() && matcher.matches()
          ? new Release.Known(matcher.group(1))
          : UNREADABLE;
    } catch (JsonProcessingException e) {
      return UNREADABLE;
    }
  }

  private static String meaning(int status) {
    return switch (status) {
      case 404 -> "no release was found";
      case 403, 429 -> "the release server takes no more questions for now";
      default -> "the release server answered with status " + status;
    };
  }
}
