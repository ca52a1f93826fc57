package dev.aimo.adapter.lance;

import dev.aimo.domain.health.HealthProbe;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Looks for a table that is not there: an answer shows that the bucket can be entered. */
final class BucketProbe implements HealthProbe {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Lance lance;
  private final String bucket;

  BucketProbe(Lance lance, String bucket) {
    this.lance = lance;
    this.bucket = bucket;
  }

  @Override
  public String name() {
    return "lancedb";
  }

  @Override
  public Optional<String> trouble() {
    Optional<String> unloaded = lance.trouble();
    return unloaded.isPresent()
        ? unloaded
        : refusal()
            .map(why -> "Lance data can not be reached: the bucket %s: %s".formatted(bucket, why));
  }

  private Optional<String> refusal() {
    CompletableFuture<Optional<String>> answer = new CompletableFuture<>();
    Thread.ofPlatform()
        .daemon()
        .name("lance-probe")
        .start(() -> {
          try {
            lance.library().look();
            answer.complete(Optional.empty());
          } catch (Exception e) {
            answer.complete(Optional.of(words(e)));
          }
        });
    try {
      return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return Optional.of("the server does not answer in time");
    } catch (ExecutionException e) {
      return Optional.of(words(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of("it was interrupted");
    }
  }

  private static String words(Exception failure) {
    String text = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    if (text.contains("nosuchbucket")) {
      return "there is no such bucket";
    }
    if (text.contains("invalidaccesskeyid") || text.contains("signaturedoesnotmatch")) {
      return "the access key is not accepted";
    }
    if (text.contains("accessdenied") || text.contains("403") || text.contains("401")) {
      return "access is denied";
    }
    return "the server can not be reached, or does not answer as it should";
  }
}
