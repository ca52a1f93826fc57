package dev.aimo.adapter.rest.recognition;

import static dev.aimo.adapter.rest.http.Verb.GET;
import static dev.aimo.adapter.rest.http.Verb.POST;

import dev.aimo.adapter.rest.error.Failures;
import dev.aimo.adapter.rest.http.Awaited;
import dev.aimo.adapter.rest.http.Call;
import dev.aimo.adapter.rest.http.Fields;
import dev.aimo.adapter.rest.http.Reply;
import dev.aimo.adapter.rest.http.Routes;
import dev.aimo.application.recognition.SpeechUseCases;
import dev.aimo.domain.account.Actor;
import dev.aimo.domain.error.DomainError;
import dev.aimo.domain.error.Invalid;
import dev.aimo.domain.error.PortFailure;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.recognition.RemoteAddress;
import dev.aimo.domain.recognition.SpeechRequest;
import dev.aimo.domain.recognition.SpeechTaskId;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Recordings and their words. What is handed over is answered with 202, refused or not. */
public final class SpeechRoutes {

  private static final long LONGEST_WAIT = 300;

  private final SpeechUseCases speech;
  private final BooleanSupplier mayGoOn;

  /** Waits no longer than it may go on. */
  public SpeechRoutes(SpeechUseCases speech, BooleanSupplier mayGoOn) {
    this.speech = speech;
    this.mayGoOn = mayGoOn;
  }

  public void declare(Routes api) {
    api.account(
        POST, "/asr/transcribe", (call, actor) -> accepted(call, () -> submit(call, actor)));
    api.account(
        POST,
        "/asr/transcribe-and-wait",
        (call, actor) -> accepted(call, () -> submitAndAwait(call, actor)));
    api.account(GET, "/asr/task/{taskId}", this::progress);
    api.account(GET, "/asr/wait/{taskId}", this::await);
    api.account(GET, "/asr/result/{taskId}", this::result);
  }

  private Reply submit(Call call, Actor actor) {
    SpeechRequest request = request(call.fields());
    return awaited(() -> SpeechProgressJson.of(speech.submit(actor, request)));
  }

  private Reply submitAndAwait(Call call, Actor actor) {
    SpeechRequest request = request(call.fields());
    Duration most = patience(call);
    return awaited(() -> SpeechResultJson.of(speech.submitAndAwait(actor, request, most)));
  }

  private Reply progress(Call call, Actor actor) {
    SpeechTaskId id = id(call);
    return awaited(() -> SpeechProgressJson.of(speech.progress(actor, id)));
  }

  private Reply await(Call call, Actor actor) {
    SpeechTaskId id = id(call);
    Duration most = patience(call);
    return awaited(() -> SpeechResultJson.of(speech.await(actor, id, most)));
  }

  private Reply result(Call call, Actor actor) {
    SpeechTaskId id = id(call);
    return awaited(() -> SpeechResultJson.of(speech.result(actor, id)));
  }

  private SpeechRequest request(Fields fields) {
    List<String> addresses = fields.onlyTexts("fileUrls").orElse(List.of());
    if (addresses.isEmpty()) {
      throw new Invalid(Reason.TEXT_MISSING, "fileUrls");
    }
    speech.checkIsOn();
    return new SpeechRequest(
        addresses.stream().map(RemoteAddress::new).toList(),
        fields.onlyTexts("languageHints").orElse(List.of()));
  }

  private SpeechTaskId id(Call call) {
    speech.checkIsOn();
    return call.id("taskId", SpeechTaskId::new, Reason.RECOGNITION_TASK_UNKNOWN);
  }

  private static Duration patience(Call call) {
    return Duration.ofSeconds(
        Math.clamp(call.query().number("seconds", LONGEST_WAIT), 1, LONGEST_WAIT));
  }

  private Reply awaited(Supplier<Object> work) {
    return Awaited.reply(() -> Reply.data(work.get()), mayGoOn);
  }

  private static Reply accepted(Call call, Supplier<Reply> answer) {
    Reply reply;
    try {
      reply = answer.get();
    } catch (DomainError | PortFailure e) {
      reply = Failures.of(e, call);
    }
    return reply.status() == 200 ? reply.withStatus(202) : reply;
  }
}
