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
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException("the certificate for tests can not be read", e);
    }
  }

  SSLContext context() {
    return context;
  }

  PlayedServer server(PlayedServer.Script script) {
    try {
      SSLServerSocket socket =
          (SSLServerSocket)
              context
                  .getServerSocketFactory()
                  .createServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
      return new PlayedServer(socket, script);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
