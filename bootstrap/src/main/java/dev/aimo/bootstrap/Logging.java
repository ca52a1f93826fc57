package dev.aimo.bootstrap;

import ch.qos.logback.classic.AsyncAppender;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.joran.spi.ConsoleTarget;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * Sets logging up in code: nothing is searched on the class path, so it costs a start a few
 * milliseconds. The console shows what happens; the files also hold one line per request.
 */
final class Logging {

  private static final String PATTERN =
      "%d{yyyy-MM-dd'T'HH:mm:ss.SSS'Z',UTC} %-5level %-24.24logger{24} %X{requestId} %msg%n";
  private static final String ACCESS = "dev.aimo.access";
  private static final int DAYS_KEPT = 7;

  private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
  private final LogSettings settings;
  private final ConsoleTarget console;

  private Logging(LogSettings settings, ConsoleTarget console) {
    this.settings = settings;
    this.console = console;
  }

  static void configure(LogSettings settings) {
    configure(settings, ConsoleTarget.SystemOut);
  }

  /** For commands whose own words somebody may want to read, or a program. */
  static void configureBesideOutput(LogSettings settings) {
    configure(settings, ConsoleTarget.SystemErr);
  }

  private static void configure(LogSettings settings, ConsoleTarget console) {
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    new Logging(settings, console).configure();
  }

  /** Writes out what is still on its way to a file. */
  static void flush() {
    ((LoggerContext) LoggerFactory.getILoggerFactory()).stop();
  }

  private void configure() {
    context.reset();
    context.start();
    Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.WARN);
    // It warns of every server that is newer than itself; which are too old is checked by the
    // adapter.
    context.getLogger("org.flywaydb").setLevel(Level.ERROR);
    context.getLogger("dev.aimo").setLevel(settings.level());
    root.addAppender(console());
    Logger access = context.getLogger(ACCESS);
    access.setAdditive(settings.directory().isEmpty());
    settings
        .directory()
        .map(this::file)
        .ifPresent(file -> {
          root.addAppender(file);
          access.addAppender(file);
        });
  }

  private Appender<ILoggingEvent> console() {
    ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
    appender.setContext(context);
    appender.setName("console");
    appender.setTarget(console.getName());
    appender.setEncoder(encoder());
    appender.start();
    return appender;
  }

  private Appender<ILoggingEvent> file(Path directory) {
    RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
    appender.setContext(context);
    appender.setName("file");
    appender.setFile(directory.resolve("aimo.log").toString());
    appender.setEncoder(encoder());
    appender.setRollingPolicy(daily(appender, directory));
    appender.start();
    return inBackground(appender);
  }

  private SizeAndTimeBasedRollingPolicy<ILoggingEvent> daily(
      RollingFileAppender<ILoggingEvent> appender, Path directory) {
    SizeAndTimeBasedRollingPolicy<ILoggingEvent> policy = new SizeAndTimeBasedRollingPolicy<>();
    policy.setContext(context);
    policy.setParent(appender);
    policy.setFileNamePattern(directory.resolve("aimo.%d{yyyy-MM-dd}.%i.log").toString());
    policy.setMaxFileSize(FileSize.valueOf("20MB"));
    policy.setMaxHistory(DAYS_KEPT);
    policy.setTotalSizeCap(FileSize.valueOf("1GB"));
    policy.start();
    return policy;
  }

  /**
   * Requests do not wait for the disk; when the queue is full, lines of requests are dropped first.
   */
  private Appender<ILoggingEvent> inBackground(Appender<ILoggingEvent> appender) {
    AsyncAppender background = new AsyncAppender();
    background.setContext(context);
    background.setName("background");
    background.setQueueSize(8192);
    background.addAppender(appender);
    background.start();
    return background;
  }

  private Encoder<ILoggingEvent> encoder() {
    return switch (settings.format()) {
      case TEXT -> text();
      case JSON -> json();
    };
  }

  private Encoder<ILoggingEvent> text() {
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setPattern(PATTERN);
    encoder.start();
    return encoder;
  }

  private Encoder<ILoggingEvent> json() {
    JsonEncoder encoder = new JsonEncoder();
    encoder.setContext(context);
    encoder.setWithArguments(false);
    encoder.setWithContext(false);
    encoder.setWithSequenceNumber(false);
    encoder.setWithNanoseconds(false);
    encoder.start();
    return encoder;
  }
}
