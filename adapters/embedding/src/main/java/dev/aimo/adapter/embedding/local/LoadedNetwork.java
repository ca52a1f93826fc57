package dev.aimo.adapter.embedding.local;

import ai.onnxruntime.OrtException;
import dev.aimo.domain.embedding.Vector;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;

/** A network that is ready to work. */
final class LoadedNetwork {

  // The networks read up to 512 pieces, but twice 256 take far less time and memory than that; one
  // piece marks the start and one the end
  private static final int MOST_PIECES = 254;
  // Leaves room for the beginning of a word that would be cut in two
  private static final int USUAL_PIECES = 240;

  /** A text that is longer than so many parts is heard in samples from all of it. */
  private static final int MOST_PARTS = 32;

  private final WordPieces pieces;
  private final OnnxModel model;

  private LoadedNetwork(WordPieces pieces, OnnxModel model) {
    this.pieces = pieces;
    this.model = model;
  }

  static LoadedNetwork load(Network network) throws IOException, OrtException {
    try (InputStream vocabulary = network.vocabulary()) {
      return new LoadedNetwork(
          WordPieces.read(vocabulary), OnnxModel.read(network.weights(), network.dimensions()));
    }
  }

  /** One turn is taken for each part, so that a short text does not wait for all of a long one. */
  Vector embed(String text, Semaphore turns) throws OrtException, InterruptedException {
    long[] all = pieces.of(text);
    int parts =
        all.length <= MOST_PIECES
            ? 1
            : Math.min(MOST_PARTS, Math.ceilDiv(all.length, USUAL_PIECES));
    List<Vector> vectors = new ArrayList<>(parts);
    List<Integer> lengths = new ArrayList<>(parts);
    for (int i = 0; i < parts; i++) {
      int from = start(all, i, parts);
      int to = Math.min(start(all, i + 1, parts), from + MOST_PIECES);
      vectors.add(part(pieces.framed(all, from, to), turns));
      lengths.add(to - from);
    }
    return parts == 1 ? vectors.getFirst() : Vector.mean(vectors, lengths);
  }

  /** Where a part starts when all are about equally long: with a word. */
  private int start(long[] all, int part, int parts) {
    int start = (int) ((long) all.length * part / parts);
    while (start < all.length && pieces.isWithin(all[start])) {
      start--;
    }
    return start;
  }

  private Vector part(long[] framed, Semaphore turns) throws OrtException, InterruptedException {
    turns.acquire();
    try {
      return Vector.of(model.direction(framed));
    } finally {
      turns.release();
    }
  }

  void close() throws OrtException {
    model.close();
  }
}
