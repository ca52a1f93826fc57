package dev.aimo.domain.system;

/**
 * Tells which version of a client was released last. Asks over the network, so it may take seconds.
 */
public interface ReleaseFeed {

  Release latest(ClientKind client);
}
