package dev.aimo.bootstrap;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** The whole program in a process of its own, and what it prints. */
public final class Program implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final List<String> SHORT_LIVED = List.of("-Xmx256m", "-XX:TieredStopAtLevel=1");
  private static final List<String> MEASURED = List.of("-Xmx384m", "-XX:+UseCompactObjectHeaders");

  private static final int LAST = 60;

  private final Process process;
  private final List<String> lines = new ArrayList<>();
  private final CountDownLatch finished = new CountDownLatch(1);

  private Program(Process process) {
    this.process = process;
    Thread.ofVirtual().start(this::read);
  }

  /** Runs with these variables and no others, in this directory. */
  public static Program start(Path directory, Map<String, String> variables, String... words) {
    return start(directory, variables, SHORT_LIVED, words);
  }

  /** As people run it: a program that is measured deserves its compiler. */
  public static Program startToMeasure(
      Path directory, Map<String, String> variables, String... words) {
    return start(directory, variables, MEASURED, words);
  }

  private static Program start(
      Path directory, Map<String, String> variables, List<String> options, String... words) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "--add-opens=java.base/java.nio=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName()));
    command.addAll(List.of(words));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().putAll(variables);
    try {
      return new Program(builder.start());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Waits for a line, and returns it. */
  public String await(Predicate<String> wanted) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    synchronized (lines) {
      while (true) {
        for (String line : lines) {
          if (wanted.test(line)) {
            return line;
          }
        }
        long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        if (left <= 0 || finished.getCount() == 0) {
          throw new AssertionError("the program did not say that, but: " + lines);
        }
        lines.wait(left);
      }
    }
  }

  /** The port that a started server says it is ready on. */
  public int awaitPort() throws InterruptedException {
    return Integer.parseInt(
        await(line -> line.contains(" is ready on port "))
            .replaceAll(".* is ready on port (\\d+) .*", "$1"));
  }

  public void terminate() {
    process
        .toHandle()
        .destroy(); // the process itself would also close its output, which is still read
  }

  /** Without a chance to tidy up. */
  public void kill() throws InterruptedException {
    process.toHandle().destroyForcibly();
    process.waitFor();
  }

  public int awaitExit(Duration patience) throws InterruptedException {
    if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new AssertionError("still running after " + patience + ": " + lines());
    }
    finished.await();
    return process.exitValue();
  }

  public int awaitExit() throws InterruptedException {
    return awaitExit(PATIENCE);
  }

  public List<String> lines() {
    synchronized (lines) {
      return List.copyOf(lines);
    }
  }

  public long pid() {
    return process.pid();
  }

  /** What is to be known when something went wrong: whether it runs, and what it said last. */
  public String lastWords() {
    List<String> said = lines();
    return "the program %s, and said last:%n%s"
        .formatted(
            process.isAlive() ? "runs" : "ended with " + process.exitValue(),
            String.join("\n", said.subList(Math.max(0, said.size() - LAST), said.size())));
  }

  public String output() {
    return String.join("\n", lines());
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  private void read() {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        add(line);
      }
    } catch (IOException e) {
      add("output ended: " + e);
    } finally {
      finished.countDown();
      synchronized (lines) {
        lines.notifyAll();
      }
    }
  }

  private void add(String line) {
    synchronized (lines) {
      lines.add(line);
      lines.notifyAll();
    }
  }
}
