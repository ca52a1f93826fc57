package dev.aimo.application.index;

import dev.aimo.domain.unit.UnitOfWork;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A unit of work that rings the bell after each write, so that no use case has to think of it. */
public final class RingingUnitOfWork implements UnitOfWork {

  private final UnitOfWork unit;
  private final Bell bell;

  public RingingUnitOfWork(UnitOfWork unit, Bell bell) {
    this.unit = unit;
    this.bell = bell;
  }

  @Override
  public <T extends @Nullable Object> T read(Supplier<T> work) {
    return unit.read(work);
  }

  @Override
  public <T extends @Nullable Object> T write(Supplier<T> work) {
    T result = unit.write(work);
    bell.ring();
    return result;
  }
}
