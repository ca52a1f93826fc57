package dev.aimo.adapter.rest.attachment;

import dev.aimo.application.attachment.AttachmentLink;
import dev.aimo.application.attachment.AttachmentLinkUseCases;
import dev.aimo.domain.attachment.Attachment;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses of attachments that work as they are, in a page or in a browser without a login. */
public final class AttachmentUrls {

  static final String PATH = "/api/v1/files/";

  private final AttachmentLinkUseCases links;
  private final String publicUrl;

  /** The public URL is empty, or says where this server is. */
  public AttachmentUrls(AttachmentLinkUseCases links, String publicUrl) {
    this.links = links;
    this.publicUrl = publicUrl;
  }

  public String of(Attachment attachment) {
    return switch (links.link(attachment)) {
      case AttachmentLink.AtStore atStore -> atStore.address().toString();
      case AttachmentLink.Here here -> here(here);
    };
  }

  private String here(AttachmentLink.Here link) {
    return publicUrl
        + PATH
        + encoded(link.attachment().owner().value())
        + "/"
        + encoded(link.attachment().id().value())
        + "?until="
        + link.until().toEpochMilli()
        + "&signature="
        + encoded(link.signature());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
