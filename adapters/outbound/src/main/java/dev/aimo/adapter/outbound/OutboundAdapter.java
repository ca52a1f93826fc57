package dev.aimo.adapter.outbound;

import dev.aimo.domain.outbound.Outbound;
import dev.aimo.domain.outbound.OutboundRules;
import java.net.InetAddress;
import java.security.NoSuchAlgorithmException;
import javax.net.ssl.SSLContext;

/** The one way to addresses that somebody else named. Closing it ends the calls under way. */
public final class OutboundAdapter implements AutoCloseable {

  private final HttpOutbound outbound;

  private OutboundAdapter(HttpOutbound outbound) {
    this.outbound = outbound;
  }

  /** Connects to nobody yet. */
  public static OutboundAdapter open(OutboundSettings settings) {
    return open(settings, InetAddress::getAllByName, usualTrust());
  }

  static OutboundAdapter open(OutboundSettings settings, Resolver resolver, SSLContext trust) {
    return new OutboundAdapter(
        new HttpOutbound(
            new OutboundRules(settings.admissions()), new LookUps(resolver), new Clients(trust)));
  }

  public Outbound outbound() {
    return outbound;
  }

  @Override
  public void close() {
    outbound.close();
  }

  private static SSLContext usualTrust() {
    try {
      return SSLContext.getDefault();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has a usual trust", e);
    }
  }
}
