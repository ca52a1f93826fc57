package dev.aimo.adapter.rest.system;

import static dev.aimo.adapter.rest.http.Verb.GET;

import dev.aimo.adapter.rest.http.Reply;
import dev.aimo.adapter.rest.http.Routes;
import dev.aimo.application.account.RegistrationUseCases;
import dev.aimo.application.system.SystemUseCases;
import dev.aimo.domain.system.ClientKind;
import dev.aimo.domain.system.Release;
import java.util.Map;
import java.util.Optional;

/** The operations on the product itself. */
public final class SystemRoutes {

  private final SystemUseCases system;
  private final RegistrationUseCases registration;

  private record VersionJson(String version) {}

  private record ConfigJson(boolean allowRegistration) {}

  private record ReleaseJson(Optional<String> version, Optional<String> error) {
    static ReleaseJson of(Release release) {
      return switch (release) {
        case Release.Known(String version) ->
            new ReleaseJson(Optional.of(version), Optional.empty());
        case Release.Unknown(String why) -> new ReleaseJson(Optional.empty(), Optional.of(why));
      };
    }
  }

  private record ReleasesJson(ReleaseJson desktop, ReleaseJson apk) {}

  public SystemRoutes(SystemUseCases system, RegistrationUseCases registration) {
    this.system = system;
    this.registration = registration;
  }

  public void declare(Routes api) {
    api.open(GET, "/system/open/version", _ -> version());
    api.open(GET, "/system/open/config", _ -> config());
    api.open(GET, "/system/open/app-versions", _ -> releases());
    // Where older clients look for them
    api.account(GET, "/system/version", (_, _) -> version());
    api.account(GET, "/system/config", (_, _) -> config());
    api.account(GET, "/system/app-versions", (_, _) -> releases());
  }

  private Reply version() {
    return Reply.data(new VersionJson(system.version()));
  }

  private Reply config() {
    return Reply.data(new ConfigJson(registration.isOpen()));
  }

  private Reply releases() {
    Map<ClientKind, Release> releases = system.clientReleases();
    return Reply.data(
        new ReleasesJson(release(releases, ClientKind.DESKTOP), release(releases, ClientKind.APK)));
  }

  private static ReleaseJson release(Map<ClientKind, Release> releases, ClientKind client) {
    return ReleaseJson.of(releases.getOrDefault(client, new Release.Unknown("not asked for")));
  }
}
