package dev.aimo.adapter.lance;

import dev.aimo.domain.memo.MemoId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The vectors of one fragment, by where they lie in it. Some may be gone when it is read. */
final class VectorPiece {

  private final @Nullable MemoId[] memos;
  private final @Nullable VectorBlock[] blocks;

  VectorPiece(int rows) {
    memos = new MemoId[rows];
    blocks = new VectorBlock[Math.ceilDiv(rows, VectorBlock.MOST)];
  }

  void put(int row, MemoId memo, float[] vector) {
    memos[row] = memo;
    int at = row / VectorBlock.MOST;
    VectorBlock block = blocks[at];
    if (block == null) {
      int width = Math.min(memos.length - at * VectorBlock.MOST, VectorBlock.MOST);
      block = new VectorBlock(width, vector.length);
      blocks[at] = block;
    }
    block.put(row % VectorBlock.MOST, vector);
  }

  Optional<MemoId> memo(int row) {
    return Optional.ofNullable(memos[row]);
  }

  /** Those that are compared at once with this one. */
  @Nullable VectorBlock block(int row) {
    return blocks[row / VectorBlock.MOST];
  }
}
