package dev.aimo.domain.lease;

/**
 * Who holds something, and a beat that rises for as long as they do. Clocks of several machines
 * differ, so no time is written: whoever sees a beat stand still for long enough by their own clock
 * may take over.
 */
public record Lease(String holder, long beat) {

  public Lease next() {
    return new Lease(holder, beat + 1);
  }
}
