package dev.aimo.adapter.lance;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the native library is told before it is loaded. It only looks at its environment, which Java
 * can not change but C can; what is set there already stays.
 */
final class NativeEnvironment {

  private static final Logger LOG = LoggerFactory.getLogger(NativeEnvironment.class);

  private NativeEnvironment() {}

  static void prepare(int processors) {
    // On two processors it would take one worker, and building a large index then never ends
    String workers = Integer.toString(Math.max(2, processors));
    // It writes to the console by itself, past all logging
    set(Map.of("LANCE_CPU_THREADS", workers, "LANCE_LOG", "error"));
  }

  private static void set(Map<String, String> variables) {
    Linker linker = Linker.nativeLinker();
    linker
        .defaultLookup()
        .find("setenv")
        .ifPresent(setenv -> {
          try (Arena arena = Arena.ofConfined()) {
            variables.forEach((name, value) -> set(linker, setenv, arena, name, value));
          }
        });
  }

  @SuppressWarnings("restricted")
  private static void set(
      Linker linker, MemorySegment setenv, Arena arena, String name, String value) {
    FunctionDescriptor shape =
        FunctionDescriptor.of(
            ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT);
    try {
      int failed =
          (int)
              linker
                  .downcallHandle(setenv, shape)
                  .invokeExact(arena.allocateFrom(name), arena.allocateFrom(value), 0);
      if (failed != 0) {
        LOG.warn("{} could not be set for the vector store", name);
      }
    } catch (Throwable e) {
      throw new IllegalStateException("setenv can not be called", e);
    }
  }
}
