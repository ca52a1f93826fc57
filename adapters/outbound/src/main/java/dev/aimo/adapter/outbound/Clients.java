package dev.aimo.adapter.outbound;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.ChainElement;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.BasicHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.Lookup;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.util.Timeout;

/**
 * Makes a client for each call. A connection that was kept would lead to an address that was looked
 * at for another call, on somebody else's word.
 */
final class Clients {

  private static final Duration LONGEST_CONNECT = Duration.ofSeconds(10);
  private static final int LONGEST_HEADER_LINE = 16_384;
  private static final int MOST_HEADERS = 200;

  private final Lookup<TlsSocketStrategy> tls;
  private final ManagedHttpClientConnectionFactory connections =
      ManagedHttpClientConnectionFactory.builder()
          .http1Config(
              Http1Config.custom()
                  .setMaxLineLength(LONGEST_HEADER_LINE)
                  .setMaxHeaderCount(MOST_HEADERS)
                  .build())
          .build();

  Clients(SSLContext trust) {
    this.tls =
        RegistryBuilder.<TlsSocketStrategy>create()
            .register(URIScheme.HTTPS.id, new DefaultClientTlsStrategy(trust))
            .build();
  }

  /** One that is good for one call, to the host that has these addresses. */
  CloseableHttpClient client(List<InetAddress> addresses, Duration patience, Departure departure) {
    BasicHttpClientConnectionManager manager =
        BasicHttpClientConnectionManager.create(null, new Pinned(addresses), tls, connections);
    Timeout timeout = Timeout.of(patience);
    manager.setConnectionConfig(
        ConnectionConfig.custom()
            .setConnectTimeout(
                Timeout.of(patience.compareTo(LONGEST_CONNECT) < 0 ? patience : LONGEST_CONNECT))
            .setSocketTimeout(timeout)
            .build());
    return HttpClients.custom()
        .setConnectionManager(manager)
        .setConnectionReuseStrategy((_, _, _) -> false)
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setResponseTimeout(timeout)
                .setConnectionRequestTimeout(timeout)
                .setProtocolUpgradeEnabled(false)
                .build())
        .setUserAgent("AIMO")
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableCookieManagement()
        .disableAuthCaching()
        .addExecInterceptorAfter(
            ChainElement.CONNECT.name(),
            "departure",
            (request, scope, chain) -> {
              departure.leave();
              return chain.proceed(request, scope);
            })
        .build();
  }

  /** Says what was found before, so that nothing is looked up twice. */
  private record Pinned(List<InetAddress> addresses) implements DnsResolver {

    @Override
    public InetAddress[] resolve(String name) {
      return addresses.toArray(InetAddress[]::new);
    }

    @Override
    public String resolveCanonicalHostname(String name) {
      return name;
    }
  }
}
