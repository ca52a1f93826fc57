package dev.aimo.adapter.lance;

/** How many rows this process has changed since the indexes that answers depend on were current. */
final class Unindexed {

  private long rows;
  private boolean isIndexed;

  synchronized void add(int changed) {
    rows += changed;
  }

  synchronized long rows() {
    return rows;
  }

  /** Whether those indexes are known to be there. */
  synchronized boolean isIndexed() {
    return isIndexed;
  }

  synchronized void indexed() {
    isIndexed = true;
    rows = 0;
  }

  synchronized void forget() {
    isIndexed = false;
    rows = 0;
  }
}
