package dev.aimo.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aimo.adapter.blob.BlobSettings;
import dev.aimo.adapter.embedding.EmbeddingSettings;
import dev.aimo.adapter.jobs.JobsSettings;
import dev.aimo.adapter.lance.LanceSettings;
import dev.aimo.adapter.push.PushSettings;
import dev.aimo.adapter.recognition.RecognitionSettings;
import dev.aimo.adapter.releases.ReleasesSettings;
import dev.aimo.adapter.rest.RestSettings;
import dev.aimo.adapter.security.SecuritySettings;
import dev.aimo.adapter.sql.FreshDatabase;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What people do with an account, over HTTP and down to each database. */
@ParameterizedClass
@MethodSource("dev.aimo.adapter.sql.FreshDatabase#onEveryEngine")
class SliceTest {

  private static final byte[] PICTURE =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
  private static final String INFO = "/api/v1/user/info";
  private static final String SECRET = "Zm9yIHRlc3RzIG9ubHkgYW5kIG5vd2hlcmUgZWxzZQ";

  private final FreshDatabase database;
  @TempDir Path directory;
  private Server server;
  private Caller caller;

  SliceTest(FreshDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void start() {
    server = Server.start(settings(), ScratchDirectory.under(directory));
    caller = new Caller(server.port());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void carriesAnAccountThroughItsLife() {
    assertThat(register("Anna@example.test", "secret1").code()).isZero();
    assertThat(register("ANNA@example.test", "secret1").code()).isEqualTo(1001);

    Caller.Answer login = logIn("anna@EXAMPLE.test", "secret1");
    String cookie = login.cookie().orElseThrow().replaceAll(";.*", "");
    String token = login.data("/token");
    assertThat(caller.get(INFO, "Cookie", cookie).data("/email")).isEqualTo("Anna@example.test");

    caller.put(INFO, Map.of("nickname", "Anna 安娜 🐈"), Caller.bearer(token));
    assertThat(caller.get(INFO, Caller.bearer(token)).data("/nickname")).isEqualTo("Anna 安娜 🐈");

    String avatar =
        caller
            .upload("/api/v1/user/avatar", "avatar", "me.png", PICTURE, Caller.bearer(token))
            .data("/avatar");
    assertThat(caller.bytes(avatar)).isEqualTo(PICTURE);

    Caller.Answer changed =
        caller.post(
            "/api/v1/user/password",
            Map.of("oldPassword", "secret1", "newPassword", "secret2"),
            Caller.bearer(token));
    assertThat(caller.get(INFO, Caller.bearer(token)).status()).isEqualTo(401);
    assertThat(caller.get(INFO, Caller.bearer(changed.data("/token"))).data("/avatar"))
        .isEqualTo(avatar);
    assertThat(logIn("anna@example.test", "secret1").code()).isEqualTo(1002);
    assertThat(logIn("anna@example.test", "secret2").code()).isZero();

    assertThat(caller.post("/api/v1/auth/logout", Map.of()).cookie().orElseThrow())
        .startsWith("aimo_token=;")
        .contains("Max-Age=0");
  }

  @Test
  void keepsAccountsOverARestart() {
    register("ben@example.test", "secret1");
    String token = logIn("ben@example.test", "secret1").data("/token");
    server.close();
    start();
    assertThat(caller.get(INFO, Caller.bearer(token)).data("/email")).isEqualTo("ben@example.test");
  }

  @Test
  void carriesMemosFromOneAccountToAnother() {
    String[] carla = Caller.bearer(Running.register(server.port(), "carla@example.test"));
    String[] dora = Caller.bearer(Running.register(server.port(), "dora@example.test"));
    String first = memo(Map.of("content", "first\r\n第一 🐈", "tags", List.of("红", "b")), carla);
    String file =
        caller
            .upload("/api/v1/attachments/upload", "file", "me.png", PICTURE, carla)
            .data("/attachment/attachmentId");
    memo(
        Map.of("content", "second", "relationIds", List.of(first), "attachments", List.of(file)),
        carla);
    byte[] archive = caller.bytes("/api/v1/export", carla);

    assertThat(take(archive, dora).data("/imported")).isEqualTo("2");
    assertThat(take(archive, dora).data("/skipped")).isEqualTo("2");
    assertThat(take(archive, carla).data("/skipped")).isEqualTo("2");
    JsonNode memos =
        caller.get("/api/v1/memos?sortBy=createdAt&sortOrder=asc", dora).json().at("/data/items");
    assertThat(memos.findValuesAsText("content")).contains("first\r\n第一 🐈", "second");
    assertThat(memos.at("/0/tags").findValuesAsText("name")).containsExactly("红", "b");
    assertThat(memos.at("/1/relations/0/content").asText()).isEqualTo("first\r\n第一 🐈");
    assertThat(memos.at("/1/attachments/0/filename").asText()).isEqualTo("me.png");
    assertThat(memos.at("/0/memoId").asText()).isNotEqualTo(first);
  }

  @Test
  void isWellAndMeasuresItsPool() {
    assertThat(caller.get("/health/db").body())
        .isEqualTo("{\"database\":\"ok\",\"drizzle\":\"ok\",\"lancedb\":\"ok\"}");
    assertThat(caller.get("/metrics").body()).contains("hikaricp_connections_active");
  }

  private String memo(Map<String, ?> fields, String... headers) {
    return caller.post("/api/v1/memos", fields, headers).data("/memo/memoId");
  }

  private Caller.Answer take(byte[] archive, String... headers) {
    return caller.upload("/api/v1/import", "file", "export.zip", archive, headers);
  }

  private Caller.Answer register(String email, String password) {
    return caller.post("/api/v1/auth/register", Caller.credentials(email, password));
  }

  private Caller.Answer logIn(String email, String password) {
    return caller.post("/api/v1/auth/login", Caller.credentials(email, password));
  }

  private Settings settings() {
    Variables variables =
        new Variables(Map.of("PORT", "0", "HOST", "127.0.0.1", "AIMO_LOG_DIR", "-"));
    return new Settings(
        directory,
        LogSettings.read(variables, directory),
        AccountSettings.read(variables, true),
        MemoSettings.read(variables),
        ExploreSettings.read(variables),
        RestSettings.read(variables::get),
        JobsSettings.read(variables::get, ZoneOffset.UTC),
        new Settings.Storage.Durable(
            database.settings(),
            new BlobSettings.Local(directory.resolve("attachments")),
            LanceSettings.read(_ -> Optional.empty(), directory.resolve("lance")),
            EmbeddingSettings.read(
                name -> Optional.of("none").filter(_ -> name.equals("EMBEDDING_PROVIDER"))),
            new SecuritySettings(SECRET, Duration.ofDays(90), 4),
            new ReleasesSettings(URI.create("http://127.0.0.1:1")),
            ModelSettings.read(new Variables(Map.of())),
            PushSettings.read(_ -> Optional.empty()),
            RecognitionSettings.read(_ -> Optional.empty())));
  }
}
