package dev.aimo.adapter.rest.attachment;

import static dev.aimo.adapter.rest.http.Verb.DELETE;
import static dev.aimo.adapter.rest.http.Verb.GET;
import static dev.aimo.adapter.rest.http.Verb.PATCH;
import static dev.aimo.adapter.rest.http.Verb.POST;

import dev.aimo.adapter.rest.account.ActingFor;
import dev.aimo.adapter.rest.http.Call;
import dev.aimo.adapter.rest.http.Reply;
import dev.aimo.adapter.rest.http.Routes;
import dev.aimo.adapter.rest.http.SentTime;
import dev.aimo.adapter.rest.upload.Upload;
import dev.aimo.adapter.rest.upload.Uploads;
import dev.aimo.application.attachment.AttachmentUseCases;
import dev.aimo.application.attachment.UploadFile;
import dev.aimo.domain.account.Actor;
import dev.aimo.domain.attachment.Attachment;
import dev.aimo.domain.attachment.AttachmentId;
import dev.aimo.domain.attachment.FileName;
import dev.aimo.domain.attachment.MediaType;
import dev.aimo.domain.attachment.Properties;
import dev.aimo.domain.blob.Blob;
import dev.aimo.domain.blob.ImageType;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.page.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** Taking files in, and what is known about them. Their bytes are for {@link FileRoutes}. */
public final class AttachmentRoutes {

  private static final int USUAL_PAGE = 20;

  private final AttachmentUseCases attachments;
  private final ActingFor actingFor;
  private final Uploads uploads;
  private final AttachmentUrls urls;

  private record Done(String message) {}

  private record Stored(String message, AttachmentJson attachment) {}

  private record Listed(List<AttachmentJson> items, long total, int page, int limit) {}

  public AttachmentRoutes(
      AttachmentUseCases attachments, ActingFor actingFor, Uploads uploads, AttachmentUrls urls) {
    this.attachments = attachments;
    this.actingFor = actingFor;
    this.uploads = uploads;
    this.urls = urls;
  }

  public void declare(Routes api) {
    api.account(POST, "/attachments/upload", this::upload);
    api.account(GET, "/attachments", this::list);
    api.account(GET, "/attachments/{attachmentId}", this::get);
    api.account(DELETE, "/attachments/{attachmentId}", this::delete);
    api.account(PATCH, "/attachments/{attachmentId}/properties", this::changeProperties);
    api.ba(POST, "/attachments/ba/upload", this::uploadFor);
  }

  static AttachmentId id(Call call) {
    return call.id("attachmentId", AttachmentId::new, Reason.ATTACHMENT_UNKNOWN);
  }

  private Reply upload(Call call, Actor actor) {
    return Reply.data(new Stored("File uploaded successfully", json(store(call, actor))));
  }

  private Reply uploadFor(Call call) {
    Attachment stored = store(call, actingFor.actor(call));
    return Reply.data(new Stored("File uploaded successfully via BA authentication", json(stored)));
  }

  private Attachment store(Call call, Actor actor) {
    try (Upload upload = uploads.only(call, "file");
        InputStream content = upload.open()) {
      return attachments.upload(actor, file(upload), new Blob(upload.size(), content));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static UploadFile file(Upload upload) {
    return new UploadFile(
        FileName.of(upload.name()),
        MediaType.declared(upload.type()),
        MediaType.of(upload.head(ImageType.HEAD), upload.type()),
        Optional.ofNullable(upload.fields().get("createdAt")).flatMap(SentTime::since1970),
        SentProperties.beside(upload));
  }

  private Reply list(Call call, Actor actor) {
    Page<AttachmentJson> page =
        attachments.list(actor, call.query().page("limit", USUAL_PAGE)).map(this::json);
    return Reply.data(
        new Listed(page.items(), page.total(), page.request().number(), page.request().size()));
  }

  private Reply get(Call call, Actor actor) {
    return Reply.data(json(attachments.get(actor, id(call))));
  }

  private Reply delete(Call call, Actor actor) {
    attachments.delete(actor, id(call));
    return Reply.data(new Done("Attachment deleted successfully"));
  }

  private Reply changeProperties(Call call, Actor actor) {
    AttachmentId id = id(call);
    Properties changed = SentProperties.in(call.fields());
    SentProperties.checkSize(attachments.get(actor, id).properties().with(changed));
    Attachment merged = attachments.changeProperties(actor, id, changed);
    return Reply.data(new Stored("Properties updated successfully", json(merged)));
  }

  private AttachmentJson json(Attachment attachment) {
    return AttachmentJson.of(attachment, urls);
  }
}
