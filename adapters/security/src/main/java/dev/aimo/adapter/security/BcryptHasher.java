package dev.aimo.adapter.security;

import dev.aimo.domain.account.Password;
import dev.aimo.domain.account.PasswordHash;
import dev.aimo.domain.account.PasswordHasher;
import dev.aimo.domain.error.PortFailure;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.springframework.security.crypto.bcrypt.BCrypt;

/**
 * bcrypt on threads of its own. A hash keeps a core busy for some 60 ms; done on the caller's
 * virtual thread, a few of them would hold every carrier and with that the whole server.
 */
final class BcryptHasher implements PasswordHasher, AutoCloseable {

  private static final String PORT = "passwords";
  private static final int MOST_BYTES = 72;
  private static final long IDLE_SECONDS = 30;

  // Costs above 16 take seconds to hours, and nobody has made such a hash for AIMO
  private static final Pattern HASH =
      Pattern.compile("\\$2[aby]\\$(?:0[4-9]|1[0-6])\\$[./A-Za-z0-9]{53}");

  private final int cost;
  private final ThreadPoolExecutor threads;

  BcryptHasher(int cost) {
    this.cost = cost;
    int cores = Runtime.getRuntime().availableProcessors();
    this.threads =
        new ThreadPoolExecutor(
            cores,
            cores,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().daemon().name("aimo-passwords-", 1).factory());
    threads.allowCoreThreadTimeOut(true);
  }

  @Override
  public PasswordHash hash(Password password) {
    return inTurn(() -> new PasswordHash(BCrypt.hashpw(bytes(password), BCrypt.gensalt(cost))));
  }

  @Override
  public boolean matches(Password password, PasswordHash hash) {
    return HASH.matcher(hash.value()).matches()
        && inTurn(() -> BCrypt.checkpw(bytes(password), hash.value()));
  }

  /** What bcrypt reads of a password. New ones are never longer; old hashes were made so. */
  private static byte[] bytes(Password password) {
    byte[] all = password.value().getBytes(StandardCharsets.UTF_8);
    return all.length > MOST_BYTES ? Arrays.copyOf(all, MOST_BYTES) : all;
  }

  private <T> T inTurn(Callable<T> work) {
    Future<T> result;
    try {
      result = threads.submit(work);
    } catch (RejectedExecutionException e) {
      throw new PortFailure(PORT, false, new IllegalStateException("closed", e));
    }
    try {
      return result.get();
    } catch (InterruptedException e) {
      result.cancel(true);
      Thread.currentThread().interrupt();
      throw new PortFailure(PORT, true, new IllegalStateException("interrupted", e));
    } catch (ExecutionException e) {
      throw new PortFailure(PORT, false, e.getCause() == null ? e : e.getCause());
    }
  }

  /** Callers who still wait for their turn get their answer. */
  @Override
  public void close() {
    threads.shutdown();
  }
}
