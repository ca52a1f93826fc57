package dev.aimo.application.index;

import dev.aimo.application.embedding.Embeddings;
import dev.aimo.application.embedding.Pictures;
import dev.aimo.domain.embedding.EmbeddingModel;
import dev.aimo.domain.embedding.Vector;
import dev.aimo.domain.index.Generation;
import dev.aimo.domain.index.IndexContent;
import dev.aimo.domain.index.IndexedMemo;
import dev.aimo.domain.index.MemoEntry;
import dev.aimo.domain.index.PictureEntry;
import dev.aimo.domain.index.VectorEntry;
import dev.aimo.domain.memo.MemoId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * Brings a generation up to what some memos are now. Looks first at what is there already, so that
 * doing it again changes nothing and costs little.
 */
final class Projection {

  private final Indexes indexes;
  private final Embeddings embeddings;
  private final Pictures pictures;
  private final BooleanSupplier mayWrite;

  /**
   * @param mayWrite asked before every change: embedding takes long enough for another instance to
   *     have taken over
   */
  Projection(Indexes indexes, Embeddings embeddings, Pictures pictures, BooleanSupplier mayWrite) {
    this.indexes = indexes;
    this.embeddings = embeddings;
    this.pictures = pictures;
    this.mayWrite = mayWrite;
  }

  /** So that one without any memo has a place too, and one that loses it is seen to be lost. */
  void makePlace(Generation generation) {
    requireLeadership();
    if (!indexes.of(generation).exists(generation)) {
      indexes.of(generation).apply(generation, List.of(), Set.of());
    }
  }

  /** How many entries were changed. */
  int update(Generation generation, Set<MemoId> memos, List<MemoEntry> live) {
    Map<MemoId, IndexedMemo> known = new HashMap<>();
    Set<MemoId> doubled = new HashSet<>();
    for (IndexedMemo found : indexes.of(generation).findAll(generation, memos)) {
      if (known.put(found.memo(), found) != null) {
        doubled.add(found.memo());
      }
    }
    List<MemoEntry> put = new ArrayList<>();
    Set<MemoId> remove = new HashSet<>(known.keySet());
    for (MemoEntry entry : live) {
      if (!generation.content().concerns(entry)) {
        continue;
      }
      remove.remove(entry.memo());
      if (doubled.contains(entry.memo()) || !indexed(entry).equals(known.get(entry.memo()))) {
        put.add(entry);
      }
    }
    change(generation, put, remove, doubled);
    return put.size() + remove.size();
  }

  private static IndexedMemo indexed(MemoEntry entry) {
    return new IndexedMemo(entry.memo(), entry.owner(), entry.fingerprint());
  }

  /** Entries that are there twice are taken out first: put again, both would stay. */
  private void change(
      Generation generation, List<MemoEntry> put, Set<MemoId> remove, Set<MemoId> doubled) {
    if (put.isEmpty() && remove.isEmpty()) {
      return;
    }
    Runnable change = prepared(generation, put, remove);
    requireLeadership();
    if (!doubled.isEmpty()) {
      prepared(generation, List.of(), doubled).run();
    }
    change.run();
  }

  private Runnable prepared(Generation generation, List<MemoEntry> put, Set<MemoId> remove) {
    return switch (generation.content()) {
      case IndexContent.Words _ -> () -> indexes.words().apply(generation, put, remove);
      case IndexContent.Meaning(EmbeddingModel model) -> {
        List<VectorEntry> entries = withVectors(model, put);
        yield () -> indexes.meaning().apply(generation, entries, remove);
      }
      case IndexContent.Pictures(EmbeddingModel model) -> {
        List<PictureEntry> entries = put.stream().map(entry -> seen(model, entry)).toList();
        yield () -> indexes.pictures().apply(generation, entries, remove);
      }
    };
  }

  private List<VectorEntry> withVectors(EmbeddingModel model, List<MemoEntry> put) {
    List<Vector> vectors =
        embeddings.embedAll(
            model, put.stream().map(entry -> entry.text().value()).collect(Collectors.toList()));
    List<VectorEntry> entries = new ArrayList<>();
    for (int i = 0; i < put.size(); i++) {
      entries.add(new VectorEntry(put.get(i), vectors.get(i)));
    }
    return entries;
  }

  private PictureEntry seen(EmbeddingModel model, MemoEntry entry) {
    return new PictureEntry(entry, pictures.embedAll(model, entry.owner(), entry.pictures()));
  }

  private void requireLeadership() {
    if (!mayWrite.getAsBoolean()) {
      throw new LeadershipLost();
    }
  }
}
