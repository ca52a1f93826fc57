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

  // The networks read 512 pieces, of which one marks the start and one the end
  private static final int MOST_PIECES = 510;

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
    List<Vector> parts = new ArrayList<>();
    List<Integer> lengths = new ArrayList<>();
    int from = 0;
    do {
      int to = end(all, from);
      parts.add(part(pieces.framed(all, from, to), turns));
      lengths.add(to - from);
      from = to;
    } while (from < all.length);
    return parts.size() == 1 ? parts.getFirst() : Vector.mean(parts, lengths);
  }

  private Vector part(long[] framed, Semaphore turns) throws OrtException, InterruptedException {
    turns.acquire();
    try {
      return Vector.of(model.direction(framed));
    } finally {
      turns.release();
    }
  }

  /** Parts are about equally long, and words stay whole. */
  private int end(long[] all, int from) {
    int left = all.length - from;
    int parts = Math.ceilDiv(left, MOST_PIECES);
    if (parts <= 1) {
      return all.length;
    }
    int end = from + Math.ceilDiv(left, parts);
    int whole = end;
    while (whole > from && pieces.isWithin(all[whole])) {
      whole--;
    }
    return whole > from ? whole : end;
  }

  void close() throws OrtException {
    model.close();
  }
}
