package dev.aimo.adapter.rest.attachment;

import static dev.aimo.adapter.rest.http.Verb.GET;

import dev.aimo.adapter.rest.error.Failures;
import dev.aimo.adapter.rest.http.Call;
import dev.aimo.adapter.rest.http.Reply;
import dev.aimo.adapter.rest.http.Routes;
import dev.aimo.adapter.rest.http.SentTime;
import dev.aimo.application.attachment.AttachmentLinkUseCases;
import dev.aimo.application.attachment.AttachmentUseCases;
import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.Actor;
import dev.aimo.domain.attachment.Attachment;
import dev.aimo.domain.attachment.AttachmentId;
import dev.aimo.domain.error.NotFound;
import dev.aimo.domain.error.PortFailure;
import dev.aimo.domain.error.Reason;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * The bytes of attachments: for their owner, and for whoever follows a link. Refusals have an HTTP
 * status of their own here, so that nobody saves one in place of a file.
 */
public final class FileRoutes {

  private final AttachmentUseCases attachments;
  private final AttachmentLinkUseCases links;

  public FileRoutes(AttachmentUseCases attachments, AttachmentLinkUseCases links) {
    this.attachments = attachments;
    this.links = links;
  }

  public void declare(Routes api) {
    api.account(GET, "/attachments/{attachmentId}/download", this::download);
    api.open(GET, "/files/{uid}/{attachmentId}", this::follow);
  }

  private Reply download(Call call, Actor actor) {
    return withStatus(
        call,
        () ->
            new FileAnswer(attachments, attachments.get(actor, AttachmentRoutes.id(call)))
                .saved(call));
  }

  private Reply follow(Call call) {
    return withStatus(call, () -> new FileAnswer(attachments, linked(call)).shown(call));
  }

  private Attachment linked(Call call) {
    AccountId owner = call.id("uid", AccountId::new, Reason.FILE_UNKNOWN);
    AttachmentId id = call.id("attachmentId", AttachmentId::new, Reason.FILE_UNKNOWN);
    Instant until =
        call.query()
            .text("until")
            .flatMap(SentTime::since1970)
            .orElseThrow(() -> new NotFound(Reason.FILE_UNKNOWN));
    return links.follow(owner, id, until, call.query().text("signature").orElse(""));
  }

  private static Reply withStatus(Call call, Supplier<Reply> answer) {
    try {
      return answer.get();
    } catch (NotFound e) {
      return Failures.of(e, call).withStatus(404);
    } catch (PortFailure e) {
      return Failures.of(e, call).withStatus(500);
    }
  }
}
