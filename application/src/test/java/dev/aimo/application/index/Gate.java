package dev.aimo.application.index;

import dev.aimo.domain.error.PortFailure;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** Stands before a port: sees what is asked of it, and lets it fail when a test says so. */
public final class Gate {

  private final List<String> asked = new ArrayList<>();
  private Consumer<String> before = _ -> {};

  /** The port as it is, but for what this does first. */
  public <T> T before(Class<T> port, T real) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (_, method, arguments) -> {
              pass(method.getName());
              try {
                return method.invoke(real, arguments);
              } catch (InvocationTargetException e) {
                throw Objects.requireNonNull(e.getCause());
              }
            }));
  }

  /** Every call fails from now on, and may succeed later. */
  public void close() {
    onCall(_ -> {
      throw new PortFailure("index", true, new IllegalStateException("the disk is away"));
    });
  }

  public void open() {
    onCall(_ -> {});
  }

  /** Done before every call; what it throws, the port does. */
  public void onCall(Consumer<String> interference) {
    before = interference;
  }

  /** How often a method was called. */
  public long asked(String method) {
    return asked.stream().filter(method::equals).count();
  }

  private void pass(String method) {
    asked.add(method);
    before.accept(method);
  }
}
