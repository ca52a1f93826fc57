package dev.aimo.adapter.rest.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where routes are declared. */
public final class Routes {

  private final String prefix;
  private final List<Route> declared;
  private final List<String> baPrefixes;

  public Routes() {
    this("", new ArrayList<>(), new ArrayList<>());
  }

  private Routes(String prefix, List<Route> declared, List<String> baPrefixes) {
    this.prefix = prefix;
    this.declared = declared;
    this.baPrefixes = baPrefixes;
  }

  /** The same routes, declared by paths that go on from this prefix. */
  public Routes under(String more) {
    return new Routes(prefix + more, declared, baPrefixes);
  }

  public void open(Verb verb, String path, Access.OpenHandler handler) {
    declared.add(new Route(verb, prefix + path, new Access.Open(handler)));
  }

  public void account(Verb verb, String path, Access.AccountHandler handler) {
    declared.add(new Route(verb, prefix + path, new Access.Account(handler)));
  }

  public void ba(Verb verb, String path, Access.OpenHandler handler) {
    declared.add(new Route(verb, prefix + path, new Access.Ba(handler)));
  }

  /** Everything below this path, declared or not, is for programs that know the BA token. */
  public void baBelow(String path) {
    baPrefixes.add((prefix + path + "/").toLowerCase(Locale.ROOT));
  }

  public Router router() {
    return new Router(declared, baPrefixes);
  }
}
