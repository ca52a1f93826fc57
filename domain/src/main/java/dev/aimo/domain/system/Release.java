package dev.aimo.domain.system;

/** What a release feed answered. */
public sealed interface Release {

  record Known(String version) implements Release {}

  record Unknown(String why) implements Release {}
}
