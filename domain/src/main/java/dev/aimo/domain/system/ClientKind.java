package dev.aimo.domain.system;

/** The clients that are released beside the server. */
public enum ClientKind {
  DESKTOP,
  APK
}
