package dev.aimo.adapter.rest.web;

import dev.aimo.adapter.rest.error.Failures;
import dev.aimo.adapter.rest.http.Access;
import dev.aimo.adapter.rest.http.Call;
import dev.aimo.adapter.rest.http.Reply;
import dev.aimo.adapter.rest.http.Verb;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Answers whatever is no operation: with a file of the web client, or with its first page, which
 * finds out by itself what the path means. Without a web client there is one page of our own.
 */
public final class Website implements Access.OpenHandler {

  private final Optional<ClientFiles> files;
  private final byte[] home;

  public Website(Optional<Path> webRoot, String version) {
    files = webRoot.map(ClientFiles::new);
    home = Resource.text("home.html").replace("{version}", version).getBytes(Resource.CHARSET);
  }

  @Override
  public Reply answer(Call call) {
    if (!call.is(Verb.GET) && !call.is(Verb.HEAD)) {
      return Failures.noSuchOperation(call);
    }
    return files.flatMap(known -> page(call, known)).orElseGet(() -> withoutClient(call));
  }

  private static Optional<Reply> page(Call call, ClientFiles files) {
    return files.serve(call.path()).or(() -> isPage(call) ? files.index() : Optional.empty());
  }

  /** A browser that opens a page says that it wants HTML; a missing picture is no page. */
  private static boolean isPage(Call call) {
    String path = call.path();
    boolean named = path.indexOf('.', path.lastIndexOf('/') + 1) >= 0;
    return !path.startsWith("/assets/")
        && (!named || call.header("accept").orElse("").contains("text/html"));
  }

  private Reply withoutClient(Call call) {
    return call.path().equals("/") && files.isEmpty()
        ? Reply.bytes(200, "text/html; charset=utf-8", home).with("Cache-Control", "no-cache")
        : Reply.text(404, call.language().choose("Not found", "页面不存在"));
  }
}
