package dev.aimo.adapter.blob;

import dev.aimo.domain.error.PortFailure;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;

/** Says in a few words, and without secrets, what an object store refused. */
final class BucketTrouble {

  static final String DENIED = "access is denied";

  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVER_ERRORS = 500;
  private static final int REDIRECTS = 300;
  private static final int CLIENT_ERRORS = 400;

  private BucketTrouble() {}

  static String of(PortFailure failure) {
    Throwable cause = failure.getCause();
    return cause == null ? failure.toString() : String.valueOf(cause.getMessage());
  }

  static String of(SdkException failure) {
    return failure instanceof AwsServiceException told ? answered(told) : unanswered(failure);
  }

  /** Whether it may go better the next time. */
  static boolean mayPass(SdkException failure) {
    return failure instanceof AwsServiceException told
        ? told.statusCode() >= SERVER_ERRORS || told.statusCode() == TOO_MANY_REQUESTS
        : isTimeout(failure) || cause(failure, IOException.class).isPresent();
  }

  private static String answered(AwsServiceException told) {
    int status = told.statusCode();
    String code =
        Optional.ofNullable(told.awsErrorDetails())
            .map(AwsErrorDetails::errorCode)
            .orElse("without a reason");
    return switch (code) {
      case "NoSuchBucket" -> "there is no such bucket";
      case "InvalidAccessKeyId" -> "the id of the access key is not known there";
      case "SignatureDoesNotMatch" -> "the secret does not belong to the access key";
      case "AccessDenied" -> DENIED;
      case "RequestTimeTooSkewed" -> "the clock of this machine and that of the server differ";
      case "AuthorizationHeaderMalformed", "PermanentRedirect" -> "the region is another one";
      default ->
          status >= REDIRECTS && status < CLIENT_ERRORS
              ? "the server sends to another address, so the endpoint or the region is wrong"
              : "the server answers %d %s".formatted(status, code);
    };
  }

  private static String unanswered(SdkException failure) {
    if (cause(failure, UnknownHostException.class).isPresent()) {
      return "the name of the server is not known";
    }
    if (isTimeout(failure)) {
      return "the server does not answer in time";
    }
    if (cause(failure, ConnectException.class).isPresent()) {
      return "nothing answers at the address of the server";
    }
    if (cause(failure, SSLException.class).isPresent()) {
      return "there is no secure connection to the server";
    }
    if (cause(failure, IOException.class).isPresent()) {
      return "the connection to the server broke";
    }
    return "the request could not be made";
  }

  private static boolean isTimeout(SdkException failure) {
    return failure instanceof ApiCallTimeoutException
        || cause(failure, SocketTimeoutException.class).isPresent();
  }

  private static Optional<Throwable> cause(Throwable failure, Class<? extends Throwable> wanted) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (wanted.isInstance(cause)) {
        return Optional.of(cause);
      }
    }
    return Optional.empty();
  }
}
