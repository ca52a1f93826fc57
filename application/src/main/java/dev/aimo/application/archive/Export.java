package dev.aimo.application.archive;

import dev.aimo.domain.archive.Archives;
import java.io.OutputStream;
import java.time.Instant;
import java.util.function.Function;

/** An export that was begun. It is written while it is read, a few memos at a time. */
public final class Export implements AutoCloseable {

  private final Instant begunAt;
  private final Function<OutputStream, Archives.Writer> format;
  private final MemoSource source;
  private final Turns.Turn turn;

  Export(
      Instant begunAt,
      Function<OutputStream, Archives.Writer> format,
      MemoSource source,
      Turns.Turn turn) {
    this.begunAt = begunAt;
    this.format = format;
    this.source = source;
    this.turn = turn;
  }

  public Instant begunAt() {
    return begunAt;
  }

  /** To be called at most once. The stream stays open. */
  public void writeTo(OutputStream out) {
    Archives.Writer writer = format.apply(out);
    source.forEach(writer::add);
    writer.finish();
  }

  @Override
  public void close() {
    turn.close();
  }
}
