package dev.aimo.adapter.rest.server;

import dev.aimo.domain.error.Reason;
import dev.aimo.domain.error.TooLarge;
import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataReader;
import io.helidon.common.buffers.DataWriter;
import io.helidon.common.socket.HelidonSocket;
import io.helidon.common.socket.PeerInfo;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.ListenerContext;
import io.helidon.webserver.ProxyProtocolData;
import io.helidon.webserver.Router;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * Refuses chunks that are larger than anybody needs. Helidon takes each chunk of a body whole into
 * the memory, and bounds it by nothing but the longest body there may be: one stranger could fill
 * the memory by calling a whole file a chunk.
 */
record ChunkLimit(ServerConnectionSelector connections) implements ServerConnectionSelector {

  private static final int LARGEST_CHUNK = 16 * 1024 * 1024;

  @Override
  public int bytesToIdentifyConnection() {
    return connections.bytesToIdentifyConnection();
  }

  @Override
  public Support supports(BufferData data) {
    return connections.supports(data);
  }

  @Override
  public Set<String> supportedApplicationProtocols() {
    return connections.supportedApplicationProtocols();
  }

  @Override
  public ServerConnection connection(ConnectionContext context) {
    return connections.connection(new Bounded(context, new BoundedReader(context.dataReader())));
  }

  /** Reads what the other reader does, as it comes in. */
  private static final class BoundedReader extends DataReader {

    @SuppressWarnings("removal") // nothing else lets the reading of a chunk be watched
    BoundedReader(DataReader reader) {
      super(() -> available(reader));
    }

    @Override
    public BufferData readBuffer(int length) {
      if (length > LARGEST_CHUNK) {
        throw new TooLarge(Reason.BODY_TOO_LARGE);
      }
      return super.readBuffer(length);
    }

    private static byte @Nullable [] available(DataReader reader) {
      try {
        reader.ensureAvailable();
        return reader.readBytes(reader.available());
      } catch (InsufficientDataAvailableException _) {
        return null;
      }
    }
  }

  private record Bounded(ConnectionContext context, DataReader dataReader)
      implements ConnectionContext {

    @Override
    public ListenerContext listenerContext() {
      return context.listenerContext();
    }

    @Override
    public ExecutorService executor() {
      return context.executor();
    }

    @Override
    public DataWriter dataWriter() {
      return context.dataWriter();
    }

    @Override
    public Router router() {
      return context.router();
    }

    @Override
    public Optional<ProxyProtocolData> proxyProtocolData() {
      return context.proxyProtocolData();
    }

    @Override
    public HelidonSocket serverSocket() {
      return context.serverSocket();
    }

    @Override
    public PeerInfo remotePeer() {
      return context.remotePeer();
    }

    @Override
    public PeerInfo localPeer() {
      return context.localPeer();
    }

    @Override
    public boolean isSecure() {
      return context.isSecure();
    }

    @Override
    public String socketId() {
      return context.socketId();
    }

    @Override
    public String childSocketId() {
      return context.childSocketId();
    }
  }
}
