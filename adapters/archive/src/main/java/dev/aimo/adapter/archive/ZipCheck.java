package dev.aimo.adapter.archive;

import java.util.Enumeration;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Looks at what a ZIP lists before anything is unpacked. That its entries are then what the list
 * says is up to {@link EntryStream}.
 */
final class ZipCheck {

  private static final long LARGEST_MANIFEST = 16L * 1024 * 1024;

  /** Up to here, nobody minds how well something is packed. */
  private static final long HARMLESS = 16L * 1024 * 1024;

  /** Pictures of nothing and logs of machines are packed as well as that; harm is packed better. */
  private static final long BEST_PACKED = 200;

  private static final long HARMLESS_IN_ALL = 128L * 1024 * 1024;
  private static final long BEST_PACKED_IN_ALL = 50;

  private final Set<String> names = new HashSet<>();
  private long packed;
  private long unpacked;

  private ZipCheck() {}

  static void check(ZipFile zip, long fileSize) {
    ZipCheck check = new ZipCheck();
    Enumeration<? extends ZipEntry> entries = zip.entries();
    while (entries.hasMoreElements()) {
      check.entry(entries.nextElement());
    }
    check.sum(fileSize);
  }

  private void entry(ZipEntry entry) {
    String name = entry.getName();
    if (!EntryNames.isHarmless(name) || !names.add(name)) {
      throw Refusal.malformed("zip");
    }
    if (entry.getSize() < 0 || entry.getCompressedSize() < 0) {
      throw Refusal.malformed("zip");
    }
    if (entry.getSize() > largest(name)
        || isTooWellPacked(entry.getSize(), entry.getCompressedSize(), HARMLESS, BEST_PACKED)) {
      throw Refusal.tooLarge();
    }
    packed += entry.getCompressedSize();
    unpacked += entry.getSize();
    if (packed < 0 || unpacked < 0) {
      throw Refusal.tooLarge();
    }
  }

  private void sum(long fileSize) {
    if (packed > fileSize) {
      // Entries that share their bytes
      throw Refusal.malformed("zip");
    }
    if (isTooWellPacked(unpacked, fileSize, HARMLESS_IN_ALL, BEST_PACKED_IN_ALL)) {
      throw Refusal.tooLarge();
    }
  }

  private static long largest(String name) {
    if (name.equals(Names.MANIFEST_FILE)) {
      return LARGEST_MANIFEST;
    }
    return name.startsWith(Names.MEMO_FOLDER) ? MemoFile.LARGEST : Long.MAX_VALUE;
  }

  private static boolean isTooWellPacked(long large, long small, long harmless, long best) {
    return large > harmless && large / best > small;
  }
}
