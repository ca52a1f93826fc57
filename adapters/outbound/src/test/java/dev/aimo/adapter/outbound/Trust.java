package dev.aimo.adapter.outbound;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Objects;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.TrustManagerFactory;

/** A certificate for models.example, and somebody who trusts it. */
final class Trust {

  private static final char[] PASSWORD = "for tests only".toCharArray();

  private final SSLContext context;
  private final SSLContext unnamed;

  Trust() {
    try (InputStream file = Trust.class.getResourceAsStream("models.example.p12")) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(Objects.requireNonNull(file), PASSWORD);
      KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
      keys.init(store, PASSWORD);
      TrustManagerFactory trusted = TrustManagerFactory.getInstance("PKIX");
      trusted.init(store);
      context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), trusted.getTrustManagers(), null);
      unnamed = SSLContext.getInstance("TLS");
      unnamed.init(null, trusted.getTrustManagers(), null);
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException("the certificate for tests can not be read", e);
    }
  }

  SSLContext context() {
    return context;
  }

  /** Of somebody who trusts it, and has no certificate to show. */
  SSLContext unnamed() {
    return unnamed;
  }

  PlayedServer server(PlayedServer.Script script) {
    return server(script, false);
  }

  /** One that wants to know by certificate who asks. */
  PlayedServer curiousServer(PlayedServer.Script script) {
    return server(script, true);
  }

  private PlayedServer server(PlayedServer.Script script, boolean curious) {
    try {
      SSLServerSocket socket =
          (SSLServerSocket)
              context
                  .getServerSocketFactory()
                  .createServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
      socket.setNeedClientAuth(curious);
      return new PlayedServer(socket, script);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
