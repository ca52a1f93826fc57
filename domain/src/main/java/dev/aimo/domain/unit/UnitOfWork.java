package dev.aimo.domain.unit;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A transaction. Repositories work only inside one; called outside, they throw {@link
 * IllegalStateException}. Units do not nest: opening one inside another throws {@link
 * IllegalStateException} too. Inside, no network is called and nothing is waited for. A unit
 * belongs to the thread that opened it. Once a repository has thrown, the unit can only be left.
 */
public interface UnitOfWork {

  /**
   * Runs work that changes nothing. It sees one state of the data: that of its first look at it, or
   * an earlier one. The work may be run more than once, so it must have no effect. A repository
   * that is asked for a change here throws {@link IllegalStateException}.
   */
  <T extends @Nullable Object> T read(Supplier<T> work);

  /**
   * Runs work that changes data: all of it is stored and durable when this returns, and none of it
   * when the work or the commit throws. When the database reports that two units got in each
   * other's way, the work is run again from its start, so it must have no effect outside the
   * repositories.
   */
  <T extends @Nullable Object> T write(Supplier<T> work);
}
