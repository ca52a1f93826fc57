package dev.aimo.adapter.memory;

import dev.aimo.domain.unit.UnitOfWork;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One writer or many readers. A write that fails is undone step by step. */
final class MemoryUnitOfWork implements UnitOfWork {

  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private final ScopedValue<Unit> current = ScopedValue.newInstance();

  /** What is needed to undo the unit so far; a reading unit may not change anything. */
  private record Unit(boolean writes, Deque<Runnable> undo) {}

  @Override
  public <T extends @Nullable Object> T read(Supplier<T> work) {
    return run(new Unit(false, new ArrayDeque<>()), lock.readLock(), work);
  }

  @Override
  public <T extends @Nullable Object> T write(Supplier<T> work) {
    return run(new Unit(true, new ArrayDeque<>()), lock.writeLock(), work);
  }

  void requireOpen() {
    if (!current.isBound()) {
      throw new IllegalStateException("a repository works only inside a unit of work");
    }
  }

  void requireWriting() {
    requireOpen();
    if (!current.get().writes()) {
      throw new IllegalStateException("a reading unit of work changes nothing");
    }
  }

  /** To be called before each change, with what takes the change back. */
  void changing(Runnable undo) {
    requireWriting();
    current.get().undo().push(undo);
  }

  private <T extends @Nullable Object> T run(Unit unit, Lock held, Supplier<T> work) {
    if (current.isBound()) {
      throw new IllegalStateException("units of work do not nest");
    }
    held.lock();
    try {
      return ScopedValue.where(current, unit).call(work::get);
    } catch (RuntimeException | Error e) {
      unit.undo().forEach(Runnable::run);
      throw e;
    } finally {
      held.unlock();
    }
  }
}
