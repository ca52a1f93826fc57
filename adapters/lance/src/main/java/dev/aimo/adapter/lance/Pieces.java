package dev.aimo.adapter.lance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lance.Dataset;
import org.lance.Fragment;
import org.lance.FragmentMetadata;
import org.lance.fragment.DataFile;

/**
 * What was read of the fragments of a table, each only once: what a fragment holds never changes,
 * only which of its rows still count. One table at a time; that of the one before is forgotten.
 */
final class Pieces<T> {

  private final Reading<T> reading;
  private final Map<String, T> read = new HashMap<>();
  private Answers.@Nullable State state;
  private Map<Integer, T> current = Map.of();

  Pieces(Reading<T> reading) {
    this.reading = reading;
  }

  /** Reads fragments, each of which has to be in the answer by its number. */
  interface Reading<T> {
    Map<Integer, T> from(Dataset dataset, List<FragmentMetadata> fragments) throws Exception;
  }

  /** By the number of the fragment. */
  synchronized Map<Integer, T> in(Answers.State now, Dataset dataset) throws Exception {
    if (now.equals(state)) {
      return current;
    }
    Map<String, FragmentMetadata> there =
        dataset.getFragments().stream()
            .map(Fragment::metadata)
            .collect(Collectors.toMap(Pieces::name, one -> one));
    read.keySet().retainAll(there.keySet());
    List<FragmentMetadata> missing = new ArrayList<>(there.values());
    missing.removeIf(one -> read.containsKey(name(one)));
    if (!missing.isEmpty()) {
      Map<Integer, T> added = reading.from(dataset, missing);
      missing.forEach(one -> read.put(name(one), added.get(one.getId())));
    }
    current =
        there.values().stream()
            .collect(
                Collectors.toUnmodifiableMap(FragmentMetadata::getId, one -> read.get(name(one))));
    state = now;
    return current;
  }

  synchronized void forget() {
    state = null;
    current = Map.of();
    read.clear();
  }

  /** Files are never written again, and numbers of fragments begin anew with a table. */
  private static String name(FragmentMetadata fragment) {
    return fragment.getFiles().stream().map(DataFile::getPath).collect(Collectors.joining("|"));
  }
}
