package dev.aimo.adapter.rest.account;

import static dev.aimo.adapter.rest.http.Verb.GET;
import static dev.aimo.adapter.rest.http.Verb.POST;

import dev.aimo.adapter.rest.http.Call;
import dev.aimo.adapter.rest.http.Content;
import dev.aimo.adapter.rest.http.Reply;
import dev.aimo.adapter.rest.http.Routes;
import dev.aimo.adapter.rest.upload.Upload;
import dev.aimo.adapter.rest.upload.Uploads;
import dev.aimo.application.account.AvatarUseCases;
import dev.aimo.domain.account.Actor;
import dev.aimo.domain.account.Avatar;
import dev.aimo.domain.blob.Blob;
import dev.aimo.domain.blob.ImageType;
import dev.aimo.domain.error.NotFound;
import dev.aimo.domain.error.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Pictures of accounts, coming in and going out. */
public final class AvatarRoutes {

  private final AvatarUseCases avatars;
  private final Uploads uploads;
  private final AvatarLinks links;

  private record Uploaded(String message, String avatar) {}

  public AvatarRoutes(AvatarUseCases avatars, Uploads uploads, AvatarLinks links) {
    this.avatars = avatars;
    this.uploads = uploads;
    this.links = links;
  }

  public void declare(Routes api) {
    api.account(POST, "/user/avatar", this::replace);
    api.open(GET, "/avatars/{uid}/{date}/{file}", this::show);
  }

  private Reply replace(Call call, Actor actor) {
    try (Upload upload = uploads.only(call, "avatar");
        InputStream content = upload.open()) {
      Optional<ImageType> type = ImageType.of(upload.head(ImageType.HEAD));
      Avatar avatar = avatars.replace(actor, type, new Blob(upload.size(), content));
      return Reply.data(new Uploaded("Avatar uploaded successfully", links.link(avatar)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Open to all: who knows the address was shown it, and it is never used for another picture. */
  private Reply show(Call call) {
    String file = call.parameter("file");
    Blob blob =
        AvatarLinks.key(call.parameter("uid"), call.parameter("date"), file)
            .flatMap(avatars::open)
            .orElseThrow(() -> new NotFound(Reason.FILE_UNKNOWN));
    Optional<ImageType> type = ImageType.ofExtension(file.substring(file.lastIndexOf('.') + 1));
    String mediaType = type.map(ImageType::mediaType).orElse("application/octet-stream");
    Reply reply =
        Reply.stream(new Content.Stream(mediaType, blob.size(), blob.content()))
            .with("Cache-Control", "public, max-age=31536000, immutable")
            .with("ETag", '"' + file.replaceAll("[^A-Za-z0-9._-]", "_") + '"');
    return type.map(ImageType::isActive).orElse(true)
        ? reply.with("Content-Disposition", "attachment").sandboxed()
        : reply;
  }
}
