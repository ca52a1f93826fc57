package dev.aimo.adapter.rest.recognition;

import dev.aimo.adapter.rest.http.Call;
import dev.aimo.adapter.rest.http.PercentCode;
import dev.aimo.adapter.rest.http.SentId;
import dev.aimo.application.recognition.SentDocument;
import dev.aimo.domain.account.Actor;
import dev.aimo.domain.attachment.AttachmentId;
import dev.aimo.domain.error.Invalid;
import dev.aimo.domain.error.NotFound;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.recognition.HeldDocument;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads how files are named in requests: by the address of an attachment as clients get it, whole
 * or without the server's name, by an address elsewhere, or by what is in them.
 */
public final class SentDocuments {

  private static final Pattern ATTACHMENT =
      Pattern.compile("/api/v1/(?:files/([^/]+)/([^/]+)|attachments/([^/]+)(?:/download)?)");
  private static final Pattern WEB = Pattern.compile("(?i)https?://.*", Pattern.DOTALL);

  private final String publicUrl;

  /** The public URL is empty, or says where this server is. */
  public SentDocuments(String publicUrl) {
    this.publicUrl = publicUrl;
  }

  SentDocument read(String text, Call call, Actor actor) {
    Optional<SentDocument> attached = here(text, call).flatMap(path -> attached(path, actor));
    return attached.orElseGet(() ->
        WEB.matcher(text).matches()
            ? new SentDocument.At(address(text))
            : new SentDocument.Sent(HeldDocument.of(text)));
  }

  /** The path on this server, without what follows it. */
  private Optional<String> here(String text, Call call) {
    return rest(text, "")
        .or(() -> rest(text, publicUrl))
        .or(() -> call.header("host").flatMap(host -> rest(text, "http://" + host)))
        .or(() -> call.header("host").flatMap(host -> rest(text, "https://" + host)))
        .map(path -> path.split("[?#]", 2)[0]);
  }

  private static Optional<String> rest(String text, String beginning) {
    boolean begins =
        text.regionMatches(true, 0, beginning, 0, beginning.length())
            && text.startsWith("/", beginning.length());
    return begins ? Optional.of(text.substring(beginning.length())) : Optional.empty();
  }

  private static Optional<SentDocument> attached(String path, Actor actor) {
    Matcher matcher = ATTACHMENT.matcher(path);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    boolean ofAnother =
        matcher.group(1) != null
            && !PercentCode.decode(matcher.group(1)).equals(Optional.of(actor.account().value()));
    String id = matcher.group(2) != null ? matcher.group(2) : matcher.group(3);
    return Optional.of(
        Optional.of(id)
            .filter(_ -> !ofAnother)
            .flatMap(PercentCode::decode)
            .flatMap(text -> SentId.read(text, AttachmentId::new))
            .map(SentDocument.Attached::new)
            .orElseThrow(() -> new NotFound(Reason.ATTACHMENT_UNKNOWN)));
  }

  private static URI address(String text) {
    try {
      return new URI(text.substring(0, 5).toLowerCase(Locale.ROOT) + text.substring(5));
    } catch (URISyntaxException _) {
      throw new Invalid(Reason.RECOGNITION_ADDRESS_REFUSED);
    }
  }
}
