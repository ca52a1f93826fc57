package dev.aimo.adapter.lance;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the native library is told before it is loaded. */
final class NativeEnvironment {

  private static final Logger LOG = LoggerFactory.getLogger(NativeEnvironment.class);

  private NativeEnvironment() {}

  static void prepare(int processors) {
    // On two processors it would take one worker, and building a large index then never ends
    String workers = Integer.toString(Math.max(2, processors));
    // It writes to the console by itself, past all logging
    setWhereUnset(Map.of("LANCE_CPU_THREADS", workers, "LANCE_LOG", "error"));
  }

  /**
   * It only looks at its environment, which Java can not change; what is set there already stays.
   */
  private static void setWhereUnset(Map<String, String> variables) {
    function("setenv", ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT)
        .ifPresent(setenv -> {
          try (Arena arena = Arena.ofConfined()) {
            for (Map.Entry<String, String> each : variables.entrySet()) {
              int failed =
                  (int)
                      setenv.invokeExact(
                          arena.allocateFrom(each.getKey()),
                          arena.allocateFrom(each.getValue()),
                          0);
              if (failed != 0) {
                LOG.warn("{} could not be set for the vector store", each.getKey());
              }
            }
          } catch (Throwable e) {
            throw new IllegalStateException("setenv can not be called", e);
          }
        });
  }

  /** One that returns a number; not every system has every one. */
  @SuppressWarnings("restricted")
  private static Optional<MethodHandle> function(String name, MemoryLayout... parameters) {
    Linker linker = Linker.nativeLinker();
    return linker
        .defaultLookup()
        .find(name)
        .map(found ->
            linker.downcallHandle(found, FunctionDescriptor.of(ValueLayout.JAVA_INT, parameters)));
  }
}
