package dev.aimo.domain.archive;

import dev.aimo.domain.attachment.AttachmentId;
import dev.aimo.domain.blob.Blob;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * Writes and reads archives, memo by memo: neither an archive nor an attachment is ever whole in
 * memory. What was written is read back the same. Safe for use by many threads, each with its own
 * writer or reader; needs no transaction.
 */
public interface Archives {

  /** Begins an archive. The stream is not closed. */
  Writer write(ArchiveFormat format, Manifest manifest, OutputStream out);

  /**
   * Opens an archive of any format. One that is damaged, that is not ours, or that is made to do
   * harm is refused here, before anything is read from it.
   *
   * @throws dev.aimo.domain.error.Invalid when it can not be read, or is made to mislead
   * @throws dev.aimo.domain.error.TooLarge when there is more in it than is taken at once
   */
  Reader read(Path file);

  /** An archive that is being written. Trouble of the stream is an UncheckedIOException. */
  interface Writer {

    /**
     * Adds a memo. Of its attachments the bytes are asked for when the format keeps them, once for
     * each attachment however many memos it hangs on; without bytes it is only named.
     */
    void add(ArchivedMemo memo, Function<AttachmentId, Optional<Blob>> files);

    /** Ends the archive; without this it can not be read. */
    void finish();
  }

  /** An archive that is being read, from its beginning to its end. */
  interface Reader extends AutoCloseable {

    Manifest manifest();

    /** What comes next, in the order in which it was added; nothing at the end. */
    Optional<ArchiveEntry> next();

    @Override
    void close();
  }
}
