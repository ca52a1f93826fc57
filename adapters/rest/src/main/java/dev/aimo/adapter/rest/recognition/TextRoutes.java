package dev.aimo.adapter.rest.recognition;

import static dev.aimo.adapter.rest.http.Verb.GET;
import static dev.aimo.adapter.rest.http.Verb.POST;

import dev.aimo.adapter.rest.http.Awaited;
import dev.aimo.adapter.rest.http.Call;
import dev.aimo.adapter.rest.http.Fields;
import dev.aimo.adapter.rest.http.Reply;
import dev.aimo.adapter.rest.http.Routes;
import dev.aimo.application.recognition.SentDocument;
import dev.aimo.application.recognition.TextService;
import dev.aimo.application.recognition.TextUseCases;
import dev.aimo.domain.account.Actor;
import dev.aimo.domain.error.Invalid;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.recognition.LayoutOptions;
import dev.aimo.domain.recognition.RecognizedText;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** The texts of pictures and PDFs. */
public final class TextRoutes {

  private final TextUseCases texts;
  private final SentDocuments documents;
  private final BooleanSupplier mayGoOn;

  private record Status(boolean enabled, String defaultProvider, List<String> availableProviders) {}

  private record Providers(List<String> providers) {}

  private record Texts(List<String> texts) {}

  private record Results(List<TextJson> results) {}

  /** Waits no longer than it may go on. */
  public TextRoutes(TextUseCases texts, SentDocuments documents, BooleanSupplier mayGoOn) {
    this.texts = texts;
    this.documents = documents;
    this.mayGoOn = mayGoOn;
  }

  public void declare(Routes api) {
    api.account(GET, "/ocr/status", (_, _) -> status());
    api.account(
        GET, "/ocr/providers", (_, _) -> Reply.data(new Providers(texts.service().known())));
    api.account(POST, "/ocr/parse", this::parse);
    api.account(POST, "/ocr/parse-full", this::parseFull);
  }

  private Reply status() {
    TextService service = texts.service();
    return Reply.data(new Status(service.isOn(), service.usual(), service.known()));
  }

  private Reply parse(Call call, Actor actor) {
    List<SentDocument> sent = sent(files(call), call, actor);
    return Awaited.reply(
        () ->
            Reply.data(
                new Texts(
                    texts.read(actor, sent, LayoutOptions.NONE).stream()
                        .map(RecognizedText::text)
                        .toList())),
        mayGoOn);
  }

  private Reply parseFull(Call call, Actor actor) {
    List<String> files = files(call);
    LayoutOptions options = options(call.fields().within("options"));
    List<SentDocument> sent = sent(files, call, actor);
    return Awaited.reply(
        () -> Reply.data(results(files, texts.read(actor, sent, options))), mayGoOn);
  }

  private static Results results(List<String> files, List<RecognizedText> read) {
    return new Results(
        IntStream.range(0, read.size())
            .mapToObj(index -> TextJson.of(index, files.get(index), read.get(index)))
            .toList());
  }

  private List<String> files(Call call) {
    Fields fields = call.fields();
    List<String> files = fields.onlyTexts("files").orElse(List.of());
    if (files.isEmpty() || files.stream().anyMatch(String::isBlank)) {
      throw new Invalid(Reason.TEXT_MISSING, "files");
    }
    texts.checkIsOn(fields.text("provider"));
    if (files.size() > TextUseCases.MOST) {
      throw new Invalid(Reason.RECOGNITION_TOO_MANY, "files");
    }
    return files;
  }

  private List<SentDocument> sent(List<String> files, Call call, Actor actor) {
    return files.stream().map(file -> documents.read(file.strip(), call, actor)).toList();
  }

  private static LayoutOptions options(Fields options) {
    return new LayoutOptions(
        options.flag("returnCropImages").orElse(false),
        options.flag("needLayoutVisualization").orElse(false),
        options.integer("startPageId"),
        options.integer("endPageId"),
        options.text("requestId"),
        options.text("userId"));
  }
}
