package dev.aimo.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The browser of this machine, without a window. */
record Chromium(Path program) {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final List<String> QUIET =
      List.of(
          "--headless",
          "--disable-gpu",
          "--disable-quic",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--no-first-run",
          "--enable-logging=stderr",
          "--virtual-time-budget=5000");
  private static final boolean REQUIRED = "required".equals(System.getenv("AIMO_TEST_BROWSER"));

  /** A page as it is after its scripts ran, and what the browser had to say about it. */
  record Visit(String page, String complaints) {}

  /** The one that is installed, if any; says so where the build's last lines come from. */
  static Stream<Chromium> installed() {
    List<Chromium> found =
        NAMES.stream()
            .flatMap(name -> path().map(folder -> folder.resolve(name)))
            .filter(Files::isExecutable)
            .limit(1)
            .map(Chromium::new)
            .toList();
    if (found.isEmpty() && REQUIRED) {
      throw new AssertionError("a browser is required, and none of " + NAMES + " is on the path");
    }
    write(
        found.isEmpty()
            ? "NOT tested: none of " + NAMES + " is on the path"
            : "tested with " + found.getFirst().program());
    return found.stream();
  }

  Visit open(String address, Path profile) {
    try {
      Path page = profile.resolve("page.html");
      Path complaints = profile.resolve("complaints.txt");
      Process process =
          new ProcessBuilder(command(address, profile))
              .redirectOutput(page.toFile())
              .redirectError(complaints.toFile())
              .start();
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("the browser did not finish with " + address);
      }
      return new Visit(Files.readString(page), Files.readString(complaints));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private List<String> command(String address, Path profile) {
    return Stream.of(
            Stream.of(program.toString()),
            QUIET.stream(),
            // root may not use the sandbox, and the pages are our own
            Stream.of("--no-sandbox", "--user-data-dir=" + profile.resolve("profile")),
            Stream.of("--dump-dom", address))
        .flatMap(words -> words)
        .toList();
  }

  private static Stream<Path> path() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1)).map(Path::of);
  }

  private static void write(String outcome) {
    try {
      Path report = Path.of("target", "browser.txt");
      Files.createDirectories(report.toAbsolutePath().getParent());
      Files.writeString(report, "browser    " + outcome + "\n", StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
