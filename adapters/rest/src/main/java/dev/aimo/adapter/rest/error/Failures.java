package dev.aimo.adapter.rest.error;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.aimo.adapter.rest.http.Call;
import dev.aimo.adapter.rest.http.Language;
import dev.aimo.adapter.rest.http.MalformedBody;
import dev.aimo.adapter.rest.http.Reply;
import dev.aimo.adapter.rest.http.UnreadableQuery;
import dev.aimo.domain.error.Conflict;
import dev.aimo.domain.error.DomainError;
import dev.aimo.domain.error.Forbidden;
import dev.aimo.domain.error.Invalid;
import dev.aimo.domain.error.NotFound;
import dev.aimo.domain.error.PortFailure;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.error.Stale;
import dev.aimo.domain.error.Throttled;
import dev.aimo.domain.error.TooLarge;
import dev.aimo.domain.error.Unauthenticated;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one place where an error becomes an answer, and the one where failures are logged. The
 * contract answers what was refused with HTTP 200 and a code; a refused login says 429 beside it,
 * so that programs that know only HTTP slow down too.
 */
public final class Failures {

  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  private Failures() {}

  private record Refused(
      int code, String msg, @JsonInclude(Include.ALWAYS) @Nullable Object data, String requestId) {}

  private record NotLoggedIn(boolean success, String message, String requestId) {}

  private record Failed(String status, String message, String requestId) {}

  public static Reply of(Throwable failure, Call call) {
    return switch (failure) {
      case DomainError refused -> refused(refused, call);
      case MalformedBody _ -> failed(500, Phrases.BODY_MALFORMED, "", call);
      case UnreadableQuery unreadable ->
          failed(
              400,
              unreadable.isFlag() ? Phrases.NOT_A_FLAG : Phrases.NOT_A_NUMBER,
              unreadable.parameter(),
              call);
      case PortFailure broken -> broken(broken, call);
      default -> unforeseen(failure, call);
    };
  }

  /** For a path that is not known, or not with this verb. */
  public static Reply noSuchOperation(Call call) {
    return failed(404, Phrases.NO_SUCH_OPERATION, "", call);
  }

  /** For a change of what is not any more as the caller had read it; the data says how it is. */
  public static Reply outdated(int status, Object data, Call call) {
    String text = Phrases.OUTDATED.text(call.language(), "");
    return Reply.json(status, new Refused(Phrases.OUTDATED.code(), text, data, call.id()));
  }

  /** For what failed outside in a way that its user can mend; the detail says how. */
  public static Reply told(Reason reason, String detail, Call call) {
    return refused(200, Phrases.of(reason), detail, call);
  }

  /** What somebody is told about one thing of many that was refused. */
  public static String text(Reason reason, String field, Language language) {
    return Phrases.of(reason).text(language, field);
  }

  private static Reply refused(DomainError error, Call call) {
    Phrase phrase = Phrases.of(error.reason());
    return switch (error) {
      case Unauthenticated _ ->
          Reply.json(401, new NotLoggedIn(false, phrase.text(call.language(), ""), call.id()));
      case Throttled throttled ->
          refused(429, phrase, "", call).with("Retry-After", seconds(throttled.retryAfter()));
      case Invalid invalid -> refused(200, phrase, invalid.field(), call);
      case NotFound missing -> refused(isFile(missing) ? 404 : 200, phrase, "", call);
      case Conflict _, Forbidden _, Stale _, TooLarge _ -> refused(200, phrase, "", call);
    };
  }

  /** Files are asked for by browsers, which know only HTTP. */
  private static boolean isFile(NotFound missing) {
    return missing.reason() == Reason.FILE_UNKNOWN || missing.reason() == Reason.LINK_EXPIRED;
  }

  /** What is told of a failure in the middle of an answer, whose status is out already. */
  public static Object told(Throwable failure, Call call) {
    return switch (failure) {
      case DomainError refused -> told(Phrases.of(refused.reason()), call);
      case PortFailure broken -> told(logged(broken, call), call);
      default -> {
        LOG.error("{} {} failed", verb(call), call.path(), failure);
        yield told(Phrases.SYSTEM_FAILED, call);
      }
    };
  }

  /** What is told in the middle of an answer that can not be finished any more. */
  public static Object stopping(Call call) {
    return told(Phrases.STOPPING, call);
  }

  private static Refused told(Phrase phrase, Call call) {
    return new Refused(phrase.code(), phrase.text(call.language(), ""), null, call.id());
  }

  private static Reply broken(PortFailure failure, Call call) {
    return refused(200, logged(failure, call), "", call);
  }

  private static Phrase logged(PortFailure failure, Call call) {
    LOG.error("{} {} failed at {}", verb(call), call.path(), failure.port(), failure);
    return switch (failure.port()) {
      case "database" -> Phrases.DATABASE_FAILED;
      case "blobs" -> Phrases.STORAGE_FAILED;
      case "model" -> Phrases.MODEL_FAILED;
      case "recognition" -> Phrases.of(Reason.RECOGNITION_FAILED);
      default -> Phrases.SYSTEM_FAILED;
    };
  }

  private static Reply unforeseen(Throwable failure, Call call) {
    LOG.error("{} {} failed", verb(call), call.path(), failure);
    return failed(500, Phrases.SYSTEM_FAILED, "", call);
  }

  private static Reply refused(int status, Phrase phrase, String field, Call call) {
    String text = phrase.text(call.language(), field);
    return Reply.json(status, new Refused(phrase.code(), text, null, call.id()));
  }

  private static Reply failed(int status, Phrase phrase, String field, Call call) {
    String text = phrase.text(call.language(), field);
    return Reply.json(status, new Failed("error", text, call.id()));
  }

  private static String verb(Call call) {
    return call.verb().map(Enum::name).orElse("?");
  }

  private static String seconds(Duration duration) {
    return Long.toString(Math.max(1, duration.plusMillis(999).toSeconds()));
  }
}
