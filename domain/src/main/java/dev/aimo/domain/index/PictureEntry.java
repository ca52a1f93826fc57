package dev.aimo.domain.index;

import dev.aimo.domain.attachment.AttachmentId;
import dev.aimo.domain.embedding.Vector;
import java.util.Map;

/** A memo and what its pictures show; those that nobody can read are left out. */
public record PictureEntry(MemoEntry memo, Map<AttachmentId, Vector> pictures) {

  public PictureEntry {
    pictures = Map.copyOf(pictures);
  }
}
