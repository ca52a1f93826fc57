package dev.aimo.adapter.rest.attachment;

import dev.aimo.adapter.rest.http.Call;
import dev.aimo.adapter.rest.http.Content;
import dev.aimo.adapter.rest.http.ContentDisposition;
import dev.aimo.adapter.rest.http.EntityTag;
import dev.aimo.adapter.rest.http.Extent;
import dev.aimo.adapter.rest.http.Reply;
import dev.aimo.application.attachment.AttachmentUseCases;
import dev.aimo.domain.attachment.Attachment;
import dev.aimo.domain.attachment.MediaType;
import dev.aimo.domain.blob.Blob;
import dev.aimo.domain.blob.ByteRange;
import dev.aimo.domain.blob.ImageType;

/**
 * The bytes of one attachment as an answer: all of them, the part that was asked for, or only that
 * the client has them already. The bytes of an attachment never change.
 */
final class FileAnswer {

  private static final String PLAIN_TEXT = "text/plain";

  private final AttachmentUseCases attachments;
  private final Attachment attachment;
  private final String tag;

  FileAnswer(AttachmentUseCases attachments, Attachment attachment) {
    this.attachments = attachments;
    this.attachment = attachment;
    this.tag = '"' + attachment.id().value().replaceAll("[^A-Za-z0-9_-]", ".") + '"';
  }

  /** To be saved, under its own type. */
  Reply saved(Call call) {
    return answer(call, type(attachment.type()), disposition(false));
  }

  /** To be shown in a page, as far as that is safe. */
  Reply shown(Call call) {
    boolean harmless = attachment.type().isHarmless();
    // An image in a page runs no script, and shows only under its own type
    boolean known = harmless || attachment.type().value().equals(ImageType.SVG.mediaType());
    String type = type(known ? attachment.type() : MediaType.UNKNOWN);
    return answer(call, type, disposition(harmless));
  }

  private Reply answer(Call call, String type, String disposition) {
    Reply reply =
        content(call, type)
            .with("ETag", tag)
            .with("Accept-Ranges", "bytes")
            .with("Cache-Control", "private, max-age=3600")
            .with("Content-Disposition", disposition);
    return attachment.type().isHarmless() ? reply : reply.sandboxed();
  }

  private Reply content(Call call, String type) {
    if (call.header("if-none-match").filter(sent -> EntityTag.matches(sent, tag)).isPresent()) {
      return Reply.nothing(304);
    }
    return switch (Extent.of(call, tag, attachment.size())) {
      case Extent.Whole _ -> {
        Blob blob = attachments.open(attachment, ByteRange.ALL);
        yield Reply.stream(new Content.Stream(type, blob.size(), blob.content()));
      }
      case Extent.Part(long from, long count) -> {
        Blob blob = attachments.open(attachment, new ByteRange(from, count));
        yield Reply.stream(new Content.Stream(type, blob.size(), blob.content()))
            .withStatus(206)
            .with("Content-Range", range(from, blob.size()));
      }
      case Extent.Outside _ ->
          Reply.nothing(416).with("Content-Range", "bytes */" + attachment.size());
    };
  }

  private String range(long from, long count) {
    return "bytes " + from + "-" + (from + count - 1) + "/" + attachment.size();
  }

  private String disposition(boolean inline) {
    String name = attachment.name().value();
    return inline ? ContentDisposition.inline(name) : ContentDisposition.attachment(name);
  }

  private static String type(MediaType type) {
    return type.value().equals(PLAIN_TEXT) ? PLAIN_TEXT + "; charset=utf-8" : type.value();
  }
}
